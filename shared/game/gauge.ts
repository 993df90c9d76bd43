// How a deal is called by one viewer: from what this viewer may see of it, and nothing else.

import { type Classified, classify } from '../reciprocity/classify.ts'
import type { ExchangeFacts } from '../reciprocity/exchange-facts.ts'
import { softGauge } from '../reciprocity/soft-gauge.ts'
import { type Bundle, worth } from './bundle.ts'
import { goods } from './goods.ts'
import { distanceBetween } from './households.ts'
import { isCovered } from './need.ts'
import type { Market, SeatId, Terms } from './state.ts'
import { wholeOf } from './terms.ts'

export type DealTerms = Pick<Terms, 'gives' | 'wants' | 'givesLater' | 'wantsLater'>

/** What the classifier is told of a deal in play. Source: science notes, part A, "In play". */
export type SeenFacts = Pick<
  ExchangeFacts,
  'given' | 'got' | 'immediate' | 'due' | 'needOfOther' | 'needOfAuthor' | 'refusedBefore' | 'distance'
>

/**
 * The facts of a deal as a viewer may see them, now: a need counts if it is the viewer's own or was shared with the viewer; what was refused before is known to the two.
 * Who supplies a good alone and who could not pay is never looked at; everybody is of one village, and some are of one household.
 *
 * @param market the truth, or the viewer's own view: both come to the same
 * @param viewer a seat; any that is neither of the two knows what everybody does
 */
export function factsFor(
  market: Market,
  viewer: SeatId | 'rest',
  author: SeatId,
  other: SeatId,
  terms: DealTerms,
): SeenFacts {
  const { gives, gets } = wholeOf(terms)
  const later = Object.keys(terms.givesLater).length + Object.keys(terms.wantsLater).length > 0
  return {
    given: worth(gives),
    got: worth(gets),
    immediate: !later,
    due: later,
    needOfOther: needFor(market, viewer, other, gives),
    needOfAuthor: needFor(market, viewer, author, gets),
    refusedBefore: (viewer === author || viewer === other) && wasRefused(market, author, other, gets),
    distance: distanceBetween(market, author, other),
  }
}

/** The highest need for what is in the bundle that this viewer knows of and that is not provided for. */
function needFor(market: Market, viewer: SeatId | 'rest', seat: SeatId, bundle: Bundle): 0 | 2 | 3 {
  const { needs, own } = market.seats.get(seat) ?? { needs: [], own: undefined }
  let level: 0 | 2 | 3 = 0
  for (const need of needs) {
    if (!bundle[need.good] || need.met || need.level <= level) continue
    const mine = viewer === seat
    if (!mine && need.shared !== 'all' && !need.shared.includes(viewer)) continue
    const covered = mine && own ? isCovered(needs, own, need) : need.covered
    if (!covered) level = need.level
  }
  return level
}

/** The other declined or countered this author in this round when one of these goods was wanted. */
function wasRefused({ bygone, round }: Market, author: SeatId, other: SeatId, gets: Bundle): boolean {
  for (let i = bygone.length - 1; i >= 0; i--) {
    const offer = bygone[i]
    if (!offer || offer.round < round) return false
    if (offer.author !== author || offer.to !== other) continue
    if (offer.ended.how !== 'declined' && offer.ended.how !== 'countered') continue
    const last = offer.versions.at(-1)
    if (goods.some((good) => gets[good] && (last?.wants[good] || last?.wantsLater[good]))) return true
  }
  return false
}

/** A needy receiver, to the soft gauge. Source: science notes, part A, NEEDY. */
const NEEDY = 2

/** The gauge of a deal that `author` might propose to `other`, for the one whose view this is. */
export function gaugeFor(
  view: Market,
  author: SeatId,
  other: SeatId,
  terms: DealTerms,
): {
  readonly facts: SeenFacts
  readonly classified: Classified
  /** Parts of the three kinds, together 1. */
  readonly soft: ReturnType<typeof softGauge>
} {
  const facts = factsFor(view, view.viewer ?? 'rest', author, other, terms)
  const { given, got, needOfOther } = facts
  // Every deal in the market is at once or dated: its terms are never open.
  return { facts, classified: classify(facts), soft: softGauge({ given, got, tau: 1, needy: needOfOther >= NEEDY }) }
}
