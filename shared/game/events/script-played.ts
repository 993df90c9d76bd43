// A script that a persuader played: a note in the log for the debrief, which changes nothing and nobody sees before the end.

import * as z from 'zod'
import { scriptNoteShape } from '../scripts.ts'
import { type EventRule, nobody } from './event-rule.ts'

export const scriptPlayedSchema = z.strictObject({
  type: z.literal('scriptPlayed'),
  ...scriptNoteShape,
  seat: z.string(),
  to: z.string(),
  /** What it did for it: a version of an offer, a gift or a coupon. */
  offer: z.string().optional(),
  version: z.int().min(1).optional(),
  exchange: z.string().optional(),
  coupon: z.string().optional(),
  atMs: z.int(),
})
type ScriptPlayed = z.infer<typeof scriptPlayedSchema>

export const scriptPlayed: EventRule<ScriptPlayed> = {
  schema: scriptPlayedSchema,
  apply() {},
  visibleTo: nobody,
}
