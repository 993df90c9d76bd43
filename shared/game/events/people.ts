// People: who keeps which stall, what they say, whom they do not want to hear.

import * as z from 'zod'
import { phrases } from '../phrases.ts'
import { seatOf } from '../state.ts'
import { type EventRule, nobody, onlySeat } from './event-rule.ts'

export const keptSchema = z.strictObject({
  type: z.literal('kept'),
  seat: z.string(),
  keeper: z.enum(['person', 'bot', 'cover']),
  /** A new person's name and face; absent when the same one comes or goes. */
  name: z.string().optional(),
  face: z.int().optional(),
  atMs: z.int(),
})
type Kept = z.infer<typeof keptSchema>

export const kept: EventRule<Kept> = {
  schema: keptSchema,
  apply(market, { seat: id, keeper, name, face, atMs }) {
    const seat = seatOf(market, id)
    if (keeper === 'cover') seat.covered = { fromMs: atMs, toMs: undefined }
    else if (seat.covered && seat.keeper === 'cover') seat.covered = { ...seat.covered, toMs: atMs }
    seat.keeper = keeper
    seat.name = name ?? seat.name
    seat.face = face ?? seat.face
  },
  // A stall that changes hands was a bot's, or is one now.
  visibleTo: (viewer, event, { botSeats }) => (botSeats === 'shown' ? event : onlySeat(viewer, event)),
}

export const saidSchema = z.strictObject({
  type: z.literal('said'),
  seat: z.string(),
  to: z.union([z.literal('all'), z.string()]),
  phrase: z.enum(phrases),
  atMs: z.int(),
})
type Said = z.infer<typeof saidSchema>

/** Words change no state; they are news, and part of the log. */
export const said: EventRule<Said> = {
  schema: saidSchema,
  apply() {},
  visibleTo: (viewer, event) =>
    event.to === 'all' || event.to === viewer || event.seat === viewer ? event : undefined,
}

export const mutedSchema = z.strictObject({
  type: z.literal('muted'),
  seat: z.string(),
  whom: z.string(),
  muted: z.boolean(),
})
type Muted = z.infer<typeof mutedSchema>

export const muted: EventRule<Muted> = {
  schema: mutedSchema,
  apply(market, { seat, whom, muted }) {
    const { own } = seatOf(market, seat)
    if (muted) own?.muted.add(whom)
    else own?.muted.delete(whom)
  },
  visibleTo: onlySeat,
}

export const hushedSchema = z.strictObject({ type: z.literal('hushed'), seat: z.string(), hushed: z.boolean() })
type Hushed = z.infer<typeof hushedSchema>

export const hushed: EventRule<Hushed> = {
  schema: hushedSchema,
  apply(market, { seat, hushed }) {
    const { own } = seatOf(market, seat)
    if (own) own.hushed = hushed
  },
  visibleTo: onlySeat,
}

export const extraTimeSetSchema = z.strictObject({
  type: z.literal('extraTimeSet'),
  seat: z.string(),
  percent: z.int().min(100).max(300),
})
type ExtraTimeSet = z.infer<typeof extraTimeSetSchema>

/** Nobody else need know who has more time. */
export const extraTimeSet: EventRule<ExtraTimeSet> = {
  schema: extraTimeSetSchema,
  apply(market, { seat, percent }) {
    const { own } = seatOf(market, seat)
    if (own) own.extraPercent = percent
  },
  visibleTo: onlySeat,
}

export const reasonedSchema = z.strictObject({
  type: z.literal('reasoned'),
  seat: z.string(),
  /** Its action's type. */
  move: z.string(),
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
type Reasoned = z.infer<typeof reasonedSchema>

/** Why a bot did what stands just before: part of the log, to be read when the match is over. */
export const reasoned: EventRule<Reasoned> = {
  schema: reasonedSchema,
  apply() {},
  visibleTo: nobody,
}
