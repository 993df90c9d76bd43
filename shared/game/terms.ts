// The terms of an offer: what may be proposed, and what the two sides come to in value.

import * as z from 'zod'
import { bundleSchema, hasWares, isEmpty, together, worth } from './bundle.ts'
import { type Refused, refuse } from './result.ts'
import type { Market, Terms } from './state.ts'

/** A promise falls due this evening, the next or the one after. Source: game design, section 3. */
export const proposedTermsShape = {
  gives: bundleSchema,
  wants: bundleSchema,
  givesLater: bundleSchema.default({}),
  wantsLater: bundleSchema.default({}),
  dueIn: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
}
const proposedTermsSchema = z.strictObject(proposedTermsShape)
export type ProposedTerms = z.infer<typeof proposedTermsSchema>

/** The terms with the round they fall due, or why they are none. */
export function termsOf(
  market: Market,
  { gives, wants, givesLater, wantsLater, dueIn }: ProposedTerms,
): Terms | Refused {
  if (!market.scenario && [gives, wants, givesLater, wantsLater].some(hasWares)) return refuse('notHere')
  if (isEmpty(gives) && isEmpty(givesLater)) return refuse('nothingInIt')
  if (isEmpty(wants) && isEmpty(wantsLater)) return refuse('nothingInIt')
  const later = !isEmpty(givesLater) || !isEmpty(wantsLater)
  return { gives, wants, givesLater, wantsLater, due: later ? market.round + dueIn : undefined }
}

/** Everything the author gives and gets, now and later. */
export function wholeOf({ gives, wants, givesLater, wantsLater }: Omit<Terms, 'due'>) {
  return { gives: together(gives, givesLater), gets: together(wants, wantsLater) }
}

/** Value in coins of what the author gives and gets, now and later together. */
export function valuesOf(terms: Terms): { readonly given: number; readonly got: number } {
  const { gives, gets } = wholeOf(terms)
  return { given: worth(gives), got: worth(gets) }
}

export function sameTerms(a: Terms, b: Terms): boolean {
  return JSON.stringify(sides(a)) === JSON.stringify(sides(b))
}

function sides({ gives, wants, givesLater, wantsLater, due }: Terms) {
  return [gives, wants, givesLater, wantsLater].map((side) => Object.entries(side).sort()).concat([[['due', due ?? 0]]])
}
