// A player at a page: only what a person can see and press, by the names that stay.

import type { Locator, Page } from 'playwright-core'

export type Holdings = Readonly<Record<string, number>>

const goodsList = (page: Page) => page.getByRole('region', { name: 'Your goods' }).getByRole('listitem')

/** What the list of goods says: every item by its name. */
export async function holdings(page: Page): Promise<Holdings> {
  const texts = await goodsList(page).evaluateAll((items) =>
    items.map((item) => item.getAttribute('aria-label') ?? item.textContent ?? ''),
  )
  return Object.fromEntries(
    texts
      .map((text) => /(\w+) (\d+)/.exec(text))
      .flatMap((match) => (match ? [[match[1] ?? '', Number(match[2])]] : [])),
  )
}

/** Waits until the list of goods has changed by exactly this much and nothing else; the new one. */
export async function changesBy(page: Page, before: Holdings, change: Holdings): Promise<Holdings> {
  const after = { ...before }
  for (const [item, units] of Object.entries(change)) after[item] = (after[item] ?? 0) + units
  await page.waitForFunction(
    (wanted) => {
      const list = document.querySelector('[aria-label="Your goods"]')
      const texts = [...(list?.querySelectorAll('li') ?? [])].map(
        (item) => item.getAttribute('aria-label') ?? item.textContent ?? '',
      )
      return Object.entries(wanted).every(([item, units]) =>
        texts.some((text) => new RegExp(`\\b${item} ${units}\\b`).test(text)),
      )
    },
    after,
    { timeout: 10_000 },
  )
  return holdings(page)
}

/** What each unit is worth by the price board. */
export const board: Holdings = { bread: 2, fish: 3, wood: 2, cloth: 3, tool: 6, medicine: 6 }

/** A crafted good of which this page has so many units. */
export function some(held: Holdings, units: number): string {
  const good = Object.keys(board).find((good) => (held[good] ?? 0) >= units)
  if (!good) throw new Error(`nothing of which there are ${units}: ${JSON.stringify(held)}`)
  return good
}

/** Two friends meet: Ada opens a room, Ben comes by its link. The code of the room. */
export async function meet(
  server: string,
  ada: Page,
  ben: Page,
  lite: { readonly ada: boolean; readonly ben: boolean },
): Promise<string> {
  await ada.goto(`${server}/${lite.ada ? '?lite=1' : ''}`)
  await ada.getByRole('button', { name: 'Play with friends' }).click()
  const code = (await ada.getByLabel('Room code').textContent())?.trim() ?? ''
  await ada.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await ada.getByRole('textbox', { name: 'Your name' }).press('Enter')
  await ben.goto(`${server}/r/${code}${lite.ben ? '?lite=1' : ''}`)
  await ben.getByRole('textbox', { name: 'Your name' }).fill('Ben')
  await ben.getByRole('button', { name: 'Enter', exact: true }).click()
  await ada.getByText('Ben', { exact: true }).waitFor()
  await ben.getByText('Ada', { exact: true }).waitFor()
  await ada.getByText(/^Only us/).click()
  return code
}

/** Waits until the market of this round is open on the page. */
export async function marketOpens(page: Page, round = 1): Promise<void> {
  const clock = page.getByRole('region', { name: 'Clock' })
  await clock
    .filter({ hasText: 'Market' })
    .filter({ hasText: `Round ${round}` })
    .waitFor({ timeout: 60_000 })
}

export function evening(page: Page, round: number): Locator {
  return page.getByText(`Evening of round ${round}`)
}

export function stall(page: Page, keeper: string): Locator {
  return page.getByRole('region', { name: 'Village' }).getByRole('button', { name: new RegExp(`^${keeper}\\b`) })
}

/** Opens one of the three acts of a stall. */
export async function toStall(page: Page, keeper: string, act: 'Give' | 'Offer' | 'Ask'): Promise<void> {
  await stall(page, keeper).click()
  await page.getByRole('dialog').getByRole('button', { name: act, exact: true }).click()
}

/** Types amounts into the composer: `Give bread`, `Want tool`, ... */
export async function compose(page: Page, amounts: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, units] of Object.entries(amounts)) {
    const field = page.getByRole('spinbutton', { name, exact: true })
    await field.fill(String(units))
    await field.press('Tab')
  }
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

/** Says yes when the page asks whether so much is really meant. */
export async function sendForSure(page: Page): Promise<void> {
  await send(page)
  const again = page.getByRole('alert')
  if (await again.isVisible()) await send(page)
}

export function offerFrom(page: Page, keeper: string): Locator {
  return page.getByRole('region', { name: 'Offers to you' }).getByRole('listitem').filter({ hasText: keeper })
}

export async function answer(page: Page, keeper: string, how: 'Accept' | 'Decline' | 'Counter'): Promise<void> {
  await offerFrom(page, keeper).locator('button:not([disabled])', { hasText: how }).first().click()
}

/** Accepts, does what is suggested, and is done, until the match has ended or two and a half minutes have gone. */
export async function playToTheEnd(page: Page) {
  const end = page.getByRole('heading', { level: 1 }).filter({ hasText: /The village did \d+%/ })
  const pressed = { accept: 0, suggested: 0, done: 0 }
  const deadline = performance.now() + 150_000
  while (!(await end.isVisible()) && performance.now() < deadline) {
    const accept = page
      .getByRole('region', { name: 'Offers to you' })
      .getByRole('button', { name: 'Accept', exact: true })
      .first()
    const suggested = page.locator('.dock-suggested:not([disabled])')
    // A control may go away between the look and the press: the next look sees what is there then.
    if (await press(accept)) pressed.accept++
    else if (await press(suggested)) pressed.suggested++
    else if (await press(page.locator('.dock-end:not([disabled])[aria-pressed=false]'))) pressed.done++
    await page.waitForTimeout(60)
  }
  return { end, pressed }
}

async function press(button: Locator): Promise<boolean> {
  try {
    if (!(await button.first().isVisible()) || !(await button.first().isEnabled({ timeout: 200 }))) return false
    await button.first().click({ timeout: 500 })
    return true
  } catch {
    return false
  }
}
