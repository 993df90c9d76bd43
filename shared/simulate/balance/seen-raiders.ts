// Statement 3: among those who answer in kind and can see, taking does not pay.

import { defaultVillage } from '../default-village.ts'
import { isOf, percentOf, perMatch, prosperity } from './measure.ts'
import { statement } from './statement.ts'

export const seenRaiders = statement({
  number: 3,
  says: 'With reputation visible and Neighbours, Mirrors and Grudges in place of Hearths the Raider ends below their mean; in the default village of 12 a visible reputation costs the Raiders at least 10%.',
  trials: {
    watched: { cast: ['raider', 'neighbour', 'neighbour', 'mirror', 'mirror', 'grudge'] },
    seen: { cast: defaultVillage },
    unseen: { cast: defaultVillage, settings: { reputation: 'off' } },
  },
  claims({ watched, seen, unseen }) {
    const raider = isOf('raider')
    return [
      {
        says: 'the Raider of the two Neighbours, two Mirrors and the Grudge',
        figure: percentOf(
          perMatch(watched, prosperity, raider),
          perMatch(watched, prosperity, isOf('neighbour', 'mirror', 'grudge')),
        ),
        unit: '%',
        below: 100,
      },
      {
        says: 'Raiders where reputation is visible of Raiders where it is off',
        figure: percentOf(perMatch(seen, prosperity, raider), perMatch(unseen, prosperity, raider)),
        unit: '%',
        most: 90,
      },
    ]
  },
})
