// Hawker's scripts beside what the detectors see, over whole matches: they find what was played, and leave in peace who played nothing.

import { expect, test } from 'vitest'
import { type BotId, bots } from '../../../shared/bots/index.ts'
import type { MatchRecord } from '../../../shared/debrief/match-record.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'

/** Source: the wording: 95% of the scripts that got an answer, under 5% of offers where nobody plays one. */
const LEAST_FOUND = 0.95
const MOST_FOUND_OF_NONE = 0.05

function records(cast: readonly BotId[], matches: number): MatchRecord[] {
  return Array.from({ length: matches }, (_, k) => {
    const seats = cast.map((_, seat) => bots[cast[(seat + k) % cast.length] ?? 'hearth'])
    const settings = { rounds: 5, fine: true, households: true } as const
    return recordMatch(runMatch({ seed: `scripts ${k}`, seats, settings }).log)
  })
}

const six: readonly BotId[] = ['hawker', 'neighbour', 'neighbour', 'ledgerkeeper', 'hearth', 'raider']
/** The default village (science notes, part E) as far as it is built; two Hawkers have each other. */
const twelve: readonly BotId[] = [...six, 'hawker', 'neighbour', 'neighbour', 'ledgerkeeper', 'constable', 'kin-graded']

test('[HAW-11] of the scripts that got an answer the detectors find 95%, of every kind', () => {
  // A second foot in the door is rare: its buyer has to need again what Hawker makes.
  const scripts = [...records(six, 30), ...records(twelve, 36)].flatMap((record) => record.scripts)
  const answered = scripts.filter(({ part, script, end }) => part === 'sale' && script !== 'plain' && end)
  const kinds = new Set(answered.map(({ script }) => script))

  expect(kinds).toEqual(new Set(['TNA', 'DITF', 'FITD', 'freebie', 'coupon']))
  expect(answered.length).toBeGreaterThan(70)
  for (const kind of kinds) {
    const ofIt = answered.filter(({ script }) => script === kind)
    expect(ofIt.filter(({ found }) => found).length / ofIt.length).toBeGreaterThanOrEqual(LEAST_FOUND)
  }
}, 60_000)

test('[HAW-11] where no Hawker and no Guild master plays, they fire in under 5% of offers', () => {
  const quiet = (id: BotId): BotId => (id === 'hawker' ? 'raider' : id)
  for (const [cast, matches] of [[six.map(quiet), 24] as const, [twelve.map(quiet), 6] as const]) {
    const played = records(cast, matches)
    const offers = played.flatMap(({ offerLog }) => offerLog).filter(({ ev }) => ev === 'offer' || ev === 'amend')
    const hits = played.flatMap((record) => [...new Set(record.hits.map(({ e2 }) => e2))])

    expect(offers.length).toBeGreaterThan(1000)
    expect(hits.length / offers.length).toBeLessThan(MOST_FOUND_OF_NONE)
    expect(played.flatMap(({ scripts }) => scripts)).toEqual([])
  }
}, 60_000)
