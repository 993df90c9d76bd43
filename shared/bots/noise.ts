// Noise: with a small probability a choice of a bot comes out the wrong way round, whatever its character.

import { covers } from '../game/bundle.ts'
import type { Offer } from '../game/state.ts'
import type { Act } from './bot.ts'
import { no, type Verdict, yes } from './character.ts'
import { decideOnce } from './memory.ts'
import { versionOf } from './notice.ts'
import type { Situation } from './situation.ts'

/**
 * True when the choice of this name comes out wrong, drawn once a round for each choice; without noise nothing is drawn.
 * Source: science notes, part E, "eps = .02 random flip". Guess: which choices are open to it: answers, promises and gifts.
 */
export function slips(
  { memory, chance, noise }: Pick<Situation, 'memory' | 'chance' | 'noise'>,
  choice: string,
): boolean {
  return noise > 0 && decideOnce(memory, `slip:${choice}`, chance, noise)
}

/** A yes becomes a no; a no or another price becomes a yes, where it can be paid. What settles a promise is answered as meant. */
export function answerAfterNoise(s: Situation, offer: Offer, meant: Verdict): Verdict {
  if (offer.settles !== undefined || !slips(s, `answer:${versionOf(offer)}`)) return meant
  if (meant.say === 'yes') return no('notNow', 'slips')
  return covers(s.own.held, offer.wants) ? yes('slips') : meant
}

/** A gift that was meant is not given: for this round its receiver gets none. */
export function isKeptBack(s: Situation, { action }: Act): boolean {
  return action.type === 'give' && slips(s, `give:${action.to}`)
}
