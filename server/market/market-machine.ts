// A market's rules as an actor runs them.

import type { Reason } from '../../shared/bots/bot.ts'
import { apply } from '../../shared/game/apply.ts'
import { type MarketEvent, marketEventSchema } from '../../shared/game/events/index.ts'
import { violations } from '../../shared/game/invariants.ts'
import { type MarketAction, nextDue, step } from '../../shared/game/market.ts'
import { accept, refuse } from '../../shared/game/result.ts'
import type { ScriptNote } from '../../shared/game/scripts.ts'
import { emptyMarket, type Market } from '../../shared/game/state.ts'
import type { Machine } from '../actor/machine.ts'

export type MarketAsk = {
  readonly action: MarketAction
  /** The one that whoever acts believed to be in. Undefined: time and the server are always in the right one. */
  readonly round?: number
  /** Why a bot does it: kept in the log beside what it did. */
  readonly reason?: Reason
  /** What a bot plays with it; nothing from outside has one. */
  readonly script?: ScriptNote | undefined
}

export const parseMarketEvent = (body: unknown): MarketEvent => marketEventSchema.parse(body)

export const marketMachine: Machine<Market, MarketAsk, MarketEvent> = {
  empty: () => emptyMarket(),
  apply,
  step(market, by, { action, round, reason, script }, nowMs) {
    // A phone that wakes up does not trade in a round it has not seen.
    if (round !== undefined && round !== market.round) return refuse('staleRound')
    const result = step(market, by, action, nowMs, script)
    if (!result.ok || !reason || result.events.length === 0) return result
    const { id, facts } = reason
    const why: MarketEvent = { type: 'reasoned', seat: by, move: action.type, reason: id, ...(facts && { facts }) }
    apply(market, why)
    return accept([...result.events, why])
  },
  nextDue(market) {
    const due = nextDue(market)
    return due && { ...due, action: { action: due.action } }
  },
  violations,
}
