// The goods of the village: a row each, and everything else that counts them follows from the row.

/** The goods a stall can make, in the order every list shows them. */
export const crafts = ['bread', 'fish', 'wood', 'cloth', 'tool', 'medicine'] as const
export type Craft = (typeof crafts)[number]

/** Everything a need can be for: the crafted goods and an hour of somebody's time. */
export const goods = [...crafts, 'help'] as const
export type Good = (typeof goods)[number]

/** Everything that can change hands. */
export const items = [...goods, 'coins'] as const
export type Item = (typeof items)[number]

type GoodFacts = {
  /** Reference value of one unit, in whole coins: the price board. */
  readonly valueCoins: number
  /** Units of one need. */
  readonly lot: number
  /** True when what is left of it is gone after the evening. */
  readonly spoils: boolean
}

/** Source: the design's starting numbers (game design, section 2); every lot is worth 6. Tuned by `npm run gt -- simulate`, see SPEC, Numbers. */
export const goodFacts: Readonly<Record<Good, GoodFacts>> = {
  bread: { valueCoins: 2, lot: 3, spoils: true },
  fish: { valueCoins: 3, lot: 2, spoils: true },
  wood: { valueCoins: 2, lot: 3, spoils: false },
  cloth: { valueCoins: 3, lot: 2, spoils: false },
  tool: { valueCoins: 6, lot: 1, spoils: false },
  medicine: { valueCoins: 6, lot: 1, spoils: false },
  help: { valueCoins: 3, lot: 2, spoils: true },
}

/** Reference value of one unit of anything that can change hands, in coins. */
export function unitValue(item: Item): number {
  return item === 'coins' ? 1 : goodFacts[item].valueCoins
}
