// A stage of a scenario begins: with what it hands out, and a market stage with its first morning.

import type { MarketEvent } from '../events/index.ts'
import type { Stage } from '../stage.ts'
import { morningEvents, type Village } from './morning.ts'

/** (SPEC: STG) */
export function stageEvents(planned: Stage, village: Village, round: number, atMs: number): MarketEvent[] {
  const stage = { ...planned, pairs: told(planned, village) }
  const grants = stage.grants.map((grant): MarketEvent => ({ type: 'granted', ...grant }))
  const began = { type: 'stageBegan' as const, round, stage, atMs }
  if (stage.kind === 'market') return [began, ...grants, ...morningEvents(village, round, atMs)]
  return [{ ...began, endsAtMs: atMs + stage.seconds * 1000 }, ...grants, ...needEvents(stage, round)]
}

/** With the scores that givers are told. */
function told({ pairs }: Stage, { seats }: Village): Stage['pairs'] {
  return pairs.map(({ tells, ...pair }) => {
    const score = tells && seats.find(({ id }) => id === pair.to)?.reputation
    return score === undefined ? pair : { ...pair, score }
  })
}

function needEvents({ needs }: Stage, round: number): MarketEvent[] {
  return needs.flatMap(({ seat, good, level }, index): MarketEvent[] => {
    const need = { id: `n${round}-${index + 1}`, good, level }
    return [
      { type: 'needsDealt', seat, needs: [need] },
      { type: 'needShared', seat, need, covered: false, with: 'all' },
    ]
  })
}
