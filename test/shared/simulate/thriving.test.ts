// Who thrives: means over matches, spread over stalls, and what was done, against sums made by hand.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import type { ExchangeRecord } from '../../../shared/debrief/match-record.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { modeValue, sum } from '../../../shared/debrief/values.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { type MatchOutcome, outcomeOf, thriving } from '../../../shared/simulate/thriving.ts'
import { randomMatch } from '../../helpers/random-match.ts'
import type { Play } from '../../helpers/village.ts'

const nothing = { generalized: 0, balanced: 0, negative: 0 }
const seat = (strategy: string, prosperity: number, did: Partial<typeof nothing> = {}) => ({
  ...{ strategy, prosperity, wellbeing: prosperity - 20, needsMet: 2, needsDealt: 4 },
  did: { ...nothing, ...did },
})

test('[SBX-5] a match is the unit of a mean, a stall that of the spread, and value that of what was done', () => {
  const outcomes: MatchOutcome[] = [
    {
      seats: [seat('hearth', 100, { generalized: 30 }), seat('hearth', 200), seat('raider', 300, { negative: 10 })],
      gained: 6,
      possible: 10,
    },
    {
      seats: [seat('hearth', 110), seat('hearth', 230, { balanced: 10 }), seat('raider', 340, { balanced: 30 })],
      gained: 8,
      possible: 10,
    },
  ]
  const { matches, strategies, possibleGains, did } = thriving(outcomes)
  const [raider, hearth] = strategies

  expect(matches).toBe(2)
  expect(strategies.map(({ strategy, seats }) => [strategy, seats])).toEqual([
    ['raider', 1],
    ['hearth', 2],
  ])
  // Means of the matches: 150 and 170.
  expect(hearth?.prosperity.mean).toBe(160)
  expect(hearth?.prosperity.se).toBeCloseTo(10, 10)
  expect(hearth?.prosperity.interval.low).toBeCloseTo(160 - 19.6, 10)
  expect(hearth?.prosperity.interval.high).toBeCloseTo(160 + 19.6, 10)
  expect(hearth?.spread).toEqual({ low: 100, high: 230 })
  expect(hearth?.wellbeing.mean).toBe(140)
  expect(hearth?.needsMet).toBe(0.5)
  expect(hearth?.did).toEqual({ generalized: 0.75, balanced: 0.25, negative: 0 })
  expect(raider?.did).toEqual({ generalized: 0, balanced: 0.75, negative: 0.25 })
  expect(possibleGains.mean).toBeCloseTo(0.7, 10)
  expect(did).toEqual({ generalized: 30 / 80, balanced: 40 / 80, negative: 10 / 80 })
})

test('[SBX-5] who did nothing has no shares', () => {
  const [only] = thriving([{ seats: [seat('hearth', 5)], gained: 0, possible: 0 }]).strategies

  expect(only?.did).toEqual(nothing)
})

test('[SBX-5] of a real match the outcome is its results, and what each did is what it is the doer of', () => {
  const seats = (['hearth', 'hearth', 'raider', 'ledgerkeeper'] as const).map((id) => bots[id])
  const match = runMatch({ seed: 'outcome', seats, settings: { rounds: 4 } })
  const { seats: ended, gained } = outcomeOf(match)
  const { results } = match.market

  expect(ended.map(({ prosperity }) => prosperity)).toEqual(results?.seats.map(({ prosperity }) => prosperity))
  expect(gained).toBe(results?.gained)
  const [hearth, , raider, ledgerkeeper] = ended
  expect(hearth?.did.generalized).toBeGreaterThan(0)
  expect(raider?.did.generalized).toBe(0)
  expect(raider?.did.negative).toBeGreaterThan(0)
  expect(ledgerkeeper?.did.balanced).toBeGreaterThan(0)
})

test('[SBX-5] a granted ask counts for who granted it, and what went at somebody’s cost for whom it speaks against', () => {
  let elsewhere = 0
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    let play: Play | undefined
    for (const move of randomMatch(seed)) play = move.play
    if (!play) throw new Error('nothing was played')
    const log = play.log.map((event, index) => ({ seq: index + 1, by: 'timer' as const, atMs: 0, event }))
    const { exchanges } = recordMatch(log)
    const doer = ({ kind, label, author, other, against }: ExchangeRecord) =>
      label === 'negative' ? against : kind === 'grantedAsk' ? other : author
    elsewhere += exchanges.filter((one) => modeValue(one) > 0 && doer(one) !== one.author).length
    const did = (seat: string, label: string) =>
      sum(exchanges, (one) => (one.label === label && doer(one) === seat ? modeValue(one) : 0))

    expect(outcomeOf({ market: play.market, log }).seats.map(({ did }) => did)).toEqual(
      [...play.market.seats.keys()].map((seat) => ({
        generalized: did(seat, 'generalized'),
        balanced: did(seat, 'balanced'),
        negative: did(seat, 'negative'),
      })),
    )
  }
  expect(elsewhere).toBeGreaterThan(5)
})
