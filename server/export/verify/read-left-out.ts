// Reads left-out.csv: which markets are not all here.

import * as z from 'zod'
import type { LeftOut } from '../left-out.ts'
import type { ReadMatch } from './read-events.ts'
import { faultAt } from './verify-fault.ts'
import { marketKey, writtenRows } from './written-tables.ts'

const count = z.coerce.number().int()
const rowSchema = z.strictObject({
  match: count.min(1),
  market: count.min(1),
  seats: count.min(1),
  events: count.min(0),
  exchanges: count.min(0),
  // An export from before they were counted does not say.
  experiment: count.min(0).default(0),
  shared: count.min(0).default(0),
})

/** By market. @throws VerifyFault at a line that cannot be */
export function readLeftOut(bytes: Uint8Array, matches: readonly ReadMatch[]): ReadonlyMap<string, LeftOut> {
  const leftOut = new Map<string, LeftOut>()
  const known = new Set(matches.map(marketKey))
  for (const { line, cells } of [...writtenRows('left-out.csv', bytes).values()].flat()) {
    const row = rowSchema.safeParse(cells)
    if (!row.success) throw faultAt('left-out.csv', line, 'this is no count of rows that are left out.')
    const key = marketKey(row.data)
    if (leftOut.has(key)) throw faultAt('left-out.csv', line, 'this market stands here twice.')
    if (!known.has(key)) throw faultAt('left-out.csv', line, 'there is no such market in events.jsonl.')
    leftOut.set(key, row.data)
  }
  return leftOut
}
