// What must never be, in any market, after any event.

import { things } from './goods.ts'
import { type Market, ownOf, secretOf } from './state.ts'

/** Sentences for the log of a defect; an empty list when all is well. (SPEC: INV) */
export function violations(market: Market): string[] {
  const wrong: string[] = []
  for (const { id } of market.seats.values()) {
    const { held, helped } = ownOf(market, id)
    for (const thing of things) {
      const units = held[thing] ?? 0
      if (!Number.isSafeInteger(units) || units < 0) wrong.push(`${id} holds ${units} ${thing}`)
    }
    if (!Number.isSafeInteger(helped) || helped < 0) wrong.push(`${id} received ${helped} hours of help`)
  }
  const coins = coinsIn(market)
  const dealt = market.coins + secretOf(market).minted
  if (market.seats.size > 0 && coins !== dealt) wrong.push(`${coins} coins where ${dealt} were dealt`)
  return wrong
}

/** Coins in purses, set aside in open offers, in the granary, and taken out of the game by fines. */
function coinsIn(market: Market): number {
  let coins = (market.granary?.store ?? 0) + (market.secret?.fined ?? 0)
  for (const { id } of market.seats.values()) coins += ownOf(market, id).held.coins
  for (const { gives } of market.offers.values()) coins += gives.coins ?? 0
  return coins
}
