// A setting as matches to be played, and what their outcomes come to.

import { type MeetingFigures, meetingFigures, meetingMatches, meetingsOf } from '../../shared/simulate/meetings.ts'
import type { Simulation } from '../../shared/simulate/simulate.ts'
import { type MatchOutcome, type Thriving, thriving } from '../../shared/simulate/thriving.ts'
import type { MatchOrder } from './serve-matches.ts'
import { type Setting, seatsOf, strategiesOf } from './setting.ts'

/** Every run of one setting comes to the same figures. */
const SEED = 'sandbox'
/** Fewer say nothing. Guess: a mean is then sure to some 25 coins. */
const LEAST_OF_A_MEETING = 8

type Reputation = Setting['reputation']
type World = { readonly reputation: Reputation; readonly figures: MeetingFigures }
/** What a run came to, and the setting it was run with. */
export type Result =
  | { readonly view: 'thrive'; readonly setting: Setting; readonly thriving: Thriving }
  | { readonly view: 'generations'; readonly setting: Setting; readonly worlds: readonly World[] }

export type Problem = 'tooFew' | 'oneStrategy'

/** Why a setting cannot be run; undefined when it can. */
export function problemOf({ view, cast }: Setting): Problem | undefined {
  if (seatsOf(cast).length < 2) return 'tooFew'
  return view === 'generations' && strategiesOf(cast).length < 2 ? 'oneStrategy' : undefined
}

/** The part of a setting that matches depend on: while it stays, what was played still holds. */
export function playedText({ view, cast, noise, reputation, shocks, rounds, matches, beside }: Setting): string {
  return view === 'thrive'
    ? JSON.stringify([view, seatsOf(cast), noise, reputation, shocks, rounds, matches])
    : JSON.stringify([
        view,
        strategiesOf(cast),
        noise,
        beside,
        beside === 'nothing' && reputation,
        shocks,
        rounds,
        matches,
      ])
}

export function ordersOf(setting: Setting): MatchOrder[] {
  return simulationsOf(setting).flatMap((simulation) =>
    Array.from({ length: simulation.matches }, (_, index) => ({ simulation, index })),
  )
}

/** @param outcomes in the order of `ordersOf` */
export function resultOf(setting: Setting, outcomes: readonly MatchOutcome[]): Result {
  if (setting.view === 'thrive') return { view: 'thrive', setting, thriving: thriving(outcomes) }
  const strategies = strategiesOf(setting.cast)
  const meetings = meetingsOf(strategies).length
  const each = matchesOfAMeeting(setting)
  const worlds = reputationsOf(setting).map((reputation, world) => ({
    reputation,
    figures: meetingFigures(
      strategies,
      Array.from({ length: meetings }, (_, at) => {
        const from = (world * meetings + at) * each
        return outcomes.slice(from, from + each)
      }),
    ),
  }))
  return { view: 'generations', setting, worlds }
}

export function matchesOfAMeeting({ cast, matches }: Setting): number {
  return Math.max(LEAST_OF_A_MEETING, Math.round(matches / meetingsOf(strategiesOf(cast)).length))
}

function simulationsOf(setting: Setting): Simulation[] {
  const { view, cast, noise, reputation, shocks, rounds, matches } = setting
  const world = { seed: SEED, noise: noise / 100, matches }
  if (view === 'thrive') return [{ ...world, cast: seatsOf(cast), settings: { reputation, shocks, rounds } }]
  return reputationsOf(setting).flatMap((reputation) =>
    meetingsOf(strategiesOf(cast)).map((meeting) =>
      meetingMatches(meeting, {
        ...world,
        matches: matchesOfAMeeting(setting),
        settings: { reputation, shocks, rounds },
      }),
    ),
  )
}

function reputationsOf({ beside, reputation }: Setting): readonly Reputation[] {
  return beside === 'reputationOff' ? ['visible', 'off'] : [reputation]
}
