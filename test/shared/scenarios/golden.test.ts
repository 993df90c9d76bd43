// The golden logs: whole markets of every experiment, for each way it can end. Written by write-golden.ts.
//
// What cannot arise is not there: S1, S7, S8, S9 and S11 to S15 have no side of the one who asks, and a seat of S2 to S7, S10 or S15
// that a bot plays all the time is a market without people. S11 to S13 are played whole once or twice, and otherwise in fewer rounds of the same stages.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { replayOf } from '../../../shared/debrief/replay.ts'
import { stateHash } from '../../../shared/debrief/state-hash.ts'
import { apply } from '../../../shared/game/apply.ts'
import { marketEventSchema } from '../../../shared/game/events/index.ts'
import { violations } from '../../../shared/game/invariants.ts'
import { emptyMarket, type Market } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { scenarios } from '../../../shared/scenarios/index.ts'
import { measuredIn } from '../../../shared/scenarios/measured.ts'
import { goldenValues, type Measured } from './golden-values.ts'
import { linesOf, playStory, type Row } from './play-story.ts'
import { stories } from './stories/index.ts'

const folder = new URL('golden/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
const rowsOf = (name: string): readonly Row[] =>
  textOf(name)
    .trim()
    .split('\n')
    .map((line) => {
      const { by, atMs, event } = JSON.parse(line)
      return { by, atMs, event: marketEventSchema.parse(event) }
    })
const names = stories.map(({ name }) => name)

test('[SCE-7] each story has its log and its figures, and there are no others', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.jsonl`).sort())
  expect(Object.keys(goldenValues).sort()).toEqual([...names].sort())
})

test('[SCE-7] every experiment was played through, left to itself, ended by the teacher and played with a seat that was covered', () => {
  for (const { id, primary, modes } of scenarios) {
    const mine = names.filter((name) => name.startsWith(`${id}-${primary[0]}-`))
    const missing = ['yes', 'no', 'nobody', 'ended', 'covered'].filter(
      (how) => !mine.some((name) => name.endsWith(`-${how}`)),
    )
    expect([id, missing]).toEqual([id, []])
    const sides = new Set(stories.filter(({ scenario }) => scenario === id).map(({ mode }) => mode ?? 'target'))
    expect([id, sides.size]).toEqual([id, modes.length])
  }
})

test('[SCE-6] all six are asked for wood, one of each half at a time and each for as long, whoever does not answer', () => {
  const asked = rowsOf('S14-hall-nobody').flatMap(({ event }) => (event.type === 'offerMade' ? [event] : []))
  const ended = rowsOf('S14-hall-nobody').flatMap(({ event }) => (event.type === 'offerEnded' ? [event] : []))

  expect(asked.map(({ to }) => to)).toEqual(['s1', 's4', 's2', 's5', 's3', 's6'])
  expect(ended.map(({ how }) => how)).toEqual(asked.map(() => 'withdrawn'))
  expect(ended.map(({ atMs }, index) => atMs - (asked[index]?.atMs ?? 0))).toEqual(asked.map(() => 27_000))
})

test('[SCE-3] the tokens that were promised come to who gives after all', () => {
  const given = rowsOf('S3-conditional-second-thoughts').flatMap(({ event }) => (event.type === 'gave' ? [event] : []))

  expect(given.map(({ from, goods }) => [from, goods])).toEqual([
    ['s1', { coins: 5 }],
    ['s2', { token: 4 }],
  ])
})

test('[SCE-6] who was not asked is left out, and only who was not', () => {
  const left = names.filter((name) => JSON.stringify(goldenValues[name]).includes('notAsked'))
  const isAsked = (name: string) =>
    rowsOf(name).some(
      ({ event }) =>
        event.type === 'offerMade' &&
        event.to === 's1' &&
        (event.wantsLater.coins || event.wants.coins === 10 || event.wants.coins === 12 || event.kind === 'offer'),
    )

  expect(left.length).toBe(6)
  expect(left.filter(isAsked)).toEqual([])
})

test('[CEX-8] who was away while there was nothing to do counts, and who was away from anything else does not', () => {
  const whyOf = (name: string, seat: string) =>
    measuredIn(rowsOf(name))?.seats.find((one) => one.seat === seat)?.uncounted

  expect([whyOf('S5-performed-slept', 's1'), whyOf('S5-performed-covered', 's1')]).toEqual([undefined, 'covered'])
  expect([whyOf('S12-visible-slept', 's4'), whyOf('S12-visible-covered', 's4')]).toEqual([undefined, 'covered'])
})

test('[SCE-15] in the granary an unanswered round is nothing given, where another of that half was answered', () => {
  const valuesOf = (name: string) => measuredIn(rowsOf(name))?.seats.map(({ values }) => values['without'])

  // Two rounds of which one was answered with eight of twenty; and one who answers in none.
  expect(valuesOf('S11-plainFirst-silent')).toEqual([0.2, 0.2, 0.2, 0.2])
  expect(valuesOf('S11-plainFirst-nobody')).toEqual([undefined, undefined, undefined, undefined])
})

test('[SCE-10] where a student asks, the condition is the one that came of what was asked', () => {
  const came = stories.flatMap(({ name, arm, met }) => (met ? [[name, arm, met, measuredIn(rowsOf(name))?.arm]] : []))

  expect(came.length).toBe(10)
  for (const [name, drawn, met, arm] of came) {
    expect([name, arm]).toEqual([name, met])
    expect([name, met]).not.toEqual([name, drawn])
  }
})

describe.each(stories.map((story) => [story.name, story] as const))('%s', (name, story) => {
  const rows = rowsOf(name)

  test('[SCE-7] played again today it is the same log, to the byte', () => {
    expect(linesOf(playStory(story))).toBe(textOf(name))
  })

  test('[SCE-7] it comes to the figures that were reckoned by hand', () => {
    const measured = measuredIn(rows)

    expect(measured).toMatchObject({
      arm: story.met ?? story.arm,
      mode: story.mode ?? 'target',
      scenario: { id: story.scenario },
    })
    expect(inShort(measured?.seats ?? [])).toEqual(rounded(goldenValues[name] ?? {}))
  })

  test('[INV-4] it ends, nothing is made or lost, and what each seat may see, folded, equals the projection of the truth', () => {
    const market = emptyMarket()
    const seats = rows[0]?.event.type === 'opened' ? rows[0].event.seats.map(({ id }) => id) : []
    const views = seats.map((seat) => emptyMarket(seat))
    for (const { event } of rows) {
      if (event.type === 'stageBegan' && market.seats.size > 0) holds(market, views)
      apply(market, event)
      for (const folded of views) {
        const seen = visibleTo(folded.viewer ?? '', event, market.settings)
        if (seen) apply(folded, seen)
      }
    }
    holds(market, views)
    expect(market).toMatchObject({ phase: 'over', results: expect.anything() })
    expect(rows.at(-1)?.event.type).toBe('closed')
    expect(market.offers.size).toBe(0)
  })

  test('[RPL-1] its replay passes through the same states, without what was answered in private', () => {
    const told = rows.filter(({ event }) => event.type !== 'rated' && event.type !== 'muted')
    const replay = replayOf(told.map((row, index) => ({ ...row, seq: index + 1 })))
    const market = emptyMarket()
    let seen = 0
    for (const { event } of rows) {
      apply(market, event)
      if (event.type === 'rated' || event.type === 'muted') continue
      seen += 1
      expect(stateHash(replay.at(seen))).toBe(stateHash(market))
    }
    expect(seen).toBe(replay.length)
    expect(recordMatch(rows.map((row, index) => ({ ...row, seq: index + 1 }))).seats.length).toBe(market.seats.size)
  })
})

function holds(market: Market, views: readonly Market[]) {
  expect(violations(market)).toEqual([])
  for (const folded of views) expect(folded).toEqual(view(market, folded.viewer ?? ''))
}

type Seats = NonNullable<ReturnType<typeof measuredIn>>['seats']

function inShort(seats: Seats): Measured {
  return rounded(
    Object.fromEntries(
      seats.map(({ seat, values, uncounted }) => [seat, uncounted === undefined ? values : [uncounted, values]]),
    ),
  )
}

/** Fractions as computers have them: to twelve places. */
function rounded(measured: Measured): Measured {
  return JSON.parse(JSON.stringify(measured), (_key, value) =>
    typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : value,
  )
}
