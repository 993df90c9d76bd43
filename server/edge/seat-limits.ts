// How fast one seat may speak, over whatever connections it comes.

import type { Clock } from '../clock.ts'
import type { Place, PlacedRoom } from '../room/rooms.ts'
import { type TokenBucket, tokenBucket } from './token-bucket.ts'

/** Source: reliability design, 2.9: 5 a second, burst 20. */
const SEAT = { burst: 20, perSecond: 5 } as const

export type SeatLimits = { allow(place: Place): boolean }

/** `pace`: where the game's clock runs faster, so may its players. */
export function seatLimits(clock: Clock, pace: number): SeatLimits {
  const buckets = new WeakMap<PlacedRoom, Map<string, TokenBucket>>()
  return {
    allow({ room, person }) {
      const ofRoom = buckets.get(room) ?? new Map<string, TokenBucket>()
      buckets.set(room, ofRoom)
      const bucket = ofRoom.get(person) ?? tokenBucket(clock, SEAT.burst, SEAT.perSecond * pace)
      ofRoom.set(person, bucket)
      return bucket.take()
    },
  }
}
