// Keeping one's promises, or not: decided once for each, and paid before the bell where it can be.

import { covers, isEmpty, missing } from '../game/bundle.ts'
import type { Deal, SeatId } from '../game/state.ts'
import type { Act, Reason } from './bot.ts'
import { reason, type Start } from './character.ts'
import { decideOnce } from './memory.ts'
import { slips } from './noise.ts'
import { type Situation, secondsLeft } from './situation.ts'

/** What is due is paid when the day is so far gone that own purchases are made. Guess: early enough to be seen. */
const PAY_S = 30

type Ways = {
  /** Why nothing is delivered to this creditor as things stand; undefined: it is. */
  readonly keepsBack?: (s: Situation, creditor: SeatId) => Reason | undefined
  /** What how the promise came about does to the probability of keeping it: a factor. */
  readonly delivery?: (s: Situation, deal: Deal) => number
}

/** Delivers what is due tonight by itself, but for the share of promises that this character breaks. */
export function keepingPromises(pBreaks: number, { keepsBack, delivery = () => 1 }: Ways = {}): Start {
  return (s) => {
    for (const deal of s.market.deals.values()) {
      for (const pledge of deal.pledges) {
        const { debtor, creditor, due, owed, delivered, withheld, outcome } = pledge
        if (debtor !== s.me.id || outcome !== 'open' || due > s.market.round) continue
        const facts = { seat: creditor }
        const meant = keepsBack?.(s, creditor) ?? (breaks(s, deal) ? reason('breaksPromise', facts) : undefined)
        const why = slips(s, `break:${deal.id}`) ? (meant ? undefined : reason('slips', facts)) : meant
        if (why) {
          if (withheld) continue
          return keepingBack(deal, true, why)
        }
        if (withheld && keepsBack) return keepingBack(deal, false, reason('keepsPromise', facts))
        const goods = missing(owed, delivered)
        if (isEmpty(goods) || secondsLeft(s) > PAY_S || !covers(s.own.held, goods)) continue
        return { action: { type: 'deliver', deal: deal.id, goods }, reason: reason('keepsPromise', facts) }
      }
    }
    return undefined
  }

  function breaks(s: Situation, deal: Deal): boolean {
    const id = `break:${deal.id}`
    return s.memory.decided.get(id) ?? decideOnce(s.memory, id, s.chance, 1 - (1 - pBreaks) * delivery(s, deal))
  }
}

function keepingBack({ id }: Deal, withheld: boolean, why: Reason): Act {
  return { action: { type: 'withhold', deal: id, withheld }, reason: why }
}
