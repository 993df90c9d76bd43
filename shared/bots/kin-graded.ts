// Kin-graded gives at home as Hearth does, deals evenly with the village as Ledgerkeeper does, and takes from strangers as Raider does. Source: science notes, part E, optional row (Sahlins).

import { distanceBetween } from '../game/households.ts'
import type { SeatId } from '../game/state.ts'
import { barnSense } from './barn.ts'
import type { Character, Start } from './character.ts'
import { commonSense, firstOf } from './common-sense.ts'
import { handingBack, returningGifts } from './gift-returns.ts'
import { toNeediest } from './give.ts'
import { hearthWays, P_GIVES } from './hearth.ts'
import { ledgerkeeperWays, P_BREAKS as P_BREAKS_NEAR } from './ledgerkeeper.ts'
import { lettingSleep } from './let-sleep.ts'
import { buyingPlainly, plain } from './plain.ts'
import { keepingPromises } from './promises.ts'
import { P_BREAKS as P_BREAKS_FAR, priceOfNeed, raiderWays } from './raider.ts'
import { allCoins, redeeming } from './redeem.ts'
import { selling } from './sell.ts'
import type { Situation } from './situation.ts'
import { usualTelling } from './tell.ts'

/** 0 household, 1 village, 2 federation, 3 stranger. In a village none is farther than 1: the rest is for scenarios. */
type DistanceTo = (s: Situation, seat: SeatId) => 0 | 1 | 2 | 3

/** @param distanceTo how far each of the others is */
export function gradedBy(distanceTo: DistanceTo): Character {
  const ways = [hearthWays, ledgerkeeperWays, ledgerkeeperWays, raiderWays] as const
  const towards = (s: Situation, seat: SeatId) => ways[distanceTo(s, seat)]
  const isKin = (s: Situation, seat: SeatId) => towards(s, seat) === hearthWays
  const isNeighbour = (s: Situation, seat: SeatId) => towards(s, seat) === ledgerkeeperWays
  const isStranger = (s: Situation, seat: SeatId) => towards(s, seat) === raiderWays
  const barn = barnSense({ afterHands: 1 })
  return {
    tells: usualTelling,
    words: 'even',
    judge: (s, deal, offer) => towards(s, offer.author).judge(s, deal, offer),
    judgeAsk: (s, ask) => towards(s, ask.author).judgeAsk(s, ask),
    duties: [
      promisesTo(isKin, keepingPromises(0)),
      promisesTo(isNeighbour, keepingPromises(P_BREAKS_NEAR)),
      promisesTo(isStranger, keepingPromises(P_BREAKS_FAR)),
      giftsOf(isNeighbour, (s) => handingBack(s) ?? returningGifts(s)),
      lettingSleep,
      redeeming(allCoins),
    ],
    starts: [
      toNeediest(P_GIVES, barn.isKept, isKin),
      barn.lending,
      barn.buyingWood,
      buyingPlainly,
      selling(() => 100, barn.isKept, { dealsWith: isNeighbour }),
      selling(priceOfNeed, barn.isKept, { dealsWith: isStranger }),
    ],
  }
}

type Among = (s: Situation, seat: SeatId) => boolean

function isTheirs(s: Situation, isWith: Among) {
  return ({ author, other }: { readonly author: SeatId; readonly other: SeatId }) =>
    author === s.me.id ? isWith(s, other) : other === s.me.id && isWith(s, author)
}

/** As if there were no other promises. */
function promisesTo(isWith: Among, begin: Start): Start {
  return (s) => {
    if (s.market.deals.size === 0) return undefined
    const theirs = isTheirs(s, isWith)
    const deals = new Map([...s.market.deals].filter(([, deal]) => theirs(deal)))
    return begin({ ...s, market: { ...s.market, deals } })
  }
}

/** As if nothing had passed with anybody else. */
function giftsOf(isWith: Among, begin: Start): Start {
  return (s) => begin({ ...s, market: { ...s.market, exchanges: s.market.exchanges.filter(isTheirs(s, isWith)) } })
}

const atHome = gradedBy(({ market, me }, seat) => distanceBetween(market, me.id, seat))

/** Without households nobody is nearer than anybody else: plain common sense. */
const character: Character = {
  ...atHome,
  judge: (s, deal, offer) => waysIn(s).judge(s, deal, offer),
  judgeAsk: (s, ask) => waysIn(s).judgeAsk(s, ask),
  duties: [(s) => firstOf(waysIn(s).duties, s)],
  starts: [(s) => firstOf(waysIn(s).starts, s)],
}

function waysIn({ market }: Situation): Character {
  return market.settings.households ? atHome : plain
}

export const kinGraded = commonSense('kin-graded', () => character)
