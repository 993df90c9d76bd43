// A hundred whole matches of bots: everything the debrief counts adds up.

import { beforeAll, expect, test } from 'vitest'
import { botIds, bots } from '../../../shared/bots/index.ts'
import { type Debrief, debriefOf } from '../../../shared/debrief/debrief.ts'
import type { MatchRecord } from '../../../shared/debrief/match-record.ts'
import { portraitOf } from '../../../shared/debrief/portrait.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { chance } from '../../../shared/game/chance.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { logged } from '../../helpers/debrief.ts'
import { randomMatch } from '../../helpers/random-match.ts'

const MATCHES = 100
const labels = ['generalized', 'balanced', 'negative'] as const
const whos = ['all', 'people', 'withBots'] as const
/** What has no label: nobody was wronged, or it is no exchange of its own. */
const unlabelled = ['lapsed', 'null', 'return', 'refused', 'handed_back']

let records: MatchRecord[]
let debrief: Debrief

beforeAll(() => {
  records = Array.from({ length: MATCHES }, (_, k) => {
    const seats = Array.from({ length: 4 + (k % 4) }, (_, seat) => bots[botIds[(seat + k) % botIds.length] ?? 'hearth'])
    const { events } = runMatch({ seed: `sums ${k}`, seats, settings: { rounds: 3 }, persons: ['s1', 's2', 's3'] })
    return recordMatch(logged(events))
  })
  debrief = debriefOf(records, chance('sums', 'null').next)
}, 60_000)

test('[DEB-40] every exchange has a label, or a reason why it has none', () => {
  const exchanges = records.flatMap((record) => record.exchanges)

  expect(exchanges.length).toBeGreaterThan(3000)
  expect(exchanges.filter(({ label, subtype }) => !label && !unlabelled.includes(subtype))).toEqual([])
  expect(new Set(exchanges.map(({ label }) => label))).toEqual(new Set([...labels, undefined]))
})

test('[DEB-41] mode shares sum to 1, rounds to the match, people and bots to all', () => {
  const { cuts } = debrief.charts.modeShare.numbers
  for (const cut of Object.values(cuts)) {
    for (const who of whos) {
      const { rounds, whole } = cut[who]
      for (const { shares, exchanges } of [...rounds, whole]) {
        expect(labels.reduce((sum, label) => sum + shares[label], 0)).toBeCloseTo(exchanges === 0 ? 0 : 1, 12)
      }
      for (const label of labels) {
        expect(rounds.reduce((sum, { coins }) => sum + coins[label], 0)).toBeCloseTo(whole.coins[label], 6)
      }
    }
    for (const label of labels) {
      expect(cut.people.whole.coins[label] + cut.withBots.whole.coins[label]).toBeCloseTo(cut.all.whole.coins[label], 6)
    }
  }
  const coins = (cut: keyof typeof cuts) => labels.reduce((sum, label) => sum + cuts[cut].all.whole.coins[label], 0)
  expect(coins('0.70')).toBeCloseTo(coins('game'), 6)
  expect(coins('0.85')).toBeCloseTo(coins('game'), 6)
})

test('[DEB-42] the portraits of all seats add up to the exchanges of the match', () => {
  for (const record of records) {
    const portraits = record.seats.map(({ id }) => portraitOf(record, id))
    const count = (label: string) => record.exchanges.filter((exchange) => exchange.label === label).length
    const did = (label: 'generalized' | 'balanced' | 'negative') =>
      portraits.reduce((sum, portrait) => sum + portrait.did[label], 0)

    expect([did('generalized'), did('negative')]).toEqual([count('generalized'), count('negative')])
    expect(did('balanced')).toBe(2 * count('balanced'))
    expect(portraits.reduce((sum, { givenCoins }) => sum + givenCoins, 0)).toBe(
      portraits.reduce((sum, { gotCoins }) => sum + gotCoins, 0),
    )
    for (const { seat, needs } of portraits) {
      const result = record.results.seats.find((result) => result.seat === seat)
      expect(needs).toMatchObject({ dealt: result?.needsDealt, met: result?.needsMet })
    }
  }
})

test('[DEB-43] the rows of every chart add up to its whole', () => {
  const { needsMet, pledges, possibleGains, whoGaveWhom, gougesByNeed, weightedReciprocity } = debrief.charts
  const total = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((sum, row) => sum + of(row), 0)

  const { rounds, whole } = needsMet.numbers
  for (const key of ['dealt', 'met', 'shared', 'sharedMet', 'urgent', 'urgentMet'] as const) {
    expect(total(rounds, (row) => row[key])).toBe(whole[key])
  }
  for (const outcome of ['kept', 'late', 'broken', 'open'] as const) {
    const { byWho } = pledges.numbers
    expect(total(pledges.numbers.rounds, (row) => row[outcome])).toBe(byWho.all[outcome])
    expect(byWho.people[outcome] + byWho.withBots[outcome]).toBe(byWho.all[outcome])
  }
  const gains = possibleGains.numbers
  expect(total(gains.rounds, ({ gained }) => gained)).toBe(gains.gained)
  expect(total(gains.markets, ({ possible }) => possible)).toBe(gains.possible)
  const flows = whoGaveWhom.numbers.markets.flatMap((market) => market.flows)
  expect(total(flows, ({ to, gifts }) => (to === 'well' ? 0 : gifts))).toBe(whoGaveWhom.numbers.giftCoins)
  for (const need of [0, 1, 2]) {
    const { all, people, withBots } = gougesByNeed.numbers.byWho
    expect((people[need]?.bargains ?? 0) + (withBots[need]?.bargains ?? 0)).toBe(all[need]?.bargains)
  }
  expect(weightedReciprocity.numbers.spokenOf).toBe('people')
  expect(total(weightedReciprocity.numbers.markets, ({ gifts }) => gifts)).toBe(
    records
      .flatMap(({ exchanges }) => exchanges)
      .filter(({ kind, flags }) => (kind === 'gift' && !flags.includes('in_sale')) || kind === 'grantedAsk')
      .filter(({ authorKept, otherKept }) => authorKept === 'person' && otherKept === 'person').length,
  )
})

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  '[DEB-45] a match of anything anybody could do has a record, seed %i',
  (seed) => {
    const play = [...randomMatch(seed)].at(-1)?.play
    const record = recordMatch(logged(play?.log ?? []))
    const done = record.exchanges.length + record.pledges.length + record.offerLog.length

    expect(record.exchanges.filter(({ label, subtype }) => !label && !unlabelled.includes(subtype))).toEqual([])
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
    expect(done).toBeGreaterThan(10)
  },
)

test('[DEB-44] a debrief is plain JSON, and every row of its tables has one cell a column', () => {
  expect(JSON.parse(JSON.stringify(debrief))).toEqual(debrief)
  for (const { table } of Object.values(debrief.charts)) {
    expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([])
    expect(table.rows.flat().filter((cell) => cell === undefined || Number.isNaN(cell))).toEqual([])
  }
})
