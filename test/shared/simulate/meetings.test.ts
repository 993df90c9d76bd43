// Meetings are played out: who sits where, and that the same seed comes to the same payoffs and generations.

import { expect, test } from 'vitest'
import type { BotId } from '../../../shared/bots/index.ts'
import { generations } from '../../../shared/simulate/generations.ts'
import { meetingFigures, meetingMatches, meetingsOf, payoffsOf } from '../../../shared/simulate/meetings.ts'
import { type MatchOutcome, playOutcome } from '../../../shared/simulate/thriving.ts'

const pair: readonly BotId[] = ['hearth', 'raider']

function played(seed: string) {
  const world = { seed, matches: 2, settings: { rounds: 2 } }
  return meetingFigures(
    pair,
    meetingsOf(pair).map((meeting) => {
      const simulation = meetingMatches(meeting, world)
      return [0, 1].map((index) => playOutcome(simulation, index))
    }),
  )
}

test('[SBX-4] each meets each, alone and in halves, in villages of six', () => {
  const casts = meetingsOf(pair).map((meeting) => meetingMatches(meeting, { seed: 'x', matches: 1 }).cast.join(' '))

  expect(casts).toEqual([
    'hearth hearth hearth hearth hearth hearth',
    'hearth raider raider raider raider raider',
    'raider hearth hearth hearth hearth hearth',
    'raider raider raider raider raider raider',
    'hearth hearth hearth raider raider raider',
  ])
})

test('[SBX-4] what one earns is what its own seats earned in that meeting', () => {
  const outcome = (...seats: readonly (readonly [BotId, number])[]): MatchOutcome[] => [
    {
      seats: seats.map(([strategy, prosperity]) => ({
        ...{ strategy, prosperity, wellbeing: 0, needsMet: 0, needsDealt: 0 },
        did: { generalized: 0, balanced: 0, negative: 0 },
      })),
      gained: 0,
      possible: 1,
    },
  ]
  const figures = meetingFigures(pair, [
    outcome(['hearth', 300], ['hearth', 320]),
    outcome(['hearth', 90], ['raider', 250]),
    outcome(['raider', 400], ['hearth', 310]),
    outcome(['raider', 240], ['raider', 260]),
    outcome(['hearth', 200], ['raider', 340]),
  ])

  expect(payoffsOf(figures)).toEqual({
    alone: [
      [310, 90],
      [400, 250],
    ],
    half: [
      [310, 200],
      [340, 250],
    ],
    seats: 6,
  })
})

test('[SBX-4] the same seed comes to the same payoffs and so to the same generations, another seed to others', () => {
  const line = (seed: string) =>
    generations({ start: [0.9, 0.1], payoffs: payoffsOf(played(seed)), mutation: 0.01, count: 20 })

  expect(line('one')).toEqual(line('one'))
  expect(line('two')).not.toEqual(line('one'))
})
