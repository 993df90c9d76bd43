// The command that measures reciprocity in a CSV of transfers.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asked, askedWith } from '../../helpers/command.ts'

const worked = 'giver,receiver,value\na,b,10\nb,a,10\nc,d,6\nd,c,3\na,c,1\nd,b,2\n'
const measured = (csv: string, ...args: string[]) =>
  JSON.parse(askedWith(csv, 'measures', ...args).out.join('\n')) as Record<string, unknown>

describe('what it prints', () => {
  test('[MEA-15] the worked check, with the names of the papers', () => {
    expect(measured(worked, '--seed', '7')).toEqual({
      n: 4,
      transfers: 6,
      total: 32,
      // Given 11, 10, 6, 5: mean difference (numpy) .171875, times 4/3. Received 10, 12, 4, 6: .21875, times 4/3.
      gini_given: expect.closeTo(0.229167, 6),
      gini_given_uncorrected: expect.closeTo(0.171875, 12),
      gini_received: expect.closeTo(0.291667, 6),
      links: 6,
      mutual: 2,
      r: expect.closeTo(4 / 6, 12),
      rho_gl: expect.closeTo(1 / 3, 12),
      rho_kp: expect.closeTo(10 / 28, 12),
      r_w: 0.8125,
      // Digits of 1.7 mean within .01.
      r_null: expect.closeTo(0.2443, 1.7),
      rho_w: expect.closeTo(0.7519, 1.7),
      p: expect.closeTo(8 / 176, 1.4),
      r_wcm: expect.closeTo(0.417143, 6),
      dyads: [
        { a: 'a', b: 'b', ab: 10, ba: 10, balance: 1 },
        { a: 'a', b: 'c', ab: 1, ba: 0, balance: 0 },
        { a: 'b', b: 'd', ab: 0, ba: 2, balance: 0 },
        { a: 'c', b: 'd', ab: 6, ba: 3, balance: expect.closeTo(2 / 3, 12) },
      ],
      players: [
        { player: 'a', given: 11, received: 10, reciprocity: expect.closeTo(10 / 11, 12) },
        { player: 'b', given: 10, received: 12, reciprocity: 1 },
        { player: 'c', given: 6, received: 4, reciprocity: 0.5 },
        { player: 'd', given: 5, received: 6, reciprocity: expect.closeTo(3 / 5, 12) },
      ],
    })
  })

  test('[MEA-15] the same seed prints the same, another one another null model', () => {
    expect(measured(worked, '--seed', 'x')).toEqual(measured(worked, '--seed', 'x'))
    expect(measured(worked, '--seed', 'x')['r_null']).not.toBe(measured(worked, '--seed', 'y')['r_null'])
    expect(measured(worked)).toEqual(measured(worked, '--seed', '1'))
  })

  test('[MEA-15] with --json on one line', () => {
    expect(askedWith(worked, 'measures', '--json').out).toHaveLength(1)
  })

  test('[MEA-15] other columns, quotes, empty lines and a last line without an end are no obstacle', () => {
    const csv = 'value, round,receiver,giver\r\n\r\n10,1,"b, the baker",a\r\n 2.5 ,2,a,"b, the baker"'

    expect(measured(csv)).toMatchObject({ n: 2, transfers: 2, total: 12.5, r_w: 0.4 })
  })

  test('[MEA-15] who gave nothing is named by a row of value 0; what has no meaning is null', () => {
    expect(measured('giver,receiver,value\na,b,0\n')).toMatchObject({ n: 2, total: 0, r_w: null, gini_given: null })
    expect(measured('giver,receiver,value\n')).toMatchObject({ n: 0, r: null, players: [] })
  })

  test('[MEA-15] a file by its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gt-measures-'))
    const file = join(folder, 'gifts.csv')
    writeFileSync(file, `\uFEFF${worked}`)

    expect(JSON.parse(asked('measures', file, '--json').out.join('\n'))).toMatchObject({ n: 4, r_w: 0.8125 })
    rmSync(folder, { recursive: true })
  })
})

describe('what it cannot use', () => {
  test.each([
    ['', 'Line 1: there is no column giver; the first line names giver, receiver and value.'],
    ['giver,receiver\na,b\n', 'Line 1: there is no column value; the first line names giver, receiver and value.'],
    ['giver,receiver,value,value\na,b,1,2\n', 'Line 1: there are two columns value.'],
    ['giver,receiver,value\na,b,3\na,b,three\n', 'Line 3, column value: "three" is not a number.'],
    ['giver,receiver,value\na,b,\n', 'Line 2, column value: "" is not a number.'],
    ['giver,receiver,value\na,b,Infinity\n', 'Line 2, column value: "Infinity" is not a number.'],
    ['giver,receiver,value\na,b,-1\n', 'Line 2, column value: -1 is less than nothing.'],
    ['giver,receiver,value\n,b,1\n', 'Line 2, column giver: nobody is named.'],
    ['giver,receiver,value\na,,1\n', 'Line 2, column receiver: nobody is named.'],
    ['giver,receiver,value\na,a,1\n', 'Line 2, column receiver: "a" cannot give to itself.'],
    ['giver,receiver,value\na,b\n', 'Line 2, column value: there are more or fewer cells than in the first line.'],
    ['giver,receiver,value\na,"b,1\n', 'Line 2, column receiver: a quotation mark is opened and never closed.'],
    ['giver,receiver,value\na,b"c,1\n', 'Line 2, column receiver: a quotation mark stands inside a cell.'],
  ])('[MEA-16] %j: one sentence with the place, exit 2, nothing printed', (csv, sentence) => {
    expect(askedWith(csv, 'measures')).toEqual({ code: 2, out: [], errors: [sentence] })
  })

  test.each([
    [['nowhere.csv'], 'The file "nowhere.csv" cannot be read.'],
    [['one.csv', 'two.csv'], 'One file at a time: "two.csv" is one too many.'],
    [['--seed', ''], '--seed takes any text that is not empty.'],
    [['--draws', '5'], "Unknown option '--draws'."],
  ])('[MEA-16] asked with %j: one sentence, exit 2', (args, sentence) => {
    expect(askedWith(worked, 'measures', ...args)).toEqual({ code: 2, out: [], errors: [sentence] })
  })

  test('[MEA-16] more than a thousand names', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `p${i},p${i + 1},1`)

    expect(askedWith(['giver,receiver,value', ...rows].join('\n'), 'measures').errors).toEqual([
      'There are 1001 names; at most 1000 can be measured at once.',
    ])
  })
})
