// Plays many matches of one cast of bots without a server, and prints what they come to.

import * as z from 'zod'
import { settingsSchema } from '../../shared/game/settings.ts'
import { parseCast } from '../../shared/simulate/cast.ts'
import type { Match } from '../../shared/simulate/run-match.ts'
import { simulate as simulateMatches } from '../../shared/simulate/simulate.ts'
import type { Figure, Summary } from '../../shared/simulate/summary.ts'
import { type GrowingExport, growingExport } from '../export/export-files.ts'
import { exportZip } from '../export/export-zip.ts'
import { exportedMatch } from '../export/exported-log.ts'
import { columns } from './columns.ts'
import { type Command, UsageError } from './command.ts'
import { eventLog } from './event-log.ts'
import { optionsOf } from './options.ts'
import { wholeFile } from './whole-file.ts'

/** Most matches of one run. Guess: some minutes of work; more is a slip of the keys. */
const MOST_MATCHES = 100_000
/** Most matches of one export: it is packed in memory. Guess: what a statistics program still opens at once. */
const MOST_EXPORTED = 500

export const simulate: Command = {
  usage:
    'simulate --cast Hearth:5,Raider:1 [--matches 100] [--seed 1] [--reputation visible] [--events FILE] [--export FILE.zip] [--json]',
  does: 'plays matches of one cast of bots and prints what they come to; --events writes every event as a JSON line, --export the zip that a room gives of its matches',
  run(args, { print }) {
    const { cast, matches, seed, reputation, events, zip, json } = read(args)
    const file = zip === undefined ? undefined : wholeFile(zip)
    try {
      const log = events === undefined ? undefined : eventLog(events)
      const growing = file && growingExport()
      const summary = simulateMatches({ cast, matches, seed, settings: { reputation } }, (match, index) => {
        log?.write(match, index + 1)
        if (growing) addTo(growing, match, index)
      })
      log?.close()
      if (growing) file.finish(exportZip(growing.files()))
      print(json ? JSON.stringify(summary) : table(summary))
    } finally {
      file?.discard()
    }
  },
}

function addTo(growing: GrowingExport, { log }: Match, index: number): void {
  growing.add(exportedMatch(log, { match: index + 1, market: 1, names: false }))
}

function read(args: readonly string[]) {
  const { cast, matches, seed, reputation, events, export: zip, json } = optionsOf(args, options)
  if (cast === undefined) throw new UsageError('Say who plays, for example --cast Hearth:5,Raider:1.')
  const seats = parseCast(cast)
  if (!seats.ok) throw new UsageError(seats.sentence)
  const count = z.coerce.number().int().min(1).max(MOST_MATCHES).safeParse(matches)
  if (!count.success)
    throw new UsageError(`--matches takes a whole number from 1 to ${MOST_MATCHES}, not "${matches}".`)
  if (zip !== undefined && count.data > MOST_EXPORTED)
    throw new UsageError(`--export takes at most ${MOST_EXPORTED} matches, not ${count.data}.`)
  const known = settingsSchema.shape.reputation.safeParse(reputation)
  if (!known.success) throw new UsageError(`--reputation is visible, hidden or off, not "${reputation}".`)
  if (seed === '') throw new UsageError('--seed takes any text that is not empty.')
  return { cast: seats.seats, matches: count.data, seed, reputation: known.data, events, zip, json }
}

const options = {
  cast: { type: 'string' },
  matches: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
  reputation: { type: 'string', default: 'visible' },
  events: { type: 'string' },
  export: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

function table({ strategies, possibleGains, crafts }: Summary): string {
  const rows = strategies.map((one) => [
    one.strategy,
    String(one.seats),
    ...[one.prosperity, one.wellbeing, one.coins, one.rank].map(shown),
    `${(100 * one.needsMet).toFixed(0)}%`,
  ])
  return [
    ...columns([['strategy', 'seats', 'prosperity', 'wellbeing', 'coins', 'rank', 'needs met'], ...rows]),
    '',
    `share of possible gains  ${shown({ mean: 100 * possibleGains.mean, se: 100 * possibleGains.se })} %`,
    '',
    ...columns([['craft', 'prosperity'], ...crafts.map(({ good, prosperity }) => [good, shown(prosperity)])]),
    '',
    'Means and standard errors over matches. Orderings of strategies by wealth are our rules, not a finding.',
  ].join('\n')
}

function shown({ mean, se }: Figure): string {
  return `${mean.toFixed(1)} ± ${se.toFixed(1)}`
}
