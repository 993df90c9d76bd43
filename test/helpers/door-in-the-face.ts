// What a student does next in the door in the face: refuses what is large, answers what is small, hands nothing over, and is done where nothing is asked.

import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'

/** Undefined: something is still to come. */
export function nextAct(market: Market | undefined, me: SeatId, yes: boolean): SeatActionInput | undefined {
  if (market?.phase !== 'market' || !market.clock.running || market.seats.get(me)?.done) return undefined
  const asked = [...market.offers.values()].find(({ to }) => to === me)
  if (asked) {
    const { id: offer, version, wants } = asked
    return !wants.coins && yes
      ? { type: 'accept', offer, version }
      : { type: 'decline', offer, version, reason: 'notNow' }
  }
  const others = [...market.seats.values()].filter(({ id }) => id !== me)
  return market.stage?.kind === 'reading' || others.every(({ done }) => done) ? { type: 'done', done: true } : undefined
}
