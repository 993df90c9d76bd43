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

export const botsGuessedSchema = z.strictObject({
  type: z.literal('botsGuessed'),
  seat: z.string().optional(),
  bots: z.array(z.string()).readonly().optional(),
  /** Of how many other stalls it said rightly whether a bot kept them. */
  right: z.int().min(0),
  of: z.int().min(0),
  atMs: z.int(),
})
type BotsGuessed = z.infer<typeof botsGuessedSchema>

/** The room learns how well it guessed, and nobody what another said. */
export const botsGuessed: EventRule<BotsGuessed> = {
  schema: botsGuessedSchema,
  apply(market, { seat, bots, right, of }) {
    const own = seat === undefined ? undefined : seatOf(market, seat).own
    if (own) own.guess = bots
    const { guesses } = market
    Object.assign(guesses, { players: guesses.players + 1, right: guesses.right + right, of: guesses.of + of })
  },
  visibleTo(viewer, event) {
    if (event.seat === viewer) return event
    const { type, right, of, atMs } = event
    return { type, right, of, atMs }
  },
}
