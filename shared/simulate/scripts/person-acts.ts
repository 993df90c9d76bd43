// What a person at a stall does next, and how long it takes: tells, answers, buys, sells what is over, gives what would spoil, asks.

import type { Act } from '../../bots/bot.ts'
import { timesRefused } from '../../bots/memory.ts'
import { knownNeed, lotCoins, makes, openNeeds, others, type Situation, spareLots } from '../../bots/situation.ts'
import { covers } from '../../game/bundle.ts'
import { type Good, goodFacts, goods } from '../../game/goods.ts'
import { openOffersOf } from '../../game/open-offers.ts'
import { isSoldOut } from '../../game/sold-out.ts'
import type { Need, Offer, Seat, SeatId } from '../../game/state.ts'
import { GIFT_PAUSE_MS } from '../../game/timing.ts'
import { ANSWER_MS, answerTo, why } from './answers-all.ts'
import { share, type Telling } from './telling.ts'

/** Source: game design, section 8, statement 9. */
const GIFT_MS = 3_000
const OFFER_MS = 4_000
/** A need met is worth twice its lot in wellbeing, so it is bought for anything less. */
const mostCoins = (good: Good) => 2 * lotCoins(good) - 1
/** What is over is sold a little below its value rather than not at all. Guess: a person who wants to be rid of it. */
const leastCoins = (good: Good) => lotCoins(good) - 1

export type Plan = Act & {
  readonly takesMs: number
  /** There was no choice in it. */
  readonly forced: boolean
  /** What it waits for the answer to. */
  readonly sends?: { readonly to: SeatId; readonly good: Good; readonly buying: boolean }
}

export function nextAct(s: Situation, tells: Telling): Plan | undefined {
  const shared = share(s, tells)
  if (shared) return { ...shared, takesMs: GIFT_MS, forced: false }
  const answered = answerTo(s, (offer) => fairAnswer(s, offer))
  if (answered) return { ...answered, takesMs: ANSWER_MS, forced: isForced(s, answered) }
  // A person waits for one answer before the next offer.
  if (openOffersOf(s.market, s.me.id).length > 0) return undefined
  return buyAct(s, 'coins') ?? sellAct(s) ?? giveAct(s) ?? buyAct(s, 'promise') ?? askAct(s)
}

/** Two refusals, or nobody left who could have any. */
export function isSettled(s: Situation, good: Good): boolean {
  return (
    timesRefused(s.memory, `buy:${good}`) >= 2 ||
    others(s).every((seat) => !makes(seat, good) || isSoldOut(s.market, seat, good))
  )
}

/** It declines what it could not pay with anything it has. */
function isForced({ market, own }: Situation, { action }: Act): boolean {
  if (action.type !== 'decline') return false
  const offer = market.offers.get(action.offer)
  return offer !== undefined && !covers(own.held, offer.wants)
}

function fairAnswer(s: Situation, { gives, wants }: Offer): 'accept' | 'decline' {
  const bought = goods.find((good) => gives[good])
  const sold = goods.find((good) => wants[good])
  const { coins: paid = 0 } = wants
  const { coins: got = 0 } = gives
  if (bought)
    return openNeeds(s).some(({ good }) => good === bought) && paid <= mostCoins(bought) ? 'accept' : 'decline'
  return sold && spareLots(s, sold) > 0 && got >= leastCoins(sold) ? 'accept' : 'decline'
}

/** Where coins are short it promises them. */
function buyAct(s: Situation, pays: 'coins' | 'promise'): Plan | undefined {
  const { memory, own, chance } = s
  for (const { good } of openNeeds(s)) {
    const coins = lotCoins(good) + timesRefused(memory, `buy:${good}`)
    if (isSettled(s, good) || (pays === 'coins' && own.held.coins < coins)) continue
    if ([...memory.sent.values()].some((sent) => sent.good === good)) continue
    const seller = chance.pick(others(s).filter((seat) => makes(seat, good) && !isSoldOut(s.market, seat, good)))
    if (!seller) continue
    const terms = pays === 'coins' ? { gives: { coins } } : { gives: {}, givesLater: { coins }, dueIn: 1 as const }
    return {
      action: { type: 'offer', to: seller.id, wants: { [good]: goodFacts[good].lot }, ...terms },
      reason: why,
      takesMs: OFFER_MS,
      forced: false,
      sends: { to: seller.id, good, buying: true },
    }
  }
  return undefined
}

function sellAct(s: Situation): Plan | undefined {
  for (const good of goods) {
    if (spareLots(s, good) === 0) continue
    const to = others(s).find(
      (seat) => knownNeed(seat, good) && timesRefused(s.memory, `sell:${good}:${seat.id}`) === 0,
    )
    if (!to) continue
    return {
      action: { type: 'offer', to: to.id, gives: { [good]: goodFacts[good].lot }, wants: { coins: lotCoins(good) } },
      reason: why,
      takesMs: OFFER_MS,
      forced: false,
      sends: { to: to.id, good, buying: false },
    }
  }
  return undefined
}

function giveAct(s: Situation): Plan | undefined {
  for (const good of goods) {
    if (!goodFacts[good].spoils || spareLots(s, good) === 0) continue
    const to = others(s).find((seat) => knownNeed(seat, good) && !hasJustGivenTo(s, seat))
    if (to) return simple({ type: 'give', to: to.id, goods: { [good]: goodFacts[good].lot } })
  }
  return undefined
}

function hasJustGivenTo({ own, atMs }: Situation, { id }: Seat): boolean {
  return atMs - (own.lastGiftAtMs.get(id) ?? Number.NEGATIVE_INFINITY) <= GIFT_PAUSE_MS
}

/** Where coins are short: asking is free. */
function askAct(s: Situation): Plan | undefined {
  for (const need of openNeeds(s)) {
    const to = s.own.held.coins < lotCoins(need.good) ? s.chance.pick(notAskedYet(s, need)) : undefined
    if (to) return simple({ type: 'ask', to: to.id, need: need.id })
  }
  return undefined
}

function simple(action: Act['action']): Plan {
  return { action, reason: why, takesMs: GIFT_MS, forced: false }
}

function notAskedYet(s: Situation, { good }: Need): Seat[] {
  return others(s).filter((seat) => makes(seat, good) && !s.own.asked.has(`${seat.id}:${good}`))
}
