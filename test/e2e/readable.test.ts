// Every screen for everyone: no serious fault that axe can see, nothing off a small phone, and the picture back after a lost context.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, launchBrowser, phone } from '../helpers/browser.ts'
import { countedMatch } from '../helpers/counted-match.ts'
import { board, changesBy, evening, holdings, marketOpens, stall, toStall } from '../helpers/player.ts'
import { faultsOf, overflow } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

const counted = countedMatch()
let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  server = await startServer({ GT_PACE: '4' })
  browser = await launchBrowser({ pages: 'many' })
})

// A page that is left open would go on drawing beside the next one.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

test.each([
  ['phone', phone, 'light'],
  ['phone', phone, 'dark'],
  ['desktop', desktop, 'light'],
] as const)('home, lobby, market, composer and evening are readable: %s, %s', async (_name, viewport, colorScheme) => {
  const { page, faults } = await device(browser, viewport)
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const found: Record<string, string[]> = {}
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Play solo' }).waitFor()
  found['home'] = await faultsOf(page)
  expect((await overflow(page)).wide).toBe(false)
  await page.getByRole('button', { name: 'Play with friends' }).click()
  await page.getByLabel('Room code').waitFor()
  found['lobby'] = await faultsOf(page)
  expect((await overflow(page)).wide).toBe(false)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await marketOpens(page)
  await page.getByRole('button', { name: 'Share all my needs' }).click()
  found['market'] = await faultsOf(page)
  expect(await overflow(page)).toEqual({ wide: false, high: false })
  const [keeper] =
    (
      await page
        .getByRole('region', { name: 'Village' })
        .getByRole('button', { name: /a bot/ })
        .first()
        .getAttribute('aria-label')
    )?.split(',') ?? []
  await toStall(page, keeper ?? '', 'Offer')
  await page.getByRole('spinbutton').first().waitFor()
  found['composer'] = await faultsOf(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await evening(page, 1).waitFor({ timeout: 60_000 })
  found['evening'] = await faultsOf(page)
  expect(found).toEqual({ home: [], lobby: [], market: [], composer: [], evening: [] })
  expect(faults).toEqual([])
})

test.each([
  ['phone', phone, 'light'],
  ['phone', phone, 'dark'],
  ['desktop', desktop, 'light'],
] as const)('every page of the debrief is readable: %s, %s', async (_name, viewport, colorScheme) => {
  const { page, faults } = await device(browser, viewport)
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // A whole match with something in every chart, counted here.
  await page.route('**/api/rooms/*/debrief', (route) => route.fulfill({ json: { ok: true, match: 'm', ...counted } }))
  await endsAtOnce(page)
  const found: Record<string, string[]> = {}
  const look = async (name: string) => {
    found[name] = await faultsOf(page)
    expect((await overflow(page)).wide, name).toBe(false)
  }
  await look('village')
  await page.getByRole('tab', { name: 'My portrait' }).click()
  await page.getByRole('heading', { level: 1, name: /of your \d+ acts/ }).waitFor()
  await look('portrait')
  await page.getByRole('button', { name: 'Share picture' }).click()
  await page.getByRole('img', { name: /of your \d+ acts/ }).waitFor()
  await look('picture')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'My market' }).click()
  const charts = page.getByRole('tabpanel').getByRole('img')
  await charts.first().waitFor()
  const tables = page.getByRole('button', { name: 'Show the table' })
  for (let left = await tables.count(); left > 0; left--) await tables.first().click()
  await look('market')
  expect(await charts.count()).toBe(await page.getByRole('table').count())
  expect(await charts.count()).toBeGreaterThan(8)
  // Plot puts this sign on a picture whose data it doubts.
  expect(await page.getByRole('tabpanel').textContent()).not.toContain('\u26a0')
  await page.getByText('One at a time').click()
  await look('one chart')
  await page.getByRole('tab', { name: 'Data' }).click()
  await look('data')
  expect(found).toEqual({ village: [], portrait: [], picture: [], market: [], 'one chart': [], data: [] })
  expect(faults).toEqual([])
})

test('the debrief is read with the keyboard alone: tabs by arrows, a table by its button, one chart after another', async () => {
  const { page } = await device(browser, desktop)
  await page.route('**/api/rooms/*/debrief', (route) => route.fulfill({ json: { ok: true, match: 'm', ...counted } }))
  await endsAtOnce(page)
  await page.getByRole('tab', { name: 'Village' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { level: 1, name: /of your \d+ acts/ }).waitFor()
  await page.keyboard.press('ArrowRight')
  const articles = page.getByRole('article')
  await articles.first().waitFor()
  const first = articles.first().getByRole('button', { name: 'Show the table' })
  await first.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('table').getByRole('columnheader', { name: 'Even', exact: true }).waitFor()
  await page.getByRole('radio', { name: 'All on a page' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText(/^1 of \d+$/).waitFor()
  const headline = await articles.getByRole('heading').textContent()
  await page.getByRole('button', { name: 'The next chart' }).press('Enter')
  await page.getByText(/^2 of \d+$/).waitFor()
  expect(await articles.getByRole('heading').textContent()).not.toBe(headline)
})

test('a debrief that does not arrive is said in one sentence, and comes when it is asked for again', async () => {
  const { page } = await device(browser, phone)
  let reachable = false
  await page.route('**/api/rooms/*/debrief', (route) =>
    reachable ? route.fulfill({ json: { ok: true, match: 'm', ...counted } }) : route.abort(),
  )
  await endsAtOnce(page)
  await page.getByRole('tab', { name: 'My market' }).click()
  await page.getByText('The figures of this match did not arrive. The match itself is kept.').waitFor()
  reachable = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('article').first().waitFor()
})

/** A match among bots that its host ends in the first market. */
async function endsAtOnce(page: Page): Promise<void> {
  await page.goto(`${server.url}/?lite=1`)
  await page.getByRole('button', { name: 'Play with friends' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await marketOpens(page)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'End the match now' }).click()
  await page.getByRole('heading', { level: 1, name: 'The match ended before its first evening' }).waitFor()
}

test('every stall can be reached, opened and left with the keyboard alone', async () => {
  const { page } = await device(browser, desktop)
  await page.goto(`${server.url}/?lite=1`)
  await page.getByRole('button', { name: 'Play with friends' }).press('Enter')
  await page.getByRole('button', { name: 'Start', exact: true }).press('Enter')
  await marketOpens(page)
  const keepers = page.getByRole('region', { name: 'Village' }).getByRole('button', { name: /a bot/ })
  expect(await keepers.count()).toBe(5)
  const [keeper = ''] = (await keepers.first().getAttribute('aria-label'))?.split(',') ?? []
  await stall(page, keeper).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label')?.startsWith(name), keeper)
})

test('a good dragged onto a stall of the picture is a gift of one lot', async () => {
  const { page } = await device(browser, desktop)
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Play with friends' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await marketOpens(page)
  await page.locator('canvas').waitFor()
  const before = await holdings(page)
  const good = Object.keys(board).find((good) => before[good]) ?? ''
  const onto = page.getByRole('region', { name: 'Village' }).getByRole('button', { name: /a bot/ }).first()
  // Until the picture stands its stalls are nowhere to be dropped on.
  await expect.poll(async () => (await onto.boundingBox())?.width).toBeGreaterThan(44)

  const tile = page.getByRole('listitem', { name: new RegExp(`^${good} `) }).getByRole('button')
  const drag = async () => {
    const [from, to] = [await tile.boundingBox(), await onto.boundingBox()]
    if (!from || !to) throw new Error('nothing to drag, or nowhere to drop it')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
    await page.mouse.up()
  }
  const given = () => changesBy(page, before, { [good]: -6 / (board[good] ?? 1) })
  await drag()
  // A page that is still laying itself out may have moved the stall from under the hand: then nothing has happened yet.
  await given().catch(async (error: unknown) => {
    expect(await holdings(page), String(error)).toEqual(before)
    await drag()
    return given()
  })
})

test('the picture is there again after its context was lost once, and the page goes without it after the second time', async () => {
  const withWebGl = await launchBrowser({ pages: 'one' })
  const { page } = await device(withWebGl, desktop)
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Play with friends' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await marketOpens(page)
  const canvas = page.locator('canvas')
  await canvas.waitFor()
  const lose = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      element.dataset['old'] = 'yes'
      const context = element.getContext('webgl2') ?? element.getContext('webgl')
      context?.getExtension('WEBGL_lose_context')?.loseContext()
    })
  await lose()
  await page.locator('canvas:not([data-old])').waitFor()
  // It is said for some seconds only: whoever looks after the picture is gone may come too late.
  const said = page.getByText('The picture is switched off here.').waitFor()
  await lose()
  await Promise.all([said, canvas.waitFor({ state: 'detached' })])
  expect(await page.getByRole('region', { name: 'Village' }).getByRole('button', { name: /a bot/ }).count()).toBe(5)
  await withWebGl.close()
})
