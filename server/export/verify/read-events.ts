// Reads events.jsonl: every line by itself, and the numbers without a hole.

import * as z from 'zod'
import { type MarketEvent, marketEventSchema } from '../../../shared/game/events/index.ts'
import { type ExportedMatch, type ExportRow, keptByWhom } from '../exported-log.ts'
import { EVENTS, faultAt } from './verify-fault.ts'

const count = z.int().min(1)
const rowSchema = z.strictObject({
  match: count,
  market: count,
  seq: count,
  by: z.string(),
  keptBy: z.enum(keptByWhom),
  atMs: z.int().min(0),
  event: z.looseObject({ type: z.string() }),
})
const types = new Set<string>(marketEventSchema.options.map(({ shape }) => shape.type.value))

/** A market of a match, with the line on which it begins. */
export type ReadMatch = ExportedMatch & { readonly firstLine: number; readonly rows: readonly ExportRow[] }

/** @throws VerifyFault at the first line that cannot be */
export function readEvents(lines: readonly string[]): ReadMatch[] {
  const matches: (Omit<ReadMatch, 'rows'> & { readonly rows: ExportRow[] })[] = []
  for (const [index, line] of lines.entries()) {
    const row = readRow(line, index + 1)
    const last = matches.at(-1)
    const goesOn = last?.match === row.match && last.market === row.market
    const before = goesOn ? last.rows.length : 0
    if (row.seq !== before + 1)
      throw faultAt(EVENTS, index + 1, `number ${row.seq} follows ${before}: a line is missing, or too many.`)
    if (goesOn) last.rows.push(row)
    else {
      const isNext = isAfter(row, last)
      if (!isNext) throw faultAt(EVENTS, index + 1, `match ${row.match}, market ${row.market} is out of order.`)
      matches.push({ match: row.match, market: row.market, firstLine: index + 1, rows: [row] })
    }
  }
  return matches
}

function isAfter(row: { match: number; market: number }, last: { match: number; market: number } | undefined): boolean {
  if (!last || row.match > last.match) return true
  return row.match === last.match && row.market > last.market
}

function readRow(line: string, number: number): ExportRow {
  const row = parsed(rowSchema, jsonOf(line, number), number)
  const { type } = row.event
  if (!types.has(type)) throw faultAt(EVENTS, number, `there is no event called ${JSON.stringify(type)}.`)
  const event: MarketEvent = parsed(marketEventSchema, row.event, number, 'event')
  if ('atMs' in event && event.atMs !== row.atMs)
    throw faultAt(EVENTS, number, `atMs is ${row.atMs}, and ${event.atMs} in its event.`)
  return { ...row, event, line }
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw faultAt(EVENTS, number, 'this is no JSON object.')
  }
}

function parsed<T>(schema: z.ZodType<T>, json: unknown, number: number, ...inside: string[]): T {
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = [...inside, ...(issue?.path.map(String) ?? [])].join('.')
  throw faultAt(EVENTS, number, `${place || 'the line'}: ${issue?.message.replace(/^Invalid [a-z]+: /, '')}.`)
}
