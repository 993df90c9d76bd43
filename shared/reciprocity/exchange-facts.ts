// What the classifier is told of an exchange: values, consent, delivery, needs, and what came of it.

import * as z from 'zod'

/** Beyond this the comparisons would no longer be exact. */
const MOST_COINS = 1e11
const coins = z.number().min(0).max(MOST_COINS)
const fraction = z.number().min(0).max(1)
const level = z.int().min(0).max(3)

/**
 * All but the two values may be left out. Values are reference values in coins, frozen at acceptance; whole in the game, any decimal elsewhere.
 * The *author* is who wrote the accepted version, gave the gift or made the ask.
 * Source: science notes, part A, "Inputs".
 */
export const exchangeFactsSchema = z.strictObject({
  /** G: what the author gives. */
  given: coins,
  /** W: what the author gets. */
  got: coins,
  /** False: something was taken. */
  consent: z.boolean().default(true),
  /** The author threatened. */
  threat: z.boolean().default(false),
  /** Both sides moved at once. */
  immediate: z.boolean().default(true),
  /** Something was to come later, by a date. */
  due: z.boolean().default(false),
  /** Share by value of what each side had to bring that it had brought when it was due, grace included. */
  deliveredByAuthor: fraction.default(1),
  deliveredByOther: fraction.default(1),
  /** Highest need of the other for what it gets: 0 none, 1 slight (scenarios only), 2 ordinary, 3 urgent. */
  needOfOther: level.default(0),
  /** The same of the author, for what it gets. */
  needOfAuthor: level.default(0),
  /** The other had declined or countered this author for this good in this round. */
  refusedBefore: z.boolean().default(false),
  /** The author holds 80% or more of the supply, of a good with two makers or more. */
  sole: z.boolean().default(false),
  /** Who did not deliver had less than a quarter of what was owed when it was due. */
  insolvent: z.boolean().default(false),
  /** 0 household, 1 village, 2 federation, 3 stranger. */
  distance: level.default(3),
  /** Of a gift: what came back for it, and after how many seconds of open market. */
  returned: coins.optional(),
  returnedAfterS: z.number().min(0).optional(),
  /** The giver asked for a return, quoting the gift. */
  dunned: z.boolean().default(false),
  /** A gift before that is linked to this sale: it counts into what the author gives. */
  freebie: coins.default(0),
  /** The author's own cost a unit rose by the markup or more within the last 120 s. */
  costPassed: z.boolean().default(false),
  /** What is gained goes to the commons. */
  charity: z.boolean().default(false),
})
export type ExchangeFacts = Readonly<z.infer<typeof exchangeFactsSchema>>
/** As they may be written: what has a default may be left out. */
export type WrittenFacts = Readonly<z.input<typeof exchangeFactsSchema>>
