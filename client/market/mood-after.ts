// How faces change with what this player sees happen.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import type { Mood } from '../village/village-model.ts'

/** Faces that change for a moment. */
export function moodsAfter(event: MarketEvent): readonly (readonly [SeatId, Mood])[] {
  switch (event.type) {
    case 'gave':
      return [
        [event.to, 'grateful'],
        [event.from, 'happy'],
      ]
    case 'giftUndone':
      return [[event.from, 'worried']]
    case 'exchanged': {
      const { kind, author, other, label, subtype, against } = event
      if (against !== undefined) return [[against === author ? other : author, 'angry']]
      if (kind === 'grantedAsk')
        return [
          [author, 'grateful'],
          [other, 'happy'],
        ]
      if (label === 'negative') {
        // Who bids far too much out of need, after a no, is the one it hurts.
        const [hurt, gains] = subtype === 'distress_bid' ? [author, other] : [other, author]
        return [
          [hurt, 'wince'],
          [gains, 'wink'],
        ]
      }
      return label === 'generalized'
        ? [
            [other, 'grateful'],
            [author, 'happy'],
          ]
        : [
            [author, 'happy'],
            [other, 'happy'],
          ]
    }
    case 'offerEnded':
      return event.how === 'declined' ? [[event.author, 'worried']] : []
    default:
      return []
  }
}

/** The face at rest: worried while something urgent is missing, happy once everything shared is provided for. */
export function restingMood(seat: Seat, market: Market): Mood {
  if (market.phase === 'morning' || seat.needs.length === 0) return 'calm'
  const lacks = (level: 2 | 3) => seat.needs.some((need) => need.level === level && !need.covered && !need.met)
  if (lacks(3)) return 'worried'
  const ready = seat.needs.filter((need) => need.covered || need.met).length
  return ready >= Math.ceil(seat.needs.length / 2) ? 'happy' : 'calm'
}
