// A match while it is played: its market's actor, who follows it, and its bots.

import type { Logger } from 'pino'
import type { SeatAction } from '../../shared/game/actions/index.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { HostAction } from '../../shared/game/host-actions.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { view } from '../../shared/game/view.ts'
import type { CatchUp } from '../../shared/protocol/messages.ts'
import { toSnapshot } from '../../shared/protocol/snapshot.ts'
import { type LogActor, openLogActor } from '../actor/log-actor.ts'
import type { Answer, Committed } from '../actor/log-life.ts'
import type { Clock } from '../clock.ts'
import type { MatchOpening } from '../room/room-state.ts'
import type { EventStore } from '../store/event-store.ts'
import { botDesk } from './bot-desk.ts'
import { filtered } from './filtered.ts'
import type { Line } from './line.ts'
import { type MarketAsk, marketMachine, parseMarketEvent } from './market-machine.ts'
import { frameFor, newsDesk } from './news-desk.ts'

export type MarketActor = LogActor<Market, MarketAsk, MarketEvent>

/** More missing events than this are replaced by a snapshot. Source: reliability design, rule 4. */
const MOST_MISSED_EVENTS = 500

export type LiveMatch = {
  readonly id: string
  act(seat: SeatId, id: string, round: number, action: SeatAction): Promise<Answer>
  /** The server's own hand: it does the same thing once for an id. */
  host(id: string, action: HostAction): Promise<Answer>
  /** What this seat has missed since `after`, or all it may know. Undefined: storage is paused, or its end is held back. */
  catchUp(seat: SeatId, after: number | undefined): Promise<CatchUp | undefined>
  follow(line: Line, seat: SeatId, seq: number): void
  forget(line: Line): void
  /** What was held back of its end may be told. */
  release(): void
  peek<Seen>(look: (market: Market, seq: number) => Seen): Seen | undefined
  now(): number
  close(): Promise<void>
}

export type MatchOptions = {
  readonly id: string
  readonly opening: MatchOpening
  readonly store: EventStore
  readonly clock: Clock
  readonly logger: Logger
  readonly aliveUntilMs: number | undefined
  readonly onNews: (events: readonly MarketEvent[]) => void
  /** Storage refuses: whoever is connected must be told. */
  readonly onPaused: () => void
  /** While it does, nobody is told that the match is over, nor what was hidden in it. */
  readonly holdsEnd?: () => boolean
}

/** Opens the match from its log, or for the first time. */
export async function openLiveMatch(options: MatchOptions): Promise<LiveMatch> {
  const { id, opening, store, clock, logger, aliveUntilMs, onNews, onPaused, holdsEnd = () => false } = options
  const { settings, pace } = opening
  const actor: MarketActor = await openLogActor({
    log: id,
    machine: marketMachine,
    parseEvent: parseMarketEvent,
    store,
    clock,
    logger,
    keepEvents: MOST_MISSED_EVENTS,
    aliveUntilMs,
    afterOutage: (lastMs) => ({ by: 'host', action: { action: { type: 'recover', lastMs } } }),
  })
  const told = { since: (seq: number) => tellable(actor.since(seq), holdsEnd()) }
  const desk = newsDesk(id, told, settings, clock)
  actor.subscribe({
    committed(events) {
      desk.ring()
      onNews(events.map(({ event }) => event))
    },
    paused: onPaused,
    resumed: () => {},
  })
  await actor.submit('host', 'open', { action: { type: 'open', ...opening } })
  const endTurns = botDesk(id, actor, pace, clock, logger)

  return {
    id,
    act: (seat, actionId, round, action) => actor.submit(seat, actionId, { action: filtered(action), round }),
    host: (actionId, action) => actor.submit('host', actionId, { action }),
    async catchUp(seat, after) {
      const missed = after === undefined ? undefined : told.since(after)
      if (after !== undefined && missed && missed.length <= MOST_MISSED_EVENTS) {
        const frame = frameFor(id, { seat, toldSeq: after }, missed, settings)
        return frame ?? { match: id, from: after + 1, to: after, events: [] }
      }
      if (holdsEnd() && actor.peek(({ phase }) => phase) === 'over') return undefined
      return actor.read((market, seq) => ({ match: id, to: seq, snapshot: toSnapshot(view(market, seat)) }))
    },
    follow: desk.follow,
    forget: desk.forget,
    release: desk.ring,
    peek: actor.peek,
    now: actor.now,
    async close() {
      endTurns()
      desk.close()
      await actor.close()
    },
  }
}

/** Up to its end, as long as that is held back. */
function tellable(news: readonly Committed<MarketEvent>[] | undefined, isHeld: boolean) {
  const end = isHeld ? (news ?? []).findIndex(({ event }) => event.type === 'closed') : -1
  return end < 0 ? news : news?.slice(0, end)
}
