import { expect, test } from 'vitest'
import { experimentMs, lessonPlan, matchMs } from '../../../../client/desk/lesson/lesson-plan.ts'
import { named, presets } from '../../../../client/desk/setup/presets.ts'
import { type ClassSetup, classSetupSchema, defaultSetup } from '../../../../shared/protocol/class-setup.ts'

const plan = (setup: ClassSetup) =>
  lessonPlan(setup).lines.map(
    ({ step, fromMinute, minutes, match }) => `${fromMinute} ${step}${match ?? ''} ${minutes}`,
  )

test('a match of five rounds takes 495 s: mornings of 5, markets of 110 and then 75, evenings of 12', () => {
  expect(matchMs(defaultSetup.settings)).toBe(495_000)
  expect(matchMs({ ...defaultSetup.settings, rounds: 'hidden' })).toBe((8 * 17 + 110 + 7 * 75) * 1000)
})

test('the 45-minute lesson has two matches and 13 minutes to talk', () => {
  expect(plan(presets.lesson45)).toEqual([
    '0 join 4',
    '4 quizBefore 3',
    '7 predict 2',
    '9 play1 9',
    '18 play2 10',
    '28 debrief 13',
    '41 quizAfter 3',
    '44 over 1',
  ])
})

test('the short and the long lesson fill theirs', () => {
  expect(plan(presets.short)).toEqual(['0 join 4', '4 predict 2', '6 play1 6', '12 debrief 7', '19 over 1'])
  const { minutes, matches, lessonMinutes } = lessonPlan(presets.long)
  expect({ minutes, matches, lessonMinutes }).toEqual({ minutes: 90, matches: 4, lessonMinutes: 90 })
})

test('what is left out takes no time, and the debrief gets it', () => {
  const bare = named({ ...defaultSetup, quiz: false, predict: false })
  const { lines } = lessonPlan(bare)
  expect(lines.map(({ step }) => step)).toEqual(['join', 'play', 'play', 'play', 'debrief', 'over'])
})

test('a comparison has two matches at least, even where the lesson is then too long, and the plan says so', () => {
  const compared = classSetupSchema.parse({
    ...presets.short,
    treatment: { vary: 'labels', control: 'after', treated: 'live' },
  })
  const { matches, minutes, lessonMinutes } = lessonPlan(compared)
  expect(matches).toBe(2)
  expect(minutes).toBeGreaterThan(lessonMinutes)
})

test('a setup that no lesson holds is planned whole: one match, and more minutes than the lesson', () => {
  const endless = classSetupSchema.parse({
    settings: { ...defaultSetup.settings, rounds: 20, marketSeconds: 300, eveningSeconds: 60 },
  })
  const { matches, minutes, lessonMinutes } = lessonPlan(endless)
  expect({ matches, lessonMinutes }).toEqual({ matches: 1, lessonMinutes: 45 })
  expect(minutes).toBe(4 + 3 + 2 + Math.ceil(matchMs(endless.settings) / 60_000) + 9 + 3 + 1)
})

test('an experiment is planned once, as long as its longest condition: two minutes of waiting make S4 longer', () => {
  const arms = ['ditf', 'target']
  const experiment = { scenario: 'S4', mode: 'target' as const, arms, agreed: true }
  expect(experimentMs(experiment)).toBe((60 + 90 + 45) * 1000)
  expect(experimentMs({ ...experiment, arms: [...arms, 'delayed'] })).toBe((60 + 90 + 120 + 45) * 1000)
  expect(lessonPlan({ ...defaultSetup, experiment }).matches).toBe(1)
})
