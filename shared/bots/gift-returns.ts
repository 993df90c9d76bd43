// Returning gifts at equal value after a while, and handing back at once what one has no use for.

import { type Bundle, covers, worth } from '../game/bundle.ts'
import { goodFacts, goods } from '../game/goods.ts'
import type { Exchange, SeatId } from '../game/state.ts'
import type { Act } from './bot.ts'
import { reason, type Start } from './character.ts'
import { isPausing } from './give.ts'
import { uniformMs } from './memory.ts'
import { knownNeed, lotCoins, type Situation, spareLots } from './situation.ts'

/** Seconds from the gift to its return. Source: science notes, part E, row 2. */
const RETURN_S = [15, 45] as const

/** Value in coins of gifts from each partner that were not returned; below zero: they owe. */
function giftBalances({ market, me }: Situation): Map<SeatId, number> {
  const balances = new Map<SeatId, number>()
  for (const exchange of market.exchanges) {
    const giver = giverOf(exchange)
    if (!giver || exchange.undone || (exchange.author !== me.id && exchange.other !== me.id)) continue
    const partner = exchange.author === me.id ? exchange.other : exchange.author
    const value = worth(exchange.gives) + worth(exchange.gets)
    balances.set(partner, (balances.get(partner) ?? 0) + (giver === me.id ? -value : value))
  }
  return balances
}

/** Who gave, if it was a gift, at the well or asked for included. */
export function giverOf({ kind, author, other }: Exchange): SeatId | undefined {
  if (kind === 'gift' || kind === 'wellGift') return author
  return kind === 'grantedAsk' ? other : undefined
}

export const returningGifts: Start = (s) => {
  const { memory, market, atMs, chance } = s
  for (const [partner, coins] of giftBalances(s)) {
    const to = market.seats.get(partner)
    if (!to || coins <= 0) continue
    const at = memory.returnAtMs.get(partner)
    if (at === undefined) memory.returnAtMs.set(partner, atMs + uniformMs(chance, RETURN_S))
    if (at === undefined || atMs < at || isPausing(s, to)) continue
    const gift = equivalent(s, partner, coins)
    if (!gift) continue
    memory.returnAtMs.delete(partner)
    return {
      action: { type: 'give', to: partner, goods: gift },
      reason: reason('returnsGift', { seat: partner, coins }),
    }
  }
  return undefined
}

/** A spare lot they are known to need, if it is not more than is owed; else coins. */
export function equivalent(s: Situation, partner: SeatId, coins: number): Bundle | undefined {
  const seat = s.market.seats.get(partner)
  const needed = goods.find(
    (good) => lotCoins(good) <= coins && spareLots(s, good) > 0 && seat && knownNeed(seat, good),
  )
  if (needed) return { [needed]: goodFacts[needed].lot }
  return s.own.held.coins >= coins ? { coins } : undefined
}

/** No strings, thank you: a gift that meets no need and cannot be kept goes back, so that no debt comes of it. */
export const handingBack: Start = ({ market, me, own }): Act | undefined => {
  for (let i = market.exchanges.length - 1; i >= 0; i--) {
    const exchange = market.exchanges[i]
    if (!exchange || exchange.round < market.round) return undefined
    if (exchange.kind !== 'gift' || exchange.other !== me.id || exchange.undone) continue
    const { help = 0, ...rest } = exchange.gives
    const unwanted = goods.every((good) => !exchange.gives[good] || !me.needs.some((need) => need.good === good))
    if (!unwanted || exchange.gives.coins || own.helped < help || !covers(own.held, rest)) continue
    return {
      action: { type: 'undoGift', exchange: exchange.id, how: 'handedBack' },
      reason: reason('handsBack', { seat: exchange.author }),
    }
  }
  return undefined
}
