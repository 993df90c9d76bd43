// The command that finds persuasion sequences in an offer log.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asked, askedWith } from '../../helpers/command.ts'

const large = { id: 'a', t: 0, ev: 'offer', by: 'ann', to: 'ben', thread: 'x', give: {}, want: { coins: 60 } }
const no = { id: 'b', t: 5, ev: 'reject', by: 'ben', to: 'ann', thread: 'x', of: 'a' }
const small = { id: 'c', t: 9, ev: 'offer', by: 'ann', to: 'ben', thread: 'y', give: {}, want: { bread: 6 } }
const lines = (...events: readonly object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('')
const hit = { technique: 'DITF', e1: 'a', e2: 'c', magnitude: 0.8, flags: [], by: 'ann', to: 'ben', t: 9 }

describe('what it prints', () => {
  test('[TEC-12] one hit a line, by the reference values of the game', () => {
    const { code, out, errors } = askedWith(lines(large, no, small), 'techniques')

    expect({ code, errors }).toEqual({ code: 0, errors: [] })
    expect(out.map((line) => JSON.parse(line))).toEqual([hit])
  })

  test('[TEC-12] by those of --ref, where a coin is worth one unless it says otherwise', () => {
    const magnitude = (ref: string) =>
      JSON.parse(askedWith(lines(large, no, small), 'techniques', '--json', '--ref', ref).out[0] ?? '')[0]?.magnitude

    expect(magnitude('{"bread":5}')).toBe(0.5)
    expect(magnitude('{"bread":5,"coins":2}')).toBe(0.75)
    expect(magnitude('{"bread":7}')).toBeUndefined()
  })

  test('[TEC-12] with --json one array, also of nothing', () => {
    expect(askedWith(lines(large, no, small), 'techniques', '--json').out).toEqual([JSON.stringify([hit])])
    expect(askedWith('', 'techniques', '--json').out).toEqual(['[]'])
    expect(askedWith('\n\n', 'techniques').out).toEqual([])
  })

  test('[TEC-12] a file by its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gt-techniques-'))
    const file = join(folder, 'log.jsonl')
    writeFileSync(file, lines(large, no, small).replaceAll('\n', '\r\n'))

    expect(asked('techniques', file).out).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })
})

describe('what it cannot use', () => {
  const known = '"offer", "amend", "gift", "accept", "reject", "expire", "withdraw", "deliver", "coupon", "redeem"'

  test.each([
    [lines(large, { ...no, ev: 'haggle' }), `Line 2, ev is "haggle": expected one of ${known}.`],
    [lines({ ...large, want: { coins: '60' } }), 'Line 1, want.coins is "60": expected number, received string.'],
    [lines({ ...large, t: undefined }), 'Line 1, t is missing: expected number, received undefined.'],
    [lines({ ...large, give: { bread: -1 } }), 'Line 1, give.bread is -1: Too small: expected number to be >=0.'],
    ['3\n', 'Line 1: this is no JSON object.'],
    [`${lines(large)}${lines(no).slice(0, 40)}`, 'Line 2: this is no JSON object.'],
    [lines(large, { ...small, id: 'a' }), 'Line 2, id: line 1 has the id "a" already.'],
    [lines({ ...large, want: { gold: 1 } }), 'Line 1: "gold" has no reference value; name it in --ref.'],
  ])('[TEC-13] %j: one sentence with the place, exit 2, nothing printed', (log, sentence) => {
    expect(askedWith(log, 'techniques')).toEqual({ code: 2, out: [], errors: [sentence] })
  })

  test.each(['[1]', '{"bread":"2"}', '{"bread":-2}', '{bread:2}', ''])('[TEC-13] --ref %j', (ref) => {
    expect(askedWith(lines(large), 'techniques', '--ref', ref)).toEqual({
      code: 2,
      out: [],
      errors: [`--ref takes a JSON object of numbers from 0 on, for example {"bread":2}, not ${ref}.`],
    })
  })
})
