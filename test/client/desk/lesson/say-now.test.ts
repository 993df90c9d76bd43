import { expect, test } from 'vitest'
import { sayIds, sayNow } from '../../../../client/desk/lesson/say-now.ts'
import type { ClassClock, ClassPhase } from '../../../../shared/protocol/class.ts'

const nobody = { roster: [], matches: 0, playing: false, planned: 2, chart: false, arranged: false } as const
const at = (phase: ClassClock['phase'], round: number, running = true): ClassClock => ({
  phase,
  round,
  rounds: 5,
  endsAtMs: 0,
  running,
})
const playing = (clock: ClassClock) => sayNow({ ...nobody, phase: 'play', playing: true, clock })
const student = {
  id: 'p1',
  name: 'Bo',
  face: 0,
  deals: 0,
  hasPhone: true,
  phrase: '',
  approved: true,
  hushed: false,
  extraPercent: 100,
  optedOut: false,
  leftOut: false,
  sitsOut: false,
  keptOut: false,
}

test('each step of the lesson has its line', () => {
  const steps: ClassPhase[] = ['join', 'quizBefore', 'predict', 'debrief', 'quizAfter', 'over']
  expect(steps.map((phase) => sayNow({ ...nobody, phase, matches: 2 }))).toEqual([
    'joinFirst',
    'quizBefore',
    'predict',
    'debriefFirst',
    'quizAfter',
    'over',
  ])
})

test('joining goes on with who is here; bots are nobody to talk to', () => {
  expect(sayNow({ ...nobody, phase: 'join', roster: [{ ...student, state: 'bot' }] })).toBe('joinFirst')
  expect(sayNow({ ...nobody, phase: 'join', roster: [{ ...student, state: 'here' }] })).toBe('joinMore')
})

test('each phase of each round has its line', () => {
  expect([1, 2, 3, 4, 5].map((round) => playing(at('market', round)))).toEqual([
    'marketFirst',
    'marketSecond',
    'marketThird',
    'market',
    'marketLast',
  ])
  expect([playing(at('morning', 1)), playing(at('morning', 2))]).toEqual(['morningFirst', 'morning'])
  expect([playing(at('evening', 1)), playing(at('evening', 4))]).toEqual(['eveningFirst', 'evening'])
  expect(playing(at('market', 2, false))).toBe('paused')
})

test('between two matches the next one is announced; with a chart on the projector the class is asked what it sees', () => {
  expect(sayNow({ ...nobody, phase: 'debrief', matches: 1 })).toBe('between')
  expect(sayNow({ ...nobody, phase: 'debrief', matches: 1, chart: true })).toBe('debrief')
})

test('after an experiment nobody is sent to a portrait, nor to another match', () => {
  expect(sayNow({ ...nobody, phase: 'debrief', matches: 0, arranged: true })).toBe('debriefExperiment')
  expect(sayNow({ ...nobody, phase: 'debrief', matches: 1, arranged: true, chart: true })).toBe('debrief')
})

test('no line is ever left unsaid: each of them has its moment', () => {
  const said = new Set([
    'joinFirst',
    'joinMore',
    'quizBefore',
    'predict',
    'debriefFirst',
    'debriefExperiment',
    'debrief',
    'between',
    'quizAfter',
    'over',
  ])
  for (const phase of ['morning', 'market', 'evening'] as const)
    for (const round of [1, 2, 3, 4, 5]) said.add(playing(at(phase, round)))
  said.add(playing(at('market', 1, false)))
  const experiment = { scenario: 'S4', running: true, through: 0, people: 6 }
  said.add(sayNow({ ...nobody, phase: 'play', playing: true, experiment, clock: at('market', 1) }))
  expect([...said].sort()).toEqual([...sayIds].sort())
})
