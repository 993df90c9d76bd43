// A class as its people see it: a teacher's desk, a projector and students' phones, by the names that stay.

import type { Locator, Page } from 'playwright-core'

export const button = (on: Page | Locator, name: string | RegExp) =>
  on.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
export const press = (on: Page | Locator, name: string | RegExp) => button(on, name).click()

/** What asks once: on a slow machine the first press may be forgotten before the second one. */
export async function pressTwice(on: Page, name: string, sure: string): Promise<void> {
  for (;;) {
    await press(on, name)
    const armed = button(on, sure)
    const done = await armed.click({ timeout: 4_000 }).then(
      () => true,
      () => false,
    )
    if (done) return
  }
}

/** One of the parts of a desk. */
export const part = (desk: Page, name: string) => desk.getByRole('tab', { name }).click()
export const sheet = (desk: Page) => desk.getByRole('dialog')
export const row = (desk: Page, name: string) => desk.getByRole('row', { name: new RegExp(`\\b${name}\\b`) })
export const toggle = (on: Page | Locator, name: string) => on.getByRole('switch', { name }).first()

export async function closeSheet(desk: Page): Promise<void> {
  await desk.keyboard.press('Escape')
  await sheet(desk).waitFor({ state: 'detached' })
}

/** All that can be done for one seat. */
export async function openSeat(desk: Page, name: string): Promise<Locator> {
  await row(desk, name).click()
  await press(row(desk, name), /^More for/)
  await sheet(desk).waitFor()
  return sheet(desk)
}

/** From the home page to an open class: two clicks. Its code. */
export async function openClass(desk: Page, server: string): Promise<string> {
  await desk.goto(server)
  await press(desk, 'Host a class')
  await press(desk, 'Open the class')
  const code = await desk.getByLabel('Class code', { exact: true }).textContent()
  return code?.trim() ?? ''
}

/** The address that the desk opens for a projector. */
export async function wallAddress(desk: Page): Promise<string> {
  return (await desk.getByRole('link', { name: 'Projector' }).getAttribute('href')) ?? ''
}

/** A student at the class's door, who types a name; with none, the friendly one is kept. What the page calls them then. */
export async function enterAs(page: Page, name: string | undefined): Promise<string> {
  const field = page.getByRole('textbox', { name: 'Your name' })
  await button(page, 'Another name').waitFor()
  if (name !== undefined) await field.fill(name)
  const entered = await field.inputValue()
  await press(page, 'Enter')
  await page.getByRole('heading', { name: `You are in, ${entered}` }).waitFor()
  return entered
}

/** By the code, from the home page. */
export async function typeCode(page: Page, server: string, code: string): Promise<void> {
  await page.goto(`${server}/?lite=1`)
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase())
  await press(page, 'Join')
}

/** Answers every question on the page with its first choice. */
export async function answerAll(page: Page): Promise<void> {
  const question = page.locator('.class-question')
  const thanks = page.getByText('Thank you. Look up')
  await question.or(thanks).waitFor()
  while (!(await thanks.isVisible())) {
    const asked = (await question.textContent()) ?? ''
    await page.getByRole('main').getByRole('button').first().click()
    await question.filter({ hasText: asked }).waitFor({ state: 'detached' })
    await question.or(thanks).waitFor()
  }
}

/** Seconds that a player's page says are left. */
export async function secondsLeft(page: Page): Promise<number> {
  const text = await page.getByRole('region', { name: 'Clock' }).textContent()
  return Number(/(\d+) seconds? left/.exec(text ?? '')?.[1])
}

/** Who keeps which stall, as a player's page says it. */
export function stallWords(page: Page, keeper: string): Promise<string | null> {
  return page
    .getByRole('region', { name: 'Village' })
    .getByRole('button', { name: new RegExp(`^${keeper}\\b`) })
    .getAttribute('aria-label')
}
