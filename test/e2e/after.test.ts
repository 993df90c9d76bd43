// After a match, in a real browser: its debrief, its replay, its data, and that the data can be trusted.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoggedEvent } from '../../shared/debrief/match-record.ts'
import { replayOf } from '../../shared/debrief/replay.ts'
import { stateHash } from '../../shared/debrief/state-hash.ts'
import { desktop, device, keepPictures, launchBrowser, phone, type Tab } from '../helpers/browser.ts'
import { marketOpens, playToTheEnd } from '../helpers/player.ts'
import { faultsOf, overflow } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'gt-after-'))
let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
/** One match of three rounds among bots, played to its end before the tests look at it. */
let tab: Tab
let code = ''

beforeAll(async () => {
  server = await startServer({ GT_PACE: '20' })
  browser = await launchBrowser({ pages: 'one' })
  tab = await device(browser, desktop)
  const { page } = tab
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Play with friends' }).click()
  await page.getByRole('group', { name: 'Rounds' }).getByText('3', { exact: true }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await marketOpens(page)
  await page.getByRole('button', { name: 'Share all my needs' }).click()
  const { end } = await playToTheEnd(page)
  if (!(await end.isVisible())) await keepPictures('after', page)
  await end.waitFor({ timeout: 1_000 })
  code = /\/r\/([^/?]+)/.exec(page.url())?.[1] ?? ''
}, 180_000)

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
  rmSync(folder, { recursive: true })
})

test('the debrief has charts with their tables, and a portrait of the player’s own', async () => {
  const { page } = tab
  await page.getByRole('tab', { name: 'My market' }).click()
  const table = page.getByRole('button', { name: 'Show the table' }).first()
  await table.click()
  await page.getByRole('table').first().waitFor()
  expect(await page.getByRole('article').count()).toBeGreaterThan(0)
  await page.getByRole('tab', { name: 'My portrait' }).click()
  await page.getByRole('button', { name: 'Share picture' }).waitFor()
  expect(tab.faults).toEqual([])
})

test('the replay is scrubbed by keyboard, plays, jumps and shows who holds what', async () => {
  const { page } = tab
  await page.getByRole('button', { name: 'Replay' }).click()
  await page.waitForURL(/\/replay\//)
  // A match at many times its pace may have been too much for the picture, which then stays away for this visit.
  await page.reload()
  const bar = page.getByRole('slider', { name: 'Where in the match' })
  const place = async () => Number(await bar.inputValue())
  await bar.waitFor()
  await page.locator('canvas').waitFor()
  const length = Number(await bar.getAttribute('max'))
  expect(length).toBeGreaterThan(50)
  expect(await place()).toBe(1)

  await bar.press('ArrowRight')
  await expect.poll(place).toBe(2)
  await bar.press('PageUp')
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toMatch(/Round 1 · Morning\. Morning of round 1$/)
  await bar.press('End')
  await expect.poll(place).toBe(length)
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe(`${length} of ${length}: The end. The match ends`)
  await bar.press('Home')
  await expect.poll(place).toBe(1)

  await page.getByText('16×').click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(place, { timeout: 20_000 }).toBeGreaterThan(20)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()

  const jumps = page.getByRole('group', { name: 'Jump to' }).getByRole('button')
  for (const jump of await jumps.all()) {
    await jump.click()
    expect(await jump.getAttribute('aria-pressed')).toBe('true')
  }
  const holders = page.getByRole('list', { name: 'Who holds what' }).getByRole('listitem')
  expect(await holders.count()).toBe(await page.locator('.village .stall').count())
  expect(await faultsOf(page)).toEqual([])
  expect(tab.faults).toEqual([])
})

test('[RPL-1] [RPL-3] what the page gets folds to the states that the server passed through, with nothing private in it', async () => {
  const response = await fetch(`${server.url}/api/rooms/${code}/replay`)
  const text = await response.text()
  const { events, hashes } = JSON.parse(text) as { events: LoggedEvent[]; hashes: { seq: number; hash: string }[] }
  const replay = replayOf(events)
  expect(hashes.length).toBeGreaterThan(1)
  expect(hashes.map(({ seq }) => ({ seq, hash: stateHash(replay.at(seq)) }))).toEqual(hashes)
  expect(text).not.toMatch(/"(feltSet|trustSet|caredSet|muted)"/)
})

test('the data are saved through the page, and one flipped byte of them does not pass', async () => {
  const { page } = tab
  await page.getByRole('button', { name: 'To the room' }).click()
  await page.getByRole('tab', { name: 'Data' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the zip' }).click()
  const file = join(folder, 'match.zip')
  await (await saving).saveAs(file)
  const sound = verify(file)
  expect([sound.stderr, sound.status]).toEqual(['', 0])

  const bytes = readFileSync(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  const broken = join(folder, 'broken.zip')
  writeFileSync(broken, bytes)
  const refused = verify(broken)
  expect(refused.status).toBe(2)
  expect(refused.stderr.trim().split('\n')).toHaveLength(1)
  expect(tab.faults).toEqual([])
})

test('without a seat, on a small phone in the dark and without the picture, the replay is whole and readable', async () => {
  const { page, faults, context } = await device(browser, phone)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto(`${server.url}/replay/${code.toLowerCase()}?lite=1`)
  const bar = page.getByRole('slider')
  await bar.press('End')
  expect(await page.locator('canvas').count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  expect(await overflow(page)).toEqual({ wide: false, high: false })
  await page.getByRole('button', { name: 'Holdings' }).press('Enter')
  await page.getByRole('dialog', { name: 'Who holds what' }).getByRole('listitem').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await context.close()
})

test('before the end, for a wrong code and without a network there is one sentence and a way on', async () => {
  const { page, context } = await device(browser, desktop)
  await page.goto(`${server.url}/replay/ZZZZZZ`)
  await page.getByRole('heading', { name: 'No such room' }).waitFor({ timeout: 20_000 })

  await page.getByRole('button', { name: 'Home' }).click()
  await page.getByRole('button', { name: 'Play with friends' }).click()
  const open = (await page.getByLabel('Room code').textContent())?.trim() ?? ''
  await page.goto(`${server.url}/replay/${open}`)
  await page.getByRole('heading', { name: 'No match has ended here yet' }).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: 'To the room' }).click()
  await page.getByLabel('Room code').waitFor()

  await page.route('**/api/rooms/*/replay', (route) => route.abort())
  await page.goto(`${server.url}/replay/${code}`)
  await page.getByRole('heading', { name: 'No connection' }).waitFor()
  await page.unroute('**/api/rooms/*/replay')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('slider').waitFor()
  await context.close()
})

function verify(file: string) {
  return spawnSync(process.execPath, ['server/command/main.ts', 'verify', file], { cwd: root, encoding: 'utf8' })
}
