// The sentence under the gauge: of a gift nothing comes back, so nothing is said of what one gets.

import { expect, test } from 'vitest'
import { gaugeSentence, type Reading } from '../../../client/components/gauge-sentence.ts'

const reading: Reading = {
  label: undefined,
  confidence: 0,
  against: undefined,
  needy: false,
  soft: { generalized: 0, balanced: 0, negative: 0 },
}

test.each([undefined, reading])('before anything is chosen, a gift asks for one side and an offer for two', (read) => {
  expect(gaugeSentence(0, undefined, read)).toBe('Choose what you give.')
  expect(gaugeSentence(0, 0, read)).toBe('Choose what you give and what you get.')
})
