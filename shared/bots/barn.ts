// The barn: when a bot lends a hand, and how it comes by the wood.

import { covers } from '../game/bundle.ts'
import { barnPart } from '../game/events/barn.ts'
import { goodFacts } from '../game/goods.ts'
import { offerId } from '../game/open-offers.ts'
import type { Act } from './bot.ts'
import { reason, type Start } from './character.ts'
import { timesRefused } from './memory.ts'
import { knownNeed, lotCoins, makes, openNeeds, others, type Situation, secondsLeft, spareLots } from './situation.ts'

/** Help that nobody has asked for by then would spoil: before that it may still meet a need. Guess: to be settled by simulation. */
const LATE_S = 25
/** Hands that come in an evening where all are willing. Guess, as above. */
const HANDS_AN_EVENING = 2

/** Lends a hand with what nobody needs: spare wood, and help that is still there late in the day. */
export const lending: Start = (s) => (isOpenToMe(s) && hasPartToSpare(s) && enoughHands(s) ? lend() : undefined)

function isOpenToMe({ market: { barn }, me }: Situation): boolean {
  return barn?.state === 'open' && !barn.parts.includes(me.id)
}

/** Nobody is known to want an hour, or the day is nearly over. */
function hasPartToSpare(s: Situation): boolean {
  if (!covers(s.own.held, barnPart) || spareLots(s, 'wood') === 0) return false
  return secondsLeft(s) <= LATE_S || !others(s).some((seat) => knownNeed(seat, 'help'))
}

/** Enough hands are likely while those still missing can come in the evenings that are left. */
function enoughHands({ market: { barn, round } }: Situation): boolean {
  if (!barn) return false
  return barn.needed - barn.parts.length <= 1 + HANDS_AN_EVENING * (barn.untilRound - round + 1)
}

function lend(): Act {
  return { action: { type: 'lendAHand' }, reason: reason('lendsAHand') }
}

/** A lot of wood from who makes it, for coins, once own needs are provided for and hours are there to go with it. */
export const buyingWood: Start = (s) => {
  const { market, me, own, memory, atMs } = s
  const { lot } = goodFacts.wood
  if (!isOpenToMe(s) || !enoughHands(s) || own.held.help < goodFacts.help.lot || spareLots(s, 'wood') > 0)
    return undefined
  if (openNeeds(s).length > 0 && secondsLeft(s) > LATE_S) return undefined
  if (memory.sent.size > 0 || timesRefused(memory, 'buy:wood') > 0 || own.held.coins < lotCoins('wood'))
    return undefined
  const [seller] = s.chance.shuffle(others(s).filter((seat) => makes(seat, 'wood')))
  if (!seller) return undefined
  const coins = lotCoins('wood')
  memory.sent.set(offerId(market, me.id, seller.id), { to: seller.id, good: 'wood', buying: true, atMs, forBarn: true })
  return {
    action: { type: 'offer', to: seller.id, gives: { coins }, wants: { wood: lot } },
    reason: reason('buysForBarn', { seat: seller.id, good: 'wood', coins }),
  }
}
