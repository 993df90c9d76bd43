// Whom not to deal with, and whom not to give credit: who has the worst of names, who broke a promise to us, whom the village thinks ill of, who owes us enough already.

import { isEmpty, missing, worth } from '../game/bundle.ts'
import type { SeatId } from '../game/state.ts'
import { no, type Verdict } from './character.ts'
import type { Deal } from './own-worth.ts'
import { distanceTo, type Situation } from './situation.ts'

/** Two lots. Guess: to be settled by how often promises of each size break among people. */
const MOST_OWED_COINS = 12
/** Guess, as above. */
const LEAST_REPUTATION = -1

/**
 * What three negative acts come to that no gift made up for. Measured: npm run gt -- simulate --balance --seed tuning, statement 3: a name that only
 * some go by costs Raiders nothing, since who sees every exchange also sees who is sold out; at -2 it costs them twice what is wanted.
 */
const WORST_REPUTATION = -3

/** Who goes by names does not deal with who has the worst of all, unless they share a household: a gift or a promise kept, and it is better. */
export function isShunned(s: Situation, who: SeatId): boolean {
  const { market, goesByNames } = s
  return goesByNames && (market.seats.get(who)?.reputation ?? 0) <= WORST_REPUTATION && distanceTo(s, who) > 0
}

/** Why a deal that rests on the other's promise is not made; undefined when it may be. */
export function distrust({ market, me }: Situation, who: SeatId, { getsLater }: Deal): Verdict | undefined {
  if (isEmpty(getsLater)) return undefined
  const broke = market.exchanges.some(
    ({ against, author, other }) => against === who && (author === me.id || other === me.id),
  )
  if (broke || (market.seats.get(who)?.reputation ?? 0) < LEAST_REPUTATION) {
    return no('noTrust', 'brokeAPromise', { seat: who })
  }
  let owed = worth(getsLater)
  for (const { pledges } of market.deals.values()) {
    for (const { debtor, owed: all, delivered, outcome } of pledges) {
      if (debtor === who && outcome === 'open') owed += worth(missing(all, delivered))
    }
  }
  return owed > MOST_OWED_COINS ? no('noTrust', 'owesEnough', { seat: who, coins: owed }) : undefined
}
