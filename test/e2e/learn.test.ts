// Learn, as one who is alone meets it: a lesson from the bet to the question after, and what an early end tells.

import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { device, launchBrowser, phone } from '../helpers/browser.ts'
import { faultsOf, overflow } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  server = await startServer({ GT_PACE: '4' })
  browser = await launchBrowser({ pages: 'one' })
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('the door in the face, from the first page to the next lesson', async () => {
  const { page, faults } = await device(browser, phone)
  const found: string[] = []
  const look = async () => {
    found.push(...(await faultsOf(page)))
    expect((await overflow(page)).wide).toBe(false)
  }
  await page.goto(server.url)
  await button(page, 'Learn').click()
  await button(page, /^Techniques: the large request first/).click()
  await page.getByText('In an experiment something is arranged. At the end you are told what.').waitFor()
  await look()
  await button(page, 'All right').click()
  await button(page, '25 to 39').waitFor()
  await look()
  await button(page, '25 to 39').click()
  await button(page, 'Start').click()
  await page.getByRole('heading', { name: 'The story' }).waitFor()
  await look()
  await button(page, 'Go on').click()

  // By lot the large request comes first, or the small one alone.
  await page.getByText(/asks you/).waitFor()
  await look()
  if (await page.getByText(/asks you for$/).isVisible()) {
    await page.locator('article').getByText('60', { exact: true }).waitFor()
    await button(page, 'No').click()
  }
  await page.getByText(/asks you for a promise$/).waitFor()
  await button(page, 'Yes').click()
  await page.getByText(/^You said yes to \S+: 10 coins\.$/).waitFor()
  await button(page, 'Go on').click()
  await button(page, 'Hand over 10 coins').click()
  await button(page, 'Go on').click()

  await page.getByRole('heading', { name: 'What was arranged' }).waitFor()
  await look()
  await page.getByText('Said yes? Yes.').waitFor()
  await page.getByText('Handed it over? Yes.').waitFor()
  const ranges = page.getByRole('region', { name: 'Your bet' }).getByRole('listitem')
  expect(await ranges.nth(1).textContent()).toContain('your bet')
  expect(await ranges.nth(2).textContent()).toContain('so it was')
  await page
    .getByText(/\(you: yes\)/)
    .first()
    .waitFor()
  await page.getByText('Too few people have played it on this server so far', { exact: false }).waitFor()
  await button(page, 'One question').click()
  await button(page, /^A small rise in saying yes/).click()
  await page.getByText('Right.').waitFor()
  await look()
  await button(page, 'All lessons').last().click()
  await page.getByText(/^1 of 19 done\./).waitFor()
  await look()
  await page.reload()
  await page.getByText(/^1 of 19 done\./).waitFor()
  expect(found).toEqual([])
  expect(faults).toEqual([])
})

test('who stops in the middle is told at once what was arranged', async () => {
  const { page, faults } = await device(browser, phone)
  await page.goto(`${server.url}/learn/notAll`)
  await button(page, 'All right').click()
  await button(page, '40 to 59').click()
  await button(page, 'Start').click()
  await page.getByRole('heading', { name: 'The story' }).waitFor()
  await button(page, 'Menu').click()
  expect(await page.getByRole('dialog').getByRole('button', { name: 'Home' }).count()).toBe(0)
  await button(page, 'Stop here, and tell me what was arranged').click()
  await page.getByText('The order was drawn by lot.', { exact: false }).waitFor()
  await page
    .getByText(/Burger \(1986\)/)
    .first()
    .waitFor()
  expect(faults).toEqual([])
})

/** Four others sorted them: two as the game does, two missed the cat. */
async function fourSortedBefore(): Promise<void> {
  for (const cat of [1, 1, 0, 0]) {
    const values = { soup: 1, afternoon: 1, shovel: 1, cat, friday: 1, broken: 1 }
    const response = await fetch(`${server.url}/api/learn/kinds`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), arm: 'all', values }),
    })
    expect(response.status).toBe(200)
  }
}

test('three kinds: six exchanges sorted without a room, beside others', async () => {
  await fourSortedBefore()
  const { page, faults } = await device(browser, phone)
  await page.goto(`${server.url}/learn/kinds`)
  await button(page, 'All 6').click()
  for (const kind of ['Generalized', 'Balanced', 'Negative', 'Generalized', 'Balanced', 'Negative']) {
    await button(page, new RegExp(`^${kind}`)).click()
    await page.getByText('The game says so too.').waitFor()
    await button(page, /^(Next|One question)$/).click()
  }
  await page.getByText('You agreed on 6 of 6.').waitFor()
  const others = page.getByRole('region', { name: 'Others who played it here' })
  await others.getByText('Of 5 people on this server: sorted it as the game does').waitFor()
  const cat = others.getByRole('row', { name: /The cat, and the move \(you: yes\)/ })
  await cat.getByText('60%').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect((await overflow(page)).wide).toBe(false)
  await button(page, 'No account is kept of it, and nothing is due.').click()
  await button(page, 'Next: The norm of reciprocity').waitFor()
  expect(faults).toEqual([])
})
