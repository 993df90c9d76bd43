// The stages of a scenario: what is shown, who may do what, and for how long. A market without stages plays its rounds.

import * as z from 'zod'
import { bundleSchema } from './bundle.ts'
import { goods } from './goods.ts'
import type { Market, SeatId } from './state.ts'

const stageKinds = ['reading', 'rating', 'encounter', 'market'] as const

/** What a seat may do in a stage, besides answering what it is asked. */
const stageActs = ['give', 'request', 'offer', 'answer', 'deliver', 'rate', 'fine', 'say'] as const
type StageAct = (typeof stageActs)[number]

const questionSchema = z.strictObject({
  id: z.string().min(1).max(40),
  from: z.int().min(-10).max(1000),
  to: z.int().min(-10).max(1000),
})

export const stageSchema = z.strictObject({
  /** Names the stage among those of its scenario: the page has its words. */
  id: z.string().min(1).max(40),
  kind: z.enum(stageKinds),
  /** The longest it lasts; it ends when everybody is done. Of a market: of each of its rounds. */
  seconds: z.int().min(1).max(600),
  /** Rounds of a market stage; 1 for every other. */
  rounds: z.int().min(1).max(20).default(1),
  /** What seats that no script plays may do. In a market stage: of the kinds named here only these, or all where none is named. */
  can: z.array(z.enum(stageActs)).readonly().default([]),
  /** The seats that may do so; left out: all. */
  who: z.array(z.string()).readonly().optional(),
  /** Handed to a seat as the stage begins. */
  grants: z
    .array(z.strictObject({ seat: z.string(), goods: bundleSchema }))
    .readonly()
    .default([]),
  /** Needs dealt to a seat as the stage begins, known to all; they are met, or not, at its end. */
  needs: z
    .array(z.strictObject({ seat: z.string(), good: z.enum(goods), level: z.union([z.literal(2), z.literal(3)]) }))
    .readonly()
    .default([]),
  /** What is given arrives so many times over. */
  grows: z.int().min(1).max(4).default(1),
  /** Gifts are given along these lines only; who gives nothing along one is known for it, where reputation counts. */
  pairs: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        /** Where reputation is hidden, who gives is told the other's score as the stage begins. */
        tells: z.literal(true).optional(),
        /** What was told. */
        score: z.int().min(-3).max(3).optional(),
      }),
    )
    .readonly()
    .default([]),
  /** What is done in it changes no reputation. */
  unrecorded: z.boolean().default(false),
  /** The question whose answers, in coins, go to the granary at its end, all at once. */
  collects: z.string().max(40).optional(),
  /** Who shares what it collects; they alone see it, and fine only one another. Left out: all seats are one group. */
  groups: z.array(z.array(z.string()).readonly()).readonly().optional(),
  /** What is owed at its end is handed over by whoever owes it, or not at all. */
  byHand: z.boolean().default(false),
  /** Ends as soon as everybody is done. */
  early: z.boolean().default(true),
  questions: z.array(questionSchema).readonly().default([]),
})
export type Stage = z.infer<typeof stageSchema>

/** A scenario as a market plays it: the market's rules know of stages, not of stories. */
export const stagingSchema = z.strictObject({
  scenario: z.string().min(1).max(20),
  /** The condition that this market is in: told to nobody before the end. */
  arm: z.string().min(1).max(40),
  /** Coins of each seat at the start. */
  purse: z.int().min(0).max(999),
  stages: z.array(stageSchema).min(1).max(40).readonly(),
})
export type Staging = z.infer<typeof stagingSchema>

const actOf: Readonly<Record<string, StageAct>> = {
  give: 'give',
  request: 'request',
  offer: 'offer',
  amend: 'offer',
  withdraw: 'offer',
  counter: 'offer',
  accept: 'answer',
  decline: 'answer',
  weigh: 'answer',
  undoGift: 'answer',
  mute: 'answer',
  deliver: 'deliver',
  withhold: 'deliver',
  rate: 'rate',
  fine: 'fine',
  say: 'say',
}

/** In a market: what is a gift or leads to one, and what is an offer. To take back what one has said is neither. */
const wayOf: Readonly<Record<string, 'give' | 'offer'>> = {
  give: 'give',
  ask: 'give',
  comfort: 'give',
  offer: 'offer',
  amend: 'offer',
  counter: 'offer',
  coupon: 'offer',
  redeem: 'offer',
}

/** What a seat may know of it: not what others are handed, need or are told, nor who sits together elsewhere. */
export function stageFor<S extends Stage>(viewer: SeatId, stage: S): S {
  const pairs = stage.pairs.map((pair) => (pair.from === viewer ? pair : { from: pair.from, to: pair.to }))
  const groups = stage.groups && { groups: stage.groups.filter((group) => group.includes(viewer)) }
  return { ...stage, grants: [], needs: [], pairs, ...groups }
}

/** Whether this seat has something to do in it. */
export function isOfStage({ who, pairs }: Stage, seat: SeatId): boolean {
  return (who?.includes(seat) ?? true) && (pairs.length === 0 || pairs.some(({ from }) => from === seat))
}

/** Who shares with this seat in it, the seat included; undefined: everybody. */
export function groupOf({ groups }: Pick<Stage, 'groups'>, seat: SeatId): readonly SeatId[] | undefined {
  return groups && (groups.find((group) => group.includes(seat)) ?? [seat])
}

/** Whether the stage lets a seat do this; between stages, and in a market, everything that the market itself allows. */
export function stageAllows(market: Market, by: SeatId, action: string): boolean {
  const { stage } = market
  const act = actOf[action]
  if (!stage || stage.kind === 'market') {
    if (act === 'request' || act === 'rate') return false
    const way = wayOf[action]
    return !stage || stage.can.length === 0 || way === undefined || stage.can.includes(way)
  }
  if (action === 'done') return true
  // What has grown cannot be handed back for what was given.
  if (action === 'undoGift' && stage.grows > 1) return false
  if (!act) return false
  const scripted = market.secret?.strategies.has(by) && market.seats.get(by)?.keeper === 'bot'
  return scripted || (stage.can.includes(act) && isOfStage(stage, by))
}
