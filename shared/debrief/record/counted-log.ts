// The log that counts: what was done in a round before it was played again is in the log, and in no record.

import type { LoggedEvent } from '../match-record.ts'

/** What a round played again leaves as it is: the clock, who keeps which stall, what the host has set. */
const stays: ReadonlySet<string> = new Set(['clockSet', 'kept', 'hushed', 'extraTimeSet'])

/** Numbers stay as they are in the log. */
export function countedLog<Logged extends LoggedEvent>(log: readonly Logged[]): readonly Logged[] {
  const counted: Logged[] = []
  let dawn = 0
  for (const logged of log) {
    if (logged.event.type === 'morningCame') dawn = counted.length
    if (logged.event.type !== 'roundRedone') counted.push(logged)
    else
      counted.splice(
        dawn,
        Number.POSITIVE_INFINITY,
        ...counted.slice(dawn).filter(({ event }) => stays.has(event.type)),
      )
  }
  return counted
}
