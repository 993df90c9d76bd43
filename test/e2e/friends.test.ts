// Two friends on two devices: a gift, a balanced trade, a gouge, a promise kept and one broken, to the unit on both pages.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, keepPictures, launchBrowser, phone, type Tab } from '../helpers/browser.ts'
import {
  answer,
  board,
  changesBy,
  compose,
  evening,
  holdings,
  marketOpens,
  meet,
  send,
  sendForSure,
  some,
  toStall,
} from '../helpers/player.ts'
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
  if (task.result?.state === 'fail') await keepPictures('friends', ada.page, ben.page)
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

async function coinsOfBoth(): Promise<number> {
  const [mine, theirs] = [await holdings(ada.page), await holdings(ben.page)]
  return (mine['coins'] ?? Number.NaN) + (theirs['coins'] ?? Number.NaN)
}

test('two friends meet in a room by its code', async () => {
  // Ben's page has the picture switched off: everything works without it.
  const code = await meet(server.url, ada.page, ben.page, { ada: false, ben: true })
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  await ada.page.getByText('3', { exact: true }).click()
  await ada.page.getByText('120 s', { exact: true }).click()
  await ada.page.getByRole('button', { name: 'Start', exact: true }).click()
  await Promise.all([marketOpens(ada.page), marketOpens(ben.page)])
  expect([(await holdings(ada.page))['coins'], (await holdings(ben.page))['coins']]).toEqual([20, 20])
})

test('a gift, a balanced trade and a gouge move both lists by exactly their amounts', async () => {
  let adas = await holdings(ada.page)
  let bens = await holdings(ben.page)

  const gift = some(adas, 1)
  await toStall(ada.page, 'Ben', 'Give')
  await compose(ada.page, { [`Give ${gift}`]: 1 })
  await sendForSure(ada.page)
  bens = await changesBy(ben.page, bens, { [gift]: 1 })
  adas = await changesBy(ada.page, adas, { [gift]: -1 })

  const sold = some(bens, 1)
  await toStall(ben.page, 'Ada', 'Offer')
  await compose(ben.page, { [`Give ${sold}`]: 1, 'Want coins': board[sold] ?? 0 })
  expect(await ben.page.getByRole('meter', { name: 'Kind of exchange' }).getAttribute('aria-valuetext')).toMatch(
    /^Balanced/,
  )
  await send(ben.page)
  await answer(ada.page, 'Ben', 'Accept')
  adas = await changesBy(ada.page, adas, { [sold]: 1, coins: -(board[sold] ?? 0) })
  bens = await changesBy(ben.page, bens, { [sold]: -1, coins: board[sold] ?? 0 })

  const gouged = some(adas, 1)
  await toStall(ada.page, 'Ben', 'Offer')
  await compose(ada.page, { [`Give ${gouged}`]: 1, 'Want coins': 9 })
  expect(await ada.page.getByRole('meter', { name: 'Kind of exchange' }).getAttribute('aria-valuetext')).toMatch(
    /^Gouge/,
  )
  await send(ada.page)
  await answer(ben.page, 'Ada', 'Accept')
  await changesBy(ben.page, bens, { [gouged]: 1, coins: -9 })
  await changesBy(ada.page, adas, { [gouged]: -1, coins: 9 })
  expect(await coinsOfBoth()).toBe(40)
})

/** Ada pays Ben coins now for a good tonight, and Ben shakes hands on it. */
async function promise(coins: number, good: string): Promise<void> {
  await toStall(ada.page, 'Ben', 'Offer')
  await compose(ada.page, { 'Give coins': coins, [`Want ${good}`]: 1 })
  await ada.page.getByRole('group', { name: 'When you get' }).getByText('Later').click()
  await ada.page.getByRole('group', { name: 'Due' }).getByText('Tonight').click()
  await send(ada.page)
  await answer(ben.page, 'Ada', 'Accept')
}

test('a promise kept and a promise broken, and coins that add up in the evening', async () => {
  let adas = await holdings(ada.page)
  let bens = await holdings(ben.page)
  const good = some(bens, 1)
  await promise(2, good)
  adas = await changesBy(ada.page, adas, { coins: -2 })
  bens = await changesBy(ben.page, bens, { coins: 2 })
  await ben.page.getByRole('region', { name: 'Promises' }).getByRole('button', { name: 'Deliver', exact: true }).click()
  adas = await changesBy(ada.page, adas, { [good]: 1 })
  bens = await changesBy(ben.page, bens, { [good]: -1 })

  const broken = some(bens, 1)
  await promise(2, broken)
  await changesBy(ada.page, adas, { coins: -2 })
  await ben.page.getByRole('region', { name: 'Promises' }).getByRole('button', { name: 'Keep it back' }).click()
  await ben.page.getByText('You mean to keep it back tonight.').waitFor()
  await ada.page.getByRole('button', { name: 'Done', exact: true }).click()
  await ben.page.getByRole('button', { name: 'Done', exact: true }).click()
  await Promise.all([evening(ada.page, 1).waitFor(), evening(ben.page, 1).waitFor()])
  expect(await ada.page.locator('main').textContent()).toContain('Ben broke a promise to you')
  expect(await coinsOfBoth()).toBe(40)
})

test('coins add up every evening until the end, and both see the same village', async () => {
  for (const round of [2, 3]) {
    await Promise.all([marketOpens(ada.page, round), marketOpens(ben.page, round)])
    const bens = await holdings(ben.page)
    await toStall(ada.page, 'Ben', 'Give')
    await compose(ada.page, { 'Give coins': 3 })
    await send(ada.page)
    await changesBy(ben.page, bens, { coins: 3 })
    await ada.page.getByRole('button', { name: 'Done', exact: true }).click()
    await ben.page.getByRole('button', { name: 'Done', exact: true }).click()
    await Promise.all([evening(ada.page, round).waitFor(), evening(ben.page, round).waitFor()])
    expect(await coinsOfBoth()).toBe(40)
  }
  const [first, second] = await Promise.all(
    [ada, ben].map(({ page }) => page.getByRole('heading', { level: 1 }).filter({ hasText: /%/ }).textContent()),
  )
  expect(first).toMatch(/^The village did \d+% of what it could$/)
  expect(second).toBe(first)
  expect([...ada.faults, ...ben.faults]).toEqual([])
})
