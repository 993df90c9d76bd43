// Which exchanges of the day the evening asks about.

import { worth } from '../../shared/game/bundle.ts'
import type { Exchange, SeatId } from '../../shared/game/state.ts'

/** Source: game design, section 2. */
const MOST_QUESTIONS = 2

/** The two of a player's own in which most value moved, the larger first: by the same rule for every player, whatever an exchange was called. */
export function askedAbout(exchanges: readonly Exchange[], me: SeatId, round: number): readonly Exchange[] {
  const moved = ({ gives, gets }: Exchange) => worth(gives) + worth(gets)
  return exchanges
    .filter((one) => one.round === round && !one.undone && (one.author === me || one.other === me))
    .sort((a, b) => moved(b) - moved(a) || b.atMs - a.atMs)
    .slice(0, MOST_QUESTIONS)
}
