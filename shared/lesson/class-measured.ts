// What was measured in a class's last match over all its markets, and what the lesson came to: for desk and projector.

import type { Debrief } from '../debrief/debrief.ts'
import type { SeatId } from '../game/state.ts'
import type { Treatment } from '../protocol/class-setup.ts'
import type { Bet } from './bets.ts'
import type { ExperimentOutcome } from './experiment-outcome.ts'
import type { DatedFigures } from './match-figures.ts'
import type { QuizGain } from './quiz-gain.ts'
import type { TreatmentEffect } from './treatment-effect.ts'

export type Lesson = {
  readonly treatment?: Treatment
  readonly effect?: TreatmentEffect
  readonly bets: readonly Bet[]
  readonly quiz?: QuizGain
  /** Where the match that is shown was an experiment: all first trials of it in this room. */
  readonly experiment?: ExperimentOutcome
  /** Students who said no to research: rows that name their seats are left out of the data. */
  readonly optedOut: number
  /** Oldest first, the one that is shown last: of classes opened before under the same link, and of this one. */
  readonly matches: readonly DatedFigures[]
}

/** Of each market, in the order of the debrief, what its seats are called. */
export type ClassNames = readonly Readonly<Record<SeatId, { readonly name: string; readonly face: number }>>[]

export type ClassMeasured = {
  readonly match: string
  readonly debrief: Debrief
  readonly lesson: Lesson
  /** Only while the teacher shows names. */
  readonly names?: ClassNames
}
