// Starts the server: settings, store, page, sockets; and ends it without losing anything.

import { runServer } from './run-server.ts'
import { readSettings, StartFault } from './settings.ts'

try {
  await runServer(readSettings(process.env))
} catch (error) {
  if (!(error instanceof StartFault)) throw error
  console.error(error.message)
  // What was opened before the fault would keep the process alive.
  process.exit(1)
}
