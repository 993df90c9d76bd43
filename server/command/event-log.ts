// A file for the events of every match, one JSON line each, as the matches end.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import { wholeFile } from './whole-file.ts'

export function eventLog(file: string) {
  const { write, finish, discard } = wholeFile(file)
  return {
    /** @param match what each line says it is of */
    write(events: readonly MarketEvent[], match: number | string): void {
      write(events.map((event, index) => `${JSON.stringify({ match, seq: index + 1, ...event })}\n`).join(''))
    },
    finish,
    discard,
  }
}
