// Giving what one has over: at the well where that serves two needs or more, else to the neediest one knows.

import type { Bundle } from '../game/bundle.ts'
import { type Good, goodFacts, goods } from '../game/goods.ts'
import type { Need, Seat, SeatId } from '../game/state.ts'
import { GIFT_PAUSE_MS } from '../game/timing.ts'
import type { Act, Reason } from './bot.ts'
import { reason, type Start } from './character.ts'
import { decideOnce } from './memory.ts'
import { knownNeed, others, type Situation, spareLots } from './situation.ts'

/** At the well: every good that is over and that somebody told all about. */
export function atWell(
  s: Situation,
  least: number,
  isGiven: (good: Good) => boolean,
  why: 'servesMany' | 'wouldSpoil',
): Act | undefined {
  const gift: Partial<Record<Good, number>> = {}
  let served = 0
  for (const good of goods) {
    if (!isGiven(good)) continue
    const lots = Math.min(unspoken(s, good), wantedAtWell(s, good))
    if (lots === 0) continue
    gift[good] = lots * goodFacts[good].lot
    served += lots
  }
  if (served < least) return undefined
  return { action: { type: 'give', to: 'well', goods: gift }, reason: reason(why, { lots: served }) }
}

/** Spare lots that no offer waits for: a gift must not cross the same seat's purchase. */
function unspoken(s: Situation, good: Good): number {
  let lots = spareLots(s, good)
  for (const { to, wants } of s.market.offers.values()) if (to === s.me.id && wants[good]) lots--
  return Math.max(0, lots)
}

/** Lots of a good for which the well knows a taker. */
function wantedAtWell(s: Situation, good: Good): number {
  let lots = 0
  for (const seat of others(s)) {
    for (const need of seat.needs) {
      if (need.good === good && need.shared === 'all' && !need.covered && !need.met) lots++
    }
  }
  return lots
}

type Chosen = { readonly to: Seat; readonly need: Need }

/** To the neediest known, with a probability drawn once for each need; one lot. */
export function toNeediest(
  p: number,
  isKept: (s: Situation, good: Good) => boolean,
  isFor: (s: Situation, to: SeatId) => boolean = () => true,
  why: (s: Situation, to: SeatId) => Reason['id'] = () => 'seesTheirNeed',
): Start {
  return (s) => {
    const { memory, chance } = s
    const known: Chosen[] = []
    for (const good of goods) {
      if (unspoken(s, good) === 0 || isKept(s, good)) continue
      for (const to of others(s)) {
        const need = isFor(s, to.id) ? knownNeed(to, good) : undefined
        if (need && !isPausing(s, to) && decideOnce(memory, `give:${need.id}`, chance, p)) known.push({ to, need })
      }
    }
    const [chosen] = chance.shuffle(known).sort((a, b) => b.need.level - a.need.level)
    if (!chosen) return undefined
    const { to, need } = chosen
    const gift: Bundle = { [need.good]: goodFacts[need.good].lot }
    return {
      action: { type: 'give', to: to.id, goods: gift },
      reason: reason(why(s, to.id), { seat: to.id, good: need.good }),
    }
  }
}

export function isPausing({ own, atMs }: Situation, to: Seat): boolean {
  return atMs - (own.lastGiftAtMs.get(to.id) ?? Number.NEGATIVE_INFINITY) < GIFT_PAUSE_MS
}
