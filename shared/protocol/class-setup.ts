// What a teacher may set for a class: each value with its range and default. A link can carry all of it.

import * as z from 'zod'
import { LEAST_SEATS, MOST_SEATS, type Settings, settingsSchema } from '../game/settings.ts'
import { experimentSchema } from './experiment.ts'

/** A class holds so many students. Source: the use it is built for, one teacher and 10 to 300 students. */
export const MOST_STUDENTS = 300
/** Villages of 5 to 7 trade best; six share the crafts out evenly. Source: game design, section 2. */
const MARKET_SIZE = 6

/** In a class what a screen says of debts and labels would change what is then measured. Source: game design, section 3, defaults. */
const classSettings: Settings = settingsSchema.parse({
  rounds: 5,
  labels: 'after',
  ledger: 'after',
  hints: 'after',
  reputation: 'hidden',
  clock: 'shared',
})

/** The settings that may differ between markets, one at a time. */
const varied = {
  reputation: settingsSchema.shape.reputation.unwrap(),
  labels: settingsSchema.shape.labels.unwrap(),
  ledger: settingsSchema.shape.ledger.unwrap(),
  hints: settingsSchema.shape.hints.unwrap(),
  norm: settingsSchema.shape.norm.unwrap(),
  barn: settingsSchema.shape.barn.unwrap(),
  households: settingsSchema.shape.households.unwrap(),
  chat: settingsSchema.shape.chat.unwrap(),
  fine: settingsSchema.shape.fine.unwrap(),
  granary: settingsSchema.shape.granary.unwrap(),
  shocks: settingsSchema.shape.shocks.unwrap(),
  rounds: settingsSchema.shape.rounds.unwrap(),
} as const
export type Varied = keyof typeof varied
const oneOf = <V extends Varied>(vary: V) =>
  z.strictObject({ vary: z.literal(vary), control: varied[vary], treated: varied[vary] })

/**
 * A comparison: half of the markets play with the one value, half with the other, drawn by lot.
 * Under 48 students every market plays both, in an order drawn by lot (`crossover`). Source: science notes, D0.
 */
export const treatmentSchema = z
  .discriminatedUnion('vary', [
    oneOf('reputation'),
    oneOf('labels'),
    oneOf('ledger'),
    oneOf('hints'),
    oneOf('norm'),
    oneOf('barn'),
    oneOf('households'),
    oneOf('fine'),
    oneOf('chat'),
    oneOf('granary'),
    oneOf('shocks'),
    oneOf('rounds'),
  ])
  .refine(({ control, treated }) => control !== treated, { message: 'both arms are the same' })
export type Treatment = z.infer<typeof treatmentSchema>

/**
 * An experiment in place of matches, by the id of its scenario. Whether there is one of that id, with this side and these conditions, is for the server to say.
 */
const classExperimentSchema = z.strictObject({
  ...experimentSchema.shape,
  /** The two of the primary comparison, and any further ones. */
  arms: z.array(z.string().min(1).max(40)).min(1).max(12).readonly(),
  /** The teacher has agreed that its scripts mislead, and that all is told at the end. */
  agreed: z.boolean().default(false),
})
export type ClassExperiment = z.infer<typeof classExperimentSchema>

export const classSetupSchema = z.strictObject({
  preset: z.enum(['lesson45', 'short', 'long', 'own']).default('lesson45'),
  marketSize: z.int().min(LEAST_SEATS).max(MOST_SEATS).default(MARKET_SIZE),
  settings: settingsSchema.default(classSettings),
  /** Who comes after the start gets a seat by the next round. */
  latecomers: z.boolean().default(true),
  /** Whoever joins waits until the teacher lets them in. */
  approve: z.boolean().default(false),
  friendlyNames: z.boolean().default(true),
  wallNames: z.boolean().default(false),
  /** The next match: the same villages, or strangers as far as possible. */
  matching: z.enum(['fixed', 'strangers']).default('strangers'),
  treatment: treatmentSchema.optional(),
  experiment: classExperimentSchema.optional(),
  predict: z.boolean().default(true),
  quiz: z.boolean().default(true),
  consent: z.boolean().default(false),
  keepDays: z.int().min(1).max(365).default(30),
  seatCap: z.int().min(1).max(MOST_STUDENTS).default(MOST_STUDENTS),
})
export type ClassSetup = z.infer<typeof classSetupSchema>
export const defaultSetup: ClassSetup = classSetupSchema.parse({})
