// What a replay is made of: the truth of an ended match without private taps and chat, and hashes of the states it passes through.

import { stateHash } from '../../shared/debrief/state-hash.ts'
import { apply } from '../../shared/game/apply.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Settings } from '../../shared/game/settings.ts'
import { emptyMarket, type SeatId } from '../../shared/game/state.ts'
import { type DatedEvent, exportedMatch } from './exported-log.ts'

export type Replay = {
  readonly settings: Settings
  /** As they were at the end. Names and faces only where the room shows them. */
  readonly seats: readonly { readonly id: SeatId; readonly name: string; readonly face: number }[]
  /** Numbered from 1 without a hole: taps that are private to somebody have no number. */
  readonly events: readonly {
    readonly seq: number
    readonly by: string
    readonly atMs: number
    readonly event: MarketEvent
  }[]
  /** The state after so many events, at each bell and at the end, as `stateHash` tells it. */
  readonly hashes: readonly { readonly seq: number; readonly hash: string }[]
}

export function replayOf(log: readonly DatedEvent[], { names }: { readonly names: boolean }): Replay {
  // What people wrote to each other is no part of what is watched afterwards.
  const acts = log.filter(({ event }) => event.type !== 'chatted')
  const { rows } = exportedMatch(acts, { match: 1, market: 1, names })
  const market = emptyMarket()
  const hashes: { seq: number; hash: string }[] = []
  for (const { seq, event } of rows) {
    apply(market, event)
    if (event.type === 'bellRang' || event.type === 'closed') hashes.push({ seq, hash: stateHash(market) })
  }
  return {
    settings: market.settings,
    seats: [...market.seats.values()].map(({ id, name, face }) => ({ id, name, face })),
    events: rows.map(({ seq, by, atMs, event }) => ({ seq, by, atMs, event })),
    hashes,
  }
}
