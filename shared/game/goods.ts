// The goods of the village: a row each, and everything else that counts them follows from the row.

/** The goods a stall can make, in the order every list shows them. */
export const crafts = ['bread', 'fish', 'wood', 'cloth', 'tool', 'medicine'] as const
export type Craft = (typeof crafts)[number]

/** Everything a need can be for: the crafted goods and an hour of somebody's time. */
export const goods = [...crafts, 'help'] as const
export type Good = (typeof goods)[number]

/** Everything that changes hands in a market. */
export const items = [...goods, 'coins'] as const
export type Item = (typeof items)[number]

/** Things that only scenarios bring: nobody makes or needs them. */
export const wares = ['salt', 'loaf', 'cake', 'drink', 'ticket', 'sweet', 'token', 'fineToken'] as const
export type Ware = (typeof wares)[number]

/** Everything that can change hands at all. */
export const things = [...items, ...wares] as const
export type Thing = (typeof things)[number]

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

/** In whole coins. Source: science notes, part D (token 2 and 6, drink 2, ticket 5); Guess: the others, so that a loaf and two cakes are worth the 7 asked for them. */
const wareCoins: Readonly<Record<Ware, number>> = {
  salt: 2,
  loaf: 5,
  cake: 1,
  drink: 2,
  ticket: 5,
  sweet: 1,
  token: 2,
  fineToken: 6,
}

/** Reference value of one unit of anything that can change hands, in coins. */
export function unitValue(thing: Thing): number {
  if (thing === 'coins') return 1
  return thing in goodFacts ? goodFacts[thing as Good].valueCoins : wareCoins[thing as Ware]
}
