// How many exchanges are classified in a second on one core. Wanted: a million.

import { chance } from '../../shared/game/chance.ts'
import { classify } from '../../shared/reciprocity/classify.ts'
import { type ExchangeFacts, exchangeFactsSchema, type WrittenFacts } from '../../shared/reciprocity/exchange-facts.ts'
import { type Bench, millisecondsOf } from './bench.ts'

const EXCHANGES = 100_000

export const classifyBench: Bench = {
  name: 'classify',
  run() {
    const all = exchanges()
    const sparse: WrittenFacts[] = all.map(({ given, got, needOfOther }) => ({ given, got, needOfOther }))
    const reading = millisecondsOf(() => sum(all, ({ given, got, needOfOther }) => given + got + needOfOther))
    const say = (what: string, ms: number) =>
      `${what}: ${(EXCHANGES / ms / 1000).toFixed(1)} million a second, ${(ms / reading).toFixed(1)} times reading the values`
    return [
      say(
        'all facts given',
        millisecondsOf(() => sum(all, (facts) => classify(facts).confidence)),
      ),
      say(
        'values and need alone',
        millisecondsOf(() => sum(sparse, (facts) => classify(facts).confidence)),
      ),
      say(
        'parsed by its schema first',
        millisecondsOf(() => sum(sparse, (facts) => classify(exchangeFactsSchema.parse(facts)).confidence)),
      ),
    ]
  },
}

function sum<T>(list: readonly T[], value: (one: T) => number): number {
  let total = 0
  for (const one of list) total += value(one)
  return total
}

/** Whole coins as in the game; each circumstance in one exchange of ten, so that every row of the list is met. */
function exchanges(): ExchangeFacts[] {
  const { whole, happens, pick } = chance('bench', 'classify')
  const level = () => pick([0, 0, 2, 3]) ?? 0
  const share = () => (happens(0.1) ? 0.5 : 1)
  return Array.from({ length: EXCHANGES }, () => ({
    ...{ given: happens(0.2) ? 0 : whole(1, 30), got: happens(0.2) ? 0 : whole(1, 30), freebie: happens(0.1) ? 3 : 0 },
    ...{ consent: !happens(0.1), threat: happens(0.1), immediate: !happens(0.1), due: happens(0.1) },
    ...{ deliveredByAuthor: share(), deliveredByOther: share(), insolvent: happens(0.1) },
    ...{ needOfOther: level(), needOfAuthor: level(), distance: whole(0, 3) },
    ...{
      refusedBefore: happens(0.1),
      sole: happens(0.1),
      dunned: happens(0.1),
      costPassed: happens(0.1),
      charity: happens(0.1),
    },
    returned: happens(0.1) ? whole(1, 30) : undefined,
    returnedAfterS: happens(0.1) ? whole(0, 900) : undefined,
  }))
}
