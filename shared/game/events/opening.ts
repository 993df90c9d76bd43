// The start and the end of a match, and what nobody may know in between.

import * as z from 'zod'
import { crafts } from '../goods.ts'
import { judgedSchema, judgementFor, judgementShape } from '../judge.ts'
import { keeperSeen } from '../keeper-seen.ts'
import { resultsSchema } from '../results.ts'
import { settingsSchema } from '../settings.ts'
import { stageSchema } from '../stage.ts'
import { freshOwn, seatOf, secretOf } from '../state.ts'
import { type EventRule, nobody } from './event-rule.ts'
import { knowsExchange } from './passed.ts'

export const openedSchema = z.strictObject({
  type: z.literal('opened'),
  settings: settingsSchema,
  pace: z.number().min(0.01).max(100_000),
  serverMs: z.number(),
  coins: z.int().min(0),
  /** The scenario that is played; undefined: a match of rounds. */
  scenario: z.string().optional(),
  seats: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      face: z.int(),
      keeper: z.enum(['person', 'bot', 'cover']),
      crafts: z.array(z.enum(crafts)),
      /** Of a bot, where bots are shown. */
      character: z.string().optional(),
    }),
  ),
})
type Opened = z.infer<typeof openedSchema>

export const opened: EventRule<Opened> = {
  schema: openedSchema,
  apply(market, { settings, pace, serverMs, coins, scenario, seats }) {
    market.settings = settings
    market.coins = coins * seats.length
    market.scenario = scenario
    Object.assign(market.clock, { running: true, atMs: 0, serverMs, pace })
    if (settings.granary) market.granary = { store: 0, given: 0, gifts: [], shared: [] }
    for (const seat of seats) {
      const known = market.viewer === undefined || market.viewer === seat.id
      market.seats.set(seat.id, {
        ...seat,
        household: undefined,
        character: seat.character,
        covered: undefined,
        needs: [],
        reputation:
          settings.reputation === 'visible' || (settings.reputation === 'hidden' && market.secret) ? 0 : undefined,
        done: false,
        own: known ? freshOwn(coins) : undefined,
      })
    }
  },
  visibleTo(viewer, event) {
    if (event.settings.botSeats === 'shown') return event
    const seats = event.seats.map((seat) => ({ ...seat, keeper: keeperSeen(viewer, seat, event.settings) }))
    return { ...event, seats }
  },
}

export const sealedSchema = z.strictObject({
  type: z.literal('sealed'),
  seed: z.string(),
  rounds: z.int().min(1).max(40),
  strategies: z.array(z.strictObject({ seat: z.string(), strategy: z.string() })),
  arm: z.string().optional(),
  stages: z.array(stageSchema).readonly().optional(),
})
type Sealed = z.infer<typeof sealedSchema>

export const sealed: EventRule<Sealed> = {
  schema: sealedSchema,
  apply(market, { seed, rounds, strategies, arm, stages = [] }) {
    const secret = secretOf(market)
    secret.seed = seed
    secret.rounds = rounds
    secret.arm = arm
    secret.stages = stages
    for (const { seat, strategy } of strategies) secret.strategies.set(seat, strategy)
  },
  visibleTo: nobody,
}

export const closedSchema = z.strictObject({
  type: z.literal('closed'),
  atMs: z.int(),
  results: resultsSchema,
  /** Where labels come only after the match: each exchange's, in the truth for each viewer, else for the one who looks. */
  judged: z
    .array(z.strictObject({ exchange: z.string(), author: z.string(), other: z.string(), judged: judgedSchema }))
    .readonly()
    .optional(),
  labels: z
    .array(z.strictObject({ exchange: z.string(), ...judgementShape }))
    .readonly()
    .optional(),
  /** Where bots were hidden: who keeps which stall. */
  keepers: z
    .array(z.strictObject({ seat: z.string(), keeper: z.enum(['person', 'bot', 'cover']) }))
    .readonly()
    .optional(),
})
type Closed = z.infer<typeof closedSchema>

export const closed: EventRule<Closed> = {
  schema: closedSchema,
  apply(market, { atMs, results, labels = [], keepers = [] }) {
    market.phase = 'over'
    market.phaseStartedAtMs = atMs
    market.endsAtMs = atMs
    market.results = results
    for (const { seat, keeper } of keepers) Object.assign(seatOf(market, seat), { keeper, done: false })
    const told = new Map(labels.map(({ exchange, ...judgement }) => [exchange, judgement]))
    market.exchanges.forEach((exchange, index) => {
      const judgement = told.get(exchange.id)
      if (judgement) market.exchanges[index] = { ...exchange, ...judgement }
    })
  },
  visibleTo(viewer, { judged, labels: _, ...event }, settings) {
    const labels = judged
      ?.filter(({ author, other }) => knowsExchange(viewer, author, other, settings))
      .map((one) => ({ exchange: one.exchange, ...judgementFor(viewer, one, one) }))
    return labels ? { ...event, labels } : event
  },
}
