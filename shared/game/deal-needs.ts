// Which needs a seat wakes up with, and which one changes at noon.

import { chance } from './chance.ts'
import { type Craft, crafts, type Good } from './goods.ts'
import type { Settings } from './settings.ts'
import type { Need, NeedLevel, Seat } from './state.ts'

/** Ordinary needs for goods a morning, beside the one for help. Source: game design, section 2. */
const GOODS_NEEDED = 3
/** Source: game design, section 2; heavy shocks, section 8, statement 6. */
const P_URGENT = { usual: 0.25, heavy: 0.6 } as const

export type DealtNeed = { readonly id: string; readonly good: Good; readonly level: NeedLevel }

/** One lot of help, three of different goods the seat does not make, and sometimes an urgent one on top: never of a good it makes. */
export function dealNeeds(
  seed: string,
  round: number,
  seat: string,
  hand: readonly Craft[],
  shocks: Settings['shocks'] = 'usual',
): DealtNeed[] {
  const draws = chance(seed, `needs ${round} ${seat}`)
  const others = draws.shuffle(crafts.filter((craft) => !hand.includes(craft))).slice(0, GOODS_NEEDED)
  const ordinary: Good[] = ['help', ...others]
  const needs: Omit<DealtNeed, 'id'>[] = ordinary.map((good) => ({ good, level: 2 }))
  if (draws.happens(P_URGENT[shocks])) {
    // A fever needs medicine, a storm wood, a hard day help.
    const troubles = (['medicine', 'wood', 'help'] as const).filter((good) => good === 'help' || !hand.includes(good))
    const good = draws.pick(troubles)
    if (good) needs.push({ good, level: 3 })
  }
  const ids = idsFor(seed, round, seat).slice(0, needs.length).sort()
  return draws.shuffle(needs).map((need, index) => ({ ...need, id: ids[index] ?? '' }))
}

/** Drawn, so that an id tells neither which need it is nor how many there are: one more than are ever dealt, for the one that changes. */
function idsFor(seed: string, round: number, seat: string): string[] {
  const numbers = Array.from({ length: 90 }, (_, index) => index + 10)
  return chance(seed, `need ids ${round} ${seat}`)
    .shuffle(numbers)
    .map((number) => `${seat}n${round}.${number}`)
}

/** One of the ordinary needs for goods that is not covered yet turns into another, if there is one and there is another. */
export function changedNeed(
  seed: string,
  round: number,
  seat: Seat,
  open: readonly Need[],
): { from: Need; to: DealtNeed } | undefined {
  const draws = chance(seed, `change ${round} ${seat.id}`)
  const from = draws.pick(open.filter((need) => need.level === 2 && need.good !== 'help'))
  const wanted = seat.needs.map((need) => need.good)
  const good = draws.pick(crafts.filter((craft) => !seat.crafts.includes(craft) && !wanted.includes(craft)))
  const id = idsFor(seed, round, seat.id)[seat.needs.length]
  if (!from || !good || !id) return undefined
  return { from, to: { id, good, level: 2 } }
}
