// Asking for what one needs, for nothing: everybody once, and again whoever gave.

import { MOST_OPEN_OFFERS } from '../game/actions/offer.ts'
import type { Good } from '../game/goods.ts'
import { offerId, openOffersOf } from '../game/open-offers.ts'
import { isSoldOut } from '../game/sold-out.ts'
import type { SeatId } from '../game/state.ts'
import { reason, type Start } from './character.ts'
import { isTooLate, makes, openNeeds, others, type Situation } from './situation.ts'

/** Follows from the view alone: a restart forgets nobody's no. */
export const askingForNothing: Start = (s) => {
  const { market, me, memory, atMs, own, chance } = s
  if (openOffersOf(market, me.id).length >= MOST_OPEN_OFFERS || isTooLate(s)) return undefined
  const answers = answersTo(s)
  for (const { id, good } of openNeeds(s)) {
    if ([...memory.sent.values()].some((sent) => sent.buying && sent.good === good)) continue
    const hopeful = others(s).filter(
      (seat) =>
        makes(seat, good) &&
        !isSoldOut(s.market, seat, good) &&
        answers.get(seat.id) !== 'no' &&
        !own.asked.has(asked(seat.id, good)),
    )
    const givers = hopeful.filter((seat) => answers.get(seat.id) === 'yes')
    const to = chance.pick(givers.length > 0 ? givers : hopeful)
    if (!to) continue
    memory.sent.set(offerId(market, me.id, to.id), { to: to.id, good, buying: true, atMs, forNothing: true })
    const why = givers.length > 0 ? 'asksWhoGave' : 'asksForNothing'
    return { action: { type: 'ask', to: to.id, need: id }, reason: reason(why, { seat: to.id, good }) }
  }
  return undefined
}

const asked = (seat: SeatId, good: Good) => `${seat}:${good}`

/** What each answered the last time. */
function answersTo({ market, me }: Situation): Map<SeatId, 'yes' | 'no'> {
  const answers = new Map<SeatId, 'yes' | 'no'>()
  for (const { kind, author, to, ended } of market.bygone) {
    if (kind === 'ask' && author === me.id) answers.set(to, ended.how === 'accepted' ? 'yes' : 'no')
  }
  return answers
}
