// Statement 8: no single habit is enough, and trust is worth what others make of it.

import type { MatchFigures } from '../figures.ts'
import { difference, isOf, percentOf, perMatch, prosperity } from './measure.ts'
import { statement } from './statement.ts'
import { among, visiting } from './villages.ts'

const told = { script: 'person', tells: 'all' } as const
const untold = { script: 'person', tells: 'nothing' } as const

export const plainPlayers = statement({
  number: 8,
  says: 'Who accepts all and who declines all both end between 35% and 80% of the village mean; sharing needs gains where others give and costs among Raiders; a pledge gains where coins are short.',
  trials: {
    accepting: visiting({ script: 'accepts', tells: 'asVillagers' }),
    declining: visiting({ script: 'declines', tells: 'asVillagers' }),
    idle: visiting({ script: 'idle' }),
    toldToHearths: { cast: among(told, 'hearth') },
    keptFromHearths: { cast: among(untold, 'hearth') },
    toldToRaiders: { cast: among(told, 'raider') },
    keptFromRaiders: { cast: among(untold, 'raider') },
    promising: { cast: among({ bot: 'ledgerkeeper', never: 'nothing' }, 'ledgerkeeper') },
    unpromising: { cast: among({ bot: 'ledgerkeeper', never: 'promises' }, 'ledgerkeeper') },
  },
  claims(played) {
    const { accepting, declining, idle, promising, unpromising } = played
    return [
      { says: 'who accepts all, of the village', figure: ofVillage(accepting, 'accepts-all'), ...between },
      { says: 'who declines all, of the village', figure: ofVillage(declining, 'declines-all'), ...between },
      {
        says: 'who does nothing at all, of the village',
        figure: ofVillage(idle, 'does-nothing'),
        unit: '%',
        below: 35,
      },
      {
        says: 'what sharing needs gains among Hearths',
        figure: difference(personIn(played.toldToHearths), personIn(played.keptFromHearths)),
        ...gains,
      },
      {
        says: 'what sharing needs costs among Raiders',
        figure: difference(personIn(played.keptFromRaiders), personIn(played.toldToRaiders)),
        ...gains,
      },
      {
        says: 'what promising gains among Ledgerkeepers',
        figure: difference(
          perMatch(promising, prosperity, isOf('ledgerkeeper-never-nothing')),
          perMatch(unpromising, prosperity, isOf('ledgerkeeper-never-promises')),
        ),
        ...gains,
      },
    ]
  },
})

const between = { unit: '%', least: 35, most: 80 } as const
const gains = { unit: 'points', above: 0 } as const

function ofVillage(matches: readonly MatchFigures[], script: string) {
  return percentOf(perMatch(matches, prosperity, isOf(script)), perMatch(matches, prosperity))
}

function personIn(matches: readonly MatchFigures[]): number[] {
  return perMatch(matches, prosperity, isOf('person'))
}
