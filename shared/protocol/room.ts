// What everyone in a room may know of it.

import * as z from 'zod'
import { settingsSchema } from '../game/settings.ts'
import type { StudentClass } from './class.ts'

/** Source: the recovery rules of the design (a friend may steer 30 s after the host is gone; a room is entered for 24 h after its last person). */
export const STEER_AFTER_MS = 30_000

export const roomKindSchema = z.enum(['solo', 'friends'])
export type RoomKind = z.infer<typeof roomKindSchema>

const personSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  face: z.int(),
  /** Here: heard from within 8 s. Amber: the connection closed, not yet given up. */
  presence: z.enum(['here', 'amber', 'gone']),
  /** The seat in the running match; absent: waiting for the next morning or the next match, or another's where bots are hidden. */
  seat: z.string().optional(),
})
export type Person = z.infer<typeof personSchema>

const roomViewSchema = z.strictObject({
  /** The join code, six symbols. A solo room has one too and shows it to nobody. */
  code: z.string(),
  kind: z.enum([...roomKindSchema.options, 'class']),
  phase: z.enum(['lobby', 'playing', 'ended']),
  me: z.string(),
  host: z.string(),
  /** This person may take the wheel now: the host has been gone for 30 s. */
  maySteer: z.boolean(),
  people: z.array(personSchema),
  settings: settingsSchema,
  /** The running or last match of this room, and this person's seat in it. */
  match: z.strictObject({ id: z.string(), seat: z.string().optional() }).optional(),
})
export type RoomView = z.infer<typeof roomViewSchema> & {
  /** Of a class: what else this student's page is told. Only oneself is among the people. */
  readonly class?: StudentClass
}
