// What was so at the moment of an exchange and cannot be read later: needs, wealth, supply, who kept the two stalls.

import { type Bundle, together, worth } from '../../game/bundle.ts'
import { type DealTerms, factsFor, type SeenFacts } from '../../game/gauge.ts'
import { type Good, goods } from '../../game/goods.ts'
import { type Keeper, type Market, ownOf, type SeatId, seatOf } from '../../game/state.ts'

export type Circumstances = Pick<
  SeenFacts,
  'given' | 'got' | 'needOfOther' | 'needOfAuthor' | 'refusedBefore' | 'distance'
> & {
  readonly authorKept: Keeper
  readonly otherKept: Keeper
  readonly authorWealth: number
  readonly otherWealth: number
  readonly sole: boolean
}

/** @param market the truth, just before what is given moves */
export function circumstancesOf(market: Market, author: SeatId, other: SeatId, terms: DealTerms): Circumstances {
  // Each of the two knows its own needs: together they know all.
  const { given, got, needOfAuthor, refusedBefore, distance } = factsFor(market, author, author, other, terms)
  const { needOfOther } = factsFor(market, other, author, other, terms)
  return {
    given,
    got,
    needOfOther,
    needOfAuthor,
    refusedBefore,
    distance,
    authorKept: seatOf(market, author).keeper,
    otherKept: seatOf(market, other).keeper,
    authorWealth: wealthIn(market, author),
    otherWealth: wealthIn(market, other),
    sole: isSole(market, author, together(terms.gives, terms.givesLater)),
  }
}

/** Coins and goods at reference value, what is set aside in own offers included. */
export function wealthIn(market: Market, seat: SeatId): number {
  let coins = worth(ownOf(market, seat).held)
  for (const { author, gives } of market.offers.values()) if (author === seat) coins += worth(gives)
  return coins
}

/** Share of the supply from which a seller has it all to itself: 4 of 5. Source: `sole` of the science notes, part A (a design choice). */
const SOLE = { of: 5, from: 4 } as const

/** True when the author holds 80% or more of what there is of one of these goods, where two or more could make it. */
function isSole(market: Market, author: SeatId, gives: Bundle): boolean {
  return goods.some((good) => gives[good] && makers(market, good) >= 2 && holdsMost(market, author, good))
}

function makers(market: Market, good: Good): number {
  if (good === 'help') return market.seats.size
  let count = 0
  for (const { crafts } of market.seats.values()) if (crafts.includes(good)) count++
  return count
}

function holdsMost(market: Market, author: SeatId, good: Good): boolean {
  let all = 0
  let mine = 0
  const count = (seat: SeatId, units: number) => {
    all += units
    if (seat === author) mine += units
  }
  for (const { id } of market.seats.values()) count(id, ownOf(market, id).held[good])
  for (const offer of market.offers.values()) count(offer.author, offer.gives[good] ?? 0)
  return SOLE.of * mine >= SOLE.from * all
}
