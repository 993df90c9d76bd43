// Stages of a scenario: one begins, somebody rates what is asked in it.

import * as z from 'zod'
import { bundleSchema } from '../bundle.ts'
import { stageFor, stageSchema } from '../stage.ts'
import { seatOf, secretOf } from '../state.ts'
import { type EventRule, onlySeat } from './event-rule.ts'
import { receive } from './exchanges.ts'

export const stageBeganSchema = z.strictObject({
  type: z.literal('stageBegan'),
  /** Counts on from round to round: every stage is a round of its own, and each round of a market stage. */
  round: z.int().min(1),
  stage: stageSchema,
  atMs: z.int(),
  /** Undefined for a market stage: its morning comes next. */
  endsAtMs: z.int().optional(),
})
type StageBegan = z.infer<typeof stageBeganSchema>

export const stageBegan: EventRule<StageBegan> = {
  schema: stageBeganSchema,
  apply(market, { round, stage, atMs, endsAtMs }) {
    if (market.granary && market.stage?.collects !== undefined) market.granary.collected = market.round
    market.stage = { ...stage, firstRound: round }
    if (market.secret) market.secret.stagesBegun += 1
    if (endsAtMs === undefined) return
    Object.assign(market, { phase: 'market', round, phaseStartedAtMs: atMs, endsAtMs, hurried: false, noon: true })
    for (const seat of market.seats.values()) {
      seat.needs = []
      seat.done = false
      seat.own?.asked.clear()
      seat.own?.lastGiftAtMs.clear()
    }
  },
  visibleTo: (viewer, event) => ({ ...event, stage: stageFor(viewer, event.stage) }),
}

export const grantedSchema = z.strictObject({ type: z.literal('granted'), seat: z.string(), goods: bundleSchema })
type Granted = z.infer<typeof grantedSchema>

/** The scenario hands a seat what it plays with. */
export const granted: EventRule<Granted> = {
  schema: grantedSchema,
  apply(market, { seat, goods }) {
    receive(market, seat, goods)
    if (market.secret) secretOf(market).minted += goods.coins ?? 0
  },
  visibleTo: onlySeat,
}

export const ratedSchema = z.strictObject({
  type: z.literal('rated'),
  seat: z.string(),
  question: z.string(),
  value: z.int(),
  atMs: z.int(),
})
type Rated = z.infer<typeof ratedSchema>

export const rated: EventRule<Rated> = {
  schema: ratedSchema,
  apply(market, { seat, question, value }) {
    seatOf(market, seat).own?.ratings.set(question, value)
  },
  visibleTo: onlySeat,
}
