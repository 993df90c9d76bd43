// An edited event: named by its line, or found by what follows from it, whoever made checks, sums and tables anew.

import { describe, expect, test } from 'vitest'
import { checkOf } from '../../../server/export/events-jsonl.ts'
import { exportFiles } from '../../../server/export/export-files.ts'
import { exportZip } from '../../../server/export/export-zip.ts'
import { readEvents } from '../../../server/export/verify/read-events.ts'
import { textOf } from '../../helpers/exported.ts'
import { edited, files, lines, lineWith, verdict } from '../../helpers/verified.ts'

describe('an edited event', () => {
  test('[VER-2] is named by its line, whatever follows from it', () => {
    const line = lineWith('"level":2')
    const raise = (text: string) => text.replace('"level":2', '"level":3')

    expect(verdict(edited('events.jsonl', raise))).toBe(
      `events.jsonl line ${line + 1}: it is not the line that long.csv line ${line + 2} was made from.`,
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

describe('an edited event of which every table was made anew', () => {
  /** The events with this line, and all that follows from it. */
  function remade(edit: (line: string) => string, like: RegExp): string {
    const all = lines.slice(0, -1)
    const index = all.findIndex((line) => like.test(line))
    const forged = all.toSpliced(index, 1, edit(all[index] ?? ''))
    const found = verdict(exportZip(exportFiles(readEvents(forged))))
    return found.replace(/(events\.jsonl|exchanges\.csv|long\.csv|wide\.csv) line \d+/, '$1 line N')
  }

  test.each([
    [
      'a need',
      /needsDealt.*"level":3/,
      ['"level":3', '"level":2'],
      /^events\.jsonl line N: s\d (shares a need for \w+ of level 3 that it does not have|.* come to -?\d+ in wellbeing, not -?\d+)\.$/,
    ],
    [
      'a shared need',
      /needShared.*"level":2/,
      ['"level":2', '"level":3'],
      /^events\.jsonl line N: s\d shares a need for \w+ of level 3 that it does not have\.$/,
    ],
    [
      'wellbeing',
      /needsMet.*"wellbeing":12\b/,
      ['"wellbeing":12', '"wellbeing":36'],
      /^events\.jsonl line N: the needs of s\d come to 12 in wellbeing, not 36\.$/,
    ],
    [
      'what was used up',
      /needsMet.*"used":\{"wood":3/,
      ['"wood":3', '"wood":2'],
      /^events\.jsonl line N: the needs of s\d use up 3 wood, not 2\.$/,
    ],
    [
      'a need that nobody has',
      /needsMet.*"met":\["/,
      ['"met":["', '"met":["x","'],
      /^events\.jsonl line N: s\d meets a need that it does not have\.$/,
    ],
    [
      'coins at the end',
      /"closed"/,
      ['"coins":', '"coins":1'],
      /^events\.jsonl line N: coins of s1 comes to \d+, not 1\d+\.$/,
    ],
    [
      'goods nobody held',
      /"gave".*"goods":\{"help":2/,
      ['"help":2', '"help":9'],
      /^events\.jsonl line N: s\d holds -\d help\.$/,
    ],
    [
      'coins from nowhere',
      /yielded/,
      ['"goods":{', '"goods":{"coins":5,'],
      /^events\.jsonl line N: \d+ coins where \d+ were dealt\.$/,
    ],
  ] as const)('[VER-3] %s', (_, like, [from, to], sentence) => {
    expect(lines.some((line) => like.test(line))).toBe(true)
    expect(remade((line) => line.replace(from, to), like)).toMatch(sentence)
  })
})

/** Whoever edits an event may make its check and the sums anew: then what follows from it gives it away. */
function forged(from: string, to: string): string {
  const index = lineWith(from)
  const forgery = (lines[index] ?? '').replace(from, to)
  const all = lines.toSpliced(index, 1, forgery)
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
