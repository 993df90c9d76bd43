// The vocabulary of the rule tests: a village, what its seats do, and what they hold.

import type * as z from 'zod'
import { type SeatActionInput, seatActionSchema } from '../../shared/game/actions/index.ts'
import { type Bundle, emptyPurse } from '../../shared/game/bundle.ts'
import type { EventOf, MarketEvent } from '../../shared/game/events/index.ts'
import type { HostAction } from '../../shared/game/host-actions.ts'
import { type MarketAction, nextDue, step } from '../../shared/game/market.ts'
import type { RefusalCode, Result } from '../../shared/game/result.ts'
import { type Settings, settingsSchema } from '../../shared/game/settings.ts'
import { stagingSchema } from '../../shared/game/stage.ts'
import { clockAt, emptyMarket, type Market, ownOf, type SeatId } from '../../shared/game/state.ts'

/** A market with its log, and the server's time in it. */
export type Play = { readonly market: Market; readonly log: MarketEvent[]; nowMs: number }

type Opening = Partial<Settings> & {
  readonly staging?: z.input<typeof stagingSchema>
  readonly seed?: string
  readonly people?: number
  readonly bots?: number
  readonly pace?: number
}

export const START_MS = 1_000_000

/** A village that has just opened: in its first morning. */
export function opened({ seed = 'test', people = 3, bots = 0, pace = 1, staging, ...settings }: Opening = {}): Play {
  const play: Play = { market: emptyMarket(), log: [], nowMs: START_MS }
  const seats = Array.from({ length: people + bots }, (_, index) => ({
    name: `Seat ${index + 1}`,
    face: index,
    keeper: index < people ? ('person' as const) : ('bot' as const),
  }))
  const staged = staging ? { staging: stagingSchema.parse(staging) } : {}
  must(act(play, 'host', { type: 'open', seed, pace, settings: settingsSchema.parse(settings), seats, ...staged }))
  return play
}

/** A village whose market is open. */
export function inMarket(opening: Opening = {}): Play {
  const play = opened(opening)
  pass(play, 'marketBegan')
  return play
}

/** Any actor's action, exactly as the server would submit it. */
export function act(play: Play, by: string, action: MarketAction): Result<MarketEvent> {
  const result = step(play.market, by, action, play.nowMs)
  if (result.ok) play.log.push(...result.events)
  return result
}

/** A seat's action as it comes over the wire. */
export function does(play: Play, seat: SeatId, action: SeatActionInput): Result<MarketEvent> {
  return act(play, seat, seatActionSchema.parse(action))
}

/** A seat's action that must succeed; its events. */
export function plays(play: Play, seat: SeatId, action: SeatActionInput): readonly MarketEvent[] {
  return must(does(play, seat, action))
}

/** A seat's action that must be refused; the code. */
export function refused(play: Play, seat: SeatId, action: SeatActionInput): RefusalCode {
  const result = does(play, seat, action)
  if (result.ok) throw new Error(`${JSON.stringify(action)} was not refused`)
  return result.reason
}

export function host(play: Play, action: HostAction): readonly MarketEvent[] {
  return must(act(play, 'host', action))
}

/** Lets time run from due to due until an event of this type has happened; its last one. */
export function pass<T extends MarketEvent['type']>(play: Play, until: T): EventOf<T> {
  for (let k = 0; k < 1000; k++) {
    const due = nextDue(play.market)
    if (!due) throw new Error(`nothing is due and no ${until} has come`)
    play.nowMs = Math.max(play.nowMs, due.atMs)
    const found = must(act(play, 'timer', due.action)).findLast((event) => event.type === until)
    if (found) return found as EventOf<T> // found by that type
  }
  throw new Error(`no ${until} in a thousand dues`)
}

/** Lets so many milliseconds of the market clock go by, and all that falls due in them. */
export function wait(play: Play, ms: number): void {
  const end = play.nowMs + ms / play.market.clock.pace
  for (;;) {
    const due = nextDue(play.market)
    if (!due || due.atMs > end) break
    play.nowMs = Math.max(play.nowMs, due.atMs)
    must(act(play, 'timer', due.action))
  }
  play.nowMs = end
}

/** Runs the match to its end with nobody doing anything. */
export function toTheEnd(play: Play): EventOf<'closed'> {
  return pass(play, 'closed')
}

/** Puts into a purse what a test needs, as the first event of its own: the coins dealt stay conserved. */
export function hold(play: Play, seat: SeatId, goods: Bundle): void {
  const own = ownOf(play.market, seat)
  Object.assign(own.held, { ...emptyPurse(), coins: own.held.coins, ...goods })
}

/** What a seat holds, without the zeros. */
export function held(play: Play, seat: SeatId): Bundle {
  return Object.fromEntries(Object.entries(ownOf(play.market, seat).held).filter(([, units]) => units > 0))
}

export function clock(play: Play): number {
  return clockAt(play.market, play.nowMs)
}

/** The one event of a type among these. */
export function only<T extends MarketEvent['type']>(events: readonly MarketEvent[], type: T): EventOf<T> {
  const found = events.filter((event) => event.type === type)
  if (found.length !== 1) throw new Error(`${found.length} events of type ${type}`)
  return found[0] as EventOf<T> // found by that type
}

function must<Event>(result: Result<Event>): readonly Event[] {
  if (!result.ok) throw new Error(`refused: ${result.reason} ${JSON.stringify(result.facts ?? {})}`)
  return result.events
}
