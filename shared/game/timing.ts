// How long everything takes, in milliseconds of the market clock (which GT_PACE makes run faster).

import type { Settings } from './settings.ts'
import type { Market, SeatId } from './state.ts'

/** Source: game design, sections 2 and 3. */
export const MORNING_MS = 5_000
const OFFER_LIFE_MS = 20_000
export const GIFT_PAUSE_MS = 5_000
export const GIFT_DECLINE_MS = 10_000
export const HURRIED_MS = 10_000
export const WEIGH_MS = 8_000
/** Between two lines of free chat of one seat. Guess: quicker than that nobody reads. */
export const CHAT_PAUSE_MS = 2_000

/** The first market is longer, 110 s for 75: everything is new. Source: game design, section 2. */
export function marketMs(settings: Settings, round: number): number {
  return Math.round(settings.marketSeconds * (round === 1 ? 110 / 75 : 1) * 1000)
}

/** How long an offer to this seat waits for its answer: longer where the host gave the seat more time. */
export function offerLifeMs(market: Market, to: SeatId): number {
  const percent = market.seats.get(to)?.own?.extraPercent ?? 100
  return Math.round((OFFER_LIFE_MS * percent) / 100)
}
