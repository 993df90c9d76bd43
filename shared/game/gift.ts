// What a gift brings about: the goods move, the label is written down, the giver is thought better of.

import { type Bundle, times } from './bundle.ts'
import type { MarketEvent } from './events/index.ts'
import { judgedAlike } from './judge.ts'
import type { ComfortWord } from './phrases.ts'
import { type Credit, reputationEvents } from './reputation.ts'
import { type Exchange, type Market, type SeatId, secretOf } from './state.ts'

export type Gift = {
  readonly from: SeatId
  readonly to: SeatId
  readonly goods: Bundle
  readonly atWell: boolean
  readonly word?: ComfortWord
}

/** The events of one act of giving: at the well it may reach several seats and still counts as one kindness. */
export function giftEvents(market: Market, gifts: readonly Gift[], atMs: number): MarketEvent[] {
  const grows = market.stage?.grows ?? 1
  const events = gifts.map((gift, index) => ({
    type: 'gave' as const,
    exchange: exchangeId(market, index),
    round: market.round,
    atMs,
    judged: judgedAlike('generalized', 'open_gift'),
    ...gift,
    ...(grows > 1 ? { grown: times(gift.goods, grows - 1) } : {}),
  }))
  const [first] = events
  if (market.stage?.unrecorded) return events
  return first ? [...events, ...reputationEvents(market, [{ seat: first.from, by: 1, gift: first.exchange }])] : events
}

/** What its giver's reputation loses with a gift undone: what the act had raised it by, once nothing of that act is left. */
export function undoneCredits(market: Market, gift: Exchange): Credit[] {
  const act =
    gift.kind === 'wellGift'
      ? market.exchanges.filter(
          ({ kind, author, atMs }) => kind === 'wellGift' && author === gift.author && atMs === gift.atMs,
        )
      : [gift]
  if (act.some((part) => part !== gift && !part.undone)) return []
  const { raised } = secretOf(market)
  return act.filter(({ id }) => raised.has(id)).map(() => ({ seat: gift.author, by: -1 }))
}

/** The id of the next exchange of this market, or of one after it. Every viewer sees every exchange at least as passing, so the number tells nothing. */
export function exchangeId(market: Market, ahead = 0): string {
  return `x${market.exchanges.length + 1 + ahead}`
}
