// Statement 2: who takes from those who never stop giving is rich.

import { isOf, percentOf, perMatch, prosperity } from './measure.ts'
import { statement } from './statement.ts'
import { among } from './villages.ts'

export const raiderAmongHearths = statement({
  number: 2,
  says: 'One Raider among five Hearths, reputation off, out-earns them by at least 25%.',
  trials: { raided: { cast: among('raider', 'hearth'), settings: { reputation: 'off' } } },
  claims: ({ raided }) => [
    {
      says: 'the Raider of the Hearths',
      figure: percentOf(perMatch(raided, prosperity, isOf('raider')), perMatch(raided, prosperity, isOf('hearth'))),
      unit: '%',
      least: 125,
    },
  ],
})
