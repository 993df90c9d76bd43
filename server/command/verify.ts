// Verifies an export: recomputes every label and payoff from its events.

import { readFileSync } from 'node:fs'
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
    const { matches, events, exchanges } = verified(file)
    if (values.json) print(JSON.stringify({ ok: true, matches, events, exchanges }))
    else print(`${file} is sound: ${matches} matches, ${events} events, ${exchanges} exchanges.`)
  },
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
