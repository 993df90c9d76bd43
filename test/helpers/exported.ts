// Exports of simulated matches, and what can be read back from their files.

import { parse } from 'csv-parse/sync'
import { type ExportFiles, exportFiles, type FileName } from '../../server/export/export-files.ts'
import { type DatedEvent, exportedMatch } from '../../server/export/exported-log.ts'
import { botIds, bots } from '../../shared/bots/index.ts'
import { runMatch } from '../../shared/simulate/run-match.ts'
import { randomMatch } from './random-match.ts'
import { clock } from './village.ts'

export type Log = readonly DatedEvent[]

/** A match of all kinds of bots, of which the first three seats count as persons. */
export function simulated(seed: string, { seats = 6, rounds = 3 } = {}): Log {
  const cast = Array.from({ length: seats }, (_, k) => bots[botIds[k % botIds.length] ?? 'hearth'])
  return runMatch({ seed, seats: cast, settings: { rounds }, persons: ['s1', 's2', 's3'] }).log
}

/** A match in which anything was tried that anybody can do. */
export function atRandom(seed: number): Log {
  const log: DatedEvent[] = []
  for (const { by, result, play } of randomMatch(seed)) {
    if (!result.ok) continue
    for (const event of result.events) {
      log.push({ seq: log.length + 1, by, atMs: 'atMs' in event ? event.atMs : clock(play), event })
    }
  }
  return log
}

/** The files of one room's matches. */
export function filesOf(
  logs: readonly Log[],
  { names = false, own }: { names?: boolean; own?: string } = {},
): ExportFiles {
  return exportFiles(logs.map((log, k) => exportedMatch(log, { match: k + 1, market: 1, names, own })))
}

export type Row = Readonly<Record<string, string>>

/** A table as a statistics program reads it: rows of text by column. */
export function tableOf(files: ExportFiles, file: FileName): Row[] {
  return parse(Buffer.from(files[file]), { bom: true, columns: true })
}

export function textOf(files: ExportFiles, file: FileName): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[file])
}
