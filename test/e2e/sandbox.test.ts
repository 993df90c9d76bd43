// The sandbox in a real browser, with its real threads: a cast is set, played, stopped, followed over generations, and sent on as a link.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, launchBrowser, phone } from '../helpers/browser.ts'
import { faultsOf, overflow } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser({ pages: 'many' })
})

// Threads of a page that is left open would go on playing beside the next one.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

const play = (page: Page) => page.getByRole('button', { name: /^Play \d+ matches$/ })
const done = (page: Page, count: number) =>
  page.getByText(`Done: ${count} matches played.`).waitFor({ timeout: 120_000 })
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })
const stalls = (page: Page, name: string) => page.getByRole('spinbutton', { name: `Stalls of ${name}` })

/** Short matches, and as few as there may be. */
async function makeQuick(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Rounds' }).getByText('A number').click()
  await slider(page, 'A number').press('Home')
  await slider(page, 'Matches').press('Home')
}

/** Everything that is set, as the page shows it. */
async function shown(page: Page): Promise<string[]> {
  await play(page).waitFor()
  return page
    .locator('.sandbox-setting')
    .evaluate((form) =>
      [...form.querySelectorAll('input')].map((input) =>
        input.type === 'radio' ? String(input.checked) : `${input.value} ${input.getAttribute('aria-valuetext') ?? ''}`,
      ),
    )
}

test('a cast is set and played, and the page says who thrives, in words and in tables', async () => {
  const { page, faults } = await device(browser, desktop)
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Sandbox' }).click()
  await page.waitForURL('**/sandbox')
  await page.getByText('Nothing played yet.').waitFor()
  await page.getByRole('button', { name: 'One Raider, five Hearths' }).click()
  await stalls(page, 'Neighbour').fill('2')
  await page.getByText('8 of 24 stalls taken').waitFor()
  await makeQuick(page)
  await slider(page, 'Noise').press('ArrowRight')
  expect(await slider(page, 'Noise').getAttribute('aria-valuetext')).toBe('1%')
  await page.getByRole('group', { name: 'Reputation' }).getByText('Off').click()
  await play(page).click()
  await done(page, 50)

  const charts = page.getByRole('region', { name: 'What came of it' }).getByRole('article')
  expect(await charts.count()).toBe(4)
  await page.getByRole('article', { name: /^The village reached \d+% of its possible gains$/ }).waitFor()
  await charts.first().getByRole('button', { name: 'Show the table' }).click()
  const names = await charts.first().getByRole('rowheader').allTextContents()
  expect(names.sort()).toEqual(['Hearth', 'Neighbour', 'Raider'])
  expect(await faultsOf(page)).toEqual([])

  // Another setting: what was played says that it is of the one before.
  await stalls(page, 'Neighbour').fill('0')
  await page.getByText('these figures are of the one before').waitFor()
  expect(faults).toEqual([])
})

test('a run is stopped, and what was shown before still stands', async () => {
  const { page, faults } = await device(browser, desktop)
  await page.goto(`${server.url}/sandbox#rounds=1&matches=50`)
  await play(page).click()
  await done(page, 50)
  await slider(page, 'Matches').press('End')
  await page.getByRole('group', { name: 'Rounds' }).getByText('Hidden').click()
  await play(page).click()
  await page.getByText(/^[1-9]\d* of 1000 matches played$/).waitFor()
  await page.getByRole('progressbar', { name: 'Playing' }).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Stopped. What was shown before still stands.').waitFor()
  expect(await page.getByRole('article').count()).toBe(4)
  await play(page).waitFor()
  expect(faults).toEqual([])
})

test('a story of generations says what to look for, and its link shows the same setting on another device', async () => {
  const { page, faults } = await device(browser, desktop)
  await page.goto(`${server.url}/sandbox`)
  await page.getByRole('tab', { name: 'Generations' }).click()
  await page.getByRole('button', { name: 'When gougers invade' }).click()
  await page.getByText(/^Look at Raider’s area/).waitFor()
  expect([await stalls(page, 'Hearth').inputValue(), await stalls(page, 'Raider').inputValue()]).toEqual(['11', '1'])
  const link = page.url()
  const here = await shown(page)

  const other = await device(browser, phone)
  await other.page.goto(link)
  await other.page.getByText('This setting came with the link.').waitFor()
  expect(await shown(other.page)).toEqual(here)
  await other.page.getByText(/^Look at Raider’s area/).waitFor()

  await makeQuick(page)
  await play(page).click()
  await done(page, 50)
  const shares = page.getByRole('article').first()
  await shares.getByText('Shares of the strategies over 60 generations').first().waitFor()
  await shares.getByRole('button', { name: 'Show the table' }).click()
  const last = () => shares.getByRole('rowheader').last().textContent()
  expect(await last()).toBe('60')
  // Nothing need be played again for more generations, or from another start.
  await slider(page, 'Generations').press('End')
  await expect.poll(last).toBe('200')
  await stalls(page, 'Raider').fill('6')
  await shares.getByRole('cell', { name: '35%' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect([faults, other.faults]).toEqual([[], []])
})

test('a link that does not fit says so in one sentence and shows the usual setting', async () => {
  const { page, faults } = await device(browser, desktop)
  await page.goto(`${server.url}/sandbox`)
  const usual = await shown(page)
  for (const [link, part] of [
    ['cast=dragon:3', 'cast'],
    ['noise=200', 'noise'],
    ['mood=good', 'mood'],
  ] as const) {
    // The same page, as when a link is pasted over the one that is open.
    await page.goto(`${server.url}/sandbox#${link}`)
    await page
      .getByRole('alert')
      .filter({ hasText: `This link does not fit the sandbox (${part}), so you see the usual setting.` })
      .waitFor()
    expect(await shown(page)).toEqual(usual)
  }
  for (const name of ['Hearth', 'Ledgerkeeper', 'Raider', 'Neighbour']) await stalls(page, name).fill('0')
  await page.getByRole('alert').filter({ hasText: 'at least two stalls' }).waitFor()
  expect(await play(page).isDisabled()).toBe(true)
  expect(faults).toEqual([])
})

test('on a small phone in the dark, by keyboard alone, it is whole and readable', async () => {
  const { page, faults } = await device(browser, phone)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto(`${server.url}/sandbox#rounds=1&matches=50`)
  await play(page).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect((await overflow(page)).wide).toBe(false)
  await page.getByRole('tab', { name: 'Who thrives' }).press('ArrowRight')
  await page.getByRole('tab', { name: 'Generations' }).press('ArrowLeft')
  await play(page).press('Enter')
  await done(page, 50)
  await page.getByRole('article').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect((await overflow(page)).wide).toBe(false)
  expect(faults).toEqual([])
})
