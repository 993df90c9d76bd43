// The text that a command works on: of a file, or of the standard input.

import { readFileSync } from 'node:fs'
import { type CommandIo, UsageError } from './command.ts'

/** UTF-8; a byte order mark at its beginning is left out. */
export function textOf(file: string | undefined, { input }: CommandIo): string {
  if (file === undefined) return input()
  try {
    return new TextDecoder().decode(readFileSync(file))
  } catch {
    throw new UsageError(`The file "${file}" cannot be read.`)
  }
}
