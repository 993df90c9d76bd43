// A market's rules as an actor runs them.

import { apply } from '../../shared/game/apply.ts'
import { type MarketEvent, marketEventSchema } from '../../shared/game/events/index.ts'
import { violations } from '../../shared/game/invariants.ts'
import { type MarketAction, nextDue, step } from '../../shared/game/market.ts'
import { refuse } from '../../shared/game/result.ts'
import type { ScriptNote } from '../../shared/game/scripts.ts'
import { emptyMarket, type Market } from '../../shared/game/state.ts'
import type { Machine } from '../actor/machine.ts'

/**
 * `round`: the one that whoever acts believed to be in. Undefined: time and the server are always in the right one.
 * `script`: what a bot plays with it; nothing from outside has one.
 */
export type MarketAsk = {
  readonly action: MarketAction
  readonly round?: number
  readonly script?: ScriptNote | undefined
}

export const parseMarketEvent = (body: unknown): MarketEvent => marketEventSchema.parse(body)

export const marketMachine: Machine<Market, MarketAsk, MarketEvent> = {
  empty: () => emptyMarket(),
  apply,
  step(market, by, { action, round, script }, nowMs) {
    // A phone that wakes up does not trade in a round it has not seen.
    if (round !== undefined && round !== market.round) return refuse('staleRound')
    return step(market, by, action, nowMs, script)
  },
  nextDue(market) {
    const due = nextDue(market)
    return due && { ...due, action: { action: due.action } }
  },
  violations,
}
