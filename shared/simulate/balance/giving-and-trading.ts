// Statement 1: a village that gives is not poorer than one that trades, and both are richer than one that takes.

import { figure } from '../summary.ts'
import { gainsPercent, percentOf, perMatch, prosperity } from './measure.ts'
import { statement } from './statement.ts'
import { allAlike } from './villages.ts'

const { hearth, ledgerkeeper, raider } = allAlike

export const givingAndTrading = statement({
  number: 1,
  says: 'All Hearth is not below all Ledgerkeeper, both are at least 25% above all Raider; all Ledgerkeeper realises at least 75% of the possible gains.',
  trials: { hearth, ledgerkeeper, raider },
  claims({ hearth, ledgerkeeper, raider }) {
    const giving = perMatch(hearth, prosperity)
    const trading = perMatch(ledgerkeeper, prosperity)
    const taking = perMatch(raider, prosperity)
    return [
      { says: 'all Hearth of all Ledgerkeeper', figure: percentOf(giving, trading), unit: '%', least: 100 },
      { says: 'all Hearth of all Raider', figure: percentOf(giving, taking), unit: '%', least: 125 },
      { says: 'all Ledgerkeeper of all Raider', figure: percentOf(trading, taking), unit: '%', least: 125 },
      { says: 'possible gains of all Ledgerkeeper', figure: figure(gainsPercent(ledgerkeeper)), unit: '%', least: 75 },
    ]
  },
})
