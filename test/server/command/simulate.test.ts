// The command line: what it prints, what it writes, and how it says that it was asked wrongly.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { marketEventSchema } from '../../../shared/game/events/index.ts'
import { asked, askedToPlay, stoppedBy } from '../../helpers/command.ts'

const main = fileURLToPath(new URL('../../../server/command/main.ts', import.meta.url))

test('[SIM-9] --json prints one object of this shape and nothing else', async () => {
  const figure = { mean: expect.any(Number), se: expect.any(Number) }
  const { code, out, errors } = await askedToPlay(
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

test('[SIM-9] the same seed prints the same', async () => {
  const args = ['simulate', '--cast', 'Neighbour:3', '--matches', '2', '--seed', 'x', '--json']
  const first = await askedToPlay(...args)

  expect((await askedToPlay(...args)).out).toEqual(first.out)
})

test('[SIM-9] without --json it prints a table', async () => {
  const { out } = await askedToPlay('simulate', '--cast', 'Hearth:2', '--matches', '1')

  expect(out.join('\n')).toMatch(/^strategy +seats +prosperity/)
})

test('[SIM-13] one, two and three threads print and write the same to the byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gt-threads-'))
  const runs = []
  for (const workers of ['1', '2', '3']) {
    const file = join(folder, workers)
    const { out } = await askedToPlay(
      ...['simulate', '--cast', 'Hearth:1,Raider:1,Neighbour:1', '--matches', '17', '--workers', workers],
      ...['--events', `${file}.jsonl`, '--export', `${file}.zip`],
    )
    runs.push([out, readFileSync(`${file}.jsonl`, 'utf8'), readFileSync(`${file}.zip`).toString('base64')])
  }
  rmSync(folder, { recursive: true })

  expect(runs[0]?.[1]).toContain('"match":17,')
  expect(runs[1]).toEqual(runs[0])
  expect(runs[2]).toEqual(runs[0])
})

test('[SIM-14] it says how many matches and events it plays a CPU-second', async () => {
  const { notes } = await askedToPlay('simulate', '--cast', 'Hearth:2', '--matches', '2')

  expect(notes).toEqual([
    expect.stringMatching(
      /^2 matches and \d+ events in \d+\.\d s of CPU time: \d+ matches and \d+ events a CPU-second\.$/,
    ),
  ])
})

test('[SIM-15] told to stop it ends with code 130, and leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gt-stopped-'))
  const stop = new AbortController()
  const stopped = stoppedBy(
    stop.signal,
    ...['simulate', '--cast', 'Hearth:6', '--matches', '100000', '--events', join(folder, 'events.jsonl')],
  )
  // The first matches are played once something stands in the file.
  while (statSync(join(folder, 'events.jsonl.unfinished')).size === 0) await new Promise(setImmediate)
  stop.abort()

  expect(await stopped).toEqual({ code: 130, out: [], errors: ['Stopped.'], notes: [] })
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('[SIM-15] as a process, an interrupt stops it', async () => {
  const child = spawn(process.execPath, [main, 'simulate', '--balance', '--matches', '100000'])
  const said = { out: '', errors: '' }
  child.stdout.on('data', (data) => {
    said.out += data
    child.kill('SIGINT')
  })
  child.stderr.on('data', (data) => {
    said.errors += data
  })
  const [code] = await once(child, 'close')

  expect({ code, ...said }).toEqual({
    code: 130,
    out: 'Each kind of match 100000 times, on the seeds held-out:0 to held-out:99999.\n',
    errors: 'Stopped.\n',
  })
})

test('[SIM-16] --balance judges every statement, the same on two threads as on one', async () => {
  const run = (workers: string) =>
    askedToPlay('simulate', '--balance', '--matches', '1', '--seed', 'x', '--json', '--workers', workers)
  const [one, two] = [await run('1'), await run('2')]
  const { statements, ...rest }: { statements: { number: number; holds: boolean }[] } = JSON.parse(one.out[0] ?? '')
  const holds = statements.every((statement) => statement.holds)

  expect(rest).toEqual({ matches: 1, seed: 'x', holds })
  expect(statements.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(one.code).toBe(holds ? 0 : 1)
  expect(two.out).toEqual(one.out)
})

test('[SIM-10] --events writes every event of every match as a JSON line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gt-events-'))
  const file = join(folder, 'events.jsonl')
  await askedToPlay('simulate', '--cast', 'Hearth:2', '--matches', '2', '--events', file)
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
  [['simulate', '--cast', 'Hearth:2', '--workers', '0'], '--workers takes a whole number from 1 to 256, not "0".'],
  [['simulate', '--balance', '--matches', '1.5'], '--matches takes a whole number from 1 to 100000, not "1.5".'],
  [['simulate', '--balance', '--cast', 'Hearth:2'], '--balance has its own matches: leave out --cast.'],
])('[SIM-11] %j is refused with one sentence', async (args, sentence) => {
  expect(await askedToPlay(...args)).toEqual({ code: 2, out: [], errors: [sentence], notes: [] })
})

test('[SIM-11] as a process, a slip ends with code 2, its sentence on the standard error and nothing on the other', () => {
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
