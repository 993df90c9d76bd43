// A file that is there whole or not at all.

import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { UsageError } from './command.ts'

export type WholeFile = {
  finish(bytes: Uint8Array): void
  /** Nothing is left of it, unless it was finished. */
  discard(): void
}

/** Begun under another name beside it: whether it can be written is known before the work, and nobody finds a part of it. */
export function wholeFile(file: string): WholeFile {
  const unfinished = `${file}.unfinished`
  const cannot = () => new UsageError(`The file "${file}" cannot be written.`)
  let handle: number
  try {
    handle = openSync(unfinished, 'w')
  } catch {
    throw cannot()
  }
  return {
    finish(bytes) {
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
        renameSync(unfinished, file)
      } catch {
        throw cannot()
      }
    },
    discard() {
      closeSync(handle)
      rmSync(unfinished, { force: true })
    },
  }
}
