// Writes the golden logs anew from their stories: node test/shared/scenarios/write-golden.ts. Run it when a rule has changed an experiment on purpose, and read the difference.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { linesOf, playStory } from './play-story.ts'
import { stories } from './stories/index.ts'

const folder = new URL('golden/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
let bytes = 0
for (const story of stories) {
  const text = linesOf(playStory(story))
  writeFileSync(new URL(`${story.name}.jsonl`, folder), text)
  bytes += Buffer.byteLength(text)
}
console.log(`${stories.length} logs, ${bytes} bytes`)
