// A teacher tries a lesson alone: thirteen bots, two markets, in a browser of its own.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, device, keepPictures, launchBrowser } from '../helpers/browser.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

let server: ServerProcess
let browser: Browser
let desk: Page
let faults: readonly string[]

beforeAll(async () => {
  server = await startServer({ GT_PACE: '2' })
  browser = await launchBrowser({ pages: 'many' })
  const teacher = await device(browser, desktop)
  desk = teacher.page
  faults = teacher.faults
  desk.setDefaultTimeout(20_000)
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

test('a teacher rehearses alone with bots', async ({ onTestFailed }) => {
  onTestFailed(() => keepPictures('class-rehearsal', desk))
  await desk.goto(`${server.url}/class`)
  const press = (name: string) => desk.getByRole('button', { name, exact: true }).click()
  await press('Open the class')
  await desk.getByRole('textbox', { name: 'Number of bots' }).fill('301')
  await desk.getByText('Number of bots must be a whole number from 1 to 300.').waitFor()
  await desk.getByRole('textbox', { name: 'Number of bots' }).fill('13')
  await press('Rehearse with bots')
  await desk.getByText('13 people').waitFor()
  await press('Start playing')
  await desk.getByRole('region', { name: 'Class clock' }).filter({ hasText: 'round 1' }).waitFor()
  await desk.getByText('2 markets').waitFor()
  expect(faults).toEqual([])
})
