// The command line: `npm run gt -- help`.

import { runCommand } from './run-command.ts'
import { readStandardInput } from './standard-input.ts'

const io = { print: (line: string) => console.log(line), input: readStandardInput }
process.exitCode = runCommand(process.argv.slice(2), io, (line) => console.error(line))
