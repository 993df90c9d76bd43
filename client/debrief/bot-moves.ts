// What one bot did in a match, move by move, and why.

import type { LoggedEvent } from '../../shared/debrief/match-record.ts'
import { apply } from '../../shared/game/apply.ts'
import { emptyMarket, type SeatId } from '../../shared/game/state.ts'
import { eventWords } from '../replay/event-words.ts'
import { movesIn } from '../replay/moves.ts'
import { whyWords } from '../text/why-words.ts'

export type BotMove = {
  readonly round: number
  readonly text: string
  readonly why: string
  /** It concerned the one who reads. */
  readonly withMe: boolean
}

/** @param nameOf in a class the log itself has no names */
export function botMoves(
  log: readonly LoggedEvent[],
  bot: SeatId,
  me: SeatId,
  nameOf: (seat: SeatId) => string,
): readonly BotMove[] {
  const moves = movesIn(log).filter(({ why }) => why.seat === bot)
  const market = emptyMarket()
  const told: BotMove[] = []
  let at = 0
  for (const { from, to, why } of moves) {
    for (; at < from; at++) forward(at)
    let line: { readonly text: string; readonly rank: number } | undefined
    let withMe = why.facts?.['seat'] === me
    for (; at < to; at++) {
      const event = log[at]?.event
      if (!event) break
      const { text, isNews } = eventWords(event, market)
      // Rather what changed hands than that somebody agreed to it.
      const rank = event.type === 'exchanged' || event.type === 'gave' ? 2 : isNews ? 1 : 0
      if (!line || rank > line.rank) line = { text, rank }
      withMe ||= Object.values(event).includes(me)
      forward(at)
    }
    const because = whyWords(why, nameOf)
    if (line && because) told.push({ round: market.round, text: line.text, why: because, withMe })
  }
  return told

  function forward(index: number): void {
    const event = log[index]?.event
    if (!event) return
    apply(market, event)
    if (event.type === 'opened' || event.type === 'kept') {
      for (const seat of market.seats.values()) seat.name = nameOf(seat.id)
    }
  }
}
