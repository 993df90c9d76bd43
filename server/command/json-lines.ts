// JSON lines: one object a line, read by a schema; a slip is told with its line and field.

import type * as z from 'zod'
import { UsageError } from './command.ts'

type Line = { readonly number: number; readonly text: string }

/** Longest value that is quoted in a sentence. Guess: half a line of a terminal. */
const LONGEST_QUOTE = 60

/** The lines that are not empty, numbered from 1. */
export function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [{ number: i + 1, text: line }]))
}

/** The object of one line; what cannot be used is a usage error of one sentence with its place. */
export function readLine<T>(schema: z.ZodType<T>, { number, text }: Line): T {
  const json = jsonOf(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new UsageError(`Line ${number}: this is no JSON object.`)
  const read = schema.safeParse(json)
  if (read.success) return read.data
  throw new UsageError(`Line ${number}${slipOf(read.error, json)}.`)
}

/** Undefined where the text is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where the first slip is, what stands there, and what should. */
function slipOf({ issues: [issue] }: z.ZodError, json: unknown): string {
  if (issue?.code === 'unrecognized_keys') return `: there is no field "${issue.keys[0]}"`
  const path = issue?.path.map(String) ?? []
  const found = path.reduce<unknown>((value, key) => Object(value)[key], json)
  const what = found === undefined ? 'is missing' : `is ${quote(found)}`
  return `, ${path.join('.')} ${what}: ${issue?.message.replace(/^Invalid [a-z]+: /, '').replaceAll('|', ', ')}`
}

function quote(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}
