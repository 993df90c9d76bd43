// Finds the command that was asked for and runs it.

import { type CommandIo, type ExitCode, Stopped, UsageError } from './command.ts'
import { commands } from './index.ts'

/** @returns the exit code: at once, unless the command takes its time */
export function runCommand(
  [name = 'help', ...args]: readonly string[],
  io: CommandIo,
  complain: (line: string) => void,
): ExitCode | Promise<ExitCode> {
  if (name === 'help' || name === '--help') {
    io.print('npm run gt -- COMMAND\n')
    for (const { usage, does } of commands.values()) io.print(`${usage}\n    ${does}`)
    io.print('help\n    this list')
    return 0
  }
  try {
    const command = commands.get(name)
    if (!command) throw new UsageError(`No command is called "${name}"; \`npm run gt -- help\` lists them.`)
    return command.run(args, io)?.catch((error) => told(error, complain)) ?? 0
  } catch (error) {
    return told(error, complain)
  }
}

function told(error: unknown, complain: (line: string) => void): ExitCode {
  if (!(error instanceof UsageError) && !(error instanceof Stopped)) throw error
  complain(error.message)
  return error instanceof Stopped ? 130 : 2
}
