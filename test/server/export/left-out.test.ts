// What an export leaves out: names unless asked for, and the private taps of others.

import { describe, expect, test } from 'vitest'
import { wallFlights } from '../../../server/class/wall-flights.ts'
import { type DatedEvent, exportedMatch, isPrivate } from '../../../server/export/exported-log.ts'
import { replayOf } from '../../../server/export/replay.ts'
import { defaultSettings } from '../../../shared/game/settings.ts'
import { filesOf, type Log, simulated, tableOf, textOf } from '../../helpers/exported.ts'

const played = simulated('two', { seats: 3 })

describe('private taps', () => {
  const tapped: Log = [
    ...simulated('taps', { seats: 3, rounds: 1 }).map(
      (row): DatedEvent =>
        row.event.type === 'noonStruck'
          ? { ...row, by: 's1', event: { type: 'muted', seat: 's1', whom: 's2', muted: true } }
          : row,
    ),
    { seq: 1001, by: 's1', atMs: 9, event: { type: 'trustSet', seat: 's1', to: 's2', level: 7, atMs: 9 } },
    { seq: 1002, by: 's2', atMs: 9, event: { type: 'caredSet', seat: 's2', seats: ['s1'], atMs: 9 } },
    { seq: 1003, by: 's2', atMs: 9, event: { type: 'feltSet', seat: 's2', exchange: 'x1', feeling: 'iOwe', atMs: 9 } },
  ]
  const taps = (own?: string) =>
    exportedMatch(tapped, { match: 1, market: 1, names: false, own })
      .rows.filter(({ event }) => isPrivate(event))
      .map(({ by, event }) => [by, event.type])

  test('[EXP-7] only those of the seat that asks go along', () => {
    expect(taps('s1')).toEqual([
      ['s1', 'muted'],
      ['s1', 'trustSet'],
    ])
    expect(taps('s2')).toEqual([
      ['s2', 'caredSet'],
      ['s2', 'feltSet'],
    ])
    expect([taps('s3'), taps()]).toEqual([[], []])
  })

  test('[EXP-7] those of others leave no hole in the numbers', () => {
    const { rows } = exportedMatch(tapped, { match: 1, market: 1, names: false, own: 's2' })

    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1))
    expect(rows).toHaveLength(tapped.length - 2)
  })

  test('[EXP-7] who took a villager’s stall is not given the taps of whoever had it before', () => {
    const kept = (seq: number, keeper: 'person' | 'bot' | 'cover'): DatedEvent => ({
      ...{ seq, by: 'host', atMs: 8, event: { type: 'kept', seat: 's1', keeper, atMs: 8 } },
    })
    const left = tapped.toSpliced(-3, 0, kept(998, 'bot'), kept(999, 'person'), kept(1000, 'cover'))
    const { rows } = exportedMatch(left, { match: 1, market: 1, names: false, own: 's1' })

    expect(rows.filter(({ event }) => isPrivate(event)).map(({ event }) => event.type)).toEqual(['trustSet'])
  })
})

describe('free chat', () => {
  const line = (seq: number, by: string, to: string, text: string): DatedEvent => ({
    ...{ seq, by, atMs: 9, event: { type: 'chatted', seat: by, to, text, round: 1, atMs: 9 } },
  })
  const opening = played.map((row): DatedEvent => {
    if (row.event.type !== 'opened') return row
    const names = ['Ana', 'Ana Lu', '(Bo)']
    return {
      ...row,
      event: { ...row.event, seats: row.event.seats.map((seat, k) => ({ ...seat, name: names[k] ?? '' })) },
    }
  })
  const talked: Log = [
    ...opening,
    line(1001, 's1', 's2', 'between us'),
    line(1002, 's2', 'all', 'ana, ANA LU and (Bo) traded bananas with Ana'),
  ]
  const texts = (own?: string, names = false) =>
    exportedMatch(talked, { match: 1, market: 1, names, own }).rows.flatMap(({ event }) =>
      event.type === 'chatted' ? [event.text] : [],
    )

  test('[CHA-5] a line to one seat goes along to the two only', () => {
    expect([texts('s1'), texts('s2'), texts('all')].map(([first]) => first)).toEqual(Array(3).fill('between us'))
    expect([texts('s3').length, texts().length]).toEqual([1, 1])
  })

  test('[CHA-5] where names are left out, a seat stands where somebody wrote one', () => {
    expect(texts()).toEqual(['s1, s2 and s3 traded bananas with s1'])
    expect(texts(undefined, true)).toEqual(['ana, ANA LU and (Bo) traded bananas with Ana'])
    expect(tableOf(filesOf([talked]), 'long.csv').at(-1)?.['text']).toBe('s1, s2 and s3 traded bananas with s1')
  })

  test('[CHA-5] none of it is in a replay or on the projector', () => {
    expect(replayOf(talked, { names: true }).events.filter(({ event }) => event.type === 'chatted')).toEqual([])
    for (const { event } of talked.slice(-2)) expect(wallFlights('m1', event, defaultSettings)).toEqual([])
  })
})

describe('names', () => {
  const named = (names: Readonly<Record<string, string>>): Log =>
    played.map((row): DatedEvent => {
      if (row.event.type !== 'opened') return row
      const seats = row.event.seats.map((seat) => ({ ...seat, name: names[seat.id] ?? seat.name, face: 7 }))
      return { ...row, event: { ...row.event, seats } }
    })

  test('[EXP-6] names and faces are left out unless asked for', () => {
    const log = named({ s1: 'Zuzana', s2: 'Björk', s3: 'Ann' })
    const bare = Object.values(filesOf([log])).map((bytes) => Buffer.from(bytes).toString())
    const whole = filesOf([log], { names: true })

    expect(bare.filter((text) => /Zuzana|Björk|"face":7/.test(text))).toEqual([])
    expect(tableOf(whole, 'wide.csv').map(({ name }) => name)).toEqual(['Zuzana', 'Björk', 'Ann'])
    expect(textOf(whole, 'events.jsonl')).toContain('"name":"Zuzana","face":7')
    expect(textOf(whole, 'README.txt')).toContain('Names are included')
  })

  test('[EXP-6] who came later is left out too', () => {
    const later: Log = played.flatMap((row): DatedEvent[] =>
      row.seq === 3
        ? [
            {
              seq: 3,
              by: 'host',
              atMs: 0,
              event: { type: 'kept', seat: 's3', keeper: 'person', name: 'Late', face: 9, atMs: 0 },
            },
            row,
          ]
        : [row],
    )

    expect(textOf(filesOf([later]), 'events.jsonl')).toContain('"keeper":"person","name":"s3","face":0')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ['a"b', 'a"b'],
    ['a,b', 'a,b'],
  ])('[EXP-8] a seat named %s is %s in a cell', (name, cell) => {
    const files = filesOf([named({ s1: name })], { names: true })

    expect(tableOf(files, 'wide.csv')[0]?.['name']).toBe(cell)
  })
})
