// Which stall makes what: every good is made, and every seat makes two lots a morning whatever the number of seats.

import type { Bundle } from './bundle.ts'
import { type Chance, chance } from './chance.ts'
import { type Craft, crafts, goodFacts } from './goods.ts'
import type { Settings } from './settings.ts'

/** Lots a seat makes a morning: 12 coins in value. Source: game design, section 2. */
export const LOTS_A_MORNING = 2

/** Hours of help everyone gets a morning. Source: game design, section 2. */
export const HELP_A_MORNING = 2

/** A harvest fails under heavy shocks: the stall makes nothing that morning. Source: game design, section 8, statement 6. */
const P_FAILS = 0.4

/** From six seats one craft each; with three to five two, with two three, so that every good is made. */
export function dealCrafts(seed: string, seats: number): Craft[][] {
  const draws = chance(seed, 'crafts')
  const each = seats >= crafts.length ? 1 : seats >= 3 ? 2 : 3
  for (;;) {
    const pool = draws.shuffle(crafts)
    while (pool.length < seats * each) pool.push(...draws.shuffle(crafts))
    const dealt = Array.from({ length: seats }, (_, seat) =>
      Array.from({ length: each }, (_, k) => pool[seat + k * seats]),
    )
    const sets = dealt.map((hand) => [...new Set(hand.filter((craft) => craft !== undefined))])
    // Two of the same craft in one hand: deal again. It always ends: most deals have none.
    if (sets.every((hand) => hand.length === each)) return sets
  }
}

/** This morning's yield of a stall: whole lots; with several crafts the odd ones fall by lot. */
export function yieldOf(
  seed: string,
  round: number,
  seat: string,
  hand: readonly Craft[],
  shocks: Settings['shocks'] = 'usual',
): Bundle {
  if (shocks === 'heavy' && chance(seed, `harvest ${round} ${seat}`).happens(P_FAILS)) return { help: HELP_A_MORNING }
  const lots = new Map<Craft, number>(hand.map((craft) => [craft, Math.floor(LOTS_A_MORNING / hand.length)]))
  const odd = LOTS_A_MORNING - Math.floor(LOTS_A_MORNING / hand.length) * hand.length
  const draws: Chance = chance(seed, `yield ${round} ${seat}`)
  for (const craft of draws.shuffle(hand).slice(0, odd)) lots.set(craft, (lots.get(craft) ?? 0) + 1)
  const goods: Partial<Record<Craft | 'help', number>> = { help: HELP_A_MORNING }
  for (const [craft, count] of lots) if (count > 0) goods[craft] = count * goodFacts[craft].lot
  return goods
}
