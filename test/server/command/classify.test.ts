// gt classify: facts in, labels out, a line each.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { asked, askedWith } from '../../helpers/command.ts'

function answers(...lines: readonly unknown[]): unknown[] {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { code, out, errors } = askedWith(input, 'classify')
  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  return out.map((line) => JSON.parse(line))
}

const is = (label: string, subtype: string, confidence: number) => ({ label, subtype, confidence })

describe('labels', () => {
  test.each([
    [{ G: 10, W: 0 }, is('G', 'open_gift', 1)],
    [{ G: 10, W: 0, ret: 10, ret_dt: 5 }, is('B', 'tacit_swap', 0.8)],
    [{ G: 10, W: 0, ret: 10, ret_dt: 120 }, is('G', 'returned_gift', 0.9)],
    [{ G: 10, W: 0, dun: true, ret: 20 }, is('N', 'dunned_excess', 0.8)],
    [{ G: 8, W: 10 }, is('B', 'swap', 1)],
    [{ G: 8, W: 10, sole: true }, is('N', 'need_pricing', 0.7)],
    [{ G: 7.8, W: 10 }, is('B', 'hard', 0.5)],
    [{ G: 15, W: 20, need_other: 3 }, is('N', 'gouging', 1)],
    [{ G: 20, W: 15, need_other: 2, dist: 0 }, is('G', 'concession', 0.9)],
    [{ G: 10, W: 11, due: true }, is('B', 'dated', 1)],
    [{ G: 10, W: 10, due: true, deliv_other: 0.5 }, is('N', 'default', 1)],
    [{ G: 0, W: 5 }, is('G', 'granted_request', 0.8)],
    [{ G: 0, W: 0 }, is('-', 'null', 1)],
    [{ G: 10, W: 10, deliv_author: 0, deliv_other: 0 }, is('-', 'lapsed', 1)],
    [{ G: 10, W: 10, consent: false }, is('N', 'taking', 1)],
    [{ G: 7, W: 10, threat: true }, is('N', 'extortion', 1)],
    [{ G: 10, W: 10, immediate: false }, is('B', 'undated', 0.6)],
    [{ G: 10, W: 10, deliv_author: 0.5, insolvent: true }, is('N', 'default_insolvent', 0.5)],
    [{ G: 20, W: 15, need_author: 2, refused_before: true }, is('N', 'distress_bid', 0.7)],
    [{ G: 20, W: 15, need_author: 2 }, is('B', 'overpaid', 0.5)],
    [{ G: 12, W: 20, freebie: 3 }, is('N', 'hard_bargain', 1)],
    [{ G: 15, W: 20, cost_passed: true }, is('B', 'cost_passed', 0.8)],
    [{ G: 15, W: 20, charity: true }, is('B', 'charity_price', 0.8)],
    [{ G: 13, W: 10 }, is('B', 'soft', 0.6)],
  ])('[CMD-1] %j', (line, answer) => {
    expect(answers(line)).toEqual([answer])
  })

  test('[CMD-1] without a distance it is between strangers', () => {
    expect(answers({ G: 20, W: 15 }, { G: 20, W: 15, dist: 1 })).toEqual([
      is('G', 'concession', 0.6),
      is('G', 'concession', 0.9),
    ])
  })

  test('[CMD-1] null is left out; a time of more than nothing is a date', () => {
    const empty = { consent: null, immediate: null, deliv_other: null, need_other: null, dist: null, ret: null }

    expect(answers({ G: 1, W: 1, ...empty }, { G: 1, W: 1, due: 30 }, { G: 1, W: 1, due: 0 })).toEqual([
      is('B', 'swap', 1),
      is('B', 'dated', 1),
      is('B', 'swap', 1),
    ])
  })

  test('[CMD-1] the keys of an answer stand in this order', () => {
    expect(askedWith('{"G":8,"W":10}', 'classify', '--json').out).toEqual([
      '{"label":"B","subtype":"swap","confidence":1}',
    ])
  })

  test('[CLS-21] --strict', () => {
    expect(askedWith('{"G":100,"W":105,"sole":true}', 'classify', '--strict').out).toEqual([
      '{"label":"N","subtype":"need_pricing","confidence":0.7}',
    ])
  })

  test.each([[{ ret_dt: 601 }], [{ ret_dt: 1e9 }], [{}]])('[CMD-2] a return after %j', (late) => {
    expect(answers({ G: 10, W: 0, ret: 10, ...late })).toEqual([is('G', 'returned_gift', 0.9)])
  })
})

describe('lines it cannot use', () => {
  test.each([
    ['nonsense', ': this is no JSON object.'],
    ['{"G":1,"W":1', ': this is no JSON object.'],
    ['[1,2]', ': this is no JSON object.'],
    ['null', ': this is no JSON object.'],
    ['{"W":1}', ', G is missing: expected number, received undefined.'],
    ['{"G":"1","W":1}', ', G is "1": expected number, received string.'],
    ['{"G":-1,"W":1}', ', G is -1: Too small: expected number to be >=0.'],
    ['{"G":1e999,"W":1}', ', G is Infinity: expected number, received Infinity.'],
    ['{"G":1,"W":1,"need_other":4}', ', need_other is 4: Too big: expected number to be <=3.'],
    ['{"G":1,"W":1,"deliv_author":2}', ', deliv_author is 2: Too big: expected number to be <=1.'],
    ['{"G":1,"W":1,"sole":"yes"}', ', sole is "yes": expected boolean, received string.'],
    ['{"G":1,"W":1,"due":-1}', ', due is -1: Too small: expected number to be >=0.'],
    ['{"G":1,"W":1,"due":"soon"}', ', due is "soon": expected boolean, or a time from 0 on.'],
    ['{"G":1,"W":1,"need":3}', ': there is no field "need".'],
    ['{"G":1,"W":1,"__proto__":{"sole":true}}', ': there is no field "__proto__".'],
  ])('[CMD-3] %s', (line, slip) => {
    expect(answers('{"G":1,"W":1}', '', line, '{"G":1,"W":0}')).toEqual([
      is('B', 'swap', 1),
      { error: `Line 3${slip}`, line: 3 },
      is('G', 'open_gift', 1),
    ])
  })

  test('[CMD-3] of nothing it says nothing', () => {
    expect(answers()).toEqual([])
    expect(answers('', '  ', '')).toEqual([])
  })
})

describe('where lines come from', () => {
  test('[CMD-6] a file, of Windows too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gt-classify-'))
    const file = join(folder, 'exchanges.jsonl')
    writeFileSync(file, '\uFEFF{"G":1,"W":1}\r\n{"G":1,"W":0}\r\n')
    const { code, out } = asked('classify', file)
    rmSync(folder, { recursive: true })

    expect({ code, lines: out.length }).toEqual({ code: 0, lines: 2 })
  })

  test('[CMD-6] the standard input, to its end, however long', () => {
    const main = fileURLToPath(new URL('../../../server/command/main.ts', import.meta.url))
    const count = 20_000
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'classify'], {
      input: '{"G":15,"W":20,"need_other":3}\n'.repeat(count),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe('{"label":"N","subtype":"gouging","confidence":1}\n'.repeat(count))
  })

  test.each([
    [['classify', '/no/such/file'], 'The file "/no/such/file" cannot be read.'],
    [['classify', '--wat'], "Unknown option '--wat'."],
    [['classify', 'a', 'b'], 'One file at a time: "b" is one too many.'],
  ])('[CMD-6] %j is refused', (args, sentence) => {
    expect(askedWith('', ...args)).toEqual({ code: 2, out: [], errors: [sentence] })
  })
})
