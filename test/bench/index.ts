// `npm run bench`: every benchmark, or those whose names are given. Figures to read, never a test: they depend on the machine.

import { classifyBench } from './classify.ts'
import { debriefBench } from './debrief.ts'

const benches = [classifyBench, debriefBench]

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !benches.some((bench) => bench.name === name))
if (unknown !== undefined) {
  console.error(`No benchmark is called "${unknown}"; there are ${benches.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
for (const bench of benches.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(bench.name)
  for (const line of bench.run()) console.log(`  ${line}`)
}
