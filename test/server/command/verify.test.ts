// The commands that write an export of simulated matches and that verify one.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asked, askedToPlay } from '../../helpers/command.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gt-verify-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const simulate = (file: string, ...more: string[]) =>
  askedToPlay('simulate', '--cast', 'Hearth:2,Raider:1', '--matches', '2', '--seed', '3', '--export', file, ...more)

test('[EXP-15] simulated matches are written as the same zip each time, and it is sound', async () => {
  const [one, two] = [join(folder, 'one.zip'), join(folder, 'two.zip')]
  const { code, errors } = await simulate(one)
  await simulate(two, '--json')
  const json = asked('verify', one, '--json')

  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  expect(JSON.parse(json.out[0] ?? '')).toEqual({
    ok: true,
    matches: 2,
    events: expect.any(Number),
    exchanges: expect.any(Number),
  })
  expect(asked('verify', one).out).toEqual([
    expect.stringMatching(/^\S+one\.zip is sound: 2 matches, \d+ events, \d+ exchanges\.$/),
  ])
  expect(readdirSync(folder).sort()).toEqual(['one.zip', 'two.zip'])
})

test('[VER-5] what cannot be verified is one sentence on the standard error and exit code 2', async () => {
  const file = join(folder, 'cut.zip')
  await simulate(file)
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, whole.length / 2))
  const none = join(folder, 'none.zip')

  expect(asked('verify', file)).toEqual({
    code: 2,
    out: [],
    errors: [`${file}: it is no whole zip: cut short, or damaged.`],
  })
  expect(asked('verify', none)).toEqual({ code: 2, out: [], errors: [`The file "${none}" cannot be read.`] })
  expect(asked('verify').errors).toEqual(['Say which file, for example verify give-and-take.zip.'])
  expect(asked('verify', file, none).errors).toEqual([`One file at a time: "${none}" is one too many.`])
})

test.each([
  ['/no/such/folder/x.zip', ['--matches', '1'], 'The file "/no/such/folder/x.zip" cannot be written.'],
  ['x.zip', ['--matches', '501'], '--export takes at most 500 matches, not 501.'],
])('[EXP-15] an export to %s with %j is refused before anything is played or written', async (name, more, sentence) => {
  const file = name.startsWith('/') ? name : join(folder, name)

  expect(await simulate(file, ...more)).toEqual({ code: 2, out: [], errors: [sentence], notes: [] })
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

test('[EXP-15] where a folder stands in the way nothing half written is left', async () => {
  const { code, errors } = await simulate(folder)

  expect({ code, errors }).toEqual({ code: 2, errors: [`The file "${folder}" cannot be written.`] })
  expect(existsSync(`${folder}.unfinished`)).toBe(false)
})
