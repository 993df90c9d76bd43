// Needs: dealt, shared, covered, changed.

import { expect, test } from 'vitest'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { hold, inMarket, opened, type Play, pass, plays, refused } from '../../helpers/village.ts'

test('[NEE-1] one lot of help, three other goods, and about one time in four an urgent one, never of its own good', () => {
  let urgent = 0
  let seats = 0
  for (let k = 0; k < 200; k++) {
    for (const seat of opened({ people: 6, seed: `needs ${k}` }).market.seats.values()) {
      const ordinary = seat.needs.filter(({ level }) => level === 2).map(({ good }) => good)
      expect(ordinary.filter((good) => good === 'help')).toHaveLength(1)
      expect(new Set(ordinary).size).toBe(4)
      for (const { good } of seat.needs) expect(seat.crafts).not.toContain(good)
      const extra = seat.needs.filter(({ level }) => level === 3)
      expect(extra.length).toBeLessThanOrEqual(1)
      for (const { good } of extra) expect(['medicine', 'wood', 'help']).toContain(good)
      urgent += extra.length
      seats++
    }
  }
  // 1,200 draws at .25: four standard errors either side.
  expect(urgent / seats).toBeGreaterThan(0.2)
  expect(urgent / seats).toBeLessThan(0.3)
})

test('[NEE-2] at noon one uncovered need for a good turns into one it neither makes nor needs', () => {
  const play = inMarket({ people: 6 })
  const before = new Map([...play.market.seats.values()].map((seat) => [seat.id, seat.needs.map(({ good }) => good)]))
  expect(pass(play, 'noonStruck').atMs).toBe(5_000 + 55_000)
  const changes = play.log.filter((event) => event.type === 'needChanged')
  expect(changes).toHaveLength(6)
  for (const { seat, to } of changes) {
    expect(before.get(seat)).not.toContain(to?.good)
    expect(play.market.seats.get(seat)?.crafts).not.toContain(to?.good)
    expect(play.market.seats.get(seat)?.needs).toHaveLength(before.get(seat)?.length ?? 0)
  }
})

test('[NEE-2] a need that can be met already does not change, nor does anything in a hurried market', () => {
  const covered = inMarket({ people: 3 })
  for (const seat of ['s1', 's2', 's3'])
    hold(covered, seat, { bread: 9, fish: 9, wood: 9, cloth: 9, tool: 9, medicine: 9 })
  pass(covered, 'noonStruck')
  expect(covered.log.filter(({ type }) => type === 'needChanged')).toEqual([])
  const hurried = inMarket({ people: 3 })
  plays(hurried, 's1', { type: 'done', done: true })
  plays(hurried, 's2', { type: 'done', done: true })
  pass(hurried, 'bellRang')
  expect(hurried.log.filter(({ type }) => type === 'noonStruck')).toEqual([])
})

test('[SHA-1] a need is shared with one seat or with all, and nobody else hears of it', () => {
  const play = inMarket({ people: 3 })
  const [need] = play.market.seats.get('s1')?.needs ?? []
  if (!need) throw new Error('no need was dealt')
  const told = plays(play, 's1', { type: 'share', needs: [need.id], with: 's2' })
  const seen = (viewer: string, events: readonly MarketEvent[]) =>
    events
      .flatMap((event) => visibleTo(viewer, event, play.market.settings) ?? [])
      .filter(({ type }) => type === 'needShared').length
  expect(['s1', 's2', 's3'].map((viewer) => seen(viewer, told))).toEqual([1, 1, 0])
  const all = plays(play, 's1', { type: 'share', needs: 'all', with: 'all' })
  expect(seen('s3', all)).toBe(play.market.seats.get('s1')?.needs.length)
  expect(refused(play, 's1', { type: 'share', needs: 'all', with: 'all' })).toBe('nothingToShare')
  expect(refused(play, 's1', { type: 'share', needs: [need.id], with: 's2' })).toBe('nothingToShare')
  expect(refused(play, 's1', { type: 'share', needs: ['s2n1.0'], with: 'all' })).toBe('noSuchNeed')
})

test("[SHA-1] a need's id tells neither how many there are nor which came when", () => {
  const numbersOf = (play: Play) =>
    [...play.market.seats.values()].map(({ needs }) => needs.map(({ id }) => Number(id.split('.')[1])))
  const dealt = new Set<number>()
  const changed = new Set<number>()
  for (let k = 0; k < 100; k++) {
    const play = inMarket({ people: 6, seed: `ids ${k}` })
    const before = numbersOf(play)
    pass(play, 'noonStruck')
    for (const [seat, after] of numbersOf(play).entries()) {
      expect(new Set(after).size).toBe(after.length)
      expect(after).toEqual([...after].sort())
      for (const number of after) (before[seat]?.includes(number) ? dealt : changed).add(number)
    }
  }
  const all = Array.from({ length: 90 }, (_, index) => index + 10)
  expect([...dealt].sort()).toEqual(all)
  expect([...changed].sort()).toEqual(all)
})

test('[SHA-2] who knows of a need learns when it is covered, when it is not any more, and that it changed but not into what', () => {
  const play = inMarket({ people: 3 })
  const need = play.market.seats.get('s1')?.needs.find(({ good, level }) => good !== 'help' && level === 2)
  if (!need) throw new Error('no need was dealt')
  plays(play, 's1', { type: 'share', needs: [need.id], with: 's2' })
  hold(play, 's2', { [need.good]: 9 })
  const covering = plays(play, 's2', { type: 'give', to: 's1', goods: { [need.good]: 9 } }).find(
    ({ type }) => type === 'needCovered',
  )
  expect(covering).toMatchObject({ seat: 's1', covered: true })
  if (!covering) throw new Error('nobody was told')
  expect(visibleTo('s2', covering, play.market.settings)).toMatchObject({ known: ['s2'] })
  expect(visibleTo('s3', covering, play.market.settings)).toBeUndefined()
  const back = plays(play, 's1', { type: 'give', to: 's3', goods: { [need.good]: 9 } }).find(
    ({ type }) => type === 'needCovered',
  )
  expect(back).toMatchObject({ covered: false })
  for (const other of play.market.seats.get('s1')?.needs ?? []) {
    if (other.id !== need.id && other.good !== 'help')
      hold(play, 's1', { bread: 9, fish: 9, wood: 9, cloth: 9, tool: 9, medicine: 9, [need.good]: 0 })
  }
  pass(play, 'noonStruck')
  const change = play.log.find((event) => event.type === 'needChanged' && event.seat === 's1')
  if (!change) throw new Error('no need changed')
  expect(visibleTo('s1', change, play.market.settings)).toHaveProperty('to')
  expect(visibleTo('s2', change, play.market.settings)).not.toHaveProperty('to')
  expect(visibleTo('s3', change, play.market.settings)).toBeUndefined()
})
