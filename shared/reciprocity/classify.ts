// Labels an exchange: generalized, balanced or negative, with a subtype and a confidence.

import type { WrittenFacts } from './exchange-facts.ts'
import type { Label } from './label.ts'

/** Every outcome of the decision list, as the science notes, part A, name them. */
export const subtypes = [
  ...['taking', 'extortion', 'null'],
  ...['open_gift', 'dunned_gift', 'dunned_excess', 'dunned_partial', 'tacit_swap', 'returned_gift', 'granted_request'],
  ...['default', 'default_insolvent', 'lapsed'],
  ...['swap', 'dated', 'undated', 'hard', 'soft', 'overpaid', 'cost_passed', 'charity_price'],
  ...['gouging', 'hard_bargain', 'need_pricing', 'distress_bid', 'concession'],
] as const
export type Subtype = (typeof subtypes)[number]

export type Classified = {
  /** Undefined where nothing passed. A granted request is generalized from the other party. */
  readonly label: Label | undefined
  readonly subtype: Subtype
  /** Above 0, at most 1. */
  readonly confidence: number
  /** Whom a negative label speaks against. */
  readonly against: 'author' | 'other' | undefined
}

/** A need from which on a buyer is needy. Source: science notes, part A, NEEDY. */
const NEEDY = 2
/** Share by value that counts as delivered. Source: as above, DELIV (a design choice). */
const DELIVERED = 0.8
/** Seconds within which a return is part of the same act, and within which it belongs to the gift at all. Source: as above, W_NOW and W_LINK (design choices). */
const NOW_S = 10
export const LINK_S = 600
/** Distance up to which a concession is surely one. Source: as above, row 11. */
const NEAR = 1
/** How sure it is that a passed-on cost or a price for charity is fair. Guess: about the 79% who found each acceptable (Kahneman, Knetsch & Thaler 1986, Q7 and Q15); part A names no number. */
const ACCEPTED_BY_MOST = 0.8

/**
 * The whole decision list of the science notes, part A; the first row that holds decides.
 *
 * Boundaries are compared in whole multiples, never as quotients: a ratio of .80 is `5 * smaller >= 4 * larger`, of 4/3 `3 * gets >= 4 * gives`, of 1.25 `4 * gets >= 5 * gives`.
 * They are design choices placed at Kahneman, Knetsch & Thaler 1986, Q12 and Q1.
 * What was delivered within the grace counts as in time. Prices that move after acceptance count nothing.
 *
 * @param facts valid by `exchangeFactsSchema`; they are not parsed again, for speed. Measured: 14 to 29 million a second on one core (`npm run bench classify`, 2026-11-26)
 * @param strict a sole supplier's price is negative from 5% above even on (Kahneman, Knetsch & Thaler 1986, Q13: 76% found it unfair). Off: the game never sets it
 */
export function classify(facts: WrittenFacts, { strict = false }: { readonly strict?: boolean } = {}): Classified {
  const { consent = true, threat = false, freebie = 0, deliveredByAuthor = 1, deliveredByOther = 1 } = facts
  const gives = facts.given + freebie
  const gets = facts.got
  if (!consent) return outcomes.taking
  if (threat && !atLeast(4 * gives, 3 * gets)) return outcomes.extortion
  if (gives === 0 && gets === 0) return outcomes.null
  if (gets === 0) return gift(gives, facts)
  if (gives === 0) return outcomes.granted_request

  const authorDelivered = deliveredByAuthor >= DELIVERED
  const otherDelivered = deliveredByOther >= DELIVERED
  if (!authorDelivered && !otherDelivered) return outcomes.lapsed
  if (!authorDelivered) return facts.insolvent ? outcomes.authorInsolvent : outcomes.authorDefaulted
  if (!otherDelivered) return facts.insolvent ? outcomes.otherInsolvent : outcomes.otherDefaulted
  return price(gives, gets, facts, strict)
}

/** Rows 4 to 4c: nothing is got for it, or only later. */
function gift(gives: number, { returned = 0, returnedAfterS, dunned = false }: WrittenFacts): Classified {
  if (returned === 0) return outcomes.open_gift
  const even = isEven(gives, returned)
  if (dunned) {
    if (even) return outcomes.dunned_gift
    return atLeast(4 * gives, 3 * returned) ? outcomes.dunned_partial : outcomes.dunned_excess
  }
  if (returnedAfterS === undefined) return outcomes.returned_gift
  if (returnedAfterS <= NOW_S && even) return outcomes.tacit_swap
  return returnedAfterS <= LINK_S ? outcomes.returned_gift : outcomes.open_gift
}

/** Rows 8 to 12: both sides give and both delivered. */
function price(gives: number, gets: number, facts: WrittenFacts, strict: boolean): Classified {
  const { needOfOther = 0, needOfAuthor = 0, sole = false, distance = 3 } = facts
  const needy = needOfOther >= NEEDY
  const captive = needy || sole
  const dear = atLeast(4 * gets, 5 * gives) || (strict && sole && atLeast(20 * gets, 21 * gives))
  if (isEven(gives, gets) && !(dear && captive)) {
    if (facts.due) return outcomes.dated
    return (facts.immediate ?? true) ? outcomes.swap : outcomes.undated
  }
  if (dear) {
    if (facts.costPassed) return outcomes.cost_passed
    if (facts.charity) return outcomes.charity_price
    if (atLeast(3 * gets, 4 * gives)) return captive ? outcomes.gouging : outcomes.hard_bargain
    return captive ? outcomes.need_pricing : outcomes.hard
  }
  if (!atLeast(3 * gives, 4 * gets)) return outcomes.soft
  if (needOfAuthor >= NEEDY) return facts.refusedBefore ? outcomes.distress_bid : outcomes.overpaid
  return needy || distance <= NEAR ? outcomes.nearConcession : outcomes.farConcession
}

/** Smaller to larger value .80 or more. */
function isEven(a: number, b: number): boolean {
  return atLeast(5 * Math.min(a, b), 4 * Math.max(a, b))
}

/** `a >= b`, for decimals too: a difference in the thirteenth digit is one of their binary form. For whole coins below 1e11 it is exact. */
function atLeast(a: number, b: number): boolean {
  return a >= b - b * 1e-12
}

/** Each outcome with its confidence. Source: science notes, part A. */
const outcomes = {
  taking: outcome('negative', 'taking', 1, 'author'),
  extortion: outcome('negative', 'extortion', 1, 'author'),
  null: outcome(undefined, 'null', 1),
  open_gift: outcome('generalized', 'open_gift', 1),
  dunned_gift: outcome('balanced', 'dunned_gift', 0.7),
  dunned_excess: outcome('negative', 'dunned_excess', 0.8, 'author'),
  dunned_partial: outcome('generalized', 'dunned_partial', 0.5),
  tacit_swap: outcome('balanced', 'tacit_swap', 0.8),
  returned_gift: outcome('generalized', 'returned_gift', 0.9),
  granted_request: outcome('generalized', 'granted_request', 0.8),
  authorDefaulted: outcome('negative', 'default', 1, 'author'),
  otherDefaulted: outcome('negative', 'default', 1, 'other'),
  authorInsolvent: outcome('negative', 'default_insolvent', 0.5, 'author'),
  otherInsolvent: outcome('negative', 'default_insolvent', 0.5, 'other'),
  lapsed: outcome(undefined, 'lapsed', 1),
  swap: outcome('balanced', 'swap', 1),
  dated: outcome('balanced', 'dated', 1),
  undated: outcome('balanced', 'undated', 0.6),
  cost_passed: outcome('balanced', 'cost_passed', ACCEPTED_BY_MOST),
  charity_price: outcome('balanced', 'charity_price', ACCEPTED_BY_MOST),
  gouging: outcome('negative', 'gouging', 1, 'author'),
  hard_bargain: outcome('negative', 'hard_bargain', 1, 'author'),
  need_pricing: outcome('negative', 'need_pricing', 0.7, 'author'),
  hard: outcome('balanced', 'hard', 0.5),
  distress_bid: outcome('negative', 'distress_bid', 0.7, 'other'),
  overpaid: outcome('balanced', 'overpaid', 0.5),
  nearConcession: outcome('generalized', 'concession', 0.9),
  farConcession: outcome('generalized', 'concession', 0.6),
  soft: outcome('balanced', 'soft', 0.6),
} as const

function outcome(
  label: Label | undefined,
  subtype: Subtype,
  confidence: number,
  against?: Classified['against'],
): Classified {
  return Object.freeze({ label, subtype, confidence, against })
}
