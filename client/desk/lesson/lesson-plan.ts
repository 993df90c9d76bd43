// A lesson on one page: the steps of a setup with their minutes, as many matches as fit, the rest for talking.

import type { Settings } from '../../../shared/game/settings.ts'
import { MORNING_MS, marketMs } from '../../../shared/game/timing.ts'
import { type ClassPhase, stepsOf } from '../../../shared/protocol/class.ts'
import type { ClassExperiment, ClassSetup } from '../../../shared/protocol/class-setup.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { stagedMs } from '../../../shared/scenarios/staged-ms.ts'
import { lessonMinutes } from '../setup/presets.ts'

export type PlanLine = {
  readonly step: ClassPhase
  readonly fromMinute: number
  readonly minutes: number
  /** Of a match: the first, the second, ... */
  readonly match?: number
}

export type LessonPlan = {
  readonly lines: readonly PlanLine[]
  readonly matches: number
  readonly minutes: number
  /** The lesson it was made for; `minutes` is more where it does not fit. */
  readonly lessonMinutes: number
}

/** Source: 300 students are seated within 120 s (users' targets, classroom); the rest is phones out and quiet. */
const JOIN_MINUTES = 4
/** Guess: three short questions. */
const QUIZ_MINUTES = 3
const PREDICT_MINUTES = 2
const OVER_MINUTES = 1
/** Everyone's own portrait, and new villages. Guess. */
const BETWEEN_MINUTES = 1
/** Guess: a fifth of a lesson is the least in which a class finds out what it did; a lesson settles it. */
const leastDebriefMinutes = (lesson: number) => Math.max(5, Math.ceil(lesson / 5))
/** More of the same teaches no more. Guess. */
const MOST_MATCHES = 4
/** The middle of what `hidden` draws from: 6 to 10, or 4 to 6. */
const HIDDEN_ROUNDS = { hidden: 8, hiddenShort: 5 } as const
/** A comparison in a small class needs a match for each of its two sides. */
const COMPARED_MATCHES = 2

const fixedMinutes: Readonly<Partial<Record<ClassPhase, number>>> = {
  join: JOIN_MINUTES,
  quizBefore: QUIZ_MINUTES,
  predict: PREDICT_MINUTES,
  quizAfter: QUIZ_MINUTES,
  over: OVER_MINUTES,
}

/** Milliseconds of a whole match that nobody hurries. */
export function matchMs(settings: Settings): number {
  const { rounds, eveningSeconds } = settings
  const count = typeof rounds === 'number' ? rounds : HIDDEN_ROUNDS[rounds]
  let sum = 0
  for (let round = 1; round <= count; round++) sum += MORNING_MS + marketMs(settings, round) + eveningSeconds * 1000
  return sum
}

/** Milliseconds of the longest condition, if every stage lasts as long as it may. */
export function experimentMs({ scenario: id, mode, arms }: ClassExperiment): number {
  const scenario = scenarioOf(id)
  if (!scenario) return 0
  return Math.max(0, ...arms.map((arm) => stagedMs(scenario, arm, mode)))
}

export function lessonPlan(setup: ClassSetup): LessonPlan {
  const lesson = lessonMinutes[setup.preset]
  const steps = stepsOf(setup)
  const fixed = steps.reduce((sum, step) => sum + (fixedMinutes[step] ?? 0), 0)
  const matchMinutes = Math.ceil((setup.experiment ? experimentMs(setup.experiment) : matchMs(setup.settings)) / 60_000)
  const played = (matches: number) => matches * matchMinutes + (matches - 1) * BETWEEN_MINUTES
  const matches = matchesFor(setup, lesson - fixed - leastDebriefMinutes(lesson), played)
  const debrief = Math.max(leastDebriefMinutes(lesson), lesson - fixed - played(matches))
  const lines: PlanLine[] = []
  let at = 0
  const add = (step: ClassPhase, minutes: number, match?: number) => {
    lines.push({ step, fromMinute: at, minutes, ...(match === undefined ? {} : { match }) })
    at += minutes
  }
  for (const step of steps) {
    if (step === 'debrief') add(step, debrief)
    else if (step !== 'play') add(step, fixedMinutes[step] ?? 0)
    else
      for (let match = 1; match <= matches; match++) add(step, matchMinutes + (match > 1 ? BETWEEN_MINUTES : 0), match)
  }
  return { lines, matches, minutes: at, lessonMinutes: lesson }
}

function matchesFor(
  { treatment, experiment }: ClassSetup,
  minutesLeft: number,
  played: (matches: number) => number,
): number {
  // Only first trials count.
  if (experiment) return 1
  const least = treatment ? COMPARED_MATCHES : 1
  for (let matches = MOST_MATCHES; matches > least; matches--) if (played(matches) <= minutesLeft) return matches
  return least
}
