// What simulated matches came to, as a table for a terminal.

import type { Figure, Summary } from '../../shared/simulate/summary.ts'
import { columns } from './columns.ts'

export function simulationTable({ strategies, possibleGains, crafts }: Summary): string {
  const rows = strategies.map((one) => [
    one.strategy,
    String(one.seats),
    ...[one.prosperity, one.wellbeing, one.coins, one.rank].map(shown),
    `${(100 * one.needsMet).toFixed(0)}%`,
  ])
  return [
    ...columns([['strategy', 'seats', 'prosperity', 'wellbeing', 'coins', 'rank', 'needs met'], ...rows]),
    '',
    `share of possible gains  ${shown({ mean: 100 * possibleGains.mean, se: 100 * possibleGains.se })} %`,
    '',
    ...columns([['craft', 'prosperity'], ...crafts.map(({ good, prosperity }) => [good, shown(prosperity)])]),
    '',
    'Means and standard errors over matches. Orderings of strategies by wealth are our rules, not a finding.',
  ].join('\n')
}

function shown({ mean, se }: Figure): string {
  return `${mean.toFixed(1)} ± ${se.toFixed(1)}`
}
