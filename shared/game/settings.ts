// What a host may set for a match: each value with its range and default.

import * as z from 'zod'

/** A village has 2 to 24 seats. */
export const LEAST_SEATS = 2
export const MOST_SEATS = 24

export const settingsSchema = z.strictObject({
  seats: z.int().min(LEAST_SEATS).max(MOST_SEATS).default(6),
  /** A number everyone knows, or drawn and told to nobody: 6 to 10, or 4 to 6 for a first solo match. */
  rounds: z.union([z.int().min(1).max(20), z.literal('hidden'), z.literal('hiddenShort')]).default('hidden'),
  marketSeconds: z.int().min(10).max(300).default(75),
  eveningSeconds: z.int().min(3).max(60).default(12),
  reputation: z.enum(['visible', 'hidden', 'off']).default('visible'),
  /** Labels on gauge and exchanges while the match runs, or only after it. */
  labels: z.enum(['live', 'after']).default('live'),
  /** The threads between stalls, who is expected to owe whom: while the match runs, or only after it. */
  ledger: z.enum(['live', 'after']).default('after'),
  /** Whether weighing an offer names the pattern that it matches. */
  hints: z.enum(['live', 'after']).default('live'),
  /** How debts fade in the model of the threads. */
  norm: z.enum(['fade', 'stay', 'mixed']).default('mixed'),
  barn: z.boolean().default(true),
  /** Seats are paired by lot: two of one household are nearer to each other than neighbours. */
  households: z.boolean().default(false),
  /** Free chat, filtered; canned phrases are always there. */
  chat: z.boolean().default(false),
  /** A seat may pay a coin so that another loses three. */
  fine: z.boolean().default(false),
  /** Coins for a common store, which returns 0.4 of each to every seat. */
  granary: z.boolean().default(false),
  /** `hidden`: until the end nobody is told which stalls bots keep, and everyone goes by a villager's name. */
  botSeats: z.enum(['shown', 'hidden']).default('shown'),
  /** `shared`: all markets of a class keep one clock, and nobody's being done hurries it. */
  clock: z.enum(['own', 'shared']).default('own'),
  /** `heavy`: a craft fails on four mornings in ten, and six seats in ten have an urgent need. */
  shocks: z.enum(['usual', 'heavy']).default('usual'),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})
