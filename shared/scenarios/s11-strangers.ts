// S11 among strangers: twelve, of whom each round four sit together that are drawn anew. Source: Fehr & Gächter 2000; science notes, part D, S11.

import type { SeatId } from '../game/state.ts'
import { granaryPlayed } from './granary-rounds.ts'
import type { Scenario } from './scenario.ts'

/** Eleven places of a ring, in the groups of the first round; the twelfth seat, which never moves, sits with the first. */
const RING = 11
const FIRST_ROUND = [
  [0, 1, 3],
  [2, 6, 7, 9],
  [4, 5, 8, 10],
] as const

/**
 * A fixed plan: each round everybody but the last seat moves on by one place. In eleven rounds each two sit together exactly three times: in the twenty of
 * the whole game 33 of the 66 pairs six times, 30 five times and 3 four times. Three of a round's 18 pairs sit together in the next one too,
 * as few as there can be (four people in three groups); none does three times running.
 */
function groupsOf(round: number): readonly (readonly SeatId[])[] {
  const seatAt = (place: number): SeatId => `s${((place + round) % RING) + 1}`
  return FIRST_ROUND.map((places, index) => [...places.map(seatAt), ...(index === 0 ? [`s${RING + 1}`] : [])])
}

export const granaryOfStrangers: Scenario = granaryPlayed({
  ...{ id: 'S11-strangers', title: 'The common granary, among strangers', size: RING + 1 },
  stageIds: { story: 'storyStrangers', give: 'giveStrangers', fine: 'fineStrangers' },
  // "+1.1, relax .05" read as: 1.1 more each time, and each round a twentieth of what was learnt is lost. Measured: 6,000 agents a condition, so the means come to .226 and
  // .629, for the .22 and .63 of the notes; with 1.1 every other time, as among partners, to .578 with fines, and where belief relaxes in its place to .240 without.
  model: { belief: 12.5, slope: 0.66, free: 5, decay: 0.45, afterFine: 2, toOthers: 1.1, pToOthers: 1, relax: 0.05 },
  groups: groupsOf,
})
