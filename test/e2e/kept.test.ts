// What is acknowledged is kept: through a reload, a second tab, a lost network, and a server killed in the middle of a round.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, keepPictures, launchBrowser, type Tab, watch } from '../helpers/browser.ts'
import {
  answer,
  changesBy,
  compose,
  holdings,
  marketOpens,
  meet,
  send,
  some,
  stall,
  toStall,
} from '../helpers/player.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
let ada: Tab
let ben: Tab

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser({ pages: 'many' })
  ada = await device(browser, desktop)
  ben = await device(browser, desktop)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures('kept', ada.page, ben.page)
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

async function giveCoins(from: Tab, to: string, coins: number): Promise<void> {
  await toStall(from.page, to, 'Give')
  await compose(from.page, { 'Give coins': coins })
  await send(from.page)
}

test('two friends play at the usual pace, without the picture', async () => {
  await meet(server.url, ada.page, ben.page, { ada: true, ben: true })
  await ada.page.getByRole('button', { name: 'Start', exact: true }).click()
  await Promise.all([marketOpens(ada.page), marketOpens(ben.page)])
})

test('a reload changes nothing', async () => {
  const before = await holdings(ben.page)
  const good = some(before, 1)
  await toStall(ada.page, 'Ben', 'Offer')
  await compose(ada.page, { 'Give coins': 2, [`Want ${good}`]: 1 })
  await send(ada.page)
  await answer(ben.page, 'Ada', 'Accept')
  const after = await changesBy(ben.page, before, { coins: 2, [good]: -1 })
  await ben.page.reload()
  await marketOpens(ben.page)
  expect(await changesBy(ben.page, after, {})).toEqual(after)
})

test('a second tab takes over; the first says so and can take back', async () => {
  const before = await holdings(ben.page)
  const second = await ben.context.newPage()
  watch(second)
  await second.goto(ben.page.url())
  await marketOpens(second)
  expect(await changesBy(second, before, {})).toEqual(before)
  await ben.page.getByRole('heading', { name: 'You are playing in another tab' }).waitFor()
  await ben.page.getByRole('button', { name: 'Use this tab' }).click()
  await marketOpens(ben.page)
  await second.getByRole('heading', { name: 'You are playing in another tab' }).waitFor()
  await second.close()
})

test('the network gone, what is asked is kept and done once on return', async () => {
  const adas = await holdings(ada.page)
  const bens = await holdings(ben.page)
  await ben.context.setOffline(true)
  await ben.page.getByText('No connection.').waitFor({ timeout: 30_000 })
  await giveCoins(ben, 'Ada', 1)
  await ben.page.getByText('1 thing waits to be sent.').waitFor()
  await ben.context.setOffline(false)
  await changesBy(ben.page, bens, { coins: -1 })
  await changesBy(ada.page, adas, { coins: 1 })
})

test('a server killed in the middle of a round goes on where it stood: every acknowledged gift is there once', async () => {
  const adas = await holdings(ada.page)
  const bens = await holdings(ben.page)
  await giveCoins(ada, 'Ben', 4)
  const mine = await changesBy(ada.page, adas, { coins: -4 })
  const theirs = await changesBy(ben.page, bens, { coins: 4 })
  await server.kill()
  await ben.page.getByText('No connection.').waitFor({ timeout: 30_000 })
  await ben.page.getByRole('button', { name: 'Share all my needs' }).click()
  await ben.page.getByText('1 thing waits to be sent.').waitFor()
  await server.start()
  await stall(ada.page, 'Ben')
    .and(ada.page.getByRole('button', { name: /needs/ }))
    .waitFor()
  await Promise.all([ada.page.reload(), ben.page.reload()])
  await Promise.all([marketOpens(ada.page), marketOpens(ben.page)])
  expect(await changesBy(ada.page, mine, {})).toEqual(mine)
  expect(await changesBy(ben.page, theirs, {})).toEqual(theirs)
  expect((mine['coins'] ?? 0) + (theirs['coins'] ?? 0)).toBe(40)
})

test('who is gone for 8 s is covered by a bot, and on return is told what it did', async () => {
  await ben.context.setOffline(true)
  const covered = stall(ada.page, 'Ben').and(ada.page.getByRole('button', { name: /a bot keeps the stall/ }))
  await covered.waitFor({ timeout: 20_000 })
  await ben.context.setOffline(false)
  await ben.page.getByText('A bot kept your stall').waitFor({ timeout: 20_000 })
  const told = ben.page.getByRole('button', { name: 'Carry on' })
  await told.click()
  await told.waitFor({ state: 'detached' })
  await covered.waitFor({ state: 'detached' })
  expect([...ada.faults, ...ben.faults].filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
