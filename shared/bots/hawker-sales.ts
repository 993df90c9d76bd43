// How Hawker goes on with a script it has begun. Where each stands follows from the view alone, so that no restart forgets one. Source: science notes, part E, row 12.

import { together } from '../game/bundle.ts'
import { isOpenCoupon } from '../game/coupons.ts'
import type { Exchange, SeatId } from '../game/state.ts'
import { reason, type Start } from './character.ts'
import { keptForCoupons } from './coupons-kept.ts'
import { extraFor, favourIn, lotPrice, priceAfter, soldGood, soldWithoutExtra, tooMuchFor } from './hawker-prices.ts'
import { bestSale, maySell, sellLot } from './sell.ts'
import { knownNeed, type Situation, spareLots } from './situation.ts'

/** Source: as above. */
const EXTRAS_AFTER_MS = 2_000
/** "At once": as soon as it may, and not once the moment is gone. Guess: a few turns. */
const RETREAT_WITHIN_MS = 10_000
/** It asks so long after a gift; a gift that is older than that has been forgotten. Source: as above; science notes, part C, freebie. */
const ASKS_AFTER_MS = 20_000
const FORGOTTEN_AFTER_MS = 300_000

/** That's not all: something is thrown in before the other has answered. */
export const addingExtras: Start = (s) => {
  const { market, me, atMs } = s
  for (const offer of market.offers.values()) {
    const { id, thread, author, to, gives, wants, sleep } = offer
    if (author !== me.id || id !== thread || sleep !== 'awake' || atMs - offer.atMs < EXTRAS_AFTER_MS) continue
    const sold = soldWithoutExtra(offer)
    const extra = sold && extraFor(s, sold, true)
    if (!extra) continue
    return {
      action: { type: 'amend', offer: id, gives: together(gives, { [extra]: 1 }), wants },
      reason: reason('throwsIn', { seat: to, good: extra }),
      script: { script: 'TNA', part: 'sale' },
    }
  }
  return undefined
}

/** Door in the face: after the refusal it asks what it wanted all along. */
export function retreating(allies: readonly SeatId[]): Start {
  return (s) => {
    const { market, me, atMs } = s
    if (!maySell(s)) return undefined
    for (let i = market.bygone.length - 1; i >= 0; i--) {
      const offer = market.bygone[i]
      if (!offer || offer.round < market.round || atMs - offer.ended.atMs > RETREAT_WITHIN_MS) return undefined
      const { id, thread, author, to, versions, ended } = offer
      const [asked] = versions
      const good = asked && soldGood(asked.gives)
      if (author !== me.id || id !== thread || ended.how !== 'declined' || !good) continue
      if (asked.wants.coins !== tooMuchFor(good) || favoursOf(s, [me.id, ...allies], to).length > 0) continue
      const buyer = market.seats.get(to)
      if (!buyer || spareLots(s, good) === 0 || !knownNeed(buyer, good) || hasOffered(s, to, ended.atMs)) continue
      const coins = lotPrice(good)
      const act = sellLot(s, { buyer, good, level: 2 }, coins, reason('retreats', { seat: to, good, coins }))
      return { ...act, script: { script: 'DITF', part: 'sale' } }
    }
    return undefined
  }
}

/** A freebie: some time after a gift it asks. */
export const sellingAfterGift: Start = (s) => {
  if (!maySell(s)) return undefined
  const ready = waitingGifts(s).filter(({ atMs }) => s.atMs - atMs >= ASKS_AFTER_MS)
  if (ready.length === 0) return undefined
  const sale = bestSale(s, keptForCoupons, { dealsWith: (_s, buyer) => ready.some(({ other }) => other === buyer) })
  if (!sale) return undefined
  const { buyer, good } = sale
  const coins = lotPrice(good)
  const act = sellLot(s, sale, coins, reason('asksAfterGift', { seat: buyer.id, good, coins }))
  return { ...act, script: { script: 'freebie', part: 'sale' } }
}

/** Foot in the door: who granted a little is asked for much, by the next ally there is, else by itself in the next round. */
export function askingForMore(allies: readonly SeatId[]): Start {
  return (s) => {
    if (!maySell(s)) return undefined
    for (const { author, other: to, favour, round, atMs } of favoursOf(s, [s.me.id, ...allies])) {
      const isMine = author === s.me.id
      const isMyTurn = isMine
        ? round < s.market.round && !isLeftToAlly(s, allies)
        : nextOf(author, s, allies) === s.me.id
      if (!isMyTurn || hasOffered(s, to, atMs)) continue
      const sale = bestSale(s, keptForCoupons, { dealsWith: (_s, buyer) => buyer === to })
      if (!sale) continue
      const { good } = sale
      const coins = priceAfter(favour, good)
      const act = sellLot(s, sale, coins, reason('asksMuchNow', { seat: to, good, coins }))
      return { ...act, script: { script: 'FITD', part: 'sale', ...(isMine ? {} : { ally: author }) } }
    }
    return undefined
  }
}

/** No second script begins with somebody while a first one is under way. */
export function isUnderWay(s: Situation, allies: readonly SeatId[], buyer: SeatId): boolean {
  const { market, me } = s
  for (const coupon of market.coupons.values()) {
    if (coupon.seller === me.id && coupon.buyer === buyer && isOpenCoupon(market, coupon)) return true
  }
  return waitingGifts(s).some(({ other }) => other === buyer) || favoursOf(s, [me.id, ...allies], buyer).length > 0
}

/** Gifts that no offer has followed yet. It gives for no other reason. */
function waitingGifts(s: Situation): Exchange[] {
  const { market, me, atMs } = s
  const gifts: Exchange[] = []
  for (let i = market.exchanges.length - 1; i >= 0; i--) {
    const exchange = market.exchanges[i]
    if (!exchange || atMs - exchange.atMs > FORGOTTEN_AFTER_MS) break
    if (exchange.kind !== 'gift' || exchange.author !== me.id || exchange.undone) continue
    if (!hasOffered(s, exchange.other, exchange.atMs)) gifts.push(exchange)
  }
  return gifts
}

type Favour = Exchange & { readonly favour: number }

/** Small favours that were granted in this round or the one before. */
function favoursOf({ market }: Situation, by: readonly SeatId[], from?: SeatId): Favour[] {
  const favours: Favour[] = []
  for (let i = market.exchanges.length - 1; i >= 0; i--) {
    const exchange = market.exchanges[i]
    if (!exchange || exchange.round < market.round - 1) break
    if (!by.includes(exchange.author) || (from !== undefined && exchange.other !== from)) continue
    const favour = favourIn(exchange)
    if (favour !== undefined) favours.push({ ...exchange, favour })
  }
  return favours
}

/** An ally sees who granted what where exchanges are public. */
function isLeftToAlly({ market }: Situation, allies: readonly SeatId[]): boolean {
  return allies.length > 0 && market.settings.reputation === 'visible'
}

/** The ally that comes next in the ring. */
function nextOf(author: SeatId, { market, me }: Situation, allies: readonly SeatId[]): SeatId | undefined {
  const together = [...market.seats.keys()].filter((id) => id === me.id || allies.includes(id))
  return together[(together.indexOf(author) + 1) % together.length]
}

/** It made them an offer after that moment, answered or not. */
function hasOffered({ market, me }: Situation, to: SeatId, sinceMs: number): boolean {
  for (const offer of market.offers.values()) {
    if (offer.author === me.id && offer.to === to && offer.atMs > sinceMs) return true
  }
  for (let i = market.bygone.length - 1; i >= 0; i--) {
    const offer = market.bygone[i]
    if (!offer || offer.ended.atMs < sinceMs) return false
    if (offer.author === me.id && offer.to === to && (offer.versions[0]?.atMs ?? 0) > sinceMs) return true
  }
  return false
}
