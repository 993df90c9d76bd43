// The opening of a match: who sits where, what each makes, and the draws that nobody may know.

import * as z from 'zod'
import { chance } from '../chance.ts'
import { dealCrafts } from '../crafts.ts'
import type { MarketEvent } from '../events/index.ts'
import { dealHouseholds } from '../households.ts'
import { accept, type Result, refuse } from '../result.ts'
import { settingsSchema } from '../settings.ts'
import { type Staging, stagingSchema } from '../stage.ts'
import type { Market } from '../state.ts'
import { morningEvents } from './morning.ts'
import { stageEvents } from './stage.ts'

/** Source: game design, section 2. */
export const START = { coins: 20 } as const
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
  /** A scenario in place of a match of rounds. */
  staging: stagingSchema.optional(),
})
export type Open = z.infer<typeof openSchema>

/** Seats are called s1, s2, ... in the order given. `settings.seats` is set to their number. (SPEC: DAY) */
export function openMatch(
  market: Market,
  { seed, pace, settings, seats, staging }: Open,
  serverMs: number,
): Result<MarketEvent> {
  if (market.phase !== 'gathering') return refuse('openAlready')
  const trades = !staging || staging.stages.some(({ kind }) => kind === 'market')
  const hands = trades ? dealCrafts(seed, seats.length) : []
  const { rounds } = settings
  const drawn = staging ? roundsOf(staging) : typeof rounds === 'number' ? rounds : drawRounds(seed, rounds)
  const [first] = staging?.stages ?? []
  const { scenario, arm, stages = [] } = staging ?? {}
  // What a part in an experiment is called would tell its condition.
  const isTold = settings.botSeats === 'shown' && !staging
  const opened = seats.map(({ strategy, ...seat }, index) => ({
    id: `s${index + 1}`,
    ...seat,
    crafts: hands[index] ?? [],
    ...(isTold && seat.keeper === 'bot' && strategy !== undefined ? { character: strategy } : {}),
  }))
  const strategies = seats.flatMap(({ strategy }, index) => (strategy ? [{ seat: `s${index + 1}`, strategy }] : []))
  const village = { seed, rounds: drawn, settings, seats: opened }
  return accept([
    {
      type: 'opened',
      settings: { ...settings, seats: seats.length },
      pace,
      serverMs,
      coins: staging?.purse ?? START.coins,
      ...(scenario === undefined ? {} : { scenario }),
      seats: opened,
    },
    { type: 'sealed', seed, rounds: drawn, strategies, ...(arm === undefined ? {} : { arm, stages }) },
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
    ...(first ? stageEvents(first, village, 1, 0) : morningEvents(village, 1, 0)),
  ])
}

function roundsOf({ stages }: Staging): number {
  return stages.reduce((sum, { rounds }) => sum + rounds, 0)
}

function drawRounds(seed: string, range: keyof typeof HIDDEN_ROUNDS): number {
  const [from, to] = HIDDEN_ROUNDS[range]
  return chance(seed, 'rounds').whole(from, to)
}
