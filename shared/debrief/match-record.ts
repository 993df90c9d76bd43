// What is known of an ended match: one record, plain JSON, written by one fold of its truth log.

import type { Bundle } from '../game/bundle.ts'
import type { MarketEvent } from '../game/events/index.ts'
import type { Craft, Good } from '../game/goods.ts'
import type { Results } from '../game/results.ts'
import type { ScriptNote } from '../game/scripts.ts'
import type { Settings } from '../game/settings.ts'
import type {
  ExchangeId,
  FeltTap,
  Fine,
  GranaryDay,
  GranaryGift,
  Keeper,
  NeedId,
  NeedLevel,
  OfferId,
  SeatId,
} from '../game/state.ts'
import type { Subtype } from '../reciprocity/classify.ts'
import type { ExchangeFacts } from '../reciprocity/exchange-facts.ts'
import type { Label } from '../reciprocity/label.ts'
import type { OfferLogEvent, TechniqueHit } from '../reciprocity/techniques.ts'

/** A row of the truth: events are numbered without a hole from 1. `by`: a seat, `timer` or `host`. */
export type LoggedEvent = { readonly seq: number; readonly by: string; readonly event: MarketEvent }

/**
 * A moment of the match, on three clocks: the market clock; seconds that run only while a market is open (the detectors' clock);
 * and the ledger's rounds, the part of the market gone by included.
 */
export type Moment = {
  readonly round: number
  readonly atMs: number
  readonly openS: number
  readonly atRounds: number
}

export type SeatRecord = {
  readonly id: SeatId
  readonly name: string
  readonly face: number
  readonly crafts: readonly Craft[]
  readonly keeperAtEnd: Keeper
  /** Who lives in its household. */
  readonly household?: SeatId
  /** Of a bot seat. */
  readonly strategy?: string
}

export type ExchangeKind = 'gift' | 'wellGift' | 'grantedAsk' | 'swap' | 'deal' | 'coupon'

/** Both sides give: no gift, no granted ask. */
export function isTrade(kind: ExchangeKind): boolean {
  return kind === 'swap' || kind === 'deal' || kind === 'coupon'
}

/**
 * - `instrumental_gift`: its giver asked or sold to its receiver within 300 s: outside the gift share
 * - `in_sale`: counted as a freebie in that sale's value and nowhere else
 * - `indirect_cycle`: one of the gifts of a ring a->b->c->a
 * - `to_group`: given at the well: the receiver is the village, and this seat the one it reached
 * - `return`: it gave back for an earlier gift (`returnOf`) and is no exchange of its own
 * - `refused`, `handed_back`: undone, no exchange
 * - `late`: a promise in it was kept one evening late
 * - `settled`: a promise in it was settled with something else, which its creditor accepted
 */
export type ExchangeFlag =
  | 'instrumental_gift'
  | 'in_sale'
  | 'indirect_cycle'
  | 'to_group'
  | 'return'
  | 'refused'
  | 'handed_back'
  | 'late'
  | 'settled'

/** An exchange as it was: everything is frozen at acceptance but what was delivered, returned and undone. Amounts in units, values in coins. */
export type ExchangeRecord = Moment & {
  readonly id: ExchangeId
  readonly kind: ExchangeKind
  /** The event by which it was agreed or given, and the one that completed it. */
  readonly seq: number
  readonly completedSeq: number
  readonly completedRound: number
  /** Seconds of open market when the accepted version was posted; of a gift, when it was given. */
  readonly postedS: number
  /** The accepted offer, or the coupon. */
  readonly offer?: OfferId
  /** Of a gift, who gave; of a granted ask, who asked; else who wrote the accepted version. */
  readonly author: SeatId
  readonly other: SeatId
  readonly authorKept: Keeper
  readonly otherKept: Keeper
  readonly gives: Bundle
  readonly gets: Bundle
  /** Coins and goods at reference value, what was set aside included, just before. */
  readonly authorWealth: number
  readonly otherWealth: number
  readonly facts: ExchangeFacts
  readonly label: Label | undefined
  /** As in the decision list of the science notes, part A; `return`, `refused` and `handed_back` for what is no exchange of its own. */
  readonly subtype: Subtype | 'return' | 'refused' | 'handed_back'
  readonly confidence: number
  /** Whom a negative label speaks against. */
  readonly against?: SeatId
  /** What a default left owing, in coins. */
  readonly owing: number
  readonly flags: readonly ExchangeFlag[]
  readonly techniques: readonly string[]
  /** The gift that this one gave back for. */
  readonly returnOf?: ExchangeId
  /** Seconds of open market from this gift to the first ask or sale of its giver to its receiver. */
  readonly askedAfterS?: number
  /** The sale in whose value this gift counts. */
  readonly freebieOf?: ExchangeId
}

export type PledgeRecord = {
  readonly deal: OfferId
  readonly debtor: SeatId
  readonly creditor: SeatId
  readonly debtorKept: Keeper
  readonly creditorKept: Keeper
  readonly owed: Bundle
  readonly owedCoins: number
  readonly deliveredCoins: number
  readonly round: number
  /** The round it first fell due. */
  readonly due: number
  /** `late`: kept, one evening late. `open`: not yet due when the match ended. */
  readonly outcome: 'kept' | 'late' | 'broken' | 'open'
  readonly endedRound?: number
  readonly endedSeq?: number
}

export type NeedRecord = {
  readonly id: NeedId
  readonly seat: SeatId
  readonly round: number
  readonly good: Good
  readonly level: NeedLevel
  readonly shared: 'nobody' | 'some' | 'all'
  /** It turned into another at noon and counts no more. */
  readonly changed: boolean
  readonly met: boolean
}

export type Feeling = FeltTap['feeling']

/** What a persuader among the bots played, step by step: told now, seen by nobody while the match ran. */
export type ScriptRecord = ScriptNote & {
  readonly by: SeatId
  readonly to: SeatId
  /** The entry of the offer log by which it was played. */
  readonly post: string
  /** How the offer or coupon ended, if it had an answer. */
  readonly end?: 'accepted' | 'refused'
  /** The detectors named it so, going by the offer log alone. */
  readonly found: boolean
}

export type MatchRecord = {
  readonly settings: Settings
  readonly seats: readonly SeatRecord[]
  /** Rounds that had a market. */
  readonly rounds: number
  readonly exchanges: readonly ExchangeRecord[]
  readonly offerLog: readonly OfferLogEvent[]
  readonly hits: readonly TechniqueHit[]
  readonly scripts: readonly ScriptRecord[]
  readonly pledges: readonly PledgeRecord[]
  readonly needs: readonly NeedRecord[]
  /** With what each cost the other. */
  readonly fines: readonly Fine[]
  /** Where there was one: every gift to it, and what came of each day's, for every seat. */
  readonly granary?: {
    readonly gifts: readonly GranaryGift[]
    readonly days: readonly GranaryDay[]
  }
  /** Private taps: each seat's own, never shown but as counts. */
  readonly felt: readonly { readonly seat: SeatId; readonly exchange: ExchangeId; readonly feeling: Feeling }[]
  /** 0 to 7. */
  readonly trust: readonly { readonly from: SeatId; readonly to: SeatId; readonly level: number }[]
  readonly cared: readonly { readonly seat: SeatId; readonly seats: readonly SeatId[] }[]
  readonly results: Results
  /** What the village gained each evening and what it could have. */
  readonly villageShare: readonly { readonly round: number; readonly gained: number; readonly possible: number }[]
  /** The longest chain of gifts that met needs, each given by the receiver of the one before. */
  readonly longestChain: readonly ExchangeId[]
  /** Event numbers for the replay. */
  readonly jumps: {
    readonly firstGouge?: number
    readonly longestGiftChain?: readonly number[]
    readonly firstBrokenPledge?: number
  }
}
