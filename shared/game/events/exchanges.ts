// Exchanges: gifts, granted asks and swaps that have happened, and the reputation that follows from them.

import * as z from 'zod'
import { add, type Bundle, bundleSchema, nothing, wholeBundleSchema } from '../bundle.ts'
import { judgedSchema, judgementShape, labelledFor } from '../judge.ts'
import { comfortWords } from '../phrases.ts'
import { type Exchange, type Market, type SeatId, seatOf } from '../state.ts'
import type { EventRule } from './event-rule.ts'
import { knowsExchange, type Passed } from './passed.ts'

const exchangeFacts = {
  exchange: z.string(),
  round: z.int(),
  atMs: z.int(),
  ...judgementShape,
  /** In the truth, in place of these two: one for each viewer. */
  judged: judgedSchema.optional(),
}

export const gaveSchema = z.strictObject({
  type: z.literal('gave'),
  ...exchangeFacts,
  from: z.string(),
  to: z.string(),
  goods: bundleSchema,
  /** What comes to it on the way, in a stage where gifts grow: the receiver has both. */
  grown: bundleSchema.optional(),
  /** Given to the village at the well, which handed it on. */
  atWell: z.boolean(),
  /** Help with a word, to a hard day; left out for a third. */
  word: z.enum(comfortWords).optional(),
})
type Gave = z.infer<typeof gaveSchema>

export const gave: EventRule<Gave> = {
  schema: gaveSchema,
  apply(market, { type: _, from, to, goods, grown, atWell, ...facts }) {
    pay(market, from, to, goods)
    if (grown) {
      receive(market, to, grown)
      if (market.secret) market.secret.minted += grown.coins ?? 0
    }
    seatOf(market, from).own?.lastGiftAtMs.set(to, facts.atMs)
    market.exchanges.push(
      record({ ...facts, kind: atWell ? 'wellGift' : 'gift', author: from, other: to, gives: goods }),
    )
  },
  visibleTo(viewer, event, settings) {
    if (!knowsExchange(viewer, event.from, event.to, settings)) return passing(event, event.from, event.to)
    const { word: _, ...wordless } = event
    const seen = viewer === event.from || viewer === event.to ? event : wordless
    return labelledFor(viewer, { author: event.from, other: event.to }, seen, settings)
  },
}

export const giftUndoneSchema = z.strictObject({
  type: z.literal('giftUndone'),
  exchange: z.string(),
  from: z.string(),
  to: z.string(),
  goods: bundleSchema,
  how: z.enum(['handedBack', 'declined']),
})
type GiftUndone = z.infer<typeof giftUndoneSchema>

export const giftUndone: EventRule<GiftUndone> = {
  schema: giftUndoneSchema,
  apply(market, { exchange: id, from, to, goods, how }) {
    takeBack(market, from, to, goods)
    const exchange = market.exchanges.find((exchange) => exchange.id === id)
    if (exchange) exchange.undone = how
  },
  visibleTo: (viewer, event, settings) => (knowsExchange(viewer, event.from, event.to, settings) ? event : undefined),
}

export const exchangedSchema = z.strictObject({
  type: z.literal('exchanged'),
  ...exchangeFacts,
  kind: z.enum(['grantedAsk', 'swap', 'deal', 'coupon']),
  /** The offer or coupon. Left out for a third: its number tells how much the two have bargained. */
  offer: z.string().optional(),
  author: z.string(),
  other: z.string(),
  /** What the author gives and gets: of a deal, now and later together. */
  gives: wholeBundleSchema,
  gets: wholeBundleSchema,
  outcome: z.enum(['kept', 'broken', 'lapsed']).optional(),
  against: z.string().optional(),
  /** Who kept a promise in it. */
  keptBy: z.array(z.string()).readonly().optional(),
})
type Exchanged = z.infer<typeof exchangedSchema>

/** Goods of swaps and granted asks move with `offerAccepted`; of deals with it and with each delivery. This is the record. */
export const exchanged: EventRule<Exchanged> = {
  schema: exchangedSchema,
  apply(market, { offer, gives, gets, ...facts }) {
    if (facts.kind === 'deal' && offer !== undefined) market.deals.delete(offer)
    market.exchanges.push(record({ ...facts, gives, gets }))
  },
  visibleTo(viewer, event, settings) {
    if (!knowsExchange(viewer, event.author, event.other, settings)) return passing(event, event.author, event.other)
    const { offer, ...facts } = event
    const seen = viewer === event.author || viewer === event.other ? event : facts
    return labelledFor(viewer, event, seen, settings)
  },
}

export const reputationChangedSchema = z.strictObject({
  type: z.literal('reputationChanged'),
  seat: z.string(),
  to: z.int().min(-3).max(3),
  /** The gift that raised it. */
  gift: z.string().optional(),
})
type ReputationChanged = z.infer<typeof reputationChangedSchema>

export const reputationChanged: EventRule<ReputationChanged> = {
  schema: reputationChangedSchema,
  apply(market, { seat, to, gift }) {
    seatOf(market, seat).reputation = to
    if (gift !== undefined) market.secret?.raised.add(gift)
  },
  visibleTo: (_viewer, event, settings) => (settings.reputation === 'visible' ? event : undefined),
}

/** Moves goods from one seat to another; hours of help are used up by who receives them. */
export function pay(market: Market, from: SeatId, to: SeatId, goods: Bundle): void {
  const giver = seatOf(market, from).own
  if (giver) add(giver.held, goods, -1)
  receive(market, to, goods)
}

/** Adds goods that were set aside before to what a seat holds. */
export function receive(market: Market, to: SeatId, { help = 0, ...rest }: Bundle): void {
  const { own } = seatOf(market, to)
  if (!own) return
  add(own.held, rest)
  own.helped += help
}

function takeBack(market: Market, from: SeatId, to: SeatId, { help = 0, ...rest }: Bundle): void {
  const giver = seatOf(market, from).own
  if (giver) add(giver.held, { ...rest, ...(help ? { help } : nothing) })
  const taker = seatOf(market, to).own
  if (!taker) return
  add(taker.held, rest, -1)
  taker.helped -= help
}

type RecordedFacts = {
  exchange: string
  round: number
  atMs: number
  label?: Exchange['label']
  subtype?: Exchange['subtype']
  judged?: Exchange['judged'] | undefined
  kind: Exchange['kind']
  author: SeatId
  other: SeatId
  gives: Bundle
  gets?: Bundle
  outcome?: Exchange['outcome']
  against?: SeatId | undefined
  keptBy?: readonly SeatId[] | undefined
  word?: Exchange['word'] | undefined
}

function record({ exchange, ...facts }: RecordedFacts): Exchange {
  return {
    id: exchange,
    kind: facts.kind,
    author: facts.author,
    other: facts.other,
    gives: facts.gives,
    gets: facts.gets ?? nothing,
    round: facts.round,
    atMs: facts.atMs,
    label: facts.judged ? facts.judged.rest.label : facts.label,
    subtype: facts.judged ? facts.judged.rest.subtype : facts.subtype,
    ...(facts.judged ? { judged: facts.judged } : {}),
    outcome: facts.outcome,
    against: facts.against,
    ...(facts.keptBy ? { keptBy: facts.keptBy } : {}),
    ...(facts.word ? { word: facts.word } : {}),
    undone: undefined,
  }
}

function passing(event: { exchange: string; round: number; atMs: number }, author: SeatId, other: SeatId): Passed {
  return { type: 'passed', exchange: event.exchange, author, other, round: event.round, atMs: event.atMs }
}
