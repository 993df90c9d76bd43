// An export of which a student's rows are left out: nothing names the seat, everything left out is counted, and verifying still tells sound from edited.

import { describe, expect, test } from 'vitest'
import { exportFiles, type FileName, SUMS, sumLine } from '../../../server/export/export-files.ts'
import { exportZip, zipOf } from '../../../server/export/export-zip.ts'
import { type DatedEvent, exportedMatch } from '../../../server/export/exported-log.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import { bots } from '../../../shared/bots/index.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { atRandom, filesOf, type Log, simulated, tableOf, textOf } from '../../helpers/exported.ts'
import { verdict } from '../../helpers/verified.ts'

const logs = [simulated('one'), simulated('two', { seats: 3 })] as const
const without = (seats: readonly string[], some: readonly Log[] = logs) =>
  exportFiles(
    some.map((log, k) =>
      exportedMatch(log, {
        match: 1,
        market: k + 1,
        names: false,
        own: 'all',
        ...(k === 0 && { seatsLeftOut: seats }),
      }),
    ),
  )
const whole = without([])
const files = without(['s2'])
const ofFirst = (some: typeof files, file: FileName) => tableOf(some, file).filter(({ market }) => market === '1')

describe('what is left', () => {
  test.each(['events.jsonl', 'long.csv', 'exchanges.csv', 'wide.csv'] as const)(
    '[CNS-1] no row of %s names a seat whose student said no',
    (file) => {
      const rows = textOf(files, file)
        .split(/\r?\n/)
        .filter((line) => line.startsWith('1,1,') || line.startsWith('{"match":1,"market":1,'))

      expect(rows.length).toBeGreaterThan(4)
      expect(rows.filter((row) => /\bs2(\b|n\d)/.test(row))).toEqual([])
      expect(rows.filter((row) => /"type":"(opened|sealed|reckoned|closed)"/.test(row))).toEqual([])
    },
  )

  test('[CNS-1] an exchange with them is told of nowhere, not even by what it did to the other’s reputation', () => {
    const theirs = ofFirst(whole, 'exchanges.csv').filter((row) => row['author'] === 's2' || row['other'] === 's2')
    const cells = ofFirst(files, 'long.csv').map((row) => row['exchange'])

    expect(theirs.length).toBeGreaterThan(3)
    expect(theirs.filter(({ exchange }) => cells.includes(exchange))).toEqual([])
  })

  test('[CNS-1] the other seats and the other markets stay, numbered without a hole', () => {
    const long = ofFirst(files, 'long.csv')

    expect(long.map(({ seq }) => Number(seq))).toEqual(long.map((_, index) => index + 1))
    expect(ofFirst(files, 'wide.csv').map(({ seat }) => seat)).toEqual(['s1', 's3', 's4', 's5', 's6'])
    for (const file of ['wide.csv', 'exchanges.csv', 'long.csv'] as const)
      expect(tableOf(files, file).filter(({ market }) => market === '2')).toEqual(
        tableOf(whole, file).filter(({ market }) => market === '2'),
      )
  })

  test('[CNS-2] how many rows are left out stands in left-out.csv and in README.txt', () => {
    const missing = (file: FileName) => ofFirst(whole, file).length - ofFirst(files, file).length
    const counts = { seats: missing('wide.csv'), events: missing('long.csv'), exchanges: missing('exchanges.csv') }

    expect(tableOf(files, 'left-out.csv')).toEqual([
      {
        ...{ match: '1', market: '1', seats: '1', events: String(counts.events) },
        ...{ exchanges: String(counts.exchanges), experiment: '0', shared: '0' },
      },
    ])
    expect(counts.seats).toBe(1)
    expect(textOf(files, 'README.txt')).toContain(`${1 + counts.events + counts.exchanges} rows in 1 markets`)
    expect(textOf(whole, 'README.txt')).toContain('  Nothing.')
    expect(tableOf(whole, 'left-out.csv')).toEqual([])
  })
})

test('[CNS-1] who lived with them is not told, and a granary and fines add up without them', () => {
  const settings = { rounds: 2, households: true, granary: true, fine: true }
  const cast = (['hearth', 'raider', 'neighbour', 'ledgerkeeper'] as const).map((id) => bots[id])
  const { log } = runMatch({ seed: 'modules', seats: cast, settings, persons: ['s1', 's2'] })
  const files = without(['s2'], [log])

  expect(log.some(({ event }) => event.type === 'householdsDrawn')).toBe(true)
  expect(tableOf(without([], [log]), 'wide.csv').filter(({ household }) => household === 's2')).toHaveLength(1)
  expect(tableOf(files, 'wide.csv').filter(({ household }) => household === 's2')).toEqual([])
  expect(textOf(files, 'events.jsonl')).not.toContain('householdsDrawn')
  expect(verdict(exportZip(files))).toBe('sound')
})

test('[CNS-1] a line of chat in which somebody wrote their name is left out, whether names are asked for or not', () => {
  const line = (seq: number, text: string): DatedEvent => ({
    ...{ seq, by: 's1', atMs: 9, event: { type: 'chatted', seat: 's1', to: 'all', text, round: 1, atMs: 9 } },
  })
  const log: Log = [
    ...logs[1].map((row): DatedEvent => {
      if (row.event.type !== 'opened') return row
      const names = ['Ana', 'Ben', 'Cy']
      const seats = row.event.seats.map((seat, k) => ({ ...seat, name: names[k] ?? '' }))
      return { ...row, event: { ...row.event, seats } }
    }),
    line(901, 'Thank you, BEN'),
    line(902, 'Thank you, Cy'),
  ]
  for (const names of [true, false]) {
    const files = exportFiles([exportedMatch(log, { match: 1, market: 1, names, own: 'all', seatsLeftOut: ['s2'] })])
    const text = textOf(files, 'events.jsonl')
    expect(text).not.toMatch(/Thank you, (BEN|s2)/)
    expect(text).toMatch(/Thank you, (Cy|s3)/)
  }
})

test('[VER-6] a left-out.csv from before those rows were counted is as sound as ever', () => {
  const before = textOf(files, 'left-out.csv').replaceAll(/(?:,[^,\r\n]*){2}(?=\r\n)/g, '')

  expect(before).toMatch(/exchanges\r\n1,1,1,\d+,\d+\r\n$/)
  expect(verdict(exportZip({ ...files, 'left-out.csv': Buffer.from(before) }))).toBe('sound')
})

describe('verifying what is left', () => {
  test('[VER-6] it is sound, and says of which markets it is not all there', () => {
    const { matches, leftOut } = verifyExport(exportZip(files))

    expect(matches).toBe(2)
    expect(leftOut).toMatchObject([{ match: 1, market: 1, seats: 1 }])
    expect(verifyExport(exportZip(whole)).leftOut).toBe(undefined)
  })

  // In 11, 12 and 31 a round is played again.
  test.each([0, 1, 2, 3, 4, 5, 6, 11, 12, 31])('[VER-6] whatever anybody may do in it, seed %i', (seed) => {
    for (const seats of [['s1'], ['s2', 's3']])
      expect(verdict(exportZip(without(seats, [atRandom(seed)])))).toBe('sound')
  })

  test.each<[FileName, string | RegExp, string, RegExp]>([
    [
      'exchanges.csv',
      /,generalized,open_gift,/,
      ',balanced,open_gift,',
      /^exchanges\.csv line \d+: label is "balanced"/,
    ],
    ['long.csv', /,marketBegan,/, ',bellRang,', /^long\.csv line \d+: type is "bellRang" and should be "marketBegan"/],
    ['wide.csv', /(\r\n1,1,s1,s1,(?:[\w ]*,){5})(\d+)/, '$1999', /^wide\.csv line 2: acts_by_person is "999"/],
    ['events.jsonl', /"goods":\{"(\w+)":\d/, '"goods":{"$1":99', /^events\.jsonl line \d+: it is not the line/],
    ['left-out.csv', '1,1,1,', '1,7,1,', /^left-out\.csv line 2: there is no such market/],
    ['left-out.csv', '1,1,1,', '1,1,x,', /^left-out\.csv line 2: this is no count/],
    ['left-out.csv', '1,1,1,', '1,2,1,', /^events\.jsonl line \d+: match 1 does not begin with its opening/],
  ])('[VER-6] %s edited, sums made anew', (file, from, to, sentence) => {
    const changed = { ...files, [file]: Buffer.from(textOf(files, file).replace(from, to)) }

    expect(Buffer.compare(changed[file], files[file])).not.toBe(0)
    expect(verdict(exportZip(changed))).toMatch(sentence)
  })

  test('[VER-6] a whole market is not passed off as one of which rows are left out', () => {
    const forged = { ...whole, 'left-out.csv': Buffer.from(textOf(files, 'left-out.csv')) }

    expect(verdict(exportZip(forged))).toMatch(/^events\.jsonl line 1: left-out\.csv says that rows .* are left out/)
  })

  test('[VER-6] a zip from before there was a left-out.csv is as sound as ever', () => {
    const { 'left-out.csv': _, ...before } = filesOf([logs[1]])

    const sums = Object.entries(before).map(([name, bytes]) => `${sumLine(name as FileName, bytes)}\n`)

    expect(verdict(zipOf({ ...before, [SUMS]: Buffer.from(sums.join('')) }))).toBe('sound')
  })
})
