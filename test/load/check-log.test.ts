// What the load run calls missing, doubled and late.

import { expect, test } from 'vitest'
import { emptyMarket } from '../../shared/game/state.ts'
import { checkLog } from './check-log.ts'
import { type KeptLog, logFromExport } from './kept-log.ts'
import { endSeen, roundsLate } from './round-ends.ts'
import type { Note } from './student-log.ts'

const market = 'ABCDEF-1-1'
const act = { match: market, round: 1, action: { type: 'done', done: true } } as const
const sent = (id: string): Note => ({ note: 'sent', atMs: 1, again: false, id, ...act })
const accepted = (id: string, seq: number): Note => ({ note: 'accepted', atMs: 2, id, match: market, seq, tookMs: 1 })
const student = (...notes: Note[]) => [{ notes, seatOf: () => 's1' }]
const kept = (events: Record<number, string>, answers?: KeptLog['answers']): KeptLog => ({
  eventBy: (_, seq) => events[seq],
  answers,
})
const answer = (id: string, seq: number) => ({ market, id, seq })

test.each([
  ['all is well', [sent('a'), accepted('a', 1)], kept({ 1: 's1' }, [answer('a', 1)]), { missing: 0, doubled: 0 }],
  ['sent and never answered', [sent('a')], kept({}, []), { missing: 0, doubled: 0 }],
  ['asked again, the same answer', [accepted('a', 1), accepted('a', 1)], kept({ 1: 's1' }), { missing: 0, doubled: 0 }],
  ['no such event', [sent('a'), accepted('a', 1)], kept({}), { missing: 1, doubled: 0 }],
  ["somebody else's event", [sent('a'), accepted('a', 1)], kept({ 1: 's2' }), { missing: 1, doubled: 0 }],
  ['no answer kept for it', [sent('a'), accepted('a', 1)], kept({ 1: 's1' }, []), { missing: 1, doubled: 0 }],
  ['it happened twice', [accepted('a', 1), accepted('a', 2)], kept({ 1: 's1', 2: 's1' }), { missing: 0, doubled: 1 }],
  ['one event for two', [accepted('a', 1), accepted('b', 1)], kept({ 1: 's1' }), { missing: 0, doubled: 1 }],
  [
    'kept in two markets',
    [sent('a'), accepted('a', 1)],
    kept({ 1: 's1' }, [answer('a', 1), { ...answer('a', 1), market: 'ABCDEF-1-2' }]),
    { missing: 0, doubled: 1 },
  ],
])('[LOD-3] %s', (_what, notes, log, figures) => {
  expect(checkLog(student(...notes), log)).toEqual(figures)
})

test('[LOD-3] an export is read by its own numbers of matches and markets', () => {
  const log = logFromExport(
    '{"match":2,"market":3,"seq":7,"by":"s4","keptBy":"person","atMs":1,"event":{}}\n',
    'ABCDEF',
  )

  expect(log.eventBy('ABCDEF-2-3', 7)).toBe('s4')
  expect(log.eventBy('ABCDEF-2-3', 8)).toBeUndefined()
})

test('[LOD-3] an end is late by what lies between its due moment and the moment it was seen, at the pace of the market', () => {
  const view = { ...emptyMarket('s1'), phase: 'market' as const, round: 2, endsAtMs: 30_000 }
  Object.assign(view.clock, { running: true, atMs: 10_000, serverMs: 1_000_000, pace: 10 })
  const bell = { type: 'bellRang', atMs: 30_000, endsAtMs: 42_000 } as const
  const seen = endSeen(market, view, bell, 1_002_600)

  expect(seen).toEqual({ match: market, round: 2, what: 'market', lateMs: 600 })
  expect(endSeen(market, { ...view, phase: 'evening' }, bell, 1_002_600)).toBeUndefined()
  expect(roundsLate(seen ? [seen, { ...seen, match: 'ABCDEF-1-2' }] : [], 500)).toBe(1)
  expect(roundsLate(seen ? [seen] : [], 600)).toBe(0)
})
