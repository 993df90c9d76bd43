// Prosperity: wellbeing, coins, and half of what is left on the shelf.

import { add, type Bundle } from './bundle.ts'
import { crafts, goodFacts } from './goods.ts'
import type { Own } from './state.ts'

/** Wellbeing + coins + half the reference value of the goods left, rounded down. Source: game design, section 2. */
export function prosperityOf({ held, wellbeing }: Own, aside: readonly Bundle[] = []) {
  const all = { ...held }
  for (const bundle of aside) add(all, bundle)
  const left = crafts.reduce((sum, good) => sum + all[good] * goodFacts[good].valueCoins, 0)
  const leftOver = Math.floor(left / 2)
  return { prosperity: wellbeing + all.coins + leftOver, coins: all.coins, leftOver }
}
