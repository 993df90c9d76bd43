// The desk itself: setups, lists of names, a second device, a page to print and its recovery code, a server that is gone, the keyboard. What its controls do is seen in class-lesson.test.ts.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, keepPictures, launchBrowser, phone, type Tab } from '../helpers/browser.ts'
import { button, closeSheet, openSeat, part, press, row, sheet } from '../helpers/class-pages.ts'
import { faultsOf, overflow } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { connect, type Player } from '../integration/player.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
let teacher: Tab
let second: Tab
let desk: Page
let code = ''
const students = new Map<string, Player>()
const names = ['Ana', 'Bo', 'Chidi', 'Dara', 'Emil', 'Fatou'] as const
let recovery = ''

beforeAll(async () => {
  server = await startServer({ GT_PACE: '2' })
  browser = await launchBrowser({ pages: 'many' })
  teacher = await device(browser, desktop)
  second = await device(browser, phone)
  desk = teacher.page
  for (const { page } of [teacher, second]) page.setDefaultTimeout(20_000)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures('class-desk', desk, second.page)
})

afterAll(async () => {
  for (const student of students.values()) student.close()
  await browser.close()
  await server.cleanUp()
})

/** What a page shows comes to be so, however slow the machine is. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })
const clock = (on = desk) => on.getByRole('region', { name: 'Class clock' })

function student(name: (typeof names)[number]): Player {
  const found = students.get(name)
  if (!found) throw new Error(`${name} never came`)
  return found
}
const all = () => [...students.values()]

async function marketIsOpen(round: number): Promise<void> {
  await Promise.all(
    all().map((one) => one.until(() => one.view.market?.phase === 'market' && one.view.market.round === round)),
  )
  await clock()
    .filter({ hasText: 'Market' })
    .filter({ hasText: `round ${round}` })
    .waitFor()
}

test('a setup out of range says so in one sentence, and a link reproduces a setup', async () => {
  await desk.goto(`${server.url}/class`)
  await desk.getByText('Every setting').click()
  const stalls = desk.getByRole('textbox', { name: 'Stalls in a market' })
  await stalls.fill('1')
  await desk.getByText('Stalls in a market must be a whole number from 2 to 24.').waitFor()
  await press(desk, 'Open the class')
  expect(new URL(desk.url()).pathname).toBe('/class')
  await stalls.fill('4')
  await desk.getByRole('group', { name: 'A comparison' }).first().getByText('Labels on deals', { exact: true }).click()
  await desk.getByText('Under 48 students every village plays both').waitFor()
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await press(desk, 'Copy the link to this setup')
  const link = await desk.evaluate(() => navigator.clipboard.readText())

  await second.page.goto(link)
  await second.page.getByText('This setup came with the link.').waitFor()
  await second.page.getByText('Every setting').click()
  expect(await second.page.getByRole('textbox', { name: 'Stalls in a market' }).inputValue()).toBe('4')
  expect(await second.page.getByText('Match 2: 5 rounds in villages of 4').count()).toBe(1)

  await second.page.goto('about:blank')
  const wrong = Buffer.from(JSON.stringify({ settings: { rounds: 99 } })).toString('base64url')
  await second.page.goto(`${server.url}/class#${wrong}`)
  await second.page.getByText('The link’s setup does not fit: Rounds must be from 1 to 20.').waitFor()
})

test('a class is open after two clicks', async () => {
  await desk.goto(server.url)
  await press(desk, 'Host a class')
  await press(desk, 'Open the class')
  code = (await desk.getByLabel('Class code', { exact: true }).textContent())?.trim() ?? ''
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  // The secret is kept on the device, not in the address that a projector may show.
  expect(desk.url()).toBe(`${server.url}/host/${code}`)
  expect(await button(desk, 'Start playing').isDisabled()).toBe(true)
  await desk.getByText(`Phones out. Go to ${new URL(server.url).host}, type ${code}`).waitFor()
})

test('the last setup is played again, and the setup of an open class is changed', async () => {
  await part(desk, 'Class')
  await press(desk, 'Change the setup')
  await sheet(desk).getByRole('textbox', { name: 'Stalls in a market' }).fill('4')
  await sheet(desk).getByRole('switch', { name: 'I let each one in' }).click()
  await press(sheet(desk), 'Use this setup')
  await sheet(desk).waitFor({ state: 'detached' })
  await second.page.goto('about:blank')
  const again = await teacher.context.newPage()
  await again.goto(`${server.url}/class`)
  await again.getByRole('button', { name: 'Play the last setup again' }).click()
  await again.getByText('Match 1: 5 rounds in villages of 4').waitFor()
  await again.getByRole('button', { name: `Back to ${code}` }).waitFor()
  await again.close()
})

test('a pasted list of names: what is odd in it is shown; who is on it is known by it, the others wait at the door', async () => {
  await part(desk, 'Seats')
  await press(desk, 'List of names')
  await sheet(desk)
    .getByRole('textbox', { name: 'Names' })
    .fill(`1. Ana\nBo\nGoro\nbo\n${'x'.repeat(25)}\nChi\u200edi\n\nDara`)
  await sheet(desk).getByText('5 names', { exact: true }).waitFor()
  await sheet(desk).getByText('More than once on the list, kept once: bo.').waitFor()
  await sheet(desk).getByText('Signs that no name has were taken out: Chidi.').waitFor()
  await sheet(desk).getByText('No name of 1 to 24 letters: line 5').waitFor()
  await press(sheet(desk), 'Save the list')
  await sheet(desk).waitFor({ state: 'detached' })
  for (const name of names) {
    const one = await connect(server.url)
    expect((await one.enter(code, name)).ok).toBe(true)
    students.set(name, one)
  }
  await desk.getByText('1 on the list is not here yet: Goro').waitFor()
  await desk.getByText('6 people').waitFor()
  expect(await row(desk, 'Ana').textContent()).toContain('here')
  expect(await row(desk, 'Emil').textContent()).toContain('at the door')
  expect(student('Emil').room?.class?.approved).toBe(false)
})

test('all are let in, play starts, and a seat is found by a part of its name', async () => {
  await press(desk, 'Let all 2 in')
  await desk.getByText('6 here').first().waitFor()
  await press(desk, 'Start playing')
  await marketIsOpen(1)
  await desk.getByText('2 markets').waitFor()
  await desk.getByLabel('Find a seat').fill('chid')
  await eventually(() => desk.getByRole('row').count()).toBe(2)
  await row(desk, 'Chidi').waitFor()
  await desk.getByLabel('Find a seat').fill('')
})

test('the desk moves to a phone by its link; both steer, and closing one ends nothing', async () => {
  await part(desk, 'Class')
  await press(desk, 'Show the QR code')
  await sheet(desk).getByRole('img', { name: 'The link to this desk, as a QR code' }).waitFor()
  await press(sheet(desk), 'Copy the link to this desk')
  const link = await desk.evaluate(() => navigator.clipboard.readText())
  expect(await sheet(desk).getByRole('link', { name: 'Show the projector here' }).getAttribute('href')).toMatch(
    /^\/wall\//,
  )
  await closeSheet(desk)
  await second.page.goto(link)
  await second.page.getByRole('tab', { name: 'Lesson' }).waitFor()
  expect(second.page.url()).toBe(`${server.url}/host/${code}`)
  await desk.getByText('2 desks are open; each steers.').waitFor()
  await second.page.getByRole('button', { name: 'Pause' }).click()
  await Promise.all(all().map((one) => one.until(() => one.view.market?.clock.running === false)))
  await button(desk, 'Go on').waitFor()
  await desk.goto('about:blank')
  await second.page.getByRole('button', { name: 'Go on' }).click()
  await Promise.all(all().map((one) => one.until(() => one.view.market?.clock.running === true)))
  await desk.goto(`${server.url}/host/${code}`)
  await clock().filter({ hasText: 'round 1' }).waitFor()
})

test('the page to print has plan, codes and links; the recovery code opens a desk once, and brings the next', async () => {
  await part(desk, 'Class')
  await press(desk, 'Print plan and codes')
  await desk.getByRole('heading', { name: 'Give & Take: Lesson plan' }).waitFor()
  recovery = (await desk.locator('.print-recovery').textContent()) ?? ''
  expect(recovery).toMatch(/^([2-9A-HJKMNP-Z]{5}-){4}[2-9A-HJKMNP-Z]{5}$/)
  await desk.getByRole('img', { name: 'The link to join, as a QR code' }).waitFor()
  await press(desk, 'Back to the desk')

  const third = await device(browser, phone)
  await third.page.goto(`${server.url}/host`)
  const type = async (typed: string) => {
    await third.page.getByRole('textbox', { name: 'Class code' }).fill(code.toLowerCase())
    await third.page.getByRole('textbox', { name: 'Recovery code' }).fill(typed)
    await press(third.page, 'Open the desk')
  }
  await type('ABCDE')
  await third.page.getByText('A recovery code has five groups of five letters and digits.').waitFor()
  await type('22222-22222-22222-22222-22222')
  await third.page.getByText('This recovery code opens no desk of that class.').waitFor()
  await type(recovery.toLowerCase())
  await third.page.getByRole('tab', { name: 'Lesson' }).waitFor()
  await third.page.getByText(code, { exact: true }).first().waitFor()

  const fourth = await device(browser, phone)
  await fourth.page.goto(`${server.url}/host/${code}`)
  await fourth.page.getByText(`This device has no key to the desk of ${code}.`).waitFor()
  await fourth.page.getByRole('textbox', { name: 'Recovery code' }).fill(recovery)
  await press(fourth.page, 'Open the desk')
  await fourth.page.getByText('It may have been used already.').waitFor()
  await fourth.page.goto(`${server.url}/host/${code}#${'0'.repeat(64)}`)
  await fourth.page.getByText('This link opens no desk.').waitFor()
  // The device that opened the class knows that its code is used up.
  await press(desk, 'Print plan and codes')
  await desk.getByText('Only one device can print it').waitFor()
  await press(desk, 'Back to the desk')
  expect([...third.faults, ...fourth.faults]).toEqual([])
  await third.context.close()
  await fourth.context.close()
})

test('a server that is gone is said; what was asked meanwhile is done on return, once', async () => {
  await server.kill()
  await desk.getByText('No connection. The class goes on without this page').waitFor()
  await press(desk, 'Pause')
  await desk.getByText('One command waits to be sent.').waitFor()
  await server.start()
  await button(desk, 'Go on').waitFor({ timeout: 20_000 })
  await press(desk, 'Go on')
  await button(desk, 'Pause').waitFor()
  for (const [name, one] of students) {
    const back = await connect(server.url)
    expect((await back.hello(one.token)).ok).toBe(true)
    one.close()
    students.set(name, back)
  }
})

test('with the keyboard alone a seat is reached, acted upon and left', async () => {
  await part(desk, 'Seats')
  await desk.getByLabel('Find a seat').focus()
  await desk.keyboard.press('Tab')
  const rows = desk.getByRole('row')
  await eventually(() => rows.nth(1).getAttribute('aria-selected')).toBe('true')
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('ArrowUp')
  expect(await rows.nth(2).getAttribute('aria-selected')).toBe('true')
  await desk.keyboard.press('Enter')
  const hand = () => desk.evaluate(() => document.activeElement?.textContent)
  await eventually(hand).toBe('Message')
  await desk.keyboard.press('Enter')
  await sheet(desk).waitFor()
  await desk.keyboard.press('Escape')
  await eventually(hand).toBe('Message')
  await desk.keyboard.press('Escape')
  await eventually(() => desk.evaluate(() => document.activeElement?.tagName)).toBe('TR')
  await desk.keyboard.press('Home')
  expect(await rows.nth(1).getAttribute('aria-selected')).toBe('true')
})

test('every part of the desk is readable: light and dark, laptop and phone', async () => {
  const found: Record<string, unknown> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [where, page] of [
      ['laptop', desk],
      ['phone', second.page],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const name of where === 'phone'
        ? ['Lesson', 'Seats', 'Markets', 'Projector', 'Class']
        : ['Seats', 'Markets', 'Projector', 'Class']) {
        await part(page, name)
        const faults = await faultsOf(page)
        const { wide, high } = await overflow(page)
        if (faults.length > 0 || wide || (where === 'laptop' && high))
          found[`${where} ${colorScheme} ${name}`] = { faults, wide, high }
      }
    }
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await part(desk, 'Seats')
  await openSeat(desk, 'Bo')
  found['seat'] = await faultsOf(desk)
  await closeSheet(desk)
  expect(found).toEqual({ seat: [] })
})

test('deleted at one desk, the class is gone at the other', async () => {
  await part(second.page, 'Class')
  await second.page.getByRole('textbox', { name: 'Class code' }).fill(code)
  await press(second.page, 'Delete this room')
  await second.page.getByText('This class is deleted').waitFor()
  await desk.getByText('This class is deleted').waitFor()
  const gone = await connect(server.url)
  expect(await gone.enter(code, 'Ana')).toMatchObject({ ok: false, reason: 'noSuchRoom' })
  gone.close()
})

test('nothing broke on a page meanwhile', () => {
  expect([...teacher.faults, ...second.faults]).toEqual([])
})
