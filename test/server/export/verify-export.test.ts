// Verifying an export: what is as it was is found so; tables and logs that were touched are named by file and line.

import { describe, expect, test } from 'vitest'
import { SUMS } from '../../../server/export/export-files.ts'
import { exportZip, readExportZip, zipOf } from '../../../server/export/export-zip.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import { atRandom, filesOf, simulated, tableOf, textOf } from '../../helpers/exported.ts'
import { edited, files, lines, verdict } from '../../helpers/verified.ts'

const zip = exportZip(files)

describe('what is as it was', () => {
  test('[VER-1] says how much it checked', () => {
    expect(verifyExport(zip)).toEqual({
      matches: 2,
      events: lines.length - 1,
      exchanges: tableOf(files, 'exchanges.csv').length,
    })
  })

  // In 11, 12 and 31 a round is played again.
  test.each([0, 1, 2, 3, 4, 5, 6, 11, 12, 31])(
    '[VER-1] whatever anybody may do in a match is sound, seed %i',
    (seed) => {
      expect(verdict(exportZip(filesOf([atRandom(seed)])))).toBe('sound')
      expect(verdict(exportZip(filesOf([atRandom(seed)], { names: true, own: 's1' })))).toBe('sound')
    },
  )

  test('[VER-1] packed again in another way it is as sound', () => {
    const all = { ...readExportZip(zip).files, [SUMS]: readExportZip(zip).sums }

    expect(verdict(zipOf(Object.fromEntries(Object.entries(all).reverse())))).toBe('sound')
  })
})

describe('an edited table', () => {
  test.each([
    [
      'exchanges.csv',
      'generalized,open_gift',
      'balanced,open_gift',
      /^exchanges\.csv line \d+: label is "balanced" and should be "generalized"\.$/,
    ],
    [
      'exchanges.csv',
      'open_gift,1',
      'open_gift,0.9',
      /^exchanges\.csv line \d+: confidence is "0\.9" and should be "1"\.$/,
    ],
    ['wide.csv', 'hearth', 'raider', /^wide\.csv line 2: strategy is "raider" and should be "hearth"\.$/],
    [
      'long.csv',
      'morningCame',
      'marketBegan',
      /^long\.csv line 4: type is "marketBegan" and should be "morningCame"\.$/,
    ],
    ['wide.csv', 'prosperity', 'wealth', /^wide\.csv line 1: these are not the columns of this version\.$/],
    ['README.txt', 'a row per seat', 'a row per seed', /^README\.txt line 3: this line was changed\.$/],
    ['dictionary.csv', 'from 1', 'from 0', /^dictionary\.csv line 2: values is "from 0" and should be "from 1"\.$/],
  ] as const)('[VER-2] %s with %s made into %s', (file, from, to, sentence) => {
    const edit = (text: string) => text.replace(from, to)

    expect(verdict(edited(file, edit))).toMatch(sentence)
    if (file.endsWith('.csv') && file !== 'dictionary.csv')
      expect(verdict(edited(file, edit, { sums: true }))).toMatch(sentence)
  })

  test.each(['wide.csv', 'exchanges.csv', 'long.csv'] as const)(
    '[VER-2] %s without its last line, or with one more',
    (file) => {
      const short = (text: string) => text.split('\r\n').toSpliced(-2, 1).join('\r\n')
      const count = textOf(files, file).split('\r\n').length - 1

      expect(verdict(edited(file, short, { sums: true }))).toBe(`${file} line ${count}: this line is missing.`)
      expect(verdict(edited(file, (text) => `${text}1,1\r\n`, { sums: true }))).toBe(
        `${file} line ${count + 1}: this line is too many.`,
      )
    },
  )

  test('[VER-2] a check of long.csv that was edited is blamed on long.csv', () => {
    const edit = (text: string) => text.replace(/#[0-9a-f]{12}/, '#000000000000')

    expect(verdict(edited('long.csv', edit))).toBe(
      'long.csv line 2: it was made from another line than events.jsonl line 1.',
    )
  })
})

describe('a log that cannot be', () => {
  const without = (index: number) => (text: string) => text.split('\n').toSpliced(index, 1).join('\n')

  test('[VER-5] a hole in the numbers', () => {
    expect(verdict(edited('events.jsonl', without(19), { sums: true }))).toBe(
      'events.jsonl line 20: number 21 follows 19: a line is missing, or too many.',
    )
  })

  const put = (from: string, to: string) => (text: string) => text.replace(from, to)
  test.each([
    ['an unknown event', put('"type":"noonStruck"', '"type":"haggled"'), 'there is no event called "haggled".'],
    ['an event of a strange name', put('"type":"gave"', '"type":"__proto__"'), 'there is no event called "__proto__".'],
    ['a text for a number', put('"seq":5,', '"seq":"5",'), 'seq: expected number, received string.'],
    ['a text in an event', put('"coins":20', '"coins":"20"'), 'event.coins: expected number, received string.'],
    ['a missing field', put('"by":"timer"', '"bye":"timer"'), 'by: expected string, received undefined.'],
    ['a line of no JSON', put('{', ''), 'this is no JSON object.'],
    ['an empty line', (text: string) => `${text}\n`, 'this is no JSON object.'],
    ['the last line cut short', (text: string) => text.slice(0, -1), 'this line is cut short.'],
    ['a file cut short', (text: string) => text.slice(0, 5000), 'this line is cut short.'],
    ['nothing at all', () => '', 'this line is missing.'],
    [
      'matches out of order',
      (text: string) => text.replaceAll('"match":1', '"match":3'),
      'match 2, market 1 is out of order.',
    ],
    ['a clock that differs', put('"atMs":5000,"event"', '"atMs":5001,"event"'), 'atMs is 5001, and 5000 in its event.'],
  ])('[VER-5] %s is said with its line', (_, edit, what) => {
    const found = verdict(edited('events.jsonl', edit, { sums: true }))

    expect(found.replace(/ line \d+:/, ' line N:')).toBe(`events.jsonl line N: ${what}`)
    expect(Number(/line (\d+)/.exec(found)?.[1])).toBeGreaterThan(0)
  })

  test('[VER-5] a log that does not begin with its opening, or does not end', () => {
    const one = filesOf([simulated('flipped', { seats: 2, rounds: 1 })])
    const [events, long] = [textOf(one, 'events.jsonl').split('\n'), textOf(one, 'long.csv').split('\r\n')]
    const all = events.length
    const cut = { 'events.jsonl': events.toSpliced(-2, 1).join('\n'), 'long.csv': long.toSpliced(-2, 1).join('\r\n') }
    const bytes = Object.fromEntries(Object.entries(cut).map(([name, text]) => [name, Buffer.from(text)]))
    const restarted = (text: string) => text.replace('"seq":2,', '"seq":1,').split('\n').slice(1).join('\n')

    expect(verdict(exportZip({ ...one, ...bytes }))).toBe(`events.jsonl line ${all - 2}: match 1 has no end.`)
    expect(verdict(edited('events.jsonl', restarted, { sums: true }))).toBe(
      'events.jsonl line 2: number 3 follows 1: a line is missing, or too many.',
    )
  })
})
