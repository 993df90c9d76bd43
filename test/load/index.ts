// `npm run load`: joins a class of real connections to a server, lets everyone play, drops a fifth in each round, and prints what was lost. Figures depend on the machine; what must be 0 does not.

import { LoadUsage, readOptions } from './options.ts'
import { runLoad } from './run-load.ts'

try {
  const options = readOptions(process.argv.slice(2))
  const { figures, joinedInMs, rounds, drops } = await runLoad(options)
  if (options.json) console.log(JSON.stringify(figures))
  else {
    console.log(`${options.seats} students seated in ${Math.round(joinedInMs)} ms, ${rounds} rounds, ${drops} drops`)
    for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(18)} ${JSON.stringify(value)}`)
    console.log(`Every student's actions and answers are in ${options.out}.`)
  }
  process.exit(0)
} catch (error) {
  if (error instanceof LoadUsage) {
    console.error(error.message)
    process.exit(2)
  }
  console.error(`The run came to no end: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
