// Why an export cannot be trusted: the file, the line, and what is wrong with it.

import type { FileName, SUMS } from '../export-files.ts'

/** Longest sentence. Guess: two lines of a terminal and some. */
const MOST_CHARACTERS = 240

/** What it quotes comes out of a file that nobody vouches for: no control character of it reaches a terminal. */
export class VerifyFault extends Error {
  constructor(sentence: string) {
    const printable = sentence.replace(/\p{C}/gu, '\ufffd')
    super(printable.length > MOST_CHARACTERS ? `${printable.slice(0, MOST_CHARACTERS)}…` : printable)
  }
}

/** @param line from 1 */
export function faultAt(file: FileName | typeof SUMS, line: number, what: string): VerifyFault {
  return new VerifyFault(`${file} line ${line}: ${what}`)
}

export const EVENTS = 'events.jsonl'
