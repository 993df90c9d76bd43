// Exports of simulated matches, and what can be read back from their files.

import { parse } from 'csv-parse/sync'
import { type ExportFiles, exportFiles, type FileName, fileNames, SUMS } from '../../server/export/export-files.ts'
import { exportZip, zipOf } from '../../server/export/export-zip.ts'
import { type DatedEvent, type ExportedMatch, exportedMatch } from '../../server/export/exported-log.ts'
import { botIds, bots } from '../../shared/bots/index.ts'
import { runMatch } from '../../shared/simulate/run-match.ts'

/** A match of all kinds of bots, of which the first three seats count as persons. */
export function simulated(seed: string, { seats = 6, rounds = 3 } = {}): readonly DatedEvent[] {
  const cast = Array.from({ length: seats }, (_, k) => bots[botIds[k % botIds.length] ?? 'hearth'])
  return runMatch({ seed, seats: cast, settings: { rounds }, persons: ['s1', 's2', 's3'] }).log
}

/** Matches of one room, without names. */
export function exportOf(...logs: readonly (readonly DatedEvent[])[]): ExportFiles {
  return exportFiles(logs.map((log, k) => exportedMatch(log, { match: k + 1, market: 1, names: false })))
}

export function zipped(...logs: readonly (readonly DatedEvent[])[]): Uint8Array {
  return exportZip(exportOf(...logs))
}
