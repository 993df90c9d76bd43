// What passes between two seats: offers and how they ended, deals with their promises, coupons, exchanges.

import type { Subtype } from '../reciprocity/classify.ts'
import type { Label } from '../reciprocity/label.ts'
import type { Bundle } from './bundle.ts'
import type { Craft } from './goods.ts'
import type { Judged } from './judge.ts'
import type { ComfortWord } from './phrases.ts'

export type SeatId = string
export type OfferId = string
export type ExchangeId = string
export type CouponId = string

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
  /** Its receiver has weighed this version. */
  readonly weighed: boolean
  /** Its receiver asked to sleep on this version; it slept once. */
  readonly sleep: 'awake' | 'asked' | 'slept'
  /** The versions before this one. */
  readonly earlier: readonly OfferVersion[]
}

export type OfferVersion = Omit<Terms, 'due'> & { readonly version: number; readonly atMs: number }

/** An offer that has ended, as the two remember it. What only settled a promise leaves none. */
export type BygoneOffer = {
  readonly id: OfferId
  readonly thread: OfferId
  readonly author: SeatId
  readonly to: SeatId
  readonly kind: Offer['kind']
  /** The round in which it ended. */
  readonly round: number
  readonly versions: readonly OfferVersion[]
  readonly ended: { readonly how: OfferEnding; readonly reason?: DeclineReason | undefined; readonly atMs: number }
}

export const declineReasons = ['tooDear', 'noNeed', 'noTrust', 'notNow'] as const
type DeclineReason = (typeof declineReasons)[number]
/** `lapsed`: it slept, and its author no longer holds it. */
export const offerEndings = ['declined', 'withdrawn', 'expired', 'countered', 'bell', 'lapsed'] as const
type OfferEnding = (typeof offerEndings)[number] | 'accepted'

/** A seller's promise of so much off one good of its own craft, to one buyer, for one purchase. */
export type Coupon = {
  readonly id: CouponId
  readonly seller: SeatId
  readonly buyer: SeatId
  readonly good: Craft
  readonly percent: number
  /** It runs out with the bell of this round. */
  readonly untilRound: number
  readonly atMs: number
  /** Lots it was redeemed for. */
  redeemed: number | undefined
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
  /** How it is called if its promises are kept, as it was accepted: in the truth only. */
  readonly judged?: Judged
}

type ExchangeKind = 'gift' | 'wellGift' | 'grantedAsk' | 'swap' | 'deal' | 'coupon' | 'passed'

/** A completed exchange. For a gift the author is the giver; for a granted ask, who asked; for a coupon, who issued it. */
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
  /** As the viewer may know it; in the truth, as everybody else does. */
  readonly label: Label | undefined
  readonly subtype: Subtype | undefined
  /** For each viewer: in the truth only. */
  readonly judged?: Judged
  /** Of a deal: how its later halves ended. */
  readonly outcome: 'kept' | 'broken' | 'lapsed' | undefined
  /** Who broke a promise. */
  readonly against: SeatId | undefined
  /** Of a deal: who kept a promise in it. */
  readonly keptBy?: readonly SeatId[]
  /** Of a gift of comfort, for the two: its word. */
  readonly word?: ComfortWord
  undone: 'handedBack' | 'declined' | undefined
}
