// One who is alone plays an experiment: in which part, and how long.

import { expect, test } from 'vitest'
import { anId, roomWorld } from '../room-world.ts'

const begins = async (scenario: string, world: Awaited<ReturnType<typeof roomWorld>>) => {
  const page = await world.open('solo')
  const experiment = { scenario, mode: 'target' as const }
  expect(await page.command({ type: 'start', experiment }, anId())).toMatchObject({ ok: true })
  await world.pass(500, page)
  return page
}

test('[SCE-8] which of the parts for people one plays is drawn by lot', async () => {
  const world = await roomWorld()
  const seats = new Set<string | undefined>()
  for (let room = 0; room < 16; room++) seats.add((await begins('S9', world)).room.match?.seat)

  expect([...seats].toSorted()).toEqual(['s1', 's2'])
})

test.each([
  ['S11', 1 + 4 + 8],
  ['S12', 1 + 8],
  ['S13', 1 + 2 + 2],
  ['S14', 1 + 3 + 1],
])('[SCE-8] %s is shorter for one who is alone: %i rounds', async (scenario, rounds) => {
  const trials: string[] = []
  const world = await roomWorld({ onFirstTrial: (match) => trials.push(match) })
  const page = await begins(scenario, world)
  await world.until(() => page.market?.phase === 'over', page)

  expect(page.market?.round).toBe(rounds)
  expect(trials).toEqual([page.room.match?.id])
  // Who did nothing all the time was not covered for it. (SPEC: CEX-14)
  expect(page.market?.seats.get(page.room.match?.seat ?? '')?.keeper).toBe('person')
})
