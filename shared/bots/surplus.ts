// What a deal gains in all, and whose share of it is whose, as far as one of the two can know.

import type { Bundle } from '../game/bundle.ts'
import { goodFacts, goods, unitValue } from '../game/goods.ts'
import { type Deal, gainOf, NEED_WORTH, SPARE_WORTH, SPOILING_WORTH } from './own-worth.ts'
import type { Situation } from './situation.ts'

/**
 * This seat's share of the gain, 0 to 1; undefined where it would gain nothing or lose. Fehr & Schmidt (1999) divide a pie that both see; here each sees only
 * its own side. Its own gain it knows: its needs and spares at the common sense's worths (2v, urgent 6v, spare .5v, .1v if it spoils tonight). Of the other side it
 * supposes the plain case: who wants a good needs it (2v), who gives one makes it (.5v or .1v). An urgent need of the other counts as an ordinary one, told or not:
 * what urgency adds is a harm kept off and not a gain that the two made, and a price for it is what buyers resent (Kahneman, Knetsch & Thaler 1986).
 * Source: science notes, part E, common sense and row 11; what counts as the pie is a design choice.
 *
 * @param feltMore coins by which its own side feels larger than it is
 */
export function shareOf(s: Situation, deal: Deal, feltMore = 0): number | undefined {
  const mine = gainOf(s, deal)
  if (mine <= 0) return undefined
  const theirs = wantedWorth(deal.pays) + wantedWorth(deal.paysLater) - madeCost(deal.gets) - madeCost(deal.getsLater)
  return Math.min(1, (mine + feltMore) / Math.max(mine, mine + theirs))
}

/** Coins for goods that leave the buyer this share of the gain: never less. @param share 0 to 1 */
export function saleCoins(sold: Bundle, share: number): number {
  const worth = wantedWorth(sold)
  return Math.floor(worth - share * (worth - madeCost(sold)) + ROUNDING)
}

/** Coins for goods that leave the seller this share of the gain: never less. @param share 0 to 1 */
export function purchaseCoins(bought: Bundle, share: number): number {
  const cost = madeCost(bought)
  return Math.ceil(cost + share * (wantedWorth(bought) - cost) - ROUNDING)
}

/** What fractions of coins lose in their last digits. */
const ROUNDING = 1e-9

function wantedWorth(bundle: Bundle): number {
  let coins = bundle.coins ?? 0
  for (const good of goods) coins += (bundle[good] ?? 0) * unitValue(good) * NEED_WORTH[2]
  return coins
}

function madeCost(bundle: Bundle): number {
  let coins = bundle.coins ?? 0
  for (const good of goods) {
    coins += (bundle[good] ?? 0) * unitValue(good) * (goodFacts[good].spoils ? SPOILING_WORTH : SPARE_WORTH)
  }
  return coins
}
