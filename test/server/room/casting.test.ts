// Who sits in the stalls that no person has.

import { expect, test } from 'vitest'
import { castFor } from '../../../server/room/cast.ts'
import { drawCode } from '../../../server/room/room-code.ts'
import { villagersFor } from '../../../server/room/villagers.ts'
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
    const count = (id: string, size: number) => castFor(size, seed).filter((one) => one === id).length
    expect(
      [1, 2, 3, 5, 6, 7, 11, 23].map((size) => [
        castFor(size, seed).length,
        count('raider', size),
        count('hearth', size),
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
