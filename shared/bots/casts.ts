// The company one plays in: the mix of the default village, and the named casts that a solo player chooses from.

import * as z from 'zod'
import type { Settings } from '../game/settings.ts'
import type { BotId } from './index.ts'

export const castIds = ['friendly', 'village', 'traders', 'memories', 'sharp', 'nameless'] as const
export const castIdSchema = z.enum(castIds)
export type CastId = z.infer<typeof castIdSchema>

/** Without a choice: a first solo match is among friends. */
export const FIRST_CAST: CastId = 'friendly'
export const USUAL_CAST: CastId = 'village'

/**
 * Of whom a mixed village draws: a quarter takes, a quarter gives, the others do as they are done by, or by what pays. Twice in a list: twice as likely.
 * Source: science notes, part E, default village (conditional 6, self-interested 3, unconditional 1, other 2 of 12), in round figures.
 */
export const mix: { readonly [K in 'takers' | 'givers' | 'returners']: readonly BotId[] } = {
  takers: ['raider', 'raider', 'hawker'],
  givers: ['hearth'],
  returners: ['ledgerkeeper', 'mirror', 'mender', 'neighbour', 'neighbour', 'herald', 'shifter', 'constable'],
}

export type Cast = {
  /** In this order, and round again where there are more stalls; absent: drawn from the mix. */
  readonly bots?: readonly BotId[]
  /** Who they are, by their names in the village; absent: drawn. */
  readonly people?: readonly string[]
  /** What differs from the usual rules. */
  readonly settings?: Partial<Settings>
}

/** Difficulty is the company: every bot plays by the same rules and sees what its stall sees. */
export const casts: Readonly<Record<CastId, Cast>> = {
  friendly: {
    bots: ['hearth', 'neighbour', 'ledgerkeeper', 'mender', 'herald'],
    people: ['Ana', 'Kofi', 'Odo', 'Hana', 'Rosa'],
  },
  village: {},
  traders: { bots: ['ledgerkeeper', 'haggler', 'mirror', 'hawker', 'ledgerkeeper'] },
  memories: { bots: ['grudge', 'mirror', 'mender', 'shifter', 'herald'] },
  sharp: { bots: ['raider', 'hawker', 'haggler', 'raider', 'grudge'] },
  nameless: { settings: { reputation: 'off' } },
}
