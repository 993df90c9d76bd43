// A pasted list of names, one a line: what of it can be used, and what a teacher should look at.

import { MOST_STUDENTS } from '../../../shared/protocol/class-setup.ts'
import { nameSchema } from '../../../shared/protocol/name.ts'

export type RosterText = {
  /** As they will stand on the roster. */
  readonly names: readonly string[]
  /** Stand more than once; kept once. */
  readonly doubles: readonly string[]
  /** Signs that no name has were taken out of these. */
  readonly cleaned: readonly string[]
  /** Lines that hold no name, by their number. */
  readonly unusable: readonly { readonly line: number; readonly text: string }[]
  /** Names beyond what a class holds. */
  readonly tooMany: number
  /** More text than one message carries. */
  readonly tooLong: boolean
}

/** Source: the server takes messages of up to 16 kB; the rest is the envelope. */
const MOST_BYTES = 15_000

export function rosterText(text: string): RosterText {
  const names = new Map<string, string>()
  const doubles = new Set<string>()
  const cleaned: string[] = []
  const unusable: { line: number; text: string }[] = []
  for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
    const line = unlisted(written)
    if (line === '') continue
    const parsed = nameSchema.safeParse(line)
    if (!parsed.success) {
      unusable.push({ line: index + 1, text: line })
      continue
    }
    const name = parsed.data
    if (name !== line.normalize('NFC').replace(/\s+/gu, ' ')) cleaned.push(name)
    const key = name.toLowerCase()
    if (names.has(key)) doubles.add(name)
    else names.set(key, name)
  }
  const kept = [...names.values()].slice(0, MOST_STUDENTS)
  return {
    names: kept,
    doubles: [...doubles],
    cleaned,
    unusable,
    tooMany: names.size - kept.length,
    tooLong: new TextEncoder().encode(JSON.stringify(kept)).length > MOST_BYTES,
  }
}

/** Without the number, mark, quotes or cell borders that lists and tables put around a name. */
function unlisted(line: string): string {
  return line
    .replace(/^\s*(?:\d{1,3}\s*[.):]|[-*\u2022\u2013])\s+/u, '')
    .replace(/[\t;]+/g, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/,$/, '')
    .trim()
}
