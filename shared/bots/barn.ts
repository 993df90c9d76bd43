// The barn: when a bot lends a hand, what it keeps for it, and how it comes by the wood.

import { covers } from '../game/bundle.ts'
import { barnPart } from '../game/events/barn.ts'
import { type Good, goodFacts } from '../game/goods.ts'
import { offerId } from '../game/open-offers.ts'
import type { SeatId } from '../game/state.ts'
import { NEXT_BUY_S } from './buy.ts'
import { reason, type Start } from './character.ts'
import { isShunned } from './distrust.ts'
import { timesRefused, uniformMs } from './memory.ts'
import { lotCoins, makes, openNeeds, others, type Situation, secondsLeft, spareLots } from './situation.ts'

/** Half a market; then hours would spoil. Measured: npm run gt -- simulate --cast Hearth:6 (75 or 0 built fewer barns). */
const KEEPS_UNTIL_S = 35

/**
 * With more hands missing for each evening that is left, a barn hardly comes off. Measured 2026-11-26, 600 matches of mixed villages on seeds
 * not used to choose it: where a person lends a hand 32% are built, where none does 8% (with 1 an evening, and every need of wood first: 6% and 1%).
 */
const HANDS_AN_EVENING = 2

type Will = {
  /** It lends its hand once so many others have. */
  readonly afterHands: number
  /** Whom it buys the wood from; left out: from all. */
  readonly dealsWith?: (s: Situation, seller: SeatId) => boolean
}

type BarnSense = {
  readonly lending: Start
  /** A lot of wood from who makes it, for coins, while hours are there to go with it. */
  readonly buyingWood: Start
  /** Hours, and a single lot of wood, are kept while much of the day is left to come by the other part. */
  readonly isKept: (s: Situation, good: Good) => boolean
}

export function barnSense({ afterHands, dealsWith = () => true }: Will): BarnSense {
  function isWaitingForMe({ market: { barn, round }, me }: Situation): boolean {
    if (barn?.state !== 'open' || barn.parts.includes(me.id) || barn.parts.length < afterHands) return false
    return barn.needed - barn.parts.length <= HANDS_AN_EVENING * (barn.untilRound - round + 1)
  }

  return {
    lending: (s) =>
      isWaitingForMe(s) && covers(s.own.held, barnPart) && hasWood(s)
        ? { action: { type: 'lendAHand' }, reason: reason('lendsAHand') }
        : undefined,
    buyingWood: (s) => (isWaitingForMe(s) ? buyWood(s, dealsWith) : undefined),
    isKept: (s, good) =>
      (good === 'help' || (good === 'wood' && spareLots(s, 'wood') === 1)) &&
      secondsLeft(s) >= KEEPS_UNTIL_S &&
      isWaitingForMe(s),
  }
}

/** An urgent need of its own comes first; an ordinary one is worth less than a barn. */
function hasWood({ me, own }: Situation): boolean {
  const first = me.needs.filter(({ good, level }) => good === 'wood' && level === 3).length
  return own.held.wood >= (first + 1) * goodFacts.wood.lot
}

function buyWood(s: Situation, dealsWith: NonNullable<Will['dealsWith']>) {
  const { market, me, own, memory, atMs, chance } = s
  if (own.held.help < goodFacts.help.lot || spareLots(s, 'wood') > 0) return undefined
  if (openNeeds(s).some(({ level }) => level === 3) || atMs < memory.nextBuyMs) return undefined
  if (memory.sent.size > 0 || timesRefused(memory, 'buy:wood') > 0 || own.held.coins < lotCoins('wood'))
    return undefined
  const seller = chance.pick(
    others(s).filter((seat) => makes(seat, 'wood') && dealsWith(s, seat.id) && !isShunned(s, seat.id)),
  )
  if (!seller) return undefined
  const coins = lotCoins('wood')
  memory.nextBuyMs = atMs + uniformMs(chance, NEXT_BUY_S)
  memory.sent.set(offerId(market, me.id, seller.id), { to: seller.id, good: 'wood', buying: true, atMs, forBarn: true })
  return {
    action: { type: 'offer' as const, to: seller.id, gives: { coins }, wants: { wood: goodFacts.wood.lot } },
    reason: reason('buysForBarn', { seat: seller.id, good: 'wood', coins }),
  }
}
