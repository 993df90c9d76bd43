// Finds the command that was asked for and runs it.

import { type CommandIo, UsageError } from './command.ts'
import { commands } from './index.ts'

/** @returns the exit code: 0, or 2 when it was asked wrongly */
export function runCommand(
  [name = 'help', ...args]: readonly string[],
  io: CommandIo,
  complain: (line: string) => void,
): 0 | 2 {
  if (name === 'help' || name === '--help') {
    io.print('npm run gt -- COMMAND\n')
    for (const { usage, does } of commands.values()) io.print(`${usage}\n    ${does}`)
    io.print('help\n    this list')
    return 0
  }
  try {
    const command = commands.get(name)
    if (!command) throw new UsageError(`No command is called "${name}"; \`npm run gt -- help\` lists them.`)
    command.run(args, io)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    complain(error.message)
    return 2
  }
}
