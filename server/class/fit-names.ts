// Names that fit on a classroom's wall: no swearing, by a kept list of words.

import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

export function isFit(name: string): boolean {
  return !matcher.hasMatch(name)
}
