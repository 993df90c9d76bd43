// What a room may switch on, in a browser: households, a fine, the granary and free chat, between two friends, to the unit.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, keepPictures, launchBrowser, phone, type Tab } from '../helpers/browser.ts'
import { changesBy, evening, holdings, marketOpens, meet, stall } from '../helpers/player.ts'
import { faultsOf } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
let ada: Tab
let ben: Tab

beforeAll(async () => {
  server = await startServer({ GT_PACE: '3' })
  browser = await launchBrowser({ pages: 'many' })
  ada = await device(browser, desktop)
  ben = await device(browser, phone)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures('modules', ada.page, ben.page)
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

test('[HOU-1] the host switches them on; two alone are one household, and both read so', async () => {
  await meet(server.url, ada.page, ben.page, { ada: true, ben: false })
  await ada.page.getByText('120 s', { exact: true }).click()
  await ada.page.getByText('More choices').click()
  for (const name of [
    'Free chat, filtered',
    'Granary: coins for all',
    'Fines: pay 1, they lose 3',
    'Households of two',
  ])
    await ada.page.getByRole('group', { name }).getByText('On', { exact: true }).click()
  expect(await faultsOf(ada.page)).toEqual([])
  await ada.page.getByRole('button', { name: 'Start', exact: true }).click()
  await Promise.all([marketOpens(ada.page), marketOpens(ben.page)])
  expect(await stall(ada.page, 'Ben').getAttribute('aria-label')).toContain('lives with you')
  expect(await stall(ben.page, 'Ada').getAttribute('aria-label')).toContain('lives with you')
})

test('[CHA-2] [CHA-3] what one writes the other reads, filtered, until muted', async () => {
  await stall(ada.page, 'Ben').click()
  await ada.page.getByRole('dialog').getByRole('button', { name: 'Say something' }).click()
  await ada.page.getByLabel('Write to Ben alone').fill('Nice fish, you fucker')
  await ada.page.getByRole('button', { name: 'Send', exact: true }).click()
  await ada.page.getByRole('list', { name: 'What was said' }).getByText('Nice fish, you ****').waitFor()
  expect(await faultsOf(ada.page)).toEqual([])
  await ada.page.getByRole('button', { name: 'Close' }).click()
  await ben.page
    .getByText(/Ada: “Nice fish, you \*+/)
    .first()
    .waitFor()
  expect(await ben.page.locator('body').textContent()).not.toContain('fucker')
})

test('[FIN-1] [FIN-3] a fine costs one coin and takes three, after it was asked once more', async () => {
  const [adas, bens] = [await holdings(ada.page), await holdings(ben.page)]
  await stall(ben.page, 'Ada').click()
  await ben.page.getByRole('dialog').getByRole('button', { name: 'Fine', exact: true }).click()
  expect(await faultsOf(ben.page)).toEqual([])
  await ben.page.getByRole('button', { name: 'Pay 1 and fine Ada' }).click()
  await changesBy(ben.page, bens, { coins: -1 })
  await changesBy(ada.page, adas, { coins: -3 })
  await ada.page.getByText('Ben paid 1 coin to fine you: you lost 3 coins').first().waitFor()
  await stall(ben.page, 'Ada').click()
  await ben.page.getByRole('dialog').getByRole('button', { name: 'Fine', exact: true }).click()
  await ben.page.getByText('You fined them already this round.').waitFor()
  expect(await ben.page.getByRole('button', { name: 'Pay 1 and fine Ada' }).isDisabled()).toBe(true)
  await ben.page.getByRole('button', { name: 'Let it be' }).click()
})

test('[GRA-2] what is given to the granary comes back to everyone in the evening', async () => {
  const bens = await holdings(ben.page)
  await ben.page.getByRole('region', { name: 'Granary' }).getByRole('button', { name: 'Give to it' }).click()
  await ben.page.getByRole('spinbutton', { name: 'Coins for the granary' }).fill('10')
  await ben.page.getByText('With yours each of you gets 4 tonight.').waitFor()
  expect(await faultsOf(ben.page)).toEqual([])
  await ben.page.getByRole('button', { name: 'Give 10 coins' }).click()
  await changesBy(ben.page, bens, { coins: -10 })
  await ada.page.getByRole('region', { name: 'Granary' }).getByText('4 for each of you tonight.').waitFor()
  for (const { page } of [ada, ben]) await page.getByRole('button', { name: 'Done', exact: true }).click()
  await Promise.all([evening(ada.page, 1).waitFor(), evening(ben.page, 1).waitFor()])
  for (const { page } of [ada, ben])
    await page.getByText('The granary was given 10 coins: 4 coins and 0 wellbeing for each of you.').waitFor()
  await ada.page.getByText('You were fined once today and lost 3 coins.').waitFor()
  expect([...ada.faults, ...ben.faults]).toEqual([])
})
