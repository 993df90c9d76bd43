// What one may give just now: so many coins and no others, what lies in a letter, or any number up to some.

import { type Bundle, covers } from '../../shared/game/bundle.ts'
import type { Stage } from '../../shared/game/stage.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import { sideOf } from './side.ts'

/** `enclosed`: in a letter that nobody has answered yet. */
type GiftNow = { readonly all: Bundle; readonly enclosed: boolean } | { readonly most: number }

/** Undefined: nothing, or nothing more. */
export function giftNow(market: Market, stage: Stage, me: SeatId): GiftNow | undefined {
  const scenario = scenarioOf(market.scenario ?? '')
  const held = market.seats.get(me)?.own?.held
  if (!held) return undefined
  const mine = market.exchanges.filter(({ author, round }) => author === me && round === market.round)
  const asks = scenario !== undefined && sideOf(scenario, market, me) === 'requester'
  if (asks && stage.can.includes('request')) {
    const answered = market.bygone.find(({ author, round }) => author === me && round === market.round)
    const isRefused = answered !== undefined && answered.ended.how !== 'accepted'
    return held.token && !isRefused ? { all: { token: held.token }, enclosed: answered === undefined } : undefined
  }
  // Once along a line, and a favour is done or not.
  const coins = stage.pairs.length > 0 ? 1 : asks ? scenario.favour : undefined
  if (coins !== undefined)
    return mine.length === 0 && covers(held, { coins }) ? { all: { coins }, enclosed: false } : undefined
  const given = mine.reduce((sum, { gives, undone }) => sum + (undone ? 0 : (gives.coins ?? 0)), 0)
  const most = Math.min(held.coins, (scenario?.mostGiven ?? held.coins + given) - given)
  return most > 0 ? { most } : undefined
}
