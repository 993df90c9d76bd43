// Meetings: villages of one strategy with a single stranger, and of two in halves, played out so that generations know what earns what.

import type { BotId } from '../bots/index.ts'
import { sum } from '../debrief/values.ts'
import type { Payoffs } from './generations.ts'
import type { Simulation } from './simulate.ts'
import { type Figure, figure } from './summary.ts'
import type { MatchOutcome } from './thriving.ts'

/** Seats of the villages in which strategies meet. Source: game design, section 1, the default market. */
const VILLAGE_SEATS = 6

/** `alone`: one of the first, all others of the second (its own kind, if they are the same). `half`: as many of the one as of the other. */
export type Meeting = { readonly one: BotId; readonly other: BotId; readonly how: 'alone' | 'half' }

export type MeetingFigures = {
  /** `alone[i][j]`: what a single i earns among j. */
  readonly alone: readonly (readonly Figure[])[]
  /** `half[i][j]`: what those of i earn where half the village is j. */
  readonly half: readonly (readonly Figure[])[]
}

/** Every strategy alone among every one, row by row; then every two in halves. */
export function meetingsOf(strategies: readonly BotId[]): Meeting[] {
  const alone = strategies.flatMap((one) => strategies.map((other): Meeting => ({ one, other, how: 'alone' })))
  const half = strategies.flatMap((one, i) =>
    strategies.slice(i + 1).map((other): Meeting => ({ one, other, how: 'half' })),
  )
  return [...alone, ...half]
}

/** All meetings are dealt the same seeds, so that luck weighs the same on each. */
export function meetingMatches(
  { one, other, how }: Meeting,
  world: Omit<Simulation, 'cast'>,
): Simulation & { readonly cast: readonly BotId[] } {
  const ones = how === 'alone' ? 1 : VILLAGE_SEATS / 2
  return { ...world, cast: Array.from({ length: VILLAGE_SEATS }, (_, seat) => (seat < ones ? one : other)) }
}

/** @param outcomes by meeting, in the order of `meetingsOf`, how its matches ended */
export function meetingFigures(
  strategies: readonly BotId[],
  outcomes: readonly (readonly MatchOutcome[])[],
): MeetingFigures {
  const meetings = meetingsOf(strategies)
  const earned = (who: BotId, isIt: (meeting: Meeting) => boolean) =>
    figure((outcomes[meetings.findIndex(isIt)] ?? []).map((outcome) => earnedBy(who, outcome)))
  const alone = (who: BotId, among: BotId) =>
    earned(who, ({ one, other, how }) => how === 'alone' && one === who && other === among)
  const half = (who: BotId, beside: BotId) =>
    earned(who, ({ one, other, how }) => how === 'half' && [one, other].includes(who) && [one, other].includes(beside))
  return {
    alone: strategies.map((who) => strategies.map((among) => alone(who, among))),
    half: strategies.map((who) => strategies.map((beside) => (who === beside ? alone : half)(who, beside))),
  }
}

/** What those of a strategy ended with, on average. */
function earnedBy(who: BotId, { seats }: MatchOutcome): number {
  const mine = seats.filter(({ strategy }) => strategy === who)
  return sum(mine, ({ prosperity }) => prosperity) / mine.length
}

export function payoffsOf({ alone, half }: MeetingFigures): Payoffs {
  const means = (table: readonly (readonly Figure[])[]) => table.map((row) => row.map(({ mean }) => mean))
  return { alone: means(alone), half: means(half), seats: VILLAGE_SEATS }
}
