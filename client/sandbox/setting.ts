// Everything that can be set in the sandbox, each with its range and default.

import * as z from 'zod'
import { type BotId, botIds } from '../../shared/bots/index.ts'
import { MOST_SEATS, settingsSchema } from '../../shared/game/settings.ts'
import { parseCast } from '../../shared/simulate/cast.ts'

/** Seats by strategy; one that is left out has none. */
export type Counts = Readonly<Partial<Record<BotId, number>>>

const { reputation, shocks } = settingsSchema.shape

/** A whole number, as it stands in an address. */
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most))

/** Ranges of the sliders. */
export const ranges = {
  noise: { least: 0, most: 20, step: 1 },
  rounds: { least: 1, most: 20, step: 1 },
  matches: { least: 50, most: 1000, step: 50 },
  mutation: { least: 0, most: 50, step: 1 },
  generations: { least: 10, most: 200, step: 10 },
} as const
const within = ({ least, most }: { readonly least: number; readonly most: number }) => whole(least, most)

/** As it is written in an address: text in, the setting out. What is left out is as usual. */
export const settingSchema = z.strictObject({
  /** Who thrives in this cast, or what becomes of its strategies over generations. */
  view: z.enum(['thrive', 'generations']).default('thrive'),
  cast: z
    .string()
    .transform((text, { issues }) => {
      const cast = parseCast(text)
      if (cast.ok) return countsOf(cast.seats)
      issues.push({ code: 'custom', input: text, message: cast.sentence })
      return z.NEVER
    })
    .default({ hearth: 2, ledgerkeeper: 2, raider: 1, neighbour: 1 }),
  /** In percent. */
  noise: within(ranges.noise).default(0),
  reputation: reputation.unwrap().default('visible'),
  shocks: shocks.unwrap().default('usual'),
  rounds: z.union([z.literal('hidden'), within(ranges.rounds)]).default('hidden'),
  /** Of the cast; generations share them out over their meetings. */
  matches: within(ranges.matches).default(200),
  /** How many of a thousand try another strategy than their model's. Guess: 10, enough to bring a lost one back. */
  mutation: within(ranges.mutation).default(10),
  generations: within(ranges.generations).default(60),
  /** Generations beside the same with reputation off. */
  beside: z.enum(['nothing', 'reputationOff']).default('nothing'),
})
export type Setting = z.infer<typeof settingSchema>

export const usualSetting: Setting = settingSchema.parse({})

function countsOf(seats: readonly BotId[]): Counts {
  const counts: Partial<Record<BotId, number>> = {}
  for (const id of seats) counts[id] = (counts[id] ?? 0) + 1
  return counts
}

/** One strategy a seat, in the order of the list of bots. */
export function seatsOf(cast: Counts): BotId[] {
  return botIds.flatMap((id) => Array.from({ length: cast[id] ?? 0 }, () => id))
}

export function strategiesOf(cast: Counts): BotId[] {
  return botIds.filter((id) => (cast[id] ?? 0) > 0)
}

/** The cast with another number of one strategy, as far as there is room. */
export function withCount(cast: Counts, id: BotId, count: number): Counts {
  const others = seatsOf(cast).length - (cast[id] ?? 0)
  return { ...cast, [id]: Math.min(count, MOST_SEATS - others) }
}
