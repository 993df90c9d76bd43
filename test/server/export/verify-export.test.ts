// Verifying an export: what is as it was is found so, what was touched is named by file and line.

import { beforeAll, describe, expect, test } from 'vitest'
import { checkOf } from '../../../server/export/events-jsonl.ts'
import { type ExportFiles, type FileName, fileNames, SUMS, sumLine } from '../../../server/export/export-files.ts'
import { exportZip, readExportZip, zipOf } from '../../../server/export/export-zip.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import { VerifyFault } from '../../../server/export/verify/verify-fault.ts'
import { chance } from '../../../shared/game/chance.ts'
import { atRandom, filesOf, simulated, tableOf, textOf } from '../../helpers/exported.ts'

let files: ExportFiles
let zip: Uint8Array

beforeAll(() => {
  files = filesOf([simulated('verified', { rounds: 2 }), simulated('again', { seats: 3, rounds: 1 })])
  zip = exportZip(files)
})

/** The sentence, or `sound`. */
function verdict(bytes: Uint8Array): string {
  try {
    verifyExport(bytes)
    return 'sound'
  } catch (error) {
    if (error instanceof VerifyFault) return error.message
    throw error
  }
}

/** The export with one file edited, and the sums as they were, or made anew by whoever edited it. */
function edited(file: FileName, edit: (text: string) => string, { sums = false } = {}): Uint8Array {
  const changed = { ...files, [file]: Buffer.from(edit(textOf(files, file))) }
  if (sums) return exportZip(changed)
  const old = fileNames.map((name) => `${sumLine(name, files[name])}\n`).join('')
  return zipOf({ ...changed, [SUMS]: Buffer.from(old) })
}

const lines = () => textOf(files, 'events.jsonl').split('\n')
const lineWith = (text: string, from = 0) => lines().findIndex((line, index) => index >= from && line.includes(text))

describe('what is as it was', () => {
  test('[VER-1] says how much it checked', () => {
    expect(verifyExport(zip)).toEqual({
      matches: 2,
      events: lines().length - 1,
      exchanges: tableOf(files, 'exchanges.csv').length,
    })
  })

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('[VER-1] whatever anybody may do in a match is sound, seed %i', (seed) => {
    expect(verdict(exportZip(filesOf([atRandom(seed)])))).toBe('sound')
    expect(verdict(exportZip(filesOf([atRandom(seed)], { names: true, own: 's1' })))).toBe('sound')
  })

  test('[VER-1] packed again in another way it is as sound', () => {
    const all = { ...readExportZip(zip).files, [SUMS]: readExportZip(zip).sums }

    expect(verdict(zipOf(Object.fromEntries(Object.entries(all).reverse())))).toBe('sound')
  })
})

describe('an edited event', () => {
  test('[VER-2] is named by its line, whatever follows from it', () => {
    const line = lineWith('"level":2')
    const raise = (text: string) => text.replace('"level":2', '"level":3')

    expect(verdict(edited('events.jsonl', raise))).toBe(
      `events.jsonl line ${line + 1}: long.csv line ${line + 2} was made from another line.`,
    )
  })

  test('[VER-2] also where only its spelling was changed', () => {
    const space = (text: string) => text.replace('"match":1,"market":1,"seq":7', '"match":1, "market":1,"seq":7')

    expect(verdict(edited('events.jsonl', space))).toMatch(/^events\.jsonl line 7: /)
  })

  test.each([
    ['"level":3', '"level":2'],
    ['"level":2', '"level":3'],
    ['"type":"gave"', '"type":"passed"'],
    ['"wellbeing":48', '"wellbeing":60'],
    ['"prosperity":', '"prosperity":1'],
    ['"seat":"s1","goods":{"help":2', '"seat":"s1","goods":{"help":3'],
    ['"label":"generalized"', '"label":"balanced"'],
    ['"how":"declined"', '"how":"withdrawn"'],
    ['"keptBy":"bot"', '"keptBy":"person"'],
    ['"coins":', '"coins":1'],
    ['"by":"s1"', '"by":"s9"'],
    ['"type":"bellRang"', '"type":"marketBegan"'],
  ])('[VER-3] %s made into %s, its check and the sums made anew, is found by what follows from it', (from, to) => {
    expect(lineWith(from)).toBeGreaterThan(-1)
    expect(forged(from, to)).toMatch(/^(events\.jsonl|(long|wide|exchanges)\.csv) line \d+: \S/)
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
    expect(forged('"type":"opened"', '"type":"closed"')).toMatch(/^events\.jsonl line 1: event/)
  })
})

describe('a zip that cannot be', () => {
  test('[VER-5] cut short, at any length', () => {
    for (let length = 0; length < zip.length; length += 997) {
      expect(verdict(zip.subarray(0, length))).toBe('it is no whole zip: cut short, or damaged.')
    }
  })

  test('[VER-5] with a file too few, too many, or none of ours', () => {
    const { 'wide.csv': _, ...fewer } = { ...files, [SUMS]: new Uint8Array() }

    expect(verdict(zipOf(fewer))).toBe('wide.csv is missing.')
    expect(verdict(zipOf({ ...files, 'run.exe': new Uint8Array() }))).toBe(
      'it holds "run.exe", which is no file of an export.',
    )
    expect(verdict(new TextEncoder().encode('PK, but no zip'))).toBe('it is no whole zip: cut short, or damaged.')
  })

  test.each([
    ['no sum', (sums: string) => sums.replace(/^[0-9a-f]/, 'x'), 'line 1: the sum of README.txt should stand here.'],
    [
      'one too few',
      (sums: string) => sums.replace(/.*long.csv\n/, ''),
      'line 5: the sum of long.csv should stand here.',
    ],
    [
      'another sum',
      (sums: string) => sums.replace(/[0-9a-f]{64}(?= {2}wide)/, '0'.repeat(64)),
      'line 3: this is not the sum of wide.csv.',
    ],
    ['one too many', (sums: string) => `${sums}x\n`, 'line 7: there is more than the sums of the files.'],
  ])('[VER-5] sums that are not those of the files: %s', (_, edit, sentence) => {
    const sums = fileNames.map((name) => `${sumLine(name, files[name])}\n`).join('')

    expect(verdict(zipOf({ ...files, [SUMS]: Buffer.from(edit(sums)) }))).toBe(`SHA256SUMS ${sentence}`)
  })

  test('[VER-4] a flipped byte anywhere is noticed, or has changed nothing that the zip holds', () => {
    const draws = chance('flips', 'verify')
    const small = exportZip(filesOf([simulated('flipped', { seats: 2, rounds: 1 })]))
    const whole = contentsOf(small)
    let noticed = 0
    for (let k = 0; k < 200; k++) {
      const flipped = Uint8Array.from(small)
      // Every fourth in the last kilobyte, where the directory of the zip is.
      const at = k % 4 === 0 ? small.length - draws.whole(1, 1000) : draws.whole(0, small.length - 1)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << draws.whole(0, 7))
      if (contentsOf(flipped) === whole) continue
      expect(verdict(flipped)).not.toBe('sound')
      noticed++
    }

    expect(noticed).toBeGreaterThan(100)
  }, 30_000)
})

/** Everything a zip holds, as one text; or why it cannot be read. */
function contentsOf(zip: Uint8Array): string {
  try {
    const { files, sums } = readExportZip(zip)
    return JSON.stringify(
      [...fileNames.map((name) => files[name]), sums].map((one) => Buffer.from(one).toString('base64')),
    )
  } catch (error) {
    return String(error)
  }
}

/** Whoever edits an event may make its check and the sums anew: then what follows from it gives it away. */
function forged(from: string, to: string): string {
  const index = lineWith(from)
  const forgery = (lines()[index] ?? '').replace(from, to)
  const all = lines().toSpliced(index, 1, forgery)
  const long = textOf(files, 'long.csv')
    .split('\r\n')
    .map((row, k) => (k === index + 1 ? row.replace(/#[0-9a-f]{12}$/, `#${checkOf(forgery)}`) : row))
  return verdict(
    exportZip({
      ...files,
      'events.jsonl': Buffer.from(all.join('\n')),
      'long.csv': Buffer.from(long.join('\r\n')),
    }),
  )
}
