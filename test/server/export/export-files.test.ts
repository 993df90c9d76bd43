// The files of an export: what is in them, that they agree with one another, and that a spreadsheet takes nothing in them for a formula.

import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportFiles } from '../../../server/export/export-files.ts'
import { fileNames } from '../../../server/export/export-files.ts'
import { exportZip, readExportZip } from '../../../server/export/export-zip.ts'
import { exportedMatch, isPrivate } from '../../../server/export/exported-log.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { worth } from '../../../shared/game/bundle.ts'
import { classify } from '../../../shared/reciprocity/classify.ts'
import { atRandom, filesOf, type Log, type Row, simulated, tableOf, textOf } from '../../helpers/exported.ts'

let logs: Log[]
let files: ExportFiles
let tables: { readonly wide: Row[]; readonly long: Row[]; readonly exchanges: Row[] }
/** Rows of long.csv that count: not those of a round that was played again. */
let counting: Row[]

beforeAll(() => {
  logs = [simulated('one'), simulated('two', { seats: 3 }), ...[0, 1, 2, 3, 4, 5, 11, 31].map(atRandom)]
  files = filesOf(logs)
  tables = {
    wide: tableOf(files, 'wide.csv'),
    long: tableOf(files, 'long.csv'),
    exchanges: tableOf(files, 'exchanges.csv'),
  }
  counting = tables.long.filter(({ counted }) => counted === '1')
})

const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
const keyOf = ({ match, market }: Row) => `${match}:${market}`

describe('the zip', () => {
  test('[EXP-1] the same matches give the same bytes, and come back as they went in', () => {
    const zip = exportZip(files)

    expect(Buffer.compare(zip, exportZip(filesOf(logs)))).toBe(0)
    expect(readExportZip(zip).files).toEqual(
      Object.fromEntries(fileNames.map((name) => [name, new Uint8Array(files[name])])),
    )
  })

  test('[EXP-2] every event is a line of events.jsonl as it was stored, and a row of long.csv', () => {
    const lines = textOf(files, 'events.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const [log = []] = logs

    expect(lines).toHaveLength(logs.flat().filter(({ event }) => !isPrivate(event)).length)
    expect(lines.slice(2, log.length).map(({ seq, by, atMs, event }) => ({ seq, by, atMs, event }))).toEqual(
      log.slice(2),
    )
    expect(tables.long.map(({ match, seq, by, type, at_ms }) => [match, seq, by, type, at_ms])).toEqual(
      lines.map(({ match, seq, by, event, atMs }) => [match, seq, by, event.type, atMs].map(String)),
    )
  })

  test('[EXP-3] every row says who kept the seat that caused it just then', () => {
    const match = exportedMatch(
      [
        ...(logs[0] ?? []).slice(0, 2),
        { seq: 3, by: 's1', atMs: 1, event: { type: 'doneSet', seat: 's1', done: true } },
        { seq: 4, by: 'host', atMs: 2, event: { type: 'kept', seat: 's1', keeper: 'cover', atMs: 2 } },
        { seq: 5, by: 's1', atMs: 3, event: { type: 'doneSet', seat: 's1', done: false } },
        { seq: 6, by: 's4', atMs: 4, event: { type: 'doneSet', seat: 's4', done: true } },
        { seq: 7, by: 'timer', atMs: 5, event: { type: 'noonStruck', atMs: 5 } },
      ],
      { match: 1, market: 1, names: false },
    )

    expect(match.rows.map(({ keptBy }) => keptBy)).toEqual([
      'timer',
      'timer',
      'person',
      'timer',
      'cover',
      'bot',
      'timer',
    ])
    for (const { kept_by } of tables.long) expect(['person', 'bot', 'cover', 'timer']).toContain(kept_by)
    for (const { author_kept_by, other_kept_by } of tables.exchanges) {
      expect(['person', 'bot', 'cover']).toEqual(expect.arrayContaining([author_kept_by, other_kept_by]))
    }
  })

  test('[EXP-9] the dictionary has every column of every table, in its order, each with a meaning, a unit and values', () => {
    const entries = tableOf(files, 'dictionary.csv')
    for (const file of ['wide.csv', 'exchanges.csv', 'long.csv', 'dictionary.csv'] as const) {
      const [head = ''] = textOf(files, file).slice(1).split('\r\n')
      expect(entries.filter((entry) => entry['file'] === file).map(({ column }) => column)).toEqual(head.split(','))
    }
    const [line = ''] = textOf(files, 'events.jsonl').split('\n')
    const ofEvents = entries.filter(({ file }) => file === 'events.jsonl').map(({ column }) => column)

    expect(ofEvents.slice(0, 7)).toEqual(Object.keys(JSON.parse(line)))
    expect(ofEvents).toContain('event couponRedeemed')
    for (const { meaning, unit, values } of entries) expect([meaning, unit, values]).not.toContain('')
  })
})

describe('wide sums are long sums', () => {
  const counted = [
    ['offers_made', 'seat', 'offerMade', 'offer'],
    ['asks_made', 'seat', 'offerMade', 'ask'],
    ['amended', 'seat', 'offerAmended', undefined],
    ['withdrawn', 'seat', 'offerEnded', 'withdrawn'],
    ['accepted', 'other', 'offerAccepted', undefined],
    ['declined', 'other', 'offerEnded', 'declined'],
    ['countered', 'other', 'offerEnded', 'countered'],
    ['weighed', 'other', 'weighed', undefined],
    ['slept_on', 'seat', 'offerSlept', undefined],
    ['gifts_given', 'seat', 'gave', undefined],
    ['gifts_got', 'other', 'gave', undefined],
    ['gifts_undone', 'seat', 'giftUndone', undefined],
    ['coupons_issued', 'seat', 'couponIssued', undefined],
    ['coupons_redeemed', 'seat', 'couponRedeemed', undefined],
    ['needs_shared', 'seat', 'needShared', undefined],
    ['fines_imposed', 'seat', 'fined', undefined],
    ['fines_suffered', 'other', 'fined', undefined],
  ] as const

  test.each(counted)('[EXP-4] %s counts rows of which it is the %s', (column, role, type, how) => {
    const rows = (seat: Row) =>
      counting.filter(
        (row) =>
          keyOf(row) === keyOf(seat) &&
          row[role] === seat['seat'] &&
          row['type'] === type &&
          (!how || row['how'] === how),
      )

    expect(tables.wide.map((row) => Number(row[column]))).toEqual(tables.wide.map((row) => rows(row).length))
    expect(sum(tables.wide, column)).toBeGreaterThan(0)
  })

  test('[EXP-4] values, coins, needs, wellbeing and prosperity', () => {
    for (const seat of tables.wide) {
      const long = counting.filter((row) => keyOf(row) === keyOf(seat))
      const about = long.filter((row) => row['seat'] === seat['seat'])
      const other = long.filter((row) => row['other'] === seat['seat'])
      const everyone = long.filter((row) => row['seat'] === 'all')
      const given = (unit: string) => sum(about, `given_${unit}`) + sum(other, `got_${unit}`)
      const got = (unit: string) => sum(about, `got_${unit}`) + sum(other, `given_${unit}`)
      const figure = (column: string) => Number(seat[column])

      expect([figure('given_value'), figure('got_value')]).toEqual([given('value'), got('value')])
      expect([figure('given_coins'), figure('got_coins')]).toEqual([given('coins'), got('coins')])
      const amounts = (rows: readonly Row[], type: string) => {
        const of = rows.filter((row) => row['type'] === type)
        return sum(of, 'amount')
      }
      const [cost, lost] = [about.filter((row) => row['type'] === 'fined').length, amounts(other, 'fined')]
      const [filled, shared] = [amounts(about, 'granaryFilled'), amounts(everyone, 'granaryShared')]
      expect([figure('fines_cost'), figure('fines_lost')]).toEqual([cost, lost])
      expect([figure('granary_given'), figure('granary_coins')]).toEqual([filled, shared])
      expect(figure('coins')).toBe(
        figure('start_coins') + got('coins') - given('coins') - cost - lost - filled + shared,
      )
      expect([figure('needs_dealt'), figure('needs_met')]).toEqual([sum(about, 'needs_dealt'), sum(about, 'needs_met')])
      expect(figure('wellbeing')).toBe(sum(about, 'wellbeing') + sum(everyone, 'wellbeing'))
      expect(figure('prosperity')).toBe(figure('wellbeing') + figure('coins') + figure('left_over'))
      for (const keeper of ['person', 'bot', 'cover']) {
        const acts = long.filter((row) => row['by'] === seat['seat'] && row['kept_by'] === keeper)
        expect(figure(`acts_by_${keeper}`)).toBe(acts.length)
      }
    }
  })

  test('[EXP-4] kindnesses, even exchanges and negative acts are those of exchanges.csv', () => {
    for (const seat of tables.wide) {
      const own = tables.exchanges.filter(
        (row) => keyOf(row) === keyOf(seat) && [row['author'], row['other']].includes(seat['seat']),
      )
      const of = (label: string) => own.filter((row) => row['label'] === label)
      const giver = (row: Row) => (row['kind'] === 'grantedAsk' ? row['other'] : row['author'])
      const done = of('generalized').filter((row) => giver(row) === seat['seat']).length
      const against = of('negative').filter(({ against }) => against === seat['seat']).length

      expect([seat['did_generalized'], seat['met_generalized']].map(Number)).toEqual([
        done,
        of('generalized').length - done,
      ])
      expect([seat['did_negative'], seat['met_negative']].map(Number)).toEqual([
        against,
        of('negative').length - against,
      ])
      expect(Number(seat['did_balanced'])).toBe(of('balanced').length)
    }
  })

  test('[EXP-4] a round that was played again is in long.csv and counts nowhere', () => {
    const again = logs.findIndex((log) => log.some(({ event }) => event.type === 'roundRedone')) + 1
    const left = tables.long.filter((row) => row['match'] === String(again) && row['counted'] === '0')

    expect(left.at(-1)?.['type']).toBe('roundRedone')
    expect(
      tables.exchanges.filter((row) =>
        left.some(({ match, seq }) => match === row['match'] && seq === row['completed_seq']),
      ),
    ).toEqual([])
  })

  test('[EXP-4] what long.csv moves is what the events move', () => {
    const moved = (logs[0] ?? []).reduce(
      (total, { event }) => total + (event.type === 'gave' || event.type === 'delivered' ? worth(event.goods) : 0),
      0,
    )
    const rows = tables.long.filter((row) => row['match'] === '1' && ['gave', 'delivered'].includes(row['type'] ?? ''))

    expect(sum(rows, 'given_value')).toBe(moved)
    expect(moved).toBeGreaterThan(0)
  })
})

describe('exchanges.csv', () => {
  test('[EXP-5] every exchange is a row, and its inputs, classified again, give its label, subtype and confidence', () => {
    const records = logs.map((log) => recordMatch(log))

    expect(tables.exchanges).toHaveLength(records.reduce((count, { exchanges }) => count + exchanges.length, 0))
    for (const row of tables.exchanges.filter(
      ({ subtype }) => !['return', 'refused', 'handed_back'].includes(subtype ?? ''),
    )) {
      const number = (column: string) => Number(row[column])
      const yes = (column: string) => row[column] === '1'
      const { label, subtype, confidence } = classify({
        ...{ given: number('G'), got: number('W'), consent: yes('consent'), threat: yes('threat'), due: yes('due') },
        ...{
          immediate: yes('immediate'),
          deliveredByAuthor: number('deliv_author'),
          deliveredByOther: number('deliv_other'),
        },
        ...{ needOfOther: number('need_other'), needOfAuthor: number('need_author'), sole: yes('sole') },
        ...{ refusedBefore: yes('refused_before'), insolvent: yes('insolvent'), distance: number('dist') },
        ...(row['ret'] === '' ? {} : { returned: number('ret'), returnedAfterS: number('ret_dt') }),
        ...{ dunned: yes('dun'), freebie: number('freebie'), costPassed: yes('cost_passed'), charity: yes('charity') },
      })
      expect([row['label'], row['subtype'], row['confidence']]).toEqual([label ?? '', subtype, String(confidence)])
    }
  })
})

test('[EXP-8] negative numbers stay numbers; lines end with CR LF after a byte order mark', () => {
  const negative = tables.long.filter(({ wellbeing }) => wellbeing?.startsWith('-'))

  expect(negative.length).toBeGreaterThan(0)
  for (const { wellbeing } of negative) expect(wellbeing).toMatch(/^-\d+$/)
  for (const file of ['wide.csv', 'exchanges.csv', 'long.csv', 'dictionary.csv'] as const) {
    const text = textOf(files, file)
    expect([text[0], text.at(-2), text.at(-1)]).toEqual(['\ufeff', '\r', '\n'])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  }
})
