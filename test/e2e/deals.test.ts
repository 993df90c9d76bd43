// What one does beside offer and answer: a coupon, weighing, sleeping on it, comfort, and what is felt and trusted; in a market of 12, to the unit.

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
  offerFrom,
  send,
  stall,
  toStall,
} from '../helpers/player.ts'
import { faultsOf } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
let ada: Tab
let ben: Tab
/** What Ben makes. */
let craft: string

beforeAll(async () => {
  server = await startServer({ GT_PACE: '3' })
  browser = await launchBrowser({ pages: 'many' })
  ada = await device(browser, phone)
  ben = await device(browser, desktop)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures('deals', ada.page, ben.page)
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

const lots: Readonly<Record<string, number>> = { bread: 3, fish: 2, wood: 3, cloth: 2, tool: 1, medicine: 1 }

test('the first trade has no clock: what is weighed there is readable, by keyboard too', async () => {
  const { page, context } = await device(browser, phone)
  await page.goto(`${server.url}/first-trade`)
  await page.getByRole('button', { name: 'Share all my needs' }).press('Enter')
  await toStall(page, 'Dara', 'Offer')
  await compose(page, { 'Give bread': 1, 'Want tool': 1 })
  await send(page)
  await page.getByRole('button', { name: 'Weigh' }).press('Enter')
  const weighing = page.getByRole('region', { name: 'Weighing it' })
  await weighing.waitFor()
  expect(await weighing.textContent()).toContain('meets your need of tool')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Weigh' }).press('Enter')
  await weighing.waitFor({ state: 'detached' })
  await context.close()
})

test('two friends open a market of 12 with the ledger live, and a coupon is redeemed at its price', async () => {
  await meet(server.url, ada.page, ben.page, { ada: true, ben: true })
  await ada.page.getByRole('group', { name: 'Stalls' }).getByText('12', { exact: true }).click()
  await ada.page.getByRole('group', { name: 'Rounds' }).getByText('10', { exact: true }).click()
  await ada.page.getByText('120 s', { exact: true }).click()
  await ada.page.getByText('More choices').click()
  await ada.page
    .getByRole('group', { name: /^Threads/ })
    .getByText('While playing')
    .click()
  await ada.page.getByRole('button', { name: 'Start', exact: true }).click()
  await Promise.all([marketOpens(ada.page), marketOpens(ben.page)])

  const [adas, bens] = [await holdings(ada.page), await holdings(ben.page)]
  craft = Object.keys(board).find((good) => (bens[good] ?? 0) > 0) ?? ''
  await stall(ben.page, 'Ada').click()
  await ben.page.getByRole('button', { name: 'Coupon', exact: true }).click()
  await ben.page.getByRole('group', { name: 'Off' }).getByText('−20%').click()
  await ben.page.getByText('for 5 coins instead of 6').waitFor()
  expect(await faultsOf(ben.page)).toEqual([])
  await ben.page.getByRole('button', { name: 'Hand it over' }).click()

  await stall(ada.page, 'Ben').click()
  await ada.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Redeem/ })
    .click()
  await changesBy(ada.page, adas, { [craft]: lots[craft] ?? 0, coins: -5 })
  await changesBy(ben.page, bens, { [craft]: -(lots[craft] ?? 0), coins: 5 })
  await ada.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Redeem/ })
    .waitFor({ state: 'detached' })
  await ada.page.keyboard.press('Escape')
})

/** What the offer's clock says until the time to think is over: one value, if it stands. */
function clocksWhileThinking(card: ReturnType<typeof offerFrom>): Promise<readonly string[]> {
  return card.evaluate(
    (element) =>
      new Promise<string[]>((resolve) => {
        const seen = new Set<string>()
        const look = () => {
          if (element.textContent?.includes('Time to answer.')) return resolve([...seen])
          seen.add(element.querySelector('.offer-time')?.textContent ?? '')
          setTimeout(look, 20)
        }
        look()
      }),
  )
}

test('an offer that is weighed waits, and shows what it is worth; slept on, it gives back what was set aside until the morning', async () => {
  const bens = await holdings(ben.page)
  const lot = lots[craft] ?? 0
  await toStall(ben.page, 'Ada', 'Offer')
  await compose(ben.page, { [`Give ${craft}`]: lot, 'Want coins': 9 })
  expect(await ben.page.getByRole('meter', { name: 'Kind of exchange' }).getAttribute('aria-valuetext')).toMatch(
    /^Gouge/,
  )
  await send(ben.page)
  await changesBy(ben.page, bens, { [craft]: -lot })

  const card = offerFrom(ada.page, 'Ben offers')
  await card.getByRole('button', { name: 'Weigh' }).click()
  const weighing = card.getByRole('region', { name: 'Weighing it' })
  await weighing.waitFor()
  const clockStood = clocksWhileThinking(card)
  const text = (await weighing.textContent()) ?? ''
  expect(text).toContain('Ben asks of you now3')
  expect(text).toContain('Gouge')
  expect((await clockStood).length).toBe(1)

  await card.getByRole('button', { name: 'Sleep on it' }).click()
  await ben.page.getByRole('button', { name: 'Let it sleep' }).click()
  await changesBy(ben.page, bens, {})
  await ada.page.getByText(`From Ben, in the morning`).waitFor({ state: 'attached' })
  expect(await offerFrom(ada.page, 'Ben offers').count()).toBe(0)
})

test('the evening asks how it felt, keeps the tap, and the offer is back in the morning', async () => {
  await ada.page.getByRole('button', { name: 'Done', exact: true }).click()
  await ben.page.getByRole('button', { name: 'Done', exact: true }).click()
  await evening(ada.page, 1).waitFor({ timeout: 60_000 })
  const felt = ada.page.getByRole('group', { name: /How does it feel\?/ })
  expect(await felt.textContent()).toContain('with Ben. How does it feel?')
  await felt.getByRole('button', { name: 'Fair' }).click()
  await ada.page.locator('.felt button[aria-pressed=true]:not([aria-busy])', { hasText: 'Fair' }).waitFor()

  await marketOpens(ada.page, 2)
  const card = offerFrom(ada.page, 'Ben offers')
  await card.getByRole('button', { name: 'Accept', exact: true }).waitFor()
  const [adas, bens] = [await holdings(ada.page), await holdings(ben.page)]
  await answer(ada.page, 'Ben offers', 'Accept')
  await changesBy(ada.page, adas, { [craft]: lots[craft] ?? 0, coins: -9 })
  await changesBy(ben.page, bens, { coins: 9 })
})

test('a hard day that was shared is comforted with hours of help and a word', async () => {
  for (let round = 2; round <= 10; round++) {
    await marketOpens(ada.page, round)
    if (await comforts()) return
    await ada.page.getByRole('button', { name: 'Done', exact: true }).click()
    await ben.page.getByRole('button', { name: 'Done', exact: true }).click()
    await evening(ada.page, round).waitFor({ timeout: 60_000 })
  }
  throw new Error('no hard day in nine rounds of twelve stalls')
}, 300_000)

/** Bots tell an urgent need in the first eight seconds of a market; a second friend may have one too. */
async function comforts(): Promise<boolean> {
  const share = ben.page.getByRole('button', { name: 'Share all my needs' })
  if (await share.isVisible()) await share.click()
  const hardDay = ada.page
    .getByRole('region', { name: 'Village' })
    .getByRole('button', { name: /urgently needs [^,·]*help/ })
    .first()
  try {
    await hardDay.waitFor({ timeout: 4_000 })
    const before = await holdings(ada.page)
    // By keyboard: a bot may be as quick as a sheet that slides in.
    await hardDay.press('Enter', { timeout: 4_000 })
    const sheet = ada.page.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Comfort', exact: true }).press('Enter', { timeout: 4_000 })
    await sheet.getByRole('button', { name: 'You are not alone.' }).press('Enter', { timeout: 4_000 })
    await changesBy(ada.page, before, { help: -2 })
    await ada.page
      .getByText(/You comforted .*, 2 hours of help: “You are not alone.”/)
      .first()
      .waitFor({ state: 'attached' })
    return true
  } catch (error) {
    // Somebody was quicker, or there was none: tomorrow is another day.
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error
    await ada.page.keyboard.press('Escape')
    return false
  }
}

test('once it is over, trust and care are tapped, and are still there after a reload', async () => {
  await ada.page.getByRole('button', { name: 'Menu' }).click()
  await ada.page.getByRole('button', { name: 'End the match now' }).click()
  await ada.page.getByRole('button', { name: 'Trust Ben: 6' }).click()
  await ada.page.getByRole('button', { name: 'Ben', exact: true }).click()
  expect(await faultsOf(ada.page)).toEqual([])
  const isKept = async () => {
    await ada.page.locator('[aria-label="Trust Ben: 6"][aria-pressed=true]:not([aria-busy])').waitFor()
    await ada.page.locator('.cared-face[aria-pressed=true]:not([aria-busy])', { hasText: 'Ben' }).waitFor()
  }
  await isKept()
  await ada.page.reload()
  await isKept()
  // Nobody else is told.
  expect(await ben.page.locator('.trust-form [aria-pressed=true]').count()).toBe(0)
  expect([...ada.faults, ...ben.faults]).toEqual([])
})
