// The command line: `npm run gt -- help`.

import { runCommand } from './run-command.ts'

process.exitCode = runCommand(
  process.argv.slice(2),
  (line) => console.log(line),
  (line) => console.error(line),
)
