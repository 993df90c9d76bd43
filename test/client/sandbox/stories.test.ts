// The stories of generations still come out as their sentences say, with as few matches as there may be.

import { expect, test } from 'vitest'
import { storyOf } from '../../../client/sandbox/presets.ts'
import { ordersOf, resultOf } from '../../../client/sandbox/run-setting.ts'
import { type Counts, ranges, type Setting, seatsOf, strategiesOf, withCount } from '../../../client/sandbox/setting.ts'
import { MOST_SEATS } from '../../../shared/game/settings.ts'
import { type Generation, generations } from '../../../shared/simulate/generations.ts'
import { type MeetingFigures, payoffsOf } from '../../../shared/simulate/meetings.ts'
import { playOutcome } from '../../../shared/simulate/thriving.ts'

const TIMEOUT_MS = 300_000

function worldsOf(story: Setting) {
  const setting = { ...story, matches: ranges.matches.least }
  const result = resultOf(
    setting,
    ordersOf(setting).map(({ simulation, index }) => playOutcome(simulation, index)),
  )
  if (result.view !== 'generations') throw new Error('a story is about generations')
  return result.worlds
}

function history(story: Setting, figures: MeetingFigures, cast: Counts = story.cast): readonly Generation[] {
  const strategies = strategiesOf(story.cast)
  const start = strategies.map((id) => (cast[id] ?? 0) / seatsOf(cast).length)
  const payoffs = payoffsOf(figures)
  return generations({ start, payoffs, mutation: story.mutation / 1000, count: story.generations })
}

const raiders = (story: Setting, generation: Generation | undefined) =>
  generation?.shares[strategiesOf(story.cast).indexOf('raider')] ?? 0

test(
  '[SBX-8] when gougers invade, gouging spreads from a few and all earn less',
  () => {
    const story = storyOf('invade')
    const [world] = worldsOf(story)
    if (!world) throw new Error('nothing was played')
    const line = history(story, world.figures)

    expect(raiders(story, line[0])).toBeLessThan(0.1)
    expect(raiders(story, line.at(-1))).toBeGreaterThan(0.9)
    expect(line.at(-1)?.mean).toBeLessThan(0.85 * (line[0]?.mean ?? 0))
  },
  TIMEOUT_MS,
)

test(
  '[SBX-8] what reputation changes: seen, Raider is kept small; unseen, it gets further',
  () => {
    const story = storyOf('reputation')
    const [seen, unseen] = worldsOf(story).map(({ figures }) =>
      Math.max(...history(story, figures).map((generation) => raiders(story, generation))),
    )

    expect(seen).toBeLessThan(0.3)
    expect(unseen).toBeGreaterThan(0.5)
  },
  TIMEOUT_MS,
)

test(
  '[SBX-8] reciprocity takes hold from two fifths of the stalls, and dies out from a sixth',
  () => {
    const story = storyOf('reciprocity')
    const [world] = worldsOf(story)
    if (!world) throw new Error('nothing was played')
    // As the story says it: Raider at 20 of 24, the others in what is left.
    const others = strategiesOf(story.cast).filter((id) => id !== 'raider')
    let few: Counts = { raider: 20 }
    for (const [at, id] of others.entries()) {
      const left = MOST_SEATS - seatsOf(few).length
      few = withCount(few, id, at === 0 ? left - (others.length - 1) : 1)
    }

    expect(seatsOf(few)).toHaveLength(24)
    const line = history(story, world.figures)
    expect(raiders(story, line[0])).toBeGreaterThan(0.5)
    expect(raiders(story, line.at(-1))).toBeLessThan(0.1)
    expect(raiders(story, history(story, world.figures, few).at(-1))).toBeGreaterThan(0.9)
  },
  TIMEOUT_MS,
)
