// Morning: every craft yields its good, needs are dealt, and once a match a barn is to be built.

import { yieldOf } from '../crafts.ts'
import { dealNeeds } from '../deal-needs.ts'
import type { MarketEvent } from '../events/index.ts'
import type { Craft } from '../goods.ts'
import type { Settings } from '../settings.ts'
import { MORNING_MS } from '../timing.ts'

export type Village = {
  readonly seed: string
  readonly rounds: number
  readonly settings: Settings
  readonly seats: readonly {
    readonly id: string
    readonly crafts: readonly Craft[]
    readonly reputation?: number | undefined
  }[]
}

/** The barn opens in round 3 and stands open for three evenings. Source: game design, sections 2 and 3. */
const BARN_ROUND = 3
const BARN_EVENINGS = 3
/** Hands it takes, or all but one where fewer seats are. Source: game design, section 2. */
const BARN_HANDS = 4

/** (SPEC: DAY, NEE, BAR) */
export function morningEvents({ seed, rounds, settings, seats }: Village, round: number, atMs: number): MarketEvent[] {
  const evenings = rounds - round + 1
  const barn = settings.barn && round === BARN_ROUND && evenings >= BARN_EVENINGS
  return [
    { type: 'morningCame', round, atMs, endsAtMs: atMs + MORNING_MS },
    ...seats.flatMap(({ id, crafts }): MarketEvent[] => [
      { type: 'yielded', seat: id, goods: yieldOf(seed, round, id, crafts, settings.shocks) },
      { type: 'needsDealt', seat: id, needs: dealNeeds(seed, round, id, crafts, settings.shocks) },
    ]),
    ...(barn
      ? [
          {
            type: 'barnOpened' as const,
            round,
            untilRound: round + BARN_EVENINGS - 1,
            needed: Math.min(BARN_HANDS, seats.length - 1),
          },
        ]
      : []),
  ]
}
