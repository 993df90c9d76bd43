// Who of those one met was a bot, by name: in a class it is told once the experiment is over.

import type { Market, SeatId } from '../../shared/game/state.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { listed } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { sideOf } from './side.ts'

/** Undefined: all the others were people. */
export function botsTold(scenario: Scenario, market: Market, me: SeatId): string | undefined {
  const bots = [...market.seats.values()].filter(({ id, keeper }) => id !== me && keeper === 'bot')
  // Where one is alone, a part that this condition has no use for was never seen.
  const isAlone = scenario.people[sideOf(scenario, market, me)].length === 1
  const dealtWith = bots.filter(({ id }) => hasDealt(market, me, id))
  const names = (isAlone && dealtWith.length > 0 ? dealtWith : bots).map(({ name }) => name)
  return names.length === 0 ? undefined : t('experiment.wereBots', { count: names.length, names: listed(names) })
}

function hasDealt({ exchanges, bygone }: Market, me: SeatId, id: SeatId): boolean {
  const isBetween = (one: SeatId, other: SeatId) => (one === me && other === id) || (one === id && other === me)
  return (
    exchanges.some(({ author, other }) => isBetween(author, other)) ||
    bygone.some(({ author, to }) => isBetween(author, to))
  )
}
