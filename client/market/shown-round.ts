// The number by which a market day is known to players.

import type { Market } from '../../shared/game/state.ts'

/** The story that each experiment begins with is a round of its market, and no day of it. */
export function shownRound({ scenario }: Pick<Market, 'scenario'>, round: number): number {
  return scenario === undefined ? round : round - 1
}
