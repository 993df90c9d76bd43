// The market as a machine: what an action comes to, who may act, and what follows.

import type { ActionRule } from './actions/action-rule.ts'
import { actionRules, type SeatAction } from './actions/index.ts'
import { apply } from './apply.ts'
import { type MarketDue, nextMarketDue, type TimerAction } from './due.ts'
import type { MarketEvent } from './events/index.ts'
import { following } from './follow.ts'
import { type HostAction, onHost } from './host-actions.ts'
import { accept, type Result, refuse } from './result.ts'
import { type ScriptNote, scriptEvents } from './scripts.ts'
import { stageAllows } from './stage.ts'
import { clockAt, type Market, serverTimeOf } from './state.ts'
import { bellEvents } from './timers/bell.ts'
import { eveningEndEvents } from './timers/evening-end.ts'
import { noonEvents } from './timers/noon.ts'
import { openMarketEvents } from './timers/open-market.ts'

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
  if (by === 'host') return fromHost(market, action as HostAction, serverMs)
  if (!market.seats.has(by)) return refuse('noSuchSeat')
  if (!market.clock.running && market.phase !== 'over') return refuse('matchPaused')
  return bySeat(market, by, action as SeatAction, atMs)
}

/** Markets that share a clock are asked as of one moment, a little before each is; never before what the clock has seen. */
function fromHost(market: Market, action: HostAction, serverMs: number): Result<MarketEvent> {
  const asked = 'serverMs' in action && action.serverMs !== undefined ? action.serverMs : serverMs
  const asOf = Math.min(serverMs, Math.max(asked, market.clock.serverMs))
  return onHost(market, action, clockAt(market, asOf), asOf)
}

/** Done is undone by whatever else the seat does. */
function bySeat(market: Market, by: Actor, action: SeatAction, atMs: number): Result<MarketEvent> {
  if (!stageAllows(market, by, action.type)) return refuse('notInThisStage')
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

/**
 * Decides an action and applies what it comes to, what follows by itself included. Refused: the state is as it was.
 * Source of the shape: actions decide events, events change state.
 * @param note the script that a bot plays with it
 */
export function step(
  market: Market,
  by: Actor,
  action: MarketAction,
  serverMs: number,
  note?: ScriptNote,
): Result<MarketEvent> {
  const result = decide(market, by, action, serverMs)
  if (!result.ok) return result
  const events = [...result.events, ...(note ? scriptEvents(note, result.events) : [])]
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
