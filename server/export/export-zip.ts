// The zip of an export: written the same, byte for byte, for the same log; read with no trust in it.

import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { csvHead } from './csv.ts'
import { experimentColumns } from './experiment-rows.ts'
import { type ExportFiles, type FileName, fileNames, SUMS, sumLine } from './export-files.ts'
import { leftOutColumns } from './left-out.ts'

/** The first moment a zip can name, in whatever time zone it is made: no file of an export has a time of its own. */
const NO_TIME = new Date(1980, 0, 1)
/** Fast enough, and a tenth of the text. */
const LEVEL = 6
/** Of one file, unpacked. Guess: five hundred matches are a third of it; a larger one is no export of ours. */
const MOST_BYTES = 1 << 30

export function exportZip(files: ExportFiles): Uint8Array {
  const sums = fileNames.map((name) => `${sumLine(name, files[name])}\n`).join('')
  return zipOf({ ...files, [SUMS]: new TextEncoder().encode(sums) })
}

export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: LEVEL, mtime: NO_TIME })
}

/** The zip is damaged, or none of ours: one sentence that says how. */
export class ZipFault extends Error {}

export type ReadZip = {
  readonly files: ExportFiles
  readonly sums: Uint8Array
  /** Those that were in it, in the order of their sums. */
  readonly names: readonly FileName[]
}

export function readExportZip(zip: Uint8Array): ReadZip {
  const known = new Set<string>([...fileNames, SUMS])
  const seen = new Set<string>()
  const unpacked = unzipped(zip, ({ name, originalSize }) => {
    if (!known.has(name)) throw new ZipFault(`it holds "${name}", which is no file of an export`)
    if (seen.has(name)) throw new ZipFault(`it holds ${name} twice`)
    if (originalSize > MOST_BYTES) throw new ZipFault(`${name} is too large`)
    seen.add(name)
  })
  const bytesOf = (name: string): Uint8Array => {
    const bytes = unpacked.get(name)
    if (!bytes) throw new ZipFault(`${name} is missing`)
    return bytes
  }
  return {
    files: {
      'README.txt': bytesOf('README.txt'),
      'dictionary.csv': bytesOf('dictionary.csv'),
      'wide.csv': bytesOf('wide.csv'),
      'exchanges.csv': bytesOf('exchanges.csv'),
      'long.csv': bytesOf('long.csv'),
      'events.jsonl': bytesOf('events.jsonl'),
      // Of an export from before there was one, nothing is left out, and no experiment was played.
      'experiment.csv': unpacked.get('experiment.csv') ?? new TextEncoder().encode(csvHead(experimentColumns)),
      'left-out.csv': unpacked.get('left-out.csv') ?? new TextEncoder().encode(csvHead(leftOutColumns)),
    },
    names: fileNames.filter((name) => unpacked.has(name)),
    sums: bytesOf(SUMS),
  }
}

/** @param look is shown each entry before it is unpacked, and throws to stop */
function unzipped(zip: Uint8Array, look: (entry: UnzipFileInfo) => void): Map<string, Uint8Array> {
  try {
    const files = unzipSync(zip, {
      filter(entry) {
        look(entry)
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof ZipFault) throw error
    throw new ZipFault('it is no whole zip: cut short, or damaged')
  }
}
