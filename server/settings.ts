// The server's settings: read from the environment once, each with a default, each checked.

import * as z from 'zod'
import { trustedProxies } from './edge/trusted-proxies.ts'

const numberIn = (least: number, most: number, fallback: number) =>
  z.coerce.number().min(least).max(most).default(fallback)

const settingsSchema = z.object({
  /** Port 0 asks the system for a free one: the printed address has it. */
  PORT: numberIn(0, 65_535, 3000).pipe(z.int()),
  /** All addresses by default: phones on the same network are the usual second player. */
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Divides every wait of the game: for tests and demonstrations. */
  GT_PACE: numberIn(1, 20, 1),
  /** Days after its last person until a room of friends, or of one alone, is deleted; a class's teacher sets that of the class. */
  KEEP_DAYS: numberIn(1, 365, 30).pipe(z.int()),
  /** The proxies in front of this server: only what they say in X-Forwarded-For counts. */
  TRUST_PROXY: z
    .string()
    .refine((list) => trustedProxies(list) !== undefined)
    .default(''),
})

export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly logLevel: string
  readonly pace: number
  readonly keepDays: number
  readonly trustProxy: string
}

const meant: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address or a host name',
  DATA_DIR: 'a folder',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  GT_PACE: 'a number from 1 to 20',
  KEEP_DAYS: 'a whole number from 1 to 365',
  TRUST_PROXY: 'addresses or subnets, as 127.0.0.1,10.0.0.0/8',
}

/** What keeps the server from starting, in one sentence for whoever typed the command. */
export class StartFault extends Error {}

/** An empty value counts as not set: `PORT= npm start` means the default. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(environment).filter(([name, value]) => name in meant && value?.trim())
  const parsed = settingsSchema.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    throw new StartFault(`${name} must be ${meant[name]}, not ${JSON.stringify(environment[name])}.`)
  }
  const { PORT, HOST, DATA_DIR, LOG_LEVEL, GT_PACE, KEEP_DAYS, TRUST_PROXY } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    pace: GT_PACE,
    keepDays: KEEP_DAYS,
    trustProxy: TRUST_PROXY,
  }
}
