// Plays many matches of one cast of bots without a server and prints what they come to, or judges the balance of the numbers.

import { availableParallelism } from 'node:os'
import * as z from 'zod'
import { settingsSchema } from '../../shared/game/settings.ts'
import { HELD_OUT_SEED } from '../../shared/simulate/balance/balancing.ts'
import { parseCast } from '../../shared/simulate/cast.ts'
import { summing } from '../../shared/simulate/summary.ts'
import { growingExport } from '../export/export-files.ts'
import { exportZip } from '../export/export-zip.ts'
import { exportedMatch } from '../export/exported-log.ts'
import { type Command, type CommandIo, UsageError } from './command.ts'
import { eventLog } from './event-log.ts'
import { optionsOf } from './options.ts'
import { playMatches } from './play-matches.ts'
import { simulateBalance } from './simulate-balance.ts'
import { simulationTable } from './simulation-table.ts'
import { wholeFile } from './whole-file.ts'

/** Most matches of one run. Guess: some minutes of work; more is a slip of the keys. */
const MOST_MATCHES = 100_000
/** Most matches of one export: it is packed in memory. Guess: what a statistics program still opens at once. */
const MOST_EXPORTED = 500
/** Most threads. Guess: more than any machine of today has use for. */
const MOST_WORKERS = 256
/** Source: game design, section 8. */
const BALANCE_MATCHES = '400'

export const simulate: Command = {
  usage:
    'simulate --cast Hearth:5,Raider:1 [--matches 100] [--seed 1] [--reputation visible] [--workers N] [--events FILE] [--export FILE.zip] [--json]\n' +
    `simulate --balance [--matches ${BALANCE_MATCHES}] [--seed ${HELD_OUT_SEED}] [--workers N] [--json]`,
  does:
    'plays matches of one cast of bots and prints what they come to; --events writes every event as a JSON line, --export the zip that a room gives of its matches;\n' +
    '    --balance plays what the statements of the balance speak of, on seeds that nothing was tuned on, and says of each whether it holds: exit code 0 if all do, 1 if one does not;\n' +
    '    --workers: so many threads, as many as there are processors if left out; what is printed is the same for any number, but for the speed, which goes to the standard error',
  run(args, io) {
    const options = optionsOf(args, known)
    const workers = numberOf('workers', options.workers, MOST_WORKERS)
    return options.balance ? simulateBalance({ ...balance(options), workers }, io) : simulateCast(options, workers, io)
  },
}

const known = {
  balance: { type: 'boolean', default: false },
  cast: { type: 'string' },
  matches: { type: 'string' },
  seed: { type: 'string' },
  reputation: { type: 'string' },
  workers: { type: 'string', default: String(availableParallelism()) },
  events: { type: 'string' },
  export: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const
type Options = ReturnType<typeof optionsOf<typeof known>>

function balance({ matches = BALANCE_MATCHES, seed = HELD_OUT_SEED, json, ...options }: Options) {
  for (const name of ['cast', 'reputation', 'events', 'export'] as const) {
    if (options[name] !== undefined) throw new UsageError(`--balance has its own matches: leave out --${name}.`)
  }
  return { matches: numberOf('matches', matches, MOST_MATCHES), seed: seedOf(seed), json }
}

async function simulateCast(options: Options, workers: number, io: CommandIo): Promise<0> {
  const { cast, matches, seed, settings, events, zip, json } = read(options)
  const packed = zip === undefined ? undefined : wholeFile(zip)
  let log: ReturnType<typeof eventLog> | undefined
  try {
    log = events === undefined ? undefined : eventLog(events)
    const growing = packed && growingExport()
    const sums = summing()
    const plan = {
      simulations: [{ cast, matches, seed, settings }],
      workers,
      logs: packed !== undefined || log !== undefined,
      stop: io.stopSignal(),
    }
    await playMatches(plan, io, (_, index, played) => {
      sums.take(played.figures)
      if (!played.log) return
      const events = played.log.map(({ event }) => event)
      log?.write(events, index + 1)
      growing?.add(exportedMatch(played.log, { match: index + 1, market: 1, names: false }))
    })
    log?.finish()
    if (growing) packed.write(exportZip(growing.files()))
    packed?.finish()
    io.print(json ? JSON.stringify(sums.summary()) : simulationTable(sums.summary()))
    return 0
  } finally {
    packed?.discard()
    log?.discard()
  }
}

function read({ cast, matches = '100', seed = '1', reputation = 'visible', events, export: zip, json }: Options) {
  if (cast === undefined) throw new UsageError('Say who plays, for example --cast Hearth:5,Raider:1.')
  const seats = parseCast(cast)
  if (!seats.ok) throw new UsageError(seats.sentence)
  const count = numberOf('matches', matches, MOST_MATCHES)
  if (zip !== undefined && count > MOST_EXPORTED)
    throw new UsageError(`--export takes at most ${MOST_EXPORTED} matches, not ${count}.`)
  const known = settingsSchema.shape.reputation.safeParse(reputation)
  if (!known.success) throw new UsageError(`--reputation is visible, hidden or off, not "${reputation}".`)
  const settings = { reputation: known.data }
  return { cast: seats.seats, matches: count, seed: seedOf(seed), settings, events, zip, json }
}

function numberOf(option: string, text: string, most: number): number {
  const number = z.coerce.number().int().min(1).max(most).safeParse(text)
  if (!number.success) throw new UsageError(`--${option} takes a whole number from 1 to ${most}, not "${text}".`)
  return number.data
}

function seedOf(seed: string): string {
  if (seed === '') throw new UsageError('--seed takes any text that is not empty.')
  return seed
}
