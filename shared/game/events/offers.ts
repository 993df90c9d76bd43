// Offers and asks on their way: made, changed, ended, accepted. Only the two know of them.

import * as z from 'zod'
import { add, bundleSchema } from '../bundle.ts'
import { bury, versionOf } from '../bygone.ts'
import { declineReasons, offerEndings } from '../dealings.ts'
import { judgedSchema } from '../judge.ts'
import { type Market, type Offer, type SeatId, seatOf } from '../state.ts'
import type { EventRule } from './event-rule.ts'
import { pay, receive } from './exchanges.ts'

const termsShape = {
  gives: bundleSchema,
  wants: bundleSchema,
  givesLater: bundleSchema,
  wantsLater: bundleSchema,
  due: z.int().min(1).optional(),
}

export const offerMadeSchema = z.strictObject({
  type: z.literal('offerMade'),
  offer: z.string(),
  thread: z.string(),
  kind: z.enum(['offer', 'ask']),
  author: z.string(),
  to: z.string(),
  ...termsShape,
  settles: z.string().optional(),
  atMs: z.int(),
  expiresAtMs: z.int(),
})
type OfferMade = z.infer<typeof offerMadeSchema>

/** What the author gives now is set aside at once: an accepted offer always completes. */
export const offerMade: EventRule<OfferMade> = {
  schema: offerMadeSchema,
  apply(market, { type: _, offer: id, due, settles, ...offer }) {
    const { own } = seatOf(market, offer.author)
    if (own) {
      add(own.held, offer.gives, -1)
      own.madeTo.set(offer.to, (own.madeTo.get(offer.to) ?? 0) + 1)
      if (offer.kind === 'ask') for (const good of Object.keys(offer.wants)) own.asked.add(`${offer.to}:${good}`)
    }
    market.offers.set(id, { ...offer, id, version: 1, due, settles, weighed: false, sleep: 'awake', earlier: [] })
  },
  visibleTo: betweenTheTwo,
}

export const offerAmendedSchema = z.strictObject({
  type: z.literal('offerAmended'),
  offer: z.string(),
  author: z.string(),
  to: z.string(),
  version: z.int().min(2),
  ...termsShape,
  atMs: z.int(),
  expiresAtMs: z.int(),
})
type OfferAmended = z.infer<typeof offerAmendedSchema>

export const offerAmended: EventRule<OfferAmended> = {
  schema: offerAmendedSchema,
  apply(market, { type: _, offer: id, due, ...terms }) {
    const offer = openOffer(market, id)
    returnAside(market, offer)
    const { own } = seatOf(market, offer.author)
    if (own) add(own.held, terms.gives, -1)
    const sleep = offer.sleep === 'slept' ? 'slept' : 'awake'
    market.offers.set(id, {
      ...offer,
      ...terms,
      due,
      weighed: false,
      sleep,
      earlier: [...offer.earlier, versionOf(offer)],
    })
  },
  visibleTo: betweenTheTwo,
}

export const offerEndedSchema = z.strictObject({
  type: z.literal('offerEnded'),
  offer: z.string(),
  author: z.string(),
  to: z.string(),
  how: z.enum(offerEndings),
  reason: z.enum(declineReasons).optional(),
  atMs: z.int(),
})
type OfferEnded = z.infer<typeof offerEndedSchema>

export const offerEnded: EventRule<OfferEnded> = {
  schema: offerEndedSchema,
  apply(market, { offer: id, how, reason, atMs }) {
    const asleep = market.sleeping.get(id)
    const offer = asleep ?? openOffer(market, id)
    if (asleep) market.sleeping.delete(id)
    else {
      returnAside(market, offer)
      market.offers.delete(id)
    }
    bury(market, offer, { how, reason, atMs })
  },
  visibleTo: betweenTheTwo,
}

export const offerAcceptedSchema = z.strictObject({
  type: z.literal('offerAccepted'),
  /** Of a deal with later halves, in the truth only: how it is called if they are kept. */
  judged: judgedSchema.optional(),
  offer: z.string(),
  author: z.string(),
  to: z.string(),
  atMs: z.int(),
})
type OfferAccepted = z.infer<typeof offerAcceptedSchema>

/** Both sides move in one event: nothing is half done. Later halves become a deal. */
export const offerAccepted: EventRule<OfferAccepted> = {
  schema: offerAcceptedSchema,
  apply(market, { offer: id, judged, atMs }) {
    const offer = openOffer(market, id)
    market.offers.delete(id)
    bury(market, offer, { how: 'accepted', atMs })
    receive(market, offer.to, offer.gives)
    pay(market, offer.to, offer.author, offer.wants)
    if (offer.due === undefined) return
    const { author, to, gives, wants, givesLater, wantsLater, due } = offer
    const pledges = [
      { debtor: author, creditor: to, owed: givesLater },
      { debtor: to, creditor: author, owed: wantsLater },
    ]
      .filter(({ owed }) => Object.keys(owed).length > 0)
      .map((pledge) => ({ ...pledge, delivered: {}, due, late: false, withheld: false, outcome: 'open' as const }))
    const terms = { gives, wants, givesLater, wantsLater, due }
    market.deals.set(id, {
      id,
      author,
      other: to,
      terms,
      round: market.round,
      atMs,
      pledges,
      ...(judged ? { judged } : {}),
    })
  },
  visibleTo: (viewer, { judged: _, ...event }) => betweenTheTwo(viewer, event),
}

export function betweenTheTwo<E extends { readonly author: SeatId; readonly to: SeatId }>(
  viewer: SeatId,
  event: E,
): E | undefined {
  return viewer === event.author || viewer === event.to ? event : undefined
}

export function returnAside(market: Market, offer: Offer): void {
  const { own } = seatOf(market, offer.author)
  if (own) add(own.held, offer.gives)
}

export function openOffer(market: Market, id: string): Offer {
  const offer = market.offers.get(id)
  if (!offer) throw new Error(`no open offer ${id}`)
  return offer
}
