// The command line: what it prints, what it writes, and how it says that it was asked wrongly.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { marketEventSchema } from '../../../shared/game/events/index.ts'
import { asked } from '../../helpers/command.ts'

test('[SIM-9] --json prints one object of this shape and nothing else', () => {
  const figure = { mean: expect.any(Number), se: expect.any(Number) }
  const { code, out, errors } = asked(
    ...['simulate', '--cast', 'Hearth:5,Raider:1', '--matches', '3', '--seed', '1', '--reputation', 'off', '--json'],
  )
  const strategy = (name: string, seats: number) => ({
    strategy: name,
    seats,
    prosperity: figure,
    wellbeing: figure,
    coins: figure,
    rank: figure,
    needsMet: expect.any(Number),
  })

  expect({ code, errors }).toEqual({ code: 0, errors: [] })
  expect(out).toHaveLength(1)
  expect(JSON.parse(out[0] ?? '')).toEqual({
    strategies: [strategy('Hearth', 5), strategy('Raider', 1)],
    possibleGains: figure,
    crafts: ['bread', 'fish', 'wood', 'cloth', 'tool', 'medicine'].map((good) => ({ good, prosperity: figure })),
  })
})

test('[SIM-9] the same seed prints the same, with or without a log', () => {
  const args = ['simulate', '--cast', 'Neighbour:3', '--matches', '2', '--seed', 'x', '--json']

  expect(asked(...args)).toEqual(asked(...args))
})

test('[SIM-9] without --json it prints a table', () => {
  expect(asked('simulate', '--cast', 'Hearth:2', '--matches', '1').out.join('\n')).toMatch(
    /^strategy +seats +prosperity/,
  )
})

test('[SIM-10] --events writes every event of every match as a JSON line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gt-events-'))
  const file = join(folder, 'events.jsonl')
  asked('simulate', '--cast', 'Hearth:2', '--matches', '2', '--events', file)
  const lines: Record<string, unknown>[] = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  rmSync(folder, { recursive: true })

  expect(lines.filter(({ seq }) => seq === 1).map(({ match, type }) => [match, type])).toEqual([
    [1, 'opened'],
    [2, 'opened'],
  ])
  for (const { match: _match, seq: _seq, ...event } of lines) expect(marketEventSchema.parse(event)).toEqual(event)
})

test.each([
  [['nonsense'], 'No command is called "nonsense"; `npm run gt -- help` lists them.'],
  [['simulate'], 'Say who plays, for example --cast Hearth:5,Raider:1.'],
  [['simulate', '--cast', 'Hearth:1'], 'A market has 2 to 24 seats, not 1.'],
  [['simulate', '--cast', 'Hearth:2', '--matches', '0'], '--matches takes a whole number from 1 to 100000, not "0".'],
  [['simulate', '--cast', 'Hearth:2', '--matches', 'x'], '--matches takes a whole number from 1 to 100000, not "x".'],
  [['simulate', '--cast', 'Hearth:2', '--reputation', 'x'], '--reputation is visible, hidden or off, not "x".'],
  [['simulate', '--cast', 'Hearth:2', '--seed', ''], '--seed takes any text that is not empty.'],
  [['simulate', '--wat'], "Unknown option '--wat'."],
  [
    ['simulate', '--cast', 'Hearth:2', '--events', '/no/such/folder/x'],
    'The file "/no/such/folder/x" cannot be written.',
  ],
])('[SIM-11] %j is refused with one sentence', (args, sentence) => {
  expect(asked(...args)).toEqual({ code: 2, out: [], errors: [sentence] })
})

test('[SIM-11] as a process, a slip ends with code 2, its sentence on the standard error and nothing on the other', () => {
  const main = fileURLToPath(new URL('../../../server/command/main.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'nonsense'], { encoding: 'utf8' })

  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'No command is called "nonsense"; `npm run gt -- help` lists them.\n',
  })
})

test('[SIM-12] help lists every command', () => {
  expect(asked('help').out.join('\n')).toContain('simulate --cast Hearth:5,Raider:1')
  expect(asked().code).toBe(0)
})
