// Returning gifts as the rule of a fair return has it: by the end of the next round, a needed good first, else coins. Source: science notes, part E, row 4.

import { type Bundle, worth } from '../game/bundle.ts'
import { goodFacts, goods } from '../game/goods.ts'
import type { SeatId } from '../game/state.ts'
import { reason, type Start } from './character.ts'
import { isPausing } from './give.ts'
import { type GiftDebt, partnersOf } from './partner-state.ts'
import { knownNeed, lotCoins, type Situation, secondsLeft, spareLots } from './situation.ts'

/** A good for the return may still be told of until so many seconds before the bell; then it is coins. Guess: as for promises, own purchases are made by then. */
const COINS_FROM_S = 30

/** @param returnsTo whether it means to return what this partner gave */
export function fairReturns(returnsTo: (s: Situation, partner: SeatId) => boolean): Start {
  return (s) => {
    for (const [partner, { owed }] of partnersOf(s)) {
      const to = s.market.seats.get(partner)
      if (!owed || !to || isPausing(s, to) || !returnsTo(s, partner)) continue
      const gift = returnOf(s, partner, owed)
      if (!gift) continue
      return {
        action: { type: 'give', to: partner, goods: gift },
        reason: reason('returnsGift', { seat: partner, coins: worth(gift), round: owed.round }),
      }
    }
    return undefined
  }
}

/**
 * A lot that they need counts whole and is never more than they gave; coins make up the rest. The whole of it, where the notes have 80%.
 * Measured: npm run gt -- simulate --balance --matches 200 --seed tuning, 2026-11-26, statement 4: at 80% a Hearth among Mirrors has rank 3.4, at 100% 3.0.
 */
function returnOf(s: Situation, partner: SeatId, { value, returned }: GiftDebt): Bundle | undefined {
  const seat = s.market.seats.get(partner)
  const good = goods.find(
    (good) => lotCoins(good) <= value - returned && spareLots(s, good) > 0 && seat && knownNeed(seat, good),
  )
  if (good) return { [good]: goodFacts[good].lot }
  const coins = value - returned
  return secondsLeft(s) <= COINS_FROM_S && s.own.held.coins >= coins ? { coins } : undefined
}
