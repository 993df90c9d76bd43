// The state of a market, as its owner knows it or as one seat may know it: the same shape, with the private parts left out.

import { emptyPurse, type Purse } from './bundle.ts'
import type { BygoneOffer, Coupon, CouponId, Deal, Exchange, ExchangeId, Offer, OfferId, SeatId } from './dealings.ts'
import type { Craft, Good } from './goods.ts'
import type { Results } from './results.ts'
import { defaultSettings, type Settings } from './settings.ts'
import type { Stage } from './stage.ts'

export type NeedId = string
export type {
  BygoneOffer,
  Coupon,
  CouponId,
  Deal,
  Exchange,
  ExchangeId,
  Offer,
  OfferId,
  OfferVersion,
  Pledge,
  SeatId,
  Terms,
} from './dealings.ts'

/** Who answers for a seat just now. `cover`: a bot, until its person is back. */
export type Keeper = 'person' | 'bot' | 'cover'

/** 2 ordinary, 3 urgent (1 exists in scenarios only). Source: science notes, part A. */
export type NeedLevel = 2 | 3

export type Need = {
  readonly id: NeedId
  readonly good: Good
  readonly level: NeedLevel
  /** Who knows of it besides its owner. */
  shared: 'all' | readonly SeatId[]
  /** Its owner holds enough for it. Kept up to date for shared needs only. */
  covered: boolean
  met: boolean
}

/** What only the seat itself, and the owner of the market, may know. */
export type Own = {
  readonly held: Purse
  /** Hours of help received today: they meet one's own need and nothing else. */
  helped: number
  wellbeing: number
  needsMet: number
  needsDealt: number
  /** How many offers were made to each seat: the number is part of an offer's id. */
  readonly madeTo: Map<SeatId, number>
  readonly lastGiftAtMs: Map<SeatId, number>
  /** `seat:good` of each ask of this round. */
  readonly asked: Set<string>
  /** Seats whose offers and phrases are not wanted this round. */
  readonly muted: Set<SeatId>
  /** What the seat tapped in the evening about its own exchanges. */
  readonly felt: Map<ExchangeId, FeltTap>
  /** How far it trusts whom, 0 to 7, and who cared: tapped once the match is over. */
  readonly trust: Map<SeatId, number>
  cared: readonly SeatId[] | undefined
  /** What it answered to the questions of a scenario. */
  readonly ratings: Map<string, number>
  /** Whom it took for a bot where bots were hidden: said once, when the match is over. */
  guess: readonly SeatId[] | undefined
  /** The host does not let this seat speak. */
  hushed: boolean
  /** Offers to this seat live so many percent of the usual time. */
  extraPercent: number
}

/** fair, I owe them, they owe me. */
export const feelings = ['fair', 'iOwe', 'theyOwe'] as const
export type FeltTap = { readonly round: number; readonly feeling: (typeof feelings)[number] }

export type Seat = {
  readonly id: SeatId
  name: string
  face: number
  readonly crafts: readonly Craft[]
  /** The other seat of its household; undefined where it lives alone. */
  household: SeatId | undefined
  keeper: Keeper
  /** Of a villager whose character everyone may know: its strategy's id. */
  readonly character: string | undefined
  /** When a bot last covered for its person, on the market clock; `toMs` while it still does: undefined. */
  covered: { readonly fromMs: number; readonly toMs: number | undefined } | undefined
  needs: Need[]
  /** -3 to 3; undefined where the viewer may not know it or it is not computed. */
  reputation: number | undefined
  done: boolean
  readonly own: Own | undefined
}

export type Barn = {
  readonly openedRound: number
  /** The bell of this round is the last moment. */
  readonly untilRound: number
  readonly needed: number
  readonly parts: SeatId[]
  state: 'open' | 'built' | 'fallen'
}

/** A line of free chat, as it was filtered. */
export type ChatLine = {
  readonly seat: SeatId
  readonly to: 'all' | SeatId
  readonly text: string
  readonly round: number
  readonly atMs: number
  /** Of what was said to all, who did not hear it: in the truth only. */
  readonly unheard?: readonly SeatId[] | undefined
}

/** A coin paid so that another seat loses coins. */
export type Fine = {
  readonly by: SeatId
  readonly to: SeatId
  readonly round: number
  readonly atMs: number
  /** What the other lost by it: known to the other, and in the truth. */
  readonly lost?: number | undefined
  /** In a stage with groups: who may know of it. */
  readonly among?: readonly SeatId[] | undefined
}

/** The common store. */
export type Granary = {
  /** Coins in it, those of earlier days included that did not go round evenly. */
  store: number
  /** Coins given to it since they were last shared out. */
  given: number
  readonly gifts: GranaryGift[]
  /** Each day on which something was given, and what every seat got for it. */
  readonly shared: GranaryDay[]
  /** The round of the last stage that collected for it, whether anybody gave or not. */
  collected?: number
}
export type GranaryDay = {
  readonly round: number
  readonly given: number
  readonly coins: number
  readonly wellbeing: number
  /** In a stage with groups: who shared it, and who knows of it. */
  readonly among?: readonly SeatId[] | undefined
}
export type GranaryGift = {
  readonly seat: SeatId
  readonly coins: number
  readonly round: number
  readonly atMs: number
  /** In a stage with groups: who shares it, and who knows of it. */
  readonly among?: readonly SeatId[] | undefined
}

/** What nobody in the market may know before the end. */
export type Secret = {
  seed: string
  rounds: number
  readonly strategies: Map<SeatId, string>
  gained: number
  possible: number
  /** Gifts that raised their giver's reputation: undone, they take that back. */
  readonly raised: Set<ExchangeId>
  /** Coins that fines have taken out of the game. */
  fined: number
  /** Of a scenario: its condition, its stages and how many have begun. */
  arm: string | undefined
  stages: readonly Stage[]
  stagesBegun: number
  /** Coins that its stages handed out or let grow. */
  minted: number
}

type Phase = 'gathering' | 'morning' | 'market' | 'evening' | 'over'

export type Market = {
  /** Whose view this is; undefined: the truth. */
  readonly viewer: SeatId | undefined
  settings: Settings
  /** Coins dealt at the opening, all seats together: none is ever made or lost. */
  coins: number
  phase: Phase
  round: number
  /** The market clock: 0 at the opening. It stands while `running` is false. */
  readonly clock: { running: boolean; atMs: number; serverMs: number; pace: number }
  phaseStartedAtMs: number
  endsAtMs: number
  hurried: boolean
  /** Half of this market is over: one need in four has changed. */
  noon: boolean
  readonly seats: Map<SeatId, Seat>
  /** Open offers and asks that the viewer may know. */
  readonly offers: Map<OfferId, Offer>
  /** Offers that are slept on until the next market: nothing is set aside for them. */
  readonly sleeping: Map<OfferId, Offer>
  /** In the order they ended. */
  readonly bygone: BygoneOffer[]
  readonly deals: Map<OfferId, Deal>
  /** Every coupon of the match, redeemed and run out ones included. */
  readonly coupons: Map<CouponId, Coupon>
  readonly exchanges: Exchange[]
  barn: Barn | undefined
  granary: Granary | undefined
  readonly fines: Fine[]
  /** The scenario that is played, by its id; undefined: a match of rounds. */
  scenario: string | undefined
  /** The stage of it that runs, and the round it began with. */
  stage: (Stage & { readonly firstRound: number }) | undefined
  /** What was said in free chat in this round and the last. */
  talk: ChatLine[]
  readonly secret: Secret | undefined
  results: Results | undefined
  /** As it stood before this round's morning, where the host may have the round played again. */
  dawn: Market | undefined
  /** How often a round was played again. */
  redone: number
  /** Who said whom it took for a bot: how many, and of how many stalls they were right. */
  readonly guesses: { players: number; right: number; of: number }
}

/** A market before its first event; for one seat, or (without a viewer) the truth. */
export function emptyMarket(viewer?: SeatId): Market {
  return {
    viewer,
    settings: defaultSettings,
    coins: 0,
    phase: 'gathering',
    round: 0,
    clock: { running: false, atMs: 0, serverMs: 0, pace: 1 },
    phaseStartedAtMs: 0,
    endsAtMs: 0,
    hurried: false,
    noon: false,
    seats: new Map(),
    offers: new Map(),
    sleeping: new Map(),
    bygone: [],
    deals: new Map(),
    coupons: new Map(),
    exchanges: [],
    barn: undefined,
    granary: undefined,
    fines: [],
    scenario: undefined,
    stage: undefined,
    talk: [],
    secret:
      viewer === undefined
        ? {
            seed: '',
            rounds: 0,
            strategies: new Map(),
            gained: 0,
            possible: 0,
            raised: new Set(),
            fined: 0,
            arm: undefined,
            stages: [],
            stagesBegun: 0,
            minted: 0,
          }
        : undefined,
    results: undefined,
    dawn: undefined,
    redone: 0,
    guesses: { players: 0, right: 0, of: 0 },
  }
}

export function freshOwn(coins: number): Own {
  return {
    held: { ...emptyPurse(), coins },
    helped: 0,
    wellbeing: 0,
    needsMet: 0,
    needsDealt: 0,
    madeTo: new Map(),
    lastGiftAtMs: new Map(),
    asked: new Set(),
    muted: new Set(),
    felt: new Map(),
    trust: new Map(),
    cared: undefined,
    ratings: new Map(),
    guess: undefined,
    hushed: false,
    extraPercent: 100,
  }
}

/** The time of the market clock at a moment of the server's. */
export function clockAt(market: Market, serverMs: number): number {
  const { running, atMs, serverMs: since, pace } = market.clock
  return running ? atMs + Math.max(0, Math.floor((serverMs - since) * pace)) : atMs
}

/** The server's moment at which a running market clock shows `atMs`. */
export function serverTimeOf(market: Market, atMs: number): number {
  return market.clock.serverMs + (atMs - market.clock.atMs) / market.clock.pace
}

/** A seat that must exist: a defect otherwise. */
export function seatOf(market: Market, id: SeatId): Seat {
  const seat = market.seats.get(id)
  if (!seat) throw new Error(`no seat ${id} in this market`)
  return seat
}

/** The private part of a seat, for whoever owns the truth: a defect otherwise. */
export function ownOf(market: Market, id: SeatId): Own {
  const { own } = seatOf(market, id)
  if (!own) throw new Error(`what ${id} holds is not known here`)
  return own
}

/** The secret part, for whoever owns the truth: a defect otherwise. */
export function secretOf(market: Market): Secret {
  if (!market.secret) throw new Error('a view does not know the secrets of its market')
  return market.secret
}
