// A file for the events of every match, one JSON line each, as the matches end.

import { closeSync, openSync, writeSync } from 'node:fs'
import type { Match } from '../../shared/simulate/run-match.ts'
import { UsageError } from './command.ts'

export function eventLog(file: string) {
  let handle: number
  try {
    handle = openSync(file, 'w')
  } catch {
    throw new UsageError(`The file "${file}" cannot be written.`)
  }
  return {
    /** @param match what each line says it is of */
    write({ events }: Match, match: number | string): void {
      const lines = events.map((event, index) => JSON.stringify({ match, seq: index + 1, ...event }))
      writeSync(handle, `${lines.join('\n')}\n`)
    },
    close: () => closeSync(handle),
  }
}
