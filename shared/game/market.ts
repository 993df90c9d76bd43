// The market as a machine: what an action comes to, who may act, and what follows.

import * as z from 'zod'
import type { ActionRule } from './actions/action-rule.ts'
import { actionRules, type SeatAction } from './actions/index.ts'
import { apply } from './apply.ts'
import { type MarketDue, nextMarketDue, type TimerAction } from './due.ts'
import type { MarketEvent } from './events/index.ts'
import { following } from './follow.ts'
import { accept, type Result, refuse } from './result.ts'
import { clockAt, type Market, serverTimeOf } from './state.ts'
import { bellEvents } from './timers/bell.ts'
import { closingEvents, eveningEndEvents } from './timers/evening-end.ts'
import { noonEvents } from './timers/noon.ts'
import { openMarketEvents } from './timers/open-market.ts'
import { openMatch, openSchema } from './timers/open-match.ts'

/** What the server itself asks of a market. */
const hostActionSchema = z.discriminatedUnion('type', [
  openSchema,
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  /** After an outage: the clock goes on from where it stood at `lastMs`, a moment of the server's. */
  z.strictObject({ type: z.literal('recover'), lastMs: z.number() }),
  /** A person takes, leaves or comes back to a stall; a bot covers it. */
  z.strictObject({
    type: z.literal('keep'),
    seat: z.string(),
    keeper: z.enum(['person', 'bot', 'cover']),
    name: z.string().optional(),
    face: z.int().optional(),
  }),
  z.strictObject({ type: z.literal('endMatch') }),
])
export type HostAction = z.infer<typeof hostActionSchema>

/** Who acts: a seat by its id, or the server as `timer` (time) and `host` (everything else). */
export type Actor = string
export type MarketAction = SeatAction | TimerAction | HostAction

/**
 * Decides one action. Changes nothing; the events are applied by `step`.
 * @param serverMs now, in milliseconds of the server's clock
 */
function decide(market: Market, by: Actor, action: MarketAction, serverMs: number): Result<MarketEvent> {
  const atMs = clockAt(market, serverMs)
  if (by === 'timer') return onTime(market, action as TimerAction, atMs)
  if (by === 'host') return onHost(market, action as HostAction, atMs, serverMs)
  if (!market.seats.has(by)) return refuse('noSuchSeat')
  if (!market.clock.running && market.phase !== 'over') return refuse('matchPaused')
  return bySeat(market, by, action as SeatAction, atMs)
}

/** Done is undone by whatever else the seat does. */
function bySeat(market: Market, by: Actor, action: SeatAction, atMs: number): Result<MarketEvent> {
  // The rule under a type takes actions of that type; TypeScript does not follow the pairing through an index.
  const rule = actionRules[action.type] as ActionRule<SeatAction>
  const result = rule.decide(market, by, action, atMs)
  const undo = result.ok && action.type !== 'done' && market.phase === 'market' && market.seats.get(by)?.done
  return undo ? accept([{ type: 'doneSet', seat: by, done: false }, ...result.events]) : result
}

/** A timer that comes too late for its round finds nothing to do. */
function onTime(market: Market, action: TimerAction, atMs: number): Result<MarketEvent> {
  if (action.type === 'expire') {
    const offer = market.offers.get(action.offer)
    // Weighed meanwhile, it has some time left.
    if (offer?.version !== action.version || atMs < offer.expiresAtMs) return accept([])
    return accept([{ type: 'offerEnded', offer: offer.id, author: offer.author, to: offer.to, how: 'expired', atMs }])
  }
  if (action.round !== market.round) return accept([])
  switch (action.type) {
    case 'openMarket':
      if (market.phase !== 'morning') return accept([])
      return accept(openMarketEvents(market, atMs))
    case 'strikeNoon':
      return accept(market.phase === 'market' && !market.noon ? noonEvents(market, atMs) : [])
    case 'ringBell':
      return accept(market.phase === 'market' ? bellEvents(market, atMs) : [])
    case 'endEvening':
      return accept(market.phase === 'evening' ? eveningEndEvents(market, atMs) : [])
  }
}

function onHost(market: Market, action: HostAction, atMs: number, serverMs: number): Result<MarketEvent> {
  if (action.type === 'open') return openMatch(market, action, serverMs)
  if (market.phase === 'gathering') return refuse('notOpenYet')
  if (market.phase === 'over') return refuse('matchOver')
  switch (action.type) {
    case 'pause':
      return accept(market.clock.running ? [{ type: 'clockSet', running: false, atMs, serverMs, why: 'paused' }] : [])
    case 'resume':
      return accept(market.clock.running ? [] : [{ type: 'clockSet', running: true, atMs, serverMs, why: 'resumed' }])
    case 'recover': {
      if (!market.clock.running) return accept([])
      return accept([
        { type: 'clockSet', running: true, atMs: clockAt(market, action.lastMs), serverMs, why: 'outage' },
      ])
    }
    case 'keep': {
      const { seat: id, keeper, name, face } = action
      const seat = market.seats.get(id)
      if (!seat) return refuse('noSuchSeat')
      if (seat.keeper === keeper && name === undefined) return accept([])
      return accept([
        {
          type: 'kept',
          seat: id,
          keeper,
          ...(name === undefined ? {} : { name }),
          ...(face === undefined ? {} : { face }),
          atMs,
        },
      ])
    }
    case 'endMatch':
      return accept(closingEvents(market, atMs))
  }
}

/**
 * Decides an action and applies what it comes to, what follows by itself included. Refused: the state is as it was.
 * Source of the shape: actions decide events, events change state.
 */
export function step(market: Market, by: Actor, action: MarketAction, serverMs: number): Result<MarketEvent> {
  const result = decide(market, by, action, serverMs)
  if (!result.ok) return result
  const events = [...result.events]
  for (const event of events) apply(market, event)
  for (const event of following(market, clockAt(market, serverMs))) {
    apply(market, event)
    events.push(event)
  }
  return accept(events)
}

/** The next due at a moment of the server's clock. */
export function nextDue(market: Market): MarketDue | undefined {
  const due = nextMarketDue(market)
  return due && { ...due, atMs: Math.ceil(serverTimeOf(market, due.atMs)) }
}
