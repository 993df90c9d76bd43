// The simple label: each band, each edge.

import { expect, test } from 'vitest'
import { simpleLabel } from '../../../shared/reciprocity/simple-label.ts'

test.each([
  [10, 0, 'generalized', 'a gift'],
  [0, 5, 'generalized', 'a granted ask'],
  [6, 6, 'balanced', 'even'],
  [8, 10, 'balanced', 'exactly 0.80'],
  [10, 8, 'balanced', 'exactly 0.80 the other way'],
  [6, 7, 'balanced', 'a seller at 7'],
  [6, 8, 'negative', 'a seller at 8 gains a third'],
  [3, 4, 'negative', 'exactly a third more'],
  [15, 20, 'negative', 'the snow shovel'],
  [79, 100, 'balanced', 'just under 0.80, gains less than a third'],
  [6, 4, 'generalized', 'a seller at 4 gives a third'],
  [4, 3, 'generalized', 'exactly a third less'],
  [100, 79, 'balanced', 'just under 0.80 the other way'],
  [6, 5, 'balanced', 'a seller at 5'],
] as const)('[LAB-1] gives %i, gets %i: %s (%s)', (given, got, label, _why) => {
  expect(simpleLabel(given, got)).toBe(label)
})
