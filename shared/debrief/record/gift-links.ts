// What ties a gift to what came after it: a return, an ask or sale by its giver, a ring of gifts.

import type { SeatId } from '../../game/state.ts'
import type { OfferLogEvent } from '../../reciprocity/techniques.ts'
import { isTrade } from '../match-record.ts'
import type { Draft } from './exchange-drafts.ts'
import { subjectOf } from './offer-log.ts'

/** Seconds within which a gift back is its return, and a ring of gifts is one. Source: W_LINK of the science notes, part A (a design choice). */
export const LINK_S = 600
/** Seconds within which an ask or sale by its giver makes a gift an instrument. Source: W_FREEBIE, as above. */
const FREEBIE_S = 300
/** A gift back sooner than this was sent before the other was seen. Guess: news takes a tenth of a second, reading it the rest; recordings of players would settle it. */
const CROSSING_S = 1

/** Adds returns, instrumental gifts and rings to the drafts of one match, in the order they happened. */
export function linkGifts(drafts: readonly Draft[], log: readonly OfferLogEvent[]): void {
  const gifts = drafts.filter((draft) => draft.kind === 'gift' && !isUndone(draft))
  const sales = salesAfter(gifts, drafts)
  linkReturns(gifts, sales)
  flagInstruments(gifts, sales, log)
  flagRings(drafts.filter(isOneWay))
}

function isUndone({ flags }: Pick<Draft, 'flags'>): boolean {
  return flags.includes('refused') || flags.includes('handed_back')
}

/** Gifts and granted asks that were kept. */
export function isOneWay(draft: Draft): boolean {
  return (draft.kind === 'gift' || draft.kind === 'wellGift' || draft.kind === 'grantedAsk') && !isUndone(draft)
}

/** Of a granted ask the one who was asked gave. */
export function wayOf({ kind, author, other }: Pick<Draft, 'kind' | 'author' | 'other'>): {
  giver: SeatId
  receiver: SeatId
} {
  return kind === 'grantedAsk' ? { giver: other, receiver: author } : { giver: author, receiver: other }
}

/** The first sale of its giver to its receiver that was posted within the freebie's time after a gift, and accepted. */
function salesAfter(gifts: readonly Draft[], drafts: readonly Draft[]): Map<Draft, Draft> {
  const sales = byPair(drafts.filter(({ kind }) => isTrade(kind)))
  const found = new Map<Draft, Draft>()
  for (const gift of gifts) {
    const sale = sales.get(pair(gift.author, gift.other))?.find(({ postedS }) => isSoonAfter(gift, postedS))
    if (sale) found.set(gift, sale)
  }
  return found
}

/** A gift back is the return of the latest gift that has none yet and is in no sale's value; one gift, one return. */
function linkReturns(gifts: readonly Draft[], sales: ReadonlyMap<Draft, Draft>): void {
  const open = new Map<string, Draft[]>()
  for (const gift of gifts) {
    const theirs = open.get(pair(gift.other, gift.author)) ?? []
    const answered = theirs.findLastIndex((earlier) => {
      const delayS = gift.openS - earlier.openS
      const sale = sales.get(earlier)
      return delayS >= CROSSING_S && delayS <= LINK_S && !(sale && sale.openS <= gift.openS)
    })
    const [first] = answered < 0 ? [] : theirs.splice(answered, 1)
    if (first) {
      first.facts.returned = gift.facts.given
      first.facts.returnedAfterS = gift.openS - first.openS
      gift.returnOf = first.id
      gift.flags.push('return')
      continue
    }
    const key = pair(gift.author, gift.other)
    const mine = open.get(key) ?? []
    open.set(key, mine)
    mine.push(gift)
  }
}

/**
 * A gift followed by an ask or sale of its giver to its receiver is an instrument; where such a sale is accepted, the gift counts in its value.
 * A counter is an answer and makes no instrument of a gift; a gift that was returned before is settled.
 */
function flagInstruments(
  gifts: readonly Draft[],
  sales: ReadonlyMap<Draft, Draft>,
  log: readonly OfferLogEvent[],
): void {
  const posts = new Map<string, number[]>()
  for (const { id, ev, by, to, thread, t } of log) {
    if ((ev !== 'offer' && ev !== 'amend' && ev !== 'coupon') || subjectOf(id) !== thread) continue
    const key = pair(by, to)
    const list = posts.get(key) ?? []
    posts.set(key, list)
    list.push(t)
  }
  for (const gift of gifts) {
    if (gift.flags.includes('return')) continue
    const returnedS = gift.openS + (gift.facts.returnedAfterS ?? FREEBIE_S)
    const asked = posts.get(pair(gift.author, gift.other))?.find((t) => isSoonAfter(gift, t) && t <= returnedS)
    if (asked === undefined) continue
    gift.flags.push('instrumental_gift')
    gift.askedAfterS = asked - gift.openS
    const sale = sales.get(gift)
    if (!sale || gift.facts.returned !== undefined) continue
    sale.facts.freebie += gift.facts.given
    gift.freebieOf = sale.id
    gift.flags.push('in_sale')
  }
}

function isSoonAfter(gift: Draft, openS: number): boolean {
  return openS > gift.openS && openS <= gift.openS + FREEBIE_S
}

function byPair(drafts: readonly Draft[]): Map<string, Draft[]> {
  const pairs = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = pair(draft.author, draft.other)
    const list = pairs.get(key) ?? []
    pairs.set(key, list)
    list.push(draft)
  }
  return pairs
}

type Path = {
  readonly gift: Draft
  readonly before: Path | undefined
  readonly startS: number
  readonly length: number
}

/** Flags the gifts of each ring a->b->c->...->a, one after the other, from first to last within the link time. */
function flagRings(transfers: readonly Draft[]): void {
  /** By origin, then by the seat reached: the path of gifts that began last. */
  const paths = new Map<SeatId, Map<SeatId, Path>>()
  for (const gift of transfers) {
    const { giver, receiver } = wayOf(gift)
    for (const [origin, reached] of paths) {
      const before = reached.get(giver)
      if (origin === giver || !before || gift.openS - before.startS > LINK_S) continue
      const path = { gift, before, startS: before.startS, length: before.length + 1 }
      if (receiver === origin) flagRing(path)
      else if ((reached.get(receiver)?.startS ?? Number.NEGATIVE_INFINITY) < path.startS) reached.set(receiver, path)
    }
    const own = paths.get(giver) ?? new Map<SeatId, Path>()
    paths.set(giver, own)
    own.set(receiver, { gift, before: undefined, startS: gift.openS, length: 1 })
  }
}

function flagRing(last: Path): void {
  if (last.length < 3) return
  for (let path: Path | undefined = last; path; path = path.before) {
    const { flags } = path.gift
    if (!flags.includes('indirect_cycle')) flags.push('indirect_cycle')
  }
}

function pair(from: SeatId, to: SeatId): string {
  return `${from}>${to}`
}
