// A command, run in this process: what it printed and complained of.

import type { CommandIo } from '../../server/command/command.ts'
import { runCommand } from '../../server/command/run-command.ts'

export function asked(...args: string[]) {
  return askedWith('', ...args)
}

/** @param input what stands on its standard input */
export function askedWith(input: string, ...args: string[]) {
  const { code, out, errors } = running(input, new AbortController().signal, args)
  if (typeof code !== 'number') throw new Error(`${args[0]} takes its time: ask it with askedToPlay`)
  return { code, out, errors }
}

/** A command that plays matches, and what it noted of its speed. */
export function askedToPlay(...args: string[]) {
  return stoppedBy(new AbortController().signal, ...args)
}

export async function stoppedBy(stop: AbortSignal, ...args: string[]) {
  const { code, ...said } = running('', stop, args)
  return { code: await code, ...said }
}

function running(input: string, stop: AbortSignal, args: string[]) {
  const out: string[] = []
  const errors: string[] = []
  const notes: string[] = []
  const io: CommandIo = {
    print: (line) => out.push(...line.split('\n')),
    note: (line) => notes.push(line),
    input: () => input,
    stopSignal: () => stop,
  }
  const code = runCommand(args, io, (line) => errors.push(line))
  return { code, out, errors, notes }
}
