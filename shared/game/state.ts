// The state of a market, as its owner knows it or as one seat may know it: the same shape, with the private parts left out.

import type { Label } from '../reciprocity/simple-label.ts'
import { type Bundle, emptyPurse, type Purse } from './bundle.ts'
import type { Craft, Good } from './goods.ts'
import type { Results } from './results.ts'
import { defaultSettings, type Settings } from './settings.ts'

export type SeatId = string
export type OfferId = string
export type NeedId = string
export type ExchangeId = string

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
}

export type Seat = {
  readonly id: SeatId
  name: string
  face: number
  readonly crafts: readonly Craft[]
  keeper: Keeper
  /** When a bot last covered for its person, on the market clock; `toMs` while it still does: undefined. */
  covered: { readonly fromMs: number; readonly toMs: number | undefined } | undefined
  needs: Need[]
  /** -3 to 3; undefined where the viewer may not know it or it is not computed. */
  reputation: number | undefined
  done: boolean
  readonly own: Own | undefined
}

/** The terms of an offer: what its author gives and gets, now and later. */
export type Terms = {
  readonly gives: Bundle
  readonly wants: Bundle
  readonly givesLater: Bundle
  readonly wantsLater: Bundle
  /** The round whose evening the later halves fall due; undefined without later halves. */
  readonly due: number | undefined
}

export type Offer = Terms & {
  readonly id: OfferId
  /** The first offer of the thread; counters carry it on. */
  readonly thread: OfferId
  readonly kind: 'offer' | 'ask'
  readonly author: SeatId
  readonly to: SeatId
  /** 1, 2, ... with each amendment. */
  readonly version: number
  readonly atMs: number
  readonly expiresAtMs: number
  /** The promise that this offer would settle with something else, if it is accepted. */
  readonly settles: OfferId | undefined
}

/** One later half of an accepted offer. */
export type Pledge = {
  readonly debtor: SeatId
  readonly creditor: SeatId
  readonly owed: Bundle
  delivered: Bundle
  due: number
  /** It fell due once already and the debtor had not enough. */
  late: boolean
  /** The debtor means to keep it back at the bell. */
  withheld: boolean
  outcome: 'open' | 'kept' | 'broken'
}

/** An accepted offer with later halves; it becomes an exchange when its last pledge is kept or broken. */
export type Deal = {
  readonly id: OfferId
  readonly author: SeatId
  readonly other: SeatId
  readonly terms: Terms
  readonly round: number
  readonly atMs: number
  readonly pledges: readonly Pledge[]
}

type ExchangeKind = 'gift' | 'wellGift' | 'grantedAsk' | 'swap' | 'deal' | 'passed'

/** A completed exchange. For a gift the author is the giver; for a granted ask, who asked. */
export type Exchange = {
  readonly id: ExchangeId
  /** `passed`: the viewer knows only that something passed between the two. */
  readonly kind: ExchangeKind
  readonly author: SeatId
  readonly other: SeatId
  readonly gives: Bundle
  readonly gets: Bundle
  readonly round: number
  readonly atMs: number
  readonly label: Label | undefined
  /** Of a deal: how its later halves ended. */
  readonly outcome: 'kept' | 'broken' | 'lapsed' | undefined
  /** Who broke a promise. */
  readonly against: SeatId | undefined
  /** Of a deal: who kept a promise in it. */
  readonly keptBy?: readonly SeatId[]
  undone: 'handedBack' | 'declined' | undefined
}

export type Barn = {
  readonly openedRound: number
  /** The bell of this round is the last moment. */
  readonly untilRound: number
  readonly needed: number
  readonly parts: SeatId[]
  state: 'open' | 'built' | 'fallen'
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
  readonly deals: Map<OfferId, Deal>
  readonly exchanges: Exchange[]
  barn: Barn | undefined
  readonly secret: Secret | undefined
  results: Results | undefined
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
    deals: new Map(),
    exchanges: [],
    barn: undefined,
    secret:
      viewer === undefined
        ? { seed: '', rounds: 0, strategies: new Map(), gained: 0, possible: 0, raised: new Set() }
        : undefined,
    results: undefined,
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
