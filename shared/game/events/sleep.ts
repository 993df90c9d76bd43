// Sleeping on an offer: its receiver asked, its author agreed, and it woke in the next market.

import * as z from 'zod'
import { add } from '../bundle.ts'
import { seatOf } from '../state.ts'
import type { EventRule } from './event-rule.ts'
import { betweenTheTwo, openOffer, returnAside } from './offers.ts'

const facts = { offer: z.string(), author: z.string(), to: z.string(), atMs: z.int() }

export const sleepAskedSchema = z.strictObject({
  type: z.literal('sleepAsked'),
  ...facts,
  version: z.int().min(1),
})
type SleepAsked = z.infer<typeof sleepAskedSchema>

export const sleepAsked: EventRule<SleepAsked> = {
  schema: sleepAskedSchema,
  apply(market, { offer: id }) {
    market.offers.set(id, { ...openOffer(market, id), sleep: 'asked' })
  },
  visibleTo: betweenTheTwo,
}

export const offerSleptSchema = z.strictObject({ type: z.literal('offerSlept'), ...facts })
type OfferSlept = z.infer<typeof offerSleptSchema>

/** What was set aside returns for the night. */
export const offerSlept: EventRule<OfferSlept> = {
  schema: offerSleptSchema,
  apply(market, { offer: id }) {
    const offer = openOffer(market, id)
    returnAside(market, offer)
    market.offers.delete(id)
    market.sleeping.set(id, { ...offer, sleep: 'slept' })
  },
  visibleTo: betweenTheTwo,
}

export const offerWokeSchema = z.strictObject({
  type: z.literal('offerWoke'),
  ...facts,
  expiresAtMs: z.int(),
  /** Later halves fall due a round later than they would have. */
  due: z.int().min(1).optional(),
})
type OfferWoke = z.infer<typeof offerWokeSchema>

export const offerWoke: EventRule<OfferWoke> = {
  schema: offerWokeSchema,
  apply(market, { offer: id, author, atMs, expiresAtMs, due }) {
    const offer = market.sleeping.get(id)
    if (!offer) throw new Error(`no offer ${id} sleeps`)
    market.sleeping.delete(id)
    const { own } = seatOf(market, author)
    if (own) add(own.held, offer.gives, -1)
    market.offers.set(id, { ...offer, due, atMs, expiresAtMs })
  },
  visibleTo: betweenTheTwo,
}
