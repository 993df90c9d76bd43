// What a persuasion sequence does to a bot that is open to it, in free play. Source: science notes, part E, "free-play susceptibility", the default (meta-analytic) column.

import { worth } from '../game/bundle.ts'
import { wealthOf } from '../game/favours.ts'
import { postId, seenPatternsBetween } from '../game/seen-patterns.ts'
import type { Deal, Offer } from '../game/state.ts'
import type { TechniqueHit } from '../reciprocity/techniques.ts'
import type { Situation } from './situation.ts'

/** Added to the logit of a yes. Source: as above, from r = .126 (Feeley et al. 2012), r = .11 (Dillard et al. 1984); that's-not-all: half of Burger 1986, a design choice. */
const LOGIT = { DITF: 0.51, FITD: 0.45, TNA: 0.7 } as const
/** Asked at once by the same seat, a second request works against it. Source: as above (sign: Chartrand et al. 1999). */
const FITD_NOW = -0.5
/** A retreat as large as Cialdini's has the whole effect: from 60 to 10. Source: as above. */
const FULL_RETREAT = 0.83
/** That's-not-all works for what is cheap. Source: as above (Pollock et al. 1998). */
const CHEAP_SHARE = 0.2
/** Whoever said yes after a door in the face delivers so much less often: at once, and later. Source: as above (r = .052; Guéguen 2014). */
const DELIVERS = { tonight: 0.84, later: 0.7 } as const

type Sequence = keyof typeof LOGIT

/**
 * Added to the logit of a yes to this offer: 0 where no sequence leads up to it, or it costs nothing beyond even, or it was slept on: by then the urge has faded.
 * Each repeat of the same sequence by the same seat halves it.
 */
export function swayOf(s: Situation, offer: Offer): number {
  if (askedOf(offer) <= 0 || offer.sleep === 'slept') return 0
  const hits = seenPatternsBetween(s.market, offer)
  const hit = hits.find(({ e2, technique }) => e2 === postId(offer.id, offer.version) && technique in LOGIT)
  if (!hit) return 0
  const before = hits.filter(({ technique, e2, t }) => technique === hit.technique && e2 !== hit.e2 && t <= hit.t)
  return effectOf(s, offer, hit) * 0.5 ** before.length
}

/**
 * What a deal is felt to be once it has been talked up: the net ask counts e^-sway times. In the acceptance formula (science notes, part B) the logit falls with the
 * logarithm of the net ask, coefficient 1, so that a logit's worth of persuasion is the same as an ask e times smaller. So a bot that judges by a threshold
 * is brought to a yes that was within reach, and to no other, and nothing is drawn. What it would lose by its own worth it refuses all the same.
 */
export function feltValues(
  { got, given }: { readonly got: number; readonly given: number },
  sway: number,
): { readonly got: number; readonly given: number } {
  const asked = given - got
  return asked > 0 ? { got: given - asked * Math.exp(-sway), given } : { got, given }
}

/** By how much less likely a promise is kept that came of a door in the face: a factor. */
export function deliveryAfter(s: Situation, { id, author, other, round, terms: { due } }: Deal): number {
  if (author === s.me.id) return 1
  const accepted = s.market.bygone.findLast((offer) => offer.id === id)?.versions.at(-1)
  if (!accepted) return 1
  const e2 = postId(id, accepted.version)
  const isRetreat = seenPatternsBetween(s.market, { author, to: other }).some(
    (hit) => hit.technique === 'DITF' && hit.e2 === e2,
  )
  if (!isRetreat) return 1
  return due === round ? DELIVERS.tonight : DELIVERS.later
}

/** Net value in coins that an offer asks of who may answer it. */
function askedOf({ gives, givesLater, wants, wantsLater }: Offer): number {
  return worth(wants) + worth(wantsLater) - worth(gives) - worth(givesLater)
}

function effectOf(s: Situation, offer: Offer, { technique, magnitude, flags }: TechniqueHit): number {
  switch (technique as Sequence) {
    case 'DITF':
      return LOGIT.DITF * (magnitude / FULL_RETREAT)
    case 'FITD':
      return flags.includes('same_now') ? FITD_NOW : LOGIT.FITD
    case 'TNA':
      return askedOf(offer) <= CHEAP_SHARE * wealthOf(s) ? LOGIT.TNA : 0
  }
}
