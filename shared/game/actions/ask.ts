// Asking: one seat is shown one of one's needs; granting it is a gift.

import * as z from 'zod'
import { goodFacts } from '../goods.ts'
import { isCovered } from '../need.ts'
import { offerId, openOffersOf, waitingAt } from '../open-offers.ts'
import { accept, refuse } from '../result.ts'
import { ownOf, seatOf } from '../state.ts'
import { offerLifeMs } from '../timing.ts'
import { type ActionRule, closedDoor, isRefused, partner } from './action-rule.ts'
import { MOST_OPEN_OFFERS, MOST_WAITING_OFFERS } from './offer.ts'

export const askSchema = z.strictObject({ type: z.literal('ask'), to: z.string(), need: z.string() })
type Ask = z.infer<typeof askSchema>

/** Once a round for the same good from the same seat. (SPEC: ASK) */
export const ask: ActionRule<Ask> = {
  schema: askSchema,
  decide(market, by, { to, need: id }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const other = partner(market, by, to)
    if (isRefused(other)) return other
    const { needs } = seatOf(market, by)
    const need = needs.find((need) => need.id === id)
    if (!need) return refuse('noSuchNeed')
    const own = ownOf(market, by)
    if (own.asked.has(`${to}:${need.good}`)) return refuse('askedAlready')
    if (ownOf(market, to).muted.has(by)) return refuse('stallClosedToYou')
    if (openOffersOf(market, by).length >= MOST_OPEN_OFFERS) return refuse('tooManyOffers')
    if (waitingAt(market, to).length >= MOST_WAITING_OFFERS) return refuse('stallBusy')
    const offer = offerId(market, by, to)
    const known = need.shared === 'all' || need.shared.includes(to)
    const shown = {
      type: 'needShared' as const,
      seat: by,
      need: { id, good: need.good, level: need.level },
      covered: isCovered(needs, own, need),
      with: to,
    }
    return accept([
      ...(known ? [] : [shown]),
      {
        type: 'offerMade' as const,
        offer,
        thread: offer,
        kind: 'ask' as const,
        author: by,
        to,
        gives: {},
        wants: { [need.good]: goodFacts[need.good].lot },
        givesLater: {},
        wantsLater: {},
        atMs,
        expiresAtMs: atMs + offerLifeMs(market, to),
      },
    ])
  },
}
