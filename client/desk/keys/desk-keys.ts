// The secrets of the classes that this device steers, by code: closing the page ends nothing.

import * as z from 'zod'
import type { Kept } from '../../device/kept.ts'

const tokenSchema = z.string().regex(/^[0-9a-f]{64}$/)
const deskKeysSchema = z.strictObject({
  code: z.string(),
  /** Opens the desk. */
  host: tokenSchema,
  /** Opens the projector. */
  wall: tokenSchema.optional(),
  /** The printed code: known only where the class was opened, or where the last code was used. */
  recovery: z.string().optional(),
  /** How many codes had been used when this one was new. */
  recoveries: z.int().optional(),
})
export type DeskKeys = z.infer<typeof deskKeysSchema>

export type KeyRing = {
  /** Newest first. */
  all(): readonly DeskKeys[]
  of(code: string): DeskKeys | undefined
  /** False: this browser keeps nothing, the address must hold on to them. */
  keep(keys: DeskKeys): boolean
  forget(code: string): void
}

const NAME = 'desks'
/** Classes that are remembered. Guess: more than a teacher has in a month. */
const MOST_DESKS = 24

export function keyRing(device: Kept): KeyRing {
  /** Whatever is in storage was written by someone: only what looks like keys is taken. */
  const all = (): DeskKeys[] => {
    try {
      return z.array(deskKeysSchema).parse(JSON.parse(device.read(NAME) ?? '[]'))
    } catch {
      return []
    }
  }
  const without = (code: string) => all().filter((keys) => keys.code !== code)
  return {
    all,
    of: (code) => all().find((keys) => keys.code === code),
    keep: (keys) => device.write(NAME, JSON.stringify([keys, ...without(keys.code)].slice(0, MOST_DESKS))),
    forget: (code) => void device.write(NAME, JSON.stringify(without(code))),
  }
}

/** What a link to a desk carries behind its hash: the desk's secret, and the projector's after a dot. */
export function keysInHash(code: string, hash: string): DeskKeys | undefined {
  const [, host, wall] = /^#([0-9a-f]{64})(?:\.([0-9a-f]{64}))?$/.exec(hash) ?? []
  return host === undefined ? undefined : { code, host, ...(wall === undefined ? {} : { wall }) }
}

/** The printed code as long as it is the one that opens a desk. */
export function liveRecovery(keys: DeskKeys | undefined, recoveries: number): string | undefined {
  return keys?.recoveries === recoveries ? keys.recovery : undefined
}

export const hashOfKeys = ({ host, wall }: DeskKeys) => (wall === undefined ? `#${host}` : `#${host}.${wall}`)
