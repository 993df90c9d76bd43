// The day: morning, market, evening, and the clock that runs through them.

import * as z from 'zod'
import { add, bundleSchema } from '../bundle.ts'
import { copyOf } from '../copy.ts'
import { backToDawn } from '../dawn.ts'
import { seatOf, secretOf } from '../state.ts'
import { type EventRule, everyone, nobody, onlySeat } from './event-rule.ts'

export const morningCameSchema = z.strictObject({
  type: z.literal('morningCame'),
  round: z.int().min(1),
  atMs: z.int(),
  endsAtMs: z.int(),
})
type MorningCame = z.infer<typeof morningCameSchema>

export const morningCame: EventRule<MorningCame> = {
  schema: morningCameSchema,
  apply(market, { round, atMs, endsAtMs }) {
    if (market.settings.clock === 'shared') market.dawn = copyOf({ ...market, dawn: undefined })
    Object.assign(market, { phase: 'morning', round, phaseStartedAtMs: atMs, endsAtMs, hurried: false, noon: false })
    market.talk = market.talk.filter((line) => line.round >= round - 1)
    for (const seat of market.seats.values()) {
      seat.needs = []
      seat.done = false
      seat.own?.asked.clear()
      seat.own?.muted.clear()
      seat.own?.lastGiftAtMs.clear()
    }
  },
  visibleTo: everyone,
}

export const yieldedSchema = z.strictObject({ type: z.literal('yielded'), seat: z.string(), goods: bundleSchema })
type Yielded = z.infer<typeof yieldedSchema>

export const yielded: EventRule<Yielded> = {
  schema: yieldedSchema,
  apply(market, { seat, goods }) {
    const { own } = seatOf(market, seat)
    if (own) add(own.held, goods)
  },
  visibleTo: onlySeat,
}

const phaseBeganSchema = z.strictObject({ atMs: z.int(), endsAtMs: z.int() })

export const marketBeganSchema = phaseBeganSchema.extend({ type: z.literal('marketBegan') })
type MarketBegan = z.infer<typeof marketBeganSchema>

export const marketBegan: EventRule<MarketBegan> = {
  schema: marketBeganSchema,
  apply(market, { atMs, endsAtMs }) {
    Object.assign(market, { phase: 'market', phaseStartedAtMs: atMs, endsAtMs })
  },
  visibleTo: everyone,
}

export const noonStruckSchema = z.strictObject({ type: z.literal('noonStruck'), atMs: z.int() })
type NoonStruck = z.infer<typeof noonStruckSchema>

export const noonStruck: EventRule<NoonStruck> = {
  schema: noonStruckSchema,
  apply(market) {
    market.noon = true
  },
  visibleTo: everyone,
}

export const bellRangSchema = phaseBeganSchema.extend({ type: z.literal('bellRang') })
type BellRang = z.infer<typeof bellRangSchema>

export const bellRang: EventRule<BellRang> = {
  schema: bellRangSchema,
  apply(market, { atMs, endsAtMs }) {
    Object.assign(market, { phase: 'evening', phaseStartedAtMs: atMs, endsAtMs, hurried: false })
    for (const seat of market.seats.values()) seat.done = false
  },
  visibleTo: everyone,
}

export const clockHurriedSchema = z.strictObject({ type: z.literal('clockHurried'), endsAtMs: z.int() })
type ClockHurried = z.infer<typeof clockHurriedSchema>

export const clockHurried: EventRule<ClockHurried> = {
  schema: clockHurriedSchema,
  apply(market, { endsAtMs }) {
    market.hurried = true
    market.endsAtMs = endsAtMs
  },
  visibleTo: everyone,
}

export const clockMovedSchema = z.strictObject({ type: z.literal('clockMoved'), endsAtMs: z.int() })
type ClockMoved = z.infer<typeof clockMovedSchema>

export const clockMoved: EventRule<ClockMoved> = {
  schema: clockMovedSchema,
  apply(market, { endsAtMs }) {
    market.endsAtMs = endsAtMs
  },
  visibleTo: everyone,
}

export const roundRedoneSchema = z.strictObject({ type: z.literal('roundRedone'), round: z.int().min(1) })
type RoundRedone = z.infer<typeof roundRedoneSchema>

/** Everything of the round is as it was before its morning, which comes next. */
export const roundRedone: EventRule<RoundRedone> = {
  schema: roundRedoneSchema,
  apply(market) {
    backToDawn(market)
  },
  visibleTo: everyone,
}

export const clockSetSchema = z.strictObject({
  type: z.literal('clockSet'),
  running: z.boolean(),
  atMs: z.int(),
  serverMs: z.number(),
  why: z.enum(['paused', 'resumed', 'outage']),
})
type ClockSet = z.infer<typeof clockSetSchema>

export const clockSet: EventRule<ClockSet> = {
  schema: clockSetSchema,
  apply(market, { running, atMs, serverMs }) {
    Object.assign(market.clock, { running, atMs, serverMs })
  },
  visibleTo: everyone,
}

export const doneSetSchema = z.strictObject({
  type: z.literal('doneSet'),
  seat: z.string(),
  done: z.boolean(),
  /** In the evening only people are ready: where bots are hidden nobody else is told. */
  untold: z.literal(true).optional(),
})
type DoneSet = z.infer<typeof doneSetSchema>

export const doneSet: EventRule<DoneSet> = {
  schema: doneSetSchema,
  apply(market, { seat, done }) {
    seatOf(market, seat).done = done
  },
  visibleTo: (viewer, event) => (event.untold ? onlySeat(viewer, event) : event),
}

export const spoiledSchema = z.strictObject({
  type: z.literal('spoiled'),
  seat: z.string(),
  goods: bundleSchema,
  helped: z.int().min(0),
})
type Spoiled = z.infer<typeof spoiledSchema>

/** What does not keep is gone, help received and not needed with it. */
export const spoiled: EventRule<Spoiled> = {
  schema: spoiledSchema,
  apply(market, { seat, goods, helped }) {
    const { own } = seatOf(market, seat)
    if (!own) return
    add(own.held, goods, -1)
    own.helped -= helped
  },
  visibleTo: onlySeat,
}

export const reckonedSchema = z.strictObject({ type: z.literal('reckoned'), gained: z.int(), possible: z.int() })
type Reckoned = z.infer<typeof reckonedSchema>

/** What the village gained today and what it could have: secret until the end. */
export const reckoned: EventRule<Reckoned> = {
  schema: reckonedSchema,
  apply(market, { gained, possible }) {
    const secret = secretOf(market)
    secret.gained += gained
    secret.possible += possible
  },
  visibleTo: nobody,
}
