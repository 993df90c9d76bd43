// The markets of a class while its match is played: all opened together, under one clock, each with its own log and actor.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { HostAction } from '../../shared/game/host-actions.ts'
import type { Market } from '../../shared/game/state.ts'
import type { ClassClock } from '../../shared/protocol/class.ts'
import { type LiveMatch, openLiveMatch } from '../market/live-match.ts'
import type { RoomParts } from '../room/room-parts.ts'
import {
  type ClassMarket,
  type ClassMatch,
  type ClassRoom,
  experimentOf,
  isPlaying,
  type MarketId,
} from './class-state.ts'
import type { Figured } from './figures.ts'

export type ClassMarkets = {
  /** Opens every market of the running or last match that is not open yet. */
  open(): Promise<void>
  market(id: MarketId): Promise<LiveMatch | undefined>
  /** Those that are open, by their number. */
  live(): readonly LiveMatch[]
  /** Asks every running market the same, as of the same moment. */
  askAll(id: string, action: HostAction): Promise<void>
  ask(market: MarketId, id: string, action: HostAction): Promise<void>
  /** The markets as they stand. */
  figured(): readonly Figured[]
  clock(): ClassClock | undefined
  now(): number
  close(): Promise<void>
}

export function classMarkets(options: {
  readonly parts: RoomParts
  readonly room: () => ClassRoom | undefined
  readonly aliveUntilMs: number | undefined
  readonly onNews: (market: MarketId, events: readonly MarketEvent[]) => void
  readonly onPaused: () => void
}): ClassMarkets {
  const { parts, room, aliveUntilMs, onNews, onPaused } = options
  /** A match that was in the log when the class was loaded has an outage behind it. */
  const before = room()?.match?.id
  const opened = new Map<MarketId, Promise<LiveMatch | undefined>>()
  const ready = new Map<MarketId, LiveMatch>()
  let matchId: string | undefined
  let closed = false

  async function open(): Promise<void> {
    const match = current()
    await Promise.all([...(match?.markets.values() ?? [])].map((market) => opening(market)))
  }

  /** The match of now; what was open of an earlier one is let go of. */
  function current(): ClassMatch | undefined {
    const match = room()?.match
    if (match?.id !== matchId) {
      for (const live of ready.values()) void live.close()
      ready.clear()
      opened.clear()
      matchId = match?.id
    }
    return match
  }

  function opening(market: ClassMarket): Promise<LiveMatch | undefined> {
    const known = opened.get(market.id)
    if (known) return known
    const live = closed ? Promise.resolve(undefined) : openOne(market)
    opened.set(market.id, live)
    return live
  }

  async function openOne({ id, opening }: ClassMarket): Promise<LiveMatch | undefined> {
    try {
      const live = await openLiveMatch({
        ...parts,
        id,
        opening,
        aliveUntilMs: matchId === before ? aliveUntilMs : undefined,
        onNews: (events) => onNews(id, events),
        onPaused,
        holdsEnd: () => holdsEnds(room()),
      })
      ready.set(id, live)
      return live
    } catch (error) {
      parts.logger.error({ err: error, market: id }, 'a market could not be opened')
      opened.delete(id)
      return undefined
    }
  }

  async function ask(market: MarketId, id: string, action: HostAction): Promise<void> {
    await ready.get(market)?.host(id, action)
  }

  return {
    open,
    async market(id) {
      const market = current()?.markets.get(id)
      return market && opening(market)
    },
    live: () => [...ready.values()],
    async askAll(id, action) {
      const serverMs = now()
      const asked = 'serverMs' in action || isTimed(action) ? { ...action, serverMs } : action
      await Promise.all([...ready.values()].map((live) => live.host(id, asked)))
    },
    ask,
    figured: () =>
      [...ready.values()].flatMap((live) => live.peek((market) => ({ id: live.id, market, nowMs: live.now() })) ?? []),
    clock() {
      const clocks = [...ready.values()].flatMap((live) => live.peek((market) => clockOf(market, live.now())) ?? [])
      return clocks.find(({ phase }) => phase !== 'over') ?? clocks[0]
    },
    now,
    async close() {
      closed = true
      await Promise.all([...ready.values()].map((live) => live.close()))
    },
  }

  function now(): number {
    return Math.max(parts.clock.now(), ...[...ready.values()].map((live) => live.now()))
  }
}

/** What was going on in an experiment is told to nobody while others still play it. (SPEC: CEX) */
function holdsEnds(state: ClassRoom | undefined): boolean {
  return state !== undefined && isPlaying(state) && experimentOf(state) !== undefined
}

const timed: readonly HostAction['type'][] = ['pause', 'resume', 'extend', 'hurry', 'ring', 'redo']
const isTimed = ({ type }: HostAction) => timed.includes(type)

function clockOf(market: Market, nowMs: number): ClassClock | undefined {
  const { phase, round, endsAtMs, settings, clock } = market
  if (phase === 'gathering') return undefined
  const leftMs = endsAtMs - (clock.running ? clock.atMs + (nowMs - clock.serverMs) * clock.pace : clock.atMs)
  return {
    phase,
    round,
    ...(typeof settings.rounds === 'number' ? { rounds: settings.rounds } : {}),
    endsAtMs: nowMs + Math.max(0, leftMs) / clock.pace,
    running: clock.running,
  }
}
