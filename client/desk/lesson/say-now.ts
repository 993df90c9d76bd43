// The one line for the teacher to say at this moment of the lesson.

import type { ClassClock, DeskView } from '../../../shared/protocol/class.ts'

export const sayIds = [
  'joinFirst',
  'joinMore',
  'quizBefore',
  'predict',
  'paused',
  'morningFirst',
  'morning',
  'marketFirst',
  'marketSecond',
  'marketThird',
  'market',
  'marketLast',
  'eveningFirst',
  'evening',
  'experiment',
  'between',
  'debriefFirst',
  'debriefExperiment',
  'debrief',
  'quizAfter',
  'over',
] as const
export type SayId = (typeof sayIds)[number]

type Moment = Pick<DeskView, 'phase' | 'playing' | 'matches' | 'roster' | 'experiment'> & {
  readonly clock?: ClassClock | undefined
  /** Matches that the lesson plan has. */
  readonly planned: number
  /** A chart is on the projector. */
  readonly chart: boolean
  /** The setup has an experiment in place of matches. */
  readonly arranged: boolean
}

export function sayNow({
  phase,
  playing,
  matches,
  roster,
  experiment,
  clock,
  planned,
  chart,
  arranged,
}: Moment): SayId {
  if (playing && experiment) return clock && !clock.running ? 'paused' : 'experiment'
  if (playing) return clock ? inPlay(clock) : 'morningFirst'
  switch (phase) {
    case 'join':
      return roster.some(({ state }) => state !== 'bot' && state !== 'kicked') ? 'joinMore' : 'joinFirst'
    case 'play':
    case 'debrief':
      if (chart) return 'debrief'
      if (arranged) return 'debriefExperiment'
      return matches < planned ? 'between' : 'debriefFirst'
    default:
      return phase
  }
}

function inPlay({ phase, round, rounds, running }: ClassClock): SayId {
  if (!running) return 'paused'
  if (phase === 'evening' || phase === 'over') return round === 1 ? 'eveningFirst' : 'evening'
  if (phase === 'morning') return round === 1 ? 'morningFirst' : 'morning'
  if (round === 1) return 'marketFirst'
  if (round === rounds) return 'marketLast'
  return round === 2 ? 'marketSecond' : round === 3 ? 'marketThird' : 'market'
}
