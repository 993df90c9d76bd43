// Figures as they are written.

import { expect, test } from 'vitest'
import { percent, twoPlaces } from '../../../client/text/figures.ts'

test('what is below nothing has a minus, and no hyphen', () => {
  expect([percent(-0.03), percent(0.5), twoPlaces(-1.5)]).toEqual(['−3%', '50%', '−1.50'])
})
