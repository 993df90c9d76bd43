// The opening of a match: who sits where, what each makes, and the draws that nobody may know.

import * as z from 'zod'
import { chance } from '../chance.ts'
import { dealCrafts } from '../crafts.ts'
import type { MarketEvent } from '../events/index.ts'
import { dealHouseholds } from '../households.ts'
import { accept, type Result, refuse } from '../result.ts'
import { settingsSchema } from '../settings.ts'
import type { Market } from '../state.ts'
import { morningEvents } from './morning.ts'

/** Source: game design, section 2. */
const START_COINS = 20
const HIDDEN_ROUNDS = { hidden: [6, 10], hiddenShort: [4, 6] } as const

export const openSchema = z.strictObject({
  type: z.literal('open'),
  seed: z.string().min(1),
  pace: z.number().positive(),
  settings: settingsSchema,
  seats: z.array(
    z.strictObject({
      name: z.string(),
      face: z.int().min(0),
      keeper: z.enum(['person', 'bot']),
      /** Of a bot, or of the bot that would take over: its strategy's id. */
      strategy: z.string().optional(),
    }),
  ),
})
export type Open = z.infer<typeof openSchema>

/** Seats are called s1, s2, ... in the order given. `settings.seats` is set to their number. (SPEC: DAY) */
export function openMatch(
  market: Market,
  { seed, pace, settings, seats }: Open,
  serverMs: number,
): Result<MarketEvent> {
  if (market.phase !== 'gathering') return refuse('openAlready')
  const hands = dealCrafts(seed, seats.length)
  const { rounds } = settings
  const drawn = typeof rounds === 'number' ? rounds : drawRounds(seed, rounds)
  const opened = seats.map(({ strategy: _, ...seat }, index) => ({
    id: `s${index + 1}`,
    ...seat,
    crafts: hands[index] ?? [],
  }))
  const strategies = seats.flatMap(({ strategy }, index) => (strategy ? [{ seat: `s${index + 1}`, strategy }] : []))
  return accept([
    {
      type: 'opened',
      settings: { ...settings, seats: seats.length },
      pace,
      serverMs,
      coins: START_COINS,
      seats: opened,
    },
    { type: 'sealed', seed, rounds: drawn, strategies },
    ...(settings.households
      ? [
          {
            type: 'householdsDrawn' as const,
            pairs: dealHouseholds(
              seed,
              opened.map(({ id }) => id),
            ),
          },
        ]
      : []),
    ...morningEvents({ seed, rounds: drawn, settings, seats: opened }, 1, 0),
  ])
}

function drawRounds(seed: string, range: keyof typeof HIDDEN_ROUNDS): number {
  const [from, to] = HIDDEN_ROUNDS[range]
  return chance(seed, 'rounds').whole(from, to)
}
