// Statement 4: who gives is not the fool of a village that returns.

import { figure } from '../summary.ts'
import { isOf, perMatch } from './measure.ts'
import { statement } from './statement.ts'
import { among } from './villages.ts'

export const hearthAmongMirrors = statement({
  number: 4,
  says: 'One Hearth among five Mirrors has a mean rank of 3 or better.',
  trials: { mirrored: { cast: among('hearth', 'mirror') } },
  claims: ({ mirrored }) => [
    {
      says: 'the rank of the Hearth',
      figure: figure(perMatch(mirrored, ({ rank }) => rank, isOf('hearth'))),
      unit: '',
      most: 3,
    },
  ],
})
