// events.jsonl: every event as it was stored, one JSON object a line.

import { createHash } from 'node:crypto'

/** What the dictionary says of its fields. */
export const eventFields = [
  ['match', 'count', 'from 1', 'which match of the room'],
  ['market', 'count', 'from 1', 'which market of the match'],
  [
    'seq',
    'count',
    'from 1, without a hole in each market',
    'the number of the event; taps that are private to somebody else are not in the file and have no number',
  ],
  ['by', 'text', 'a seat; timer (time); host (the server, for whoever steers the room)', 'who caused it'],
  [
    'keptBy',
    'text',
    'person; bot; cover (a bot for a person who is away); timer (time or the server itself)',
    'who kept the seat that caused it, just then',
  ],
  ['atMs', 'ms', 'from 0', 'market clock: 0 at the opening; it stands while the match is paused'],
  ['event', 'text', 'a JSON object', 'what happened; its kinds are listed below'],
] as const

/** Ties a row of long.csv to its line: the first 12 digits of the line's SHA-256. */
export function checkOf(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 12)
}
