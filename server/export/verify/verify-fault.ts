// Why an export cannot be trusted: the file, the line, and what is wrong with it.

import type { FileName, SUMS } from '../export-files.ts'

export class VerifyFault extends Error {}

/** @param line from 1 */
export function faultAt(file: FileName | typeof SUMS, line: number, what: string): VerifyFault {
  return new VerifyFault(`${file} line ${line}: ${what}`)
}

export const EVENTS = 'events.jsonl'
