// The command line: `npm run gt -- help`.

import { runCommand } from './run-command.ts'
import { readStandardInput } from './standard-input.ts'

const onStandardError = (line: string) => console.error(line)

const io = {
  print: (line: string) => console.log(line),
  note: onStandardError,
  input: readStandardInput,
  stopSignal,
}
process.exitCode = await runCommand(process.argv.slice(2), io, onStandardError)

/** The second time it ends the process: nobody has to wait for a command that does not listen. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort())
  return stop.signal
}
