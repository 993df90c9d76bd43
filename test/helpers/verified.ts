// An export that is sound, and the same one edited: what verifying says of it.

import { type ExportFiles, type FileName, fileNames, SUMS, sumLine } from '../../server/export/export-files.ts'
import { exportZip, zipOf } from '../../server/export/export-zip.ts'
import { verifyExport } from '../../server/export/verify/verify-export.ts'
import { VerifyFault } from '../../server/export/verify/verify-fault.ts'
import { filesOf, simulated, textOf } from './exported.ts'

/** Of two matches. */
export const files: ExportFiles = filesOf([
  simulated('verified', { rounds: 2 }),
  simulated('again', { seats: 3, rounds: 1 }),
])

/** The sentence, or `sound`. */
export function verdict(bytes: Uint8Array): string {
  try {
    verifyExport(bytes)
    return 'sound'
  } catch (error) {
    if (error instanceof VerifyFault) return error.message
    throw error
  }
}

/** The export with one file edited, and the sums as they were, or made anew by whoever edited it. */
export function edited(file: FileName, edit: (text: string) => string, { sums = false } = {}): Uint8Array {
  const changed = { ...files, [file]: Buffer.from(edit(textOf(files, file))) }
  if (sums) return exportZip(changed)
  const old = fileNames.map((name) => `${sumLine(name, files[name])}\n`).join('')
  return zipOf({ ...changed, [SUMS]: Buffer.from(old) })
}

/** Of its events; the last one is empty. */
export const lines = textOf(files, 'events.jsonl').split('\n')

/** The first that says this, from 0. */
export function lineWith(text: string): number {
  return lines.findIndex((line) => line.includes(text))
}
