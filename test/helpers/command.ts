// A command, run in this process: what it printed and complained of.

import { runCommand } from '../../server/command/run-command.ts'

export function asked(...args: string[]) {
  return askedWith('', ...args)
}

/** @param input what stands on its standard input */
export function askedWith(input: string, ...args: string[]) {
  const out: string[] = []
  const errors: string[] = []
  const io = { print: (line: string) => out.push(...line.split('\n')), input: () => input }
  const code = runCommand(args, io, (line) => errors.push(line))
  return { code, out, errors }
}
