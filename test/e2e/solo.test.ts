// A whole solo match, played by a script through the controls that a person sees.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { device, keepPictures, launchBrowser, phone } from '../helpers/browser.ts'
import { holdings, marketOpens, playToTheEnd } from '../helpers/player.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  server = await startServer({ GT_PACE: '10' })
  browser = await launchBrowser({ pages: 'one' })
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

test('a whole solo match from the home page to the village, one’s portrait and the charts', async () => {
  const { page, faults } = await device(browser, phone)
  await page.goto(server.url)
  await page.getByRole('button', { name: 'Play solo' }).click()
  const skip = page.getByRole('button', { name: /^Skip/ })
  await skip.click()
  await skip.waitFor({ state: 'detached' })
  await marketOpens(page)
  expect((await holdings(page))['coins']).toBe(20)
  await page.getByRole('button', { name: 'Share all my needs' }).click()

  const { end, pressed } = await playToTheEnd(page)
  if (!(await end.isVisible())) await keepPictures('solo', page)
  await end.waitFor({ timeout: 1_000 })
  expect(pressed.accept + pressed.suggested).toBeGreaterThan(3)
  await page.getByRole('tab', { name: 'My portrait' }).click()
  await page.getByText(/^\d+ of \d+ needs met$/).waitFor()
  await page.getByRole('tab', { name: 'My market' }).click()
  await page.getByRole('article').nth(2).getByRole('img').waitFor()
  expect(faults).toEqual([])
})
