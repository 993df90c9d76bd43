// Verifies an export: recomputes every label and payoff from its events.

import { readFileSync } from 'node:fs'
import type { LeftOut } from '../export/left-out.ts'
import { rowsLeftOut } from '../export/readme.ts'
import { verifyExport } from '../export/verify/verify-export.ts'
import { VerifyFault } from '../export/verify/verify-fault.ts'
import { type Command, UsageError } from './command.ts'
import { optionsAndFile } from './options.ts'

export const verify: Command = {
  usage: 'verify FILE.zip [--json]',
  does: 'plays the events of an export again, makes every table anew, labels and payoffs included, and compares; what differs is named by file and line',
  run(args, { print }) {
    const { values, file } = optionsAndFile(args, { json: { type: 'boolean', default: false } })
    if (file === undefined) throw new UsageError('Say which file, for example verify give-and-take.zip.')
    const { matches, events, exchanges, leftOut } = verified(file)
    if (values.json) {
      print(JSON.stringify({ ok: true, matches, events, exchanges, ...(leftOut && { leftOut }) }))
      return
    }
    print(`${file} is sound: ${matches} matches, ${events} events, ${exchanges} exchanges.`)
    if (leftOut) print(leftOutWords(leftOut))
  },
}

/** What could not be reckoned again, and why. */
function leftOutWords(leftOut: readonly LeftOut[]): string {
  const markets = leftOut.length === 1 ? '1 market' : `${leftOut.length} markets`
  return `Of ${markets} ${rowsLeftOut(leftOut)} rows are left out for students who said no to research: nobody can play them again. Of what is left, long.csv was made anew from the events, labels from the inputs in exchanges.csv, sums of wide.csv from both; crafts, coins, promises, needs dealt and keepers in wide.csv were taken as they stand.`
}

function verified(file: string) {
  try {
    return verifyExport(bytesOf(file))
  } catch (error) {
    if (error instanceof VerifyFault) throw new UsageError(`${file}: ${error.message}`)
    throw error
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(`The file "${file}" cannot be read.`)
  }
}
