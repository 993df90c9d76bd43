// Guild master gives its hours to half of the village, drawn by lot, and later asks all for wood. Source: science notes, part D, S14.

import { MOST_OPEN_OFFERS } from '../game/actions/offer.ts'
import type { Chance } from '../game/chance.ts'
import { goodFacts } from '../game/goods.ts'
import { openOffersOf } from '../game/open-offers.ts'
import { MOST_SEATS } from '../game/settings.ts'
import type { SeatId } from '../game/state.ts'
import { type Character, no, reason, type Start } from './character.ts'
import { commonSense } from './common-sense.ts'
import { isPausing } from './give.ts'
import { buyingPlainly, plain } from './plain.ts'
import { selling } from './sell.ts'
import { isTooLate, others, type Situation } from './situation.ts'

/** All the help a seat has in a day. Source: as above: two hours each round. */
const HOURS = goodFacts.help.lot
/** It calls in this round. Source: as above. */
const CALLS_FROM_ROUND = 5

function born(chance: Chance): Character {
  /** One a seat, drawn at birth, so that a restart changes no apprentice. */
  const lots = Array.from({ length: MOST_SEATS }, () => chance.next())

  /** Half of the seats, in drawn order. Need and standing play no part: that is what makes them comparable with the rest. */
  function apprentices(s: Situation): SeatId[] {
    const drawn = [...s.market.seats.keys()]
      .map((id, index) => ({ id, lot: lots[index] ?? 0 }))
      .filter(({ id }) => id !== s.me.id)
      .sort((a, b) => a.lot - b.lot)
    return drawn.slice(0, Math.floor(s.market.seats.size / 2)).map(({ id }) => id)
  }

  /** Its hours of one day are one lot: the apprentices take turns. */
  const mentoring: Start = (s) => {
    if (hasMentored(s) || s.own.held.help < HOURS) return undefined
    const list = apprentices(s)
    const to = s.market.seats.get(list[(s.market.round - 1) % list.length] ?? '')
    if (!to || isPausing(s, to)) return undefined
    return { action: { type: 'give', to: to.id, goods: { help: HOURS } }, reason: reason('mentors', { seat: to.id }) }
  }

  return {
    ...plain,
    judge: (s, deal, offer) =>
      deal.pays.help && !hasMentored(s) ? no('notNow', 'keepsHoursForApprentice') : plain.judge(s, deal, offer),
    duties: [calling, ...plain.duties],
    starts: [
      mentoring,
      buyingPlainly,
      selling(
        () => 100,
        (s, good) => good === 'help' && !hasMentored(s),
      ),
    ],
  }
}

function hasMentored({ market, me }: Situation): boolean {
  for (let i = market.exchanges.length - 1; i >= 0; i--) {
    const exchange = market.exchanges[i]
    if (!exchange || exchange.round < market.round) return false
    if (exchange.kind === 'gift' && exchange.author === me.id && exchange.gives.help) return true
  }
  return false
}

/** Once a match, everybody, with nothing in return: in round 5, or in the first one after it in which it needs wood, since only a need can be asked for. */
const calling: Start = (s) => {
  const { market, me, own } = s
  if (market.round < CALLS_FROM_ROUND || isTooLate(s) || hasCalledBefore(s)) return undefined
  const need = me.needs.find(({ good }) => good === 'wood')
  if (!need || openOffersOf(market, me.id).length >= MOST_OPEN_OFFERS) return undefined
  const next = others(s).find(({ id }) => !own.asked.has(`${id}:wood`))
  if (!next) return undefined
  return {
    action: { type: 'ask', to: next.id, need: need.id },
    reason: reason('callsForWood', { seat: next.id, good: 'wood' }),
  }
}

function hasCalledBefore({ market, me }: Situation): boolean {
  return market.bygone.some(({ kind, author, round }) => kind === 'ask' && author === me.id && round < market.round)
}

export const guildMaster = commonSense('guild-master', born)
