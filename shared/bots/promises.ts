// Keeping one's promises, or not: decided once for each, and paid before the bell where it can be.

import { covers, isEmpty, missing } from '../game/bundle.ts'
import { reason, type Start } from './character.ts'
import { decideOnce } from './memory.ts'
import { slips } from './noise.ts'
import { secondsLeft } from './situation.ts'

/** What is due is paid when the day is so far gone that own purchases are made. Guess: early enough to be seen. */
const PAY_S = 30

/** Delivers what is due tonight by itself, but for the share of promises that this character breaks. */
export function keepingPromises(pBreaks: number): Start {
  return (s) => {
    const { market, me, own, memory, chance } = s
    for (const { id, pledges } of market.deals.values()) {
      for (const { debtor, creditor, due, owed, delivered, withheld, outcome } of pledges) {
        if (debtor !== me.id || outcome !== 'open' || due > market.round) continue
        const facts = { seat: creditor }
        if (decideOnce(memory, `break:${id}`, chance, pBreaks) !== slips(s, `break:${id}`)) {
          if (withheld) continue
          return { action: { type: 'withhold', deal: id, withheld: true }, reason: reason('breaksPromise', facts) }
        }
        const goods = missing(owed, delivered)
        if (isEmpty(goods) || secondsLeft(s) > PAY_S || !covers(own.held, goods)) continue
        return { action: { type: 'deliver', deal: id, goods }, reason: reason('keepsPromise', facts) }
      }
    }
    return undefined
  }
}
