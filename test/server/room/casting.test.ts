// Who sits in the stalls that no person has.

import { expect, test } from 'vitest'
import { strategiesFor } from '../../../server/room/cast.ts'
import { drawCode } from '../../../server/room/room-code.ts'
import { knownAs, villagersFor } from '../../../server/room/villagers.ts'
import { castIds, casts } from '../../../shared/bots/casts.ts'
import { botIds } from '../../../shared/bots/index.ts'
import { mixFor } from '../../../shared/bots/mix-for.ts'
import { MOST_SEATS } from '../../../shared/game/settings.ts'
import { codeSchema } from '../../../shared/protocol/messages.ts'

const seeds = Array.from({ length: 50 }, (_, index) => `seed ${index}`)

test('[ROO-7] no villager has the name or face of a person, in any case of letters', () => {
  const people = [
    { name: 'ana', face: 5 },
    { name: 'ODO', face: 0 },
  ]
  for (const seed of seeds) {
    const villagers = villagersFor(20, people, seed)
    expect(villagers.map(({ name }) => name)).not.toContain('Ana')
    expect(villagers.map(({ name }) => name)).not.toContain('Odo')
    expect(villagers.map(({ face }) => face)).not.toContain(5)
    expect(villagers.map(({ face }) => face)).not.toContain(0)
    expect(new Set(villagers.map(({ name }) => name)).size).toBe(20)
  }
})

test('[ROO-7] however many stalls, so many villagers, the same for the same seed', () => {
  const people = Array.from({ length: 8 }, (_, face) => ({ name: `P${face}`, face }))
  for (let count = 0; count <= MOST_SEATS; count++) expect(villagersFor(count, people, 's')).toHaveLength(count)
  expect(villagersFor(5, people, 's')).toEqual(villagersFor(5, people, 's'))
})

test('[ROO-22] about a quarter of the villagers take, a quarter give, the others return', () => {
  for (const seed of seeds) {
    const count = (ids: readonly string[], size: number) => mixFor(size, seed).filter((one) => ids.includes(one)).length
    expect(
      [1, 2, 3, 5, 6, 7, 11, 23].map((size) => [
        mixFor(size, seed).length,
        count(['raider', 'hawker'], size),
        count(['hearth'], size),
      ]),
    ).toEqual([
      [1, 0, 0],
      [2, 0, 0],
      [3, 1, 1],
      [5, 1, 1],
      [6, 1, 1],
      [7, 2, 2],
      [11, 3, 3],
      [23, 6, 6],
    ])
  }
})

test('[ROO-1] every drawn code is one that can be typed in', () => {
  for (let n = 0; n < 1000; n++) {
    const code = drawCode()
    expect(codeSchema.parse(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code)
  }
})

test('[CAS-1] every cast keeps any number of stalls, with bots that there are; a named one always the same', () => {
  for (const cast of castIds) {
    for (const count of [0, 1, 5, 11, 23]) {
      const strategies = strategiesFor(cast, count, 'one')
      expect(strategies).toHaveLength(count)
      expect(strategies.filter((id) => !botIds.includes(id))).toEqual([])
      if (casts[cast].bots) expect(strategiesFor(cast, count, 'another')).toEqual(strategies)
    }
  }
})

test('[CAS-2] named characters come under their own names and faces, but for whose name or face a person has', () => {
  const people = [{ name: 'Kofi', face: 1 }]
  const first = casts.friendly.people
  const named = knownAs({ bots: 5, people: [], hidden: false, seed: 's', first }).bots
  const beside = knownAs({ bots: 5, people, hidden: false, seed: 's', first }).bots

  expect(named).toEqual([
    { name: 'Ana', face: 1 },
    { name: 'Kofi', face: 11 },
    { name: 'Odo', face: 15 },
    { name: 'Hana', face: 8 },
    { name: 'Rosa', face: 18 },
  ])
  expect(beside.slice(0, 3)).toEqual(named.slice(2))
  expect(beside.slice(3).filter(({ name, face }) => name === 'Kofi' || face === 1)).toEqual([])
})

test('[HID-6] where bots are hidden people and bots alike go by the names and faces of villagers, no two the same', () => {
  const people = Array.from({ length: 10 }, (_, face) => ({ name: `P${face}`, face }))
  for (const seed of seeds) {
    const known = knownAs({ bots: 14, people, hidden: true, seed })
    const all = [...known.bots, ...known.people]
    expect([known.bots.length, known.people.length]).toEqual([14, 10])
    expect(new Set(all.map(({ name }) => name)).size).toBe(24)
    expect(new Set(all.map(({ face }) => face)).size).toBe(24)
    expect(all.filter(({ name }) => name.startsWith('P') && name !== 'Pia')).toEqual([])
  }
})
