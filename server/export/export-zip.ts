// The zip of an export: written the same, byte for byte, for the same log; read with no trust in it.

import { unzipSync, zipSync } from 'fflate'
import { type ExportFiles, type FileName, fileNames, SUMS, sumLine } from './export-files.ts'

/** The first moment a zip can name, in whatever time zone it is made: no file of an export has a time of its own. */
const NO_TIME = new Date(1980, 0, 1)
/** Fast enough, and a tenth of the text. */
const LEVEL = 6
/** Of one file, unpacked. Guess: five hundred matches are a third of it; a larger one is no export of ours. */
const MOST_BYTES = 1 << 30

export function exportZip(files: ExportFiles): Uint8Array {
  const sums = fileNames.map((name) => `${sumLine(name, files[name])}\n`).join('')
  const all = { ...files, [SUMS]: new TextEncoder().encode(sums) }
  return zipSync(all, { level: LEVEL, mtime: NO_TIME })
}

/** The zip is damaged, or none of ours: one sentence that says how. */
export class ZipFault extends Error {}

export type ReadZip = { readonly files: ExportFiles; readonly sums: Uint8Array }

export function readExportZip(zip: Uint8Array): ReadZip {
  const found = new Map<string, Uint8Array>()
  const seen = new Set<string>()
  const known = new Set<string>([...fileNames, SUMS])
  let unpacked: Record<string, Uint8Array>
  try {
    unpacked = unzipSync(zip, {
      filter({ name, originalSize }) {
        if (!known.has(name)) throw new ZipFault(`it holds "${name}", which is no file of an export`)
        if (seen.has(name)) throw new ZipFault(`it holds ${name} twice`)
        if (originalSize > MOST_BYTES) throw new ZipFault(`${name} is too large`)
        seen.add(name)
        return true
      },
    })
  } catch (error) {
    if (error instanceof ZipFault) throw error
    throw new ZipFault('it is no whole zip: cut short, or damaged')
  }
  for (const name of known) {
    const bytes = unpacked[name]
    if (!bytes) throw new ZipFault(`${name} is missing`)
    found.set(name, bytes)
  }
  const files = Object.fromEntries(fileNames.map((name) => [name, fileOf(name)])) as Record<FileName, Uint8Array>
  return { files, sums: fileOf(SUMS) }

  function fileOf(name: string): Uint8Array {
    const bytes = found.get(name)
    if (!bytes) throw new ZipFault(`${name} is missing`)
    return bytes
  }
}
