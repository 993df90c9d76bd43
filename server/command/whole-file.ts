// A file that is there whole or not at all.

import { Buffer } from 'node:buffer'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { UsageError } from './command.ts'

export type WholeFile = {
  write(more: Uint8Array | string): void
  /** From now on it is there. */
  finish(): void
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
    write(more) {
      const bytes = Buffer.from(more)
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
      } catch {
        throw cannot()
      }
    },
    finish() {
      try {
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
