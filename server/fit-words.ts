// What may stand on a classroom's wall or in a village's chat: no swearing, by a kept list of words.

import {
  asteriskCensorStrategy,
  englishDataset,
  englishRecommendedTransformers,
  RegExpMatcher,
  TextCensor,
} from 'obscenity'

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
const censor = new TextCensor().setStrategy(asteriskCensorStrategy())

export function isFit(name: string): boolean {
  return !matcher.hasMatch(name)
}

/** The same text, with stars in place of what the list calls swearing. */
export function withStars(text: string): string {
  return censor.applyTo(text, matcher.getAllMatches(text))
}
