import { expect, test } from 'vitest'
import { clockText } from '../../../client/desk/clock-text.ts'
import { countsOf, rowsOf } from '../../../client/desk/desk-view.ts'
import { sparkPoints } from '../../../client/desk/lesson/spark-points.ts'
import type { DeskView, MarketRow, RosterRow } from '../../../shared/protocol/class.ts'
import { defaultSetup } from '../../../shared/protocol/class-setup.ts'

const seat = (id: string, name: string, rest: Partial<RosterRow>): RosterRow => ({
  id,
  name,
  face: 0,
  state: 'here',
  deals: 0,
  hasPhone: true,
  phrase: `${name.toLowerCase()} words`,
  approved: true,
  hushed: false,
  extraPercent: 100,
  optedOut: false,
  leftOut: false,
  sitsOut: false,
  keptOut: false,
  ...rest,
})
const market = (id: string, name: string): MarketRow => ({
  id,
  name,
  seats: 6,
  people: 3,
  bots: 3,
  covered: 0,
  done: 0,
  deals: 0,
})
const view: DeskView = {
  code: 'K7M2QX',
  phase: 'play',
  setup: defaultSetup,
  matches: 1,
  playing: true,
  locked: false,
  roster: [
    seat('p1', 'Brave Otter', { market: 'm2', realName: 'Zoe' }),
    seat('p2', 'Calm Owl', { market: 'm1', state: 'idle', idleS: 40 }),
    seat('p3', 'Bold Fox', { market: 'm1', state: 'cover' }),
    seat('p4', 'Kind Hare', { state: 'waiting' }),
    seat('p5', 'Neat Crane', { state: 'kicked' }),
    seat('p6', 'Warm Newt', { market: 'm1', state: 'bot' }),
  ],
  absent: [],
  markets: [market('m1', 'Willow'), market('m2', 'Alder')],
  hosts: 1,
  recoveries: 0,
  earlier: 0,
  walls: 0,
  wall: { show: 'mosaic' },
  answered: 0,
}
const ids = (rows: readonly RosterRow[]) => rows.map(({ id }) => id).join(' ')

test('who waits at the door comes first, then market by market by name, who is out last', () => {
  expect(ids(rowsOf(view, '', undefined))).toBe('p4 p3 p2 p6 p1 p5')
})

test('a seat is found by its name, its real name, its words and its market', () => {
  expect(ids(rowsOf(view, 'zoe', undefined))).toBe('p1')
  expect(ids(rowsOf(view, ' CALM ', undefined))).toBe('p2')
  expect(ids(rowsOf(view, 'hare words', undefined))).toBe('p4')
  expect(ids(rowsOf(view, 'willow', undefined))).toBe('p3 p2 p6')
  expect(rowsOf(view, 'nobody', undefined)).toEqual([])
})

test('the counts add up to the roster, and each shows its seats', () => {
  const counts = countsOf(view)
  expect(counts).toEqual({ here: 1, slow: 1, bots: 1, still: 1, door: 1, out: 1 })
  expect(ids(rowsOf(view, '', 'slow'))).toBe('p2')
})

test('a clock counts a begun second, and never goes below zero', () => {
  expect([48_000, 47_001, 725_000, 1, 0, -5].map(clockText)).toEqual(['0:48', '0:48', '12:05', '0:01', '0:00', '0:00'])
})

test('a sparkline has the whole height for 0 to 1, and its dot at the end', () => {
  expect(sparkPoints([0, 0.5, 1], 100, 30)).toEqual([
    { x: 5, y: 25 },
    { x: 50, y: 15 },
    { x: 95, y: 5 },
  ])
  expect(sparkPoints([0.5], 100, 30)).toEqual([{ x: 95, y: 15 }])
  expect(sparkPoints([], 100, 30)).toEqual([])
})
