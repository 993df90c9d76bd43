// The moves in a log: which events came of one action of a bot, and why it did it.

import type { LoggedEvent } from '../../shared/debrief/match-record.ts'
import type { EventOf } from '../../shared/game/events/index.ts'

type Move = {
  /** Of its events in the log: the first and the last, which is the reason itself. */
  readonly from: number
  readonly to: number
  readonly why: EventOf<'reasoned'>
}

/** A reason stands after all that its action came to, of the same hand. */
export function movesIn(log: readonly LoggedEvent[]): readonly Move[] {
  const moves: Move[] = []
  let from = 0
  for (const [index, { by, event }] of log.entries()) {
    if (log[from]?.by !== by) from = index
    if (event.type !== 'reasoned') continue
    moves.push({ from, to: index, why: event })
    from = index + 1
  }
  return moves
}
