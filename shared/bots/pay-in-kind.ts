// What somebody offers for its coins whom coins fail: a lot of its own instead, where that is as much as it gets.

import type { Bundle } from '../game/bundle.ts'
import { goodFacts, goods } from '../game/goods.ts'
import type { Offer } from '../game/state.ts'
import { reason, type Verdict } from './character.ts'
import { type Deal, meetsNeed } from './own-worth.ts'
import { knownNeed, makes, type Situation, spareLots } from './situation.ts'

/**
 * The same goods for a lot that the other is known to need, else for one that it does not make; once a thread.
 * @param judge what this seat would answer if that were the offer
 */
export function payingInKind(s: Situation, offer: Offer, judge: (deal: Deal) => Verdict): Verdict | undefined {
  const { gives, wants, due, thread, author } = offer
  const { coins, ...rest } = wants
  if (!coins || Object.keys(rest).length > 0 || due !== undefined || s.memory.countered.has(thread)) return undefined
  const seller = s.market.seats.get(author)
  if (!seller || !meetsNeed(s, gives)) return undefined
  const spare = goods.filter(
    (good) => good !== 'help' && !gives[good] && spareLots(s, good) > 0 && !makes(seller, good),
  )
  const good = spare.find((one) => knownNeed(seller, one)) ?? spare[0]
  if (!good) return undefined
  const pays: Bundle = { [good]: goodFacts[good].lot }
  const verdict = judge({ gets: gives, pays, getsLater: {}, paysLater: {}, due: undefined })
  if (verdict.say !== 'yes') return undefined
  return { say: 'instead', gives: pays, wants: gives, reason: reason('paysInKind', { seat: author, good }) }
}
