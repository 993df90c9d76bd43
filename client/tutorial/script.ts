// The first trade: a tiny village of three whose rules are the real ones and whose other keepers follow a script.

import { type SeatActionInput, seatActionSchema } from '../../shared/game/actions/index.ts'
import { apply } from '../../shared/game/apply.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { step } from '../../shared/game/market.ts'
import type { Refused } from '../../shared/game/result.ts'
import { defaultSettings } from '../../shared/game/settings.ts'
import { emptyMarket, type Market, type SeatId } from '../../shared/game/state.ts'
import { valuesOf } from '../../shared/game/terms.ts'

export const YOU: SeatId = 's1'
export const DARA: SeatId = 's2'
const ODO: SeatId = 's3'

/** Long enough for anyone: the first trade has no clock. */
const MARKET_SECONDS = 300

export type FirstVillage = {
  readonly market: Market
  act(by: SeatId, action: SeatActionInput, serverMs: number): readonly MarketEvent[] | Refused
}

/** Nothing here is drawn by chance: hands, needs and names are what the story tells. It is played by the real rules and touches no real match. */
export function firstVillage(names: { you: string; dara: string; odo: string }, face: number, serverMs: number) {
  const market = emptyMarket()
  const seat = (
    id: SeatId,
    name: string,
    face: number,
    keeper: 'person' | 'bot',
    craft: 'bread' | 'tool' | 'medicine',
  ) => ({
    id,
    name,
    face,
    keeper,
    crafts: [craft],
  })
  const settings = { ...defaultSettings, seats: 3, marketSeconds: MARKET_SECONDS, barn: false }
  const opening: readonly MarketEvent[] = [
    {
      type: 'opened',
      settings,
      pace: 1,
      serverMs,
      coins: 20,
      seats: [
        seat(YOU, names.you, face, 'person', 'bread'),
        seat(DARA, names.dara, 4, 'bot', 'tool'),
        seat(ODO, names.odo, 15, 'bot', 'medicine'),
      ],
    },
    { type: 'sealed', seed: 'first trade', rounds: 1, strategies: [] },
    { type: 'morningCame', round: 1, atMs: 0, endsAtMs: 0 },
    { type: 'yielded', seat: YOU, goods: { bread: 6, medicine: 1, help: 2 } },
    { type: 'yielded', seat: DARA, goods: { tool: 2, help: 2 } },
    { type: 'yielded', seat: ODO, goods: { medicine: 2, help: 2 } },
    { type: 'needsDealt', seat: YOU, needs: [{ id: 'need1', good: 'tool', level: 2 }] },
    { type: 'needsDealt', seat: DARA, needs: [{ id: 'need2', good: 'bread', level: 2 }] },
    { type: 'marketBegan', atMs: 0, endsAtMs: MARKET_SECONDS * 1000 },
    { type: 'needShared', seat: DARA, need: { id: 'need2', good: 'bread', level: 2 }, covered: false, with: 'all' },
  ]
  for (const event of opening) apply(market, event)
  const village: FirstVillage = {
    market,
    act(by, action, now) {
      const result = step(market, by, seatActionSchema.parse(action), now)
      return result.ok ? result.events : result
    },
  }
  return { village, opening }
}

/** How Dara answers what lies on her counter: yes to what is about even, else an idea of her own. */
export function daraAnswers({ market }: FirstVillage): SeatActionInput | undefined {
  const offer = [...market.offers.values()].find(({ to }) => to === DARA)
  if (!offer) return undefined
  const { given, got } = valuesOf(offer)
  const isOneTool = offer.wants.tool === 1 && Object.keys(offer.wants).length === 1 && offer.due === undefined
  // Four fifths of its worth is even enough for her. Source: the simple label's bound of balanced.
  if (isOneTool && 5 * given >= 4 * got) return { type: 'accept', offer: offer.id, version: offer.version }
  if (offer.kind === 'ask') return { type: 'decline', offer: offer.id, version: offer.version, reason: 'notNow' }
  return { type: 'counter', offer: offer.id, version: offer.version, gives: { tool: 1 }, wants: { bread: 3 } }
}
