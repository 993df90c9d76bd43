// The work behind a class's debrief: all markets of its last match together, and what the lesson came to.

import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { MatchRecord } from '../../shared/debrief/match-record.ts'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { chance } from '../../shared/game/chance.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { betsOf } from '../../shared/lesson/bets.ts'
import type { ClassMeasured, ClassNames } from '../../shared/lesson/class-measured.ts'
import { type ExperimentOutcome, experimentOutcome } from '../../shared/lesson/experiment-outcome.ts'
import { type DatedFigures, type MatchFigures, matchFigures } from '../../shared/lesson/match-figures.ts'
import type { QuizSheet } from '../../shared/lesson/quiz.ts'
import { quizGain } from '../../shared/lesson/quiz-gain.ts'
import { type Arm, type PlayedMarket, treatmentEffect } from '../../shared/lesson/treatment-effect.ts'
import type { Treatment } from '../../shared/protocol/class-setup.ts'
import { measuredIn } from '../../shared/scenarios/measured.ts'
import type { EndedLog } from '../export/jobs.ts'
import { truthOf } from '../export/truth.ts'

/** Plain, so that it can be asked of another thread. */
export type ClassPlan = {
  readonly match: string
  readonly code: string
  readonly treatment?: Treatment
  readonly optedOut: number
  /** Of classes opened before under the same link. */
  readonly earlier: readonly DatedFigures[]
  readonly sheets: readonly QuizSheet[]
  readonly markets: readonly {
    readonly log: EndedLog
    /** Of the class, from 1. */
    readonly match: number
    readonly startedAtMs: number
    readonly isLast: boolean
    readonly arm?: Arm
    /** Who lived in it: the same in both matches of a crossover. */
    readonly village: string
    /** Of an experiment. */
    readonly scenario?: string
    /** Seats whose students had met it before. */
    readonly practice: readonly SeatId[]
  }[]
}

/** JSON as text: what was measured, and apart from it what the seats of each market are called, which not everyone may be told. */
export type ClassDebrief = { readonly body: string; readonly names: string }

export function classDebrief({ match, code, treatment, optedOut, earlier, sheets, markets }: ClassPlan): ClassDebrief {
  const draws = chance(match, 'class debrief')
  const records = markets.map(({ log, ...market }) => ({ ...market, record: recordMatch(truthOf(log.stored)) }))
  const last = records.filter(({ isLast }) => isLast).map(({ record }) => record)
  const experiment = experimentIn(markets)
  const played = records.flatMap((market): PlayedMarket[] =>
    market.arm === undefined ? [] : [{ ...market, arm: market.arm, block: blockOf(market.record) }],
  )
  const effect = treatment && treatmentEffect(played, draws.next)
  const quiz = quizGain(code, sheets)
  const measured: ClassMeasured = {
    match,
    debrief: debriefOf(last, draws.next),
    lesson: {
      ...(treatment && { treatment }),
      ...(effect && { effect }),
      bets: betsOf(
        sheets.map(({ answers }) => answers),
        // What was bet on is what happens in a village.
        experiment ? [] : last,
      ),
      ...(quiz && { quiz }),
      ...(experiment && { experiment }),
      optedOut,
      matches: [...earlier, ...figuresOf(records.filter(({ scenario }) => scenario === undefined))],
    },
  }
  const names: ClassNames = last.map(({ seats }) =>
    Object.fromEntries(seats.map(({ id, name, face }) => [id, { name, face }])),
  )
  return { body: JSON.stringify(measured), names: JSON.stringify(names) }
}

/** Of the match that is shown, if it was an experiment, with the earlier ones of the same scenario from the same side. */
function experimentIn(markets: ClassPlan['markets']): ExperimentOutcome | undefined {
  const shown = markets.find(({ isLast }) => isLast)
  if (shown?.scenario === undefined) return undefined
  const same = markets.filter(({ scenario, match }) => scenario === shown.scenario && match <= shown.match)
  const measured = same.flatMap(({ log, practice, isLast }) => {
    const one = measuredIn(truthOf(log.stored), practice)
    return one ? [{ ...one, isLast }] : []
  })
  const mode = measured.find(({ isLast }) => isLast)?.mode
  return experimentOutcome(measured.filter((one) => one.mode === mode))
}

/** Of each match of this room up to the one that is shown, which is the last. */
function figuresOf(
  records: readonly (Omit<ClassPlan['markets'][number], 'log'> & { readonly record: MatchRecord })[],
): DatedFigures[] {
  const shown = Math.max(...records.filter(({ isLast }) => isLast).map(({ match }) => match))
  return [...Map.groupBy(records, ({ match }) => match)]
    .filter(([match]) => match <= shown)
    .map(([match, some]) => ({
      ...matchFigures(some.map(({ record }) => record)),
      ...{ atMs: some[0]?.startedAtMs ?? 0, match, room: 'this' as const },
    }))
}

export function figuresJob(logs: readonly EndedLog[]): MatchFigures {
  return matchFigures(logs.map(({ stored }) => recordMatch(truthOf(stored))))
}

/** Markets alike in people and bots were drawn against each other. */
function blockOf({ seats }: MatchRecord): string {
  const bots = seats.filter(({ keeperAtEnd }) => keeperAtEnd === 'bot').length
  return `${seats.length - bots}+${bots}`
}
