// What somebody tapped about how it felt: seen by who tapped, and by nobody else in the market.

import * as z from 'zod'
import { feelings, seatOf } from '../state.ts'
import { type EventRule, onlySeat } from './event-rule.ts'

export const feltSetSchema = z.strictObject({
  type: z.literal('feltSet'),
  seat: z.string(),
  exchange: z.string(),
  feeling: z.enum(feelings),
  atMs: z.int(),
})
type FeltSet = z.infer<typeof feltSetSchema>

export const feltSet: EventRule<FeltSet> = {
  schema: feltSetSchema,
  apply(market, { seat, exchange, feeling }) {
    seatOf(market, seat).own?.felt.set(exchange, { round: market.round, feeling })
  },
  visibleTo: onlySeat,
}

export const trustSetSchema = z.strictObject({
  type: z.literal('trustSet'),
  seat: z.string(),
  to: z.string(),
  level: z.int().min(0).max(7),
  atMs: z.int(),
})
type TrustSet = z.infer<typeof trustSetSchema>

export const trustSet: EventRule<TrustSet> = {
  schema: trustSetSchema,
  apply(market, { seat, to, level }) {
    seatOf(market, seat).own?.trust.set(to, level)
  },
  visibleTo: onlySeat,
}

export const caredSetSchema = z.strictObject({
  type: z.literal('caredSet'),
  seat: z.string(),
  seats: z.array(z.string()).readonly(),
  atMs: z.int(),
})
type CaredSet = z.infer<typeof caredSetSchema>

export const caredSet: EventRule<CaredSet> = {
  schema: caredSetSchema,
  apply(market, { seat, seats }) {
    const { own } = seatOf(market, seat)
    if (own) own.cared = seats
  },
  visibleTo: onlySeat,
}
