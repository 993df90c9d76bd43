// A teacher at a desk, six students on their phones: every control of the desk is used once, and its effect is seen on the phones.

import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WallView } from '../../shared/protocol/class.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import { desktop, device, keepPictures, launchBrowser, phone, type Tab } from '../helpers/browser.ts'
import { faultsOf, overflow } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { verdict } from '../helpers/verified.ts'
import { connect, type Player } from '../integration/player.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
let teacher: Tab
let second: Tab
let desk: Page
let code = ''
const students = new Map<string, Player>()
const names = ['Ana', 'Bo', 'Chidi', 'Dara', 'Emil', 'Fatou'] as const
let wall: Player
let wallView: WallView | undefined
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
  wall?.close()
  await browser.close()
  await server.cleanUp()
})

/** What a page shows comes to be so, however slow the machine is. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })

const button = (name: string | RegExp, on: Page | Locator = desk) =>
  on.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
const press = (name: string | RegExp, on: Page | Locator = desk) => button(name, on).click()
const part = (name: string, on = desk) => on.getByRole('tab', { name }).click()
const row = (name: string) => desk.getByRole('row', { name: new RegExp(`\\b${name}\\b`) })
const sheet = () => desk.getByRole('dialog')
const toggle = (name: string) => desk.getByRole('switch', { name }).first()
const clock = (on = desk) => on.getByRole('region', { name: 'Class clock' })

function student(name: (typeof names)[number]): Player {
  const found = students.get(name)
  if (!found) throw new Error(`${name} never came`)
  return found
}
const all = () => [...students.values()]
const market = (name: (typeof names)[number]) => student(name).view.market
const own = (name: (typeof names)[number]) => market(name)?.seats.get(student(name).seat())?.own
/** How this student's own stall is kept, as the student's page knows it. */
const keeper = (name: (typeof names)[number]) => market(name)?.seats.get(student(name).seat())?.keeper
const notices = (name: (typeof names)[number]) => student(name).room?.class?.notices.map(({ text }) => text) ?? []

async function openSeat(name: string): Promise<Locator> {
  await row(name).click()
  await press(/^More for/, row(name))
  await sheet().waitFor()
  return sheet()
}

async function closeSheet(): Promise<void> {
  await desk.keyboard.press('Escape')
  await sheet().waitFor({ state: 'detached' })
}

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
  await press('Open the class')
  expect(new URL(desk.url()).pathname).toBe('/class')
  await stalls.fill('4')
  await desk.getByRole('group', { name: 'A comparison' }).first().getByText('Labels on deals', { exact: true }).click()
  await desk.getByText('Under 48 students every village plays both').waitFor()
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await press('Copy the link to this setup')
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
  await press('Host a class')
  await press('Open the class')
  code = (await desk.getByLabel('Class code', { exact: true }).textContent())?.trim() ?? ''
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  // The secret is kept on the device, not in the address that a projector may show.
  expect(desk.url()).toBe(`${server.url}/host/${code}`)
  expect(await button('Start playing').isDisabled()).toBe(true)
  await desk.getByText(`Phones out. Go to ${new URL(server.url).host}, type ${code}`).waitFor()
})

test('the last setup is played again, and the setup of an open class is changed', async () => {
  await part('Class')
  await press('Change the setup')
  await sheet().getByRole('textbox', { name: 'Stalls in a market' }).fill('4')
  await sheet().getByRole('switch', { name: 'I let each one in' }).click()
  await press('Use this setup', sheet())
  await sheet().waitFor({ state: 'detached' })
  await second.page.goto('about:blank')
  const again = await teacher.context.newPage()
  await again.goto(`${server.url}/class`)
  await again.getByRole('button', { name: 'Play the last setup again' }).click()
  await again.getByText('Match 1: 5 rounds in villages of 4').waitFor()
  await again.getByRole('button', { name: `Back to ${code}` }).waitFor()
  await again.close()
})

test('a pasted list of names: what is odd in it is shown; who is on it is known by it, the others wait at the door', async () => {
  await part('Seats')
  await press('List of names')
  await sheet()
    .getByRole('textbox', { name: 'Names' })
    .fill(`1. Ana\nBo\nGoro\nbo\n${'x'.repeat(25)}\nChi\u200edi\n\nDara`)
  await sheet().getByText('5 names', { exact: true }).waitFor()
  await sheet().getByText('More than once on the list, kept once: bo.').waitFor()
  await sheet().getByText('Signs that no name has were taken out: Chidi.').waitFor()
  await sheet().getByText('No name of 1 to 24 letters: line 5').waitFor()
  await press('Save the list', sheet())
  for (const name of names) {
    const one = await connect(server.url)
    expect((await one.enter(code, name)).ok).toBe(true)
    students.set(name, one)
  }
  await desk.getByText('1 on the list is not here yet: Goro').waitFor()
  await desk.getByText('6 people').waitFor()
  expect(await row('Ana').textContent()).toContain('here')
  expect(await row('Emil').textContent()).toContain('at the door')
  expect(student('Emil').room?.class?.approved).toBe(false)
})

test('one is let in, then all; a locked door lets nobody in; a student without a phone gets a stall', async () => {
  await row('Emil').click()
  await press('Let in', row('Emil'))
  await student('Emil').until(() => student('Emil').room?.class?.approved === true)
  await press('Let 1 in')
  await student('Fatou').until(() => student('Fatou').room?.class?.approved === true)

  await press('Lock the door')
  await desk.getByText('The door is locked: nobody new can join.').waitFor()
  const late = await connect(server.url)
  expect(await late.enter(code, 'Late')).toMatchObject({ ok: false, reason: 'classLocked' })
  late.close()
  await press('Unlock the door')

  await press('Add a seat')
  await sheet().getByRole('textbox', { name: 'Name' }).fill('Hana')
  await press('Add the seat', sheet())
  await row('Hana').waitFor()
  expect(await row('Hana').textContent()).toContain('bot')
})

test('the steps of the lesson: quiz, predict, each with its line to say', async () => {
  await press('Next: Quiz')
  await student('Ana').until(() => student('Ana').room?.class?.phase === 'quizBefore')
  await desk.getByText('Three short questions, no marks.').waitFor()
  await student('Ana').command({ type: 'answer', question: 'before:1', answer: 2 })
  await desk.getByText('1 of 7 have answered').waitFor()
  await press('Next: Predict')
  await student('Bo').until(() => student('Bo').room?.class?.phase === 'predict')
  await desk.getByText('Before we play: what do you think people will do?').waitFor()
})

test('play starts, and every clock of the class stops, goes on, and is moved by 30 s', async () => {
  await press('Start playing')
  await marketIsOpen(1)
  await desk.getByText('2 markets').waitFor()
  await press('Pause')
  await Promise.all(all().map((one) => one.until(() => one.view.market?.clock.running === false)))
  await desk.getByText('Eyes up here.').waitFor()
  const stands = await clock().textContent()
  const ends = new Map(all().map((one) => [one, one.view.market?.endsAtMs ?? 0]))
  const movedBy = (ms: number) =>
    Promise.all(all().map((one) => one.until(() => one.view.market?.endsAtMs === (ends.get(one) ?? 0) + ms)))
  await press('+30 s')
  await movedBy(30_000)
  await press('−30 s')
  await movedBy(0)
  await eventually(() => clock().textContent()).toBe(stands)
  await press('Go on')
  await Promise.all(all().map((one) => one.until(() => one.view.market?.clock.running === true)))
  await eventually(() => clock().textContent()).not.toBe(stands)
})

test('a message reaches one, and all', async () => {
  await row('Bo').click()
  await press('Message', row('Bo'))
  await sheet().getByRole('textbox', { name: 'Message' }).fill('Well given, Bo.')
  await press('Send', sheet())
  await student('Bo').until(() => notices('Bo').includes('Well given, Bo.'))
  await press('Message all')
  await press('One minute left.', sheet())
  await press('Send', sheet())
  await Promise.all(names.map((name) => student(name).until(() => notices(name).includes('One minute left.'))))
  expect(notices('Ana')).not.toContain('Well given, Bo.')
})

test('a bot takes a seat and gives it back', async () => {
  await row('Chidi').click()
  await press('Bot', row('Chidi'))
  await student('Chidi').until(() => keeper('Chidi') === 'cover')
  await press('Give back', row('Chidi'))
  await student('Chidi').until(() => keeper('Chidi') === 'person')
})

test('on one seat: the two words, a hush, more time, another name, a real name', async () => {
  const dara = await openSeat('Dara')
  await dara.getByText(student('Dara').room?.class?.phrase ?? 'no words', { exact: true }).waitFor()
  await dara.getByRole('img', { name: 'The way back to this seat, as a QR code' }).waitFor()
  await dara.getByRole('switch', { name: 'May not speak' }).click()
  await student('Dara').until(() => own('Dara')?.hushed === true)
  await dara.getByText('200%', { exact: true }).click()
  await student('Dara').until(() => own('Dara')?.extraPercent === 200)
  await dara.getByRole('textbox', { name: 'Name on the stall' }).fill('Dara & Jo')
  await dara.getByRole('button', { name: 'Save' }).first().click()
  await student('Dara').until(() => market('Dara')?.seats.get(student('Dara').seat())?.name === 'Dara & Jo')
  await dara.getByLabel('Real name, for you alone').fill('Dara Berg')
  await dara.getByRole('button', { name: 'Save' }).last().click()
  await dara.getByRole('heading', { name: 'Dara Berg' }).waitFor()
  await closeSheet()
  await row('Dara').getByText('May not speak').waitFor()
})

test('who is taken out is told, and one press within ten seconds brings them back', async () => {
  const emil = await openSeat('Emil')
  await press('Take out of the class', emil)
  await student('Emil').until(() => student('Emil').heard.includes('kicked'))
  await row('Emil').getByText('taken out').waitFor()
  await press('Undo')
  await row('Emil').getByText('taken out').waitFor({ state: 'detached' })
  const back = await connect(server.url)
  expect((await back.hello(student('Emil').token)).ok).toBe(true)
  student('Emil').close()
  students.set('Emil', back)
  await row('Emil').getByText('here').waitFor()
})

test('a gift that goes one way is seen as such, with the shares of the three kinds', async () => {
  const ana = student('Ana')
  const other = names.find((name) => name !== 'Ana' && student(name).room?.match?.id === ana.room?.match?.id) ?? 'Bo'
  await ana.act({ type: 'give', to: student(other).seat(), goods: { coins: 13 } })
  const now = desk.getByRole('region', { name: 'Right now' })
  await now.getByText('1 pair is over 60% one way').click()
  await desk
    .getByRole('tabpanel', { name: 'Markets' })
    .getByText(/^Ana to /)
    .waitFor()
  await desk.getByText(/100% of 13 coins’ worth/).waitFor()
  expect(await now.getByRole('img', { name: /^Gifts by round: [1-9]/ }).count()).toBe(1)
})

test('the round ends for all at once, a move happens the next morning, and the round can be had again', async () => {
  await part('Seats')
  await desk.getByLabel('Find a seat').fill('chi')
  await eventually(() => desk.getByRole('row').count()).toBe(2)
  await row('Chidi').waitFor()
  await desk.getByLabel('Find a seat').fill('')
  // Seven on two markets of four: in one of them a villager keeps a stall, and whoever moves there takes it.
  const hasVillager = (name: (typeof names)[number]) =>
    [...(market(name)?.seats.values() ?? [])].some(({ keeper, name }) => keeper === 'bot' && name !== 'Hana')
  const mover = names.find((name) => !hasVillager(name)) ?? 'Ana'
  const left = student(mover).room?.match?.id
  const sheetOfMover = await openSeat(mover)
  await sheetOfMover.getByLabel('Move to another market').selectOption({ index: 1 })
  await closeSheet()
  await press('End round')
  await Promise.all(all().map((one) => one.until(() => one.view.market?.phase === 'evening')))
  await desk.getByText('Evening. See which of your needs were met').waitFor()
  await student(mover).until(() => student(mover).room?.match?.id !== left)
  await marketIsOpen(2)
  await press('Redo round')
  await press('Undo this round?')
  await Promise.all(all().map((one) => one.until(() => one.view.market?.redone === 1)))
  await marketIsOpen(2)
})

test('the projector shows what the desk says, with names only where the teacher wants them', async () => {
  const link = (await desk.getByRole('link', { name: 'Projector' }).getAttribute('href')) ?? ''
  const [, token = ''] = link.split('#')
  expect(link).toMatch(new RegExp(`^/wall/${code}#[0-9a-f]{64}$`))
  wall = await connect(server.url, { beats: false })
  wall.socket.on('wall', (view: WallView) => {
    wallView = view
  })
  const answer = await wall.ask('watch', { version: PROTOCOL_VERSION, token })
  if (!answer.ok) throw new Error(answer.reason)
  wallView = answer.wall
  await part('Projector')
  await desk.getByText('1 projector is on.').waitFor()
  for (const [words, show] of [
    ['Code and QR', 'code'],
    ['One village', 'village'],
    ['All villages', 'mosaic'],
  ] as const) {
    await desk.getByText(words, { exact: true }).click()
    await wall.until(() => wallView?.show === show)
  }
  expect(wallView.markets.flatMap(({ stalls }) => stalls.filter(({ name }) => name !== undefined))).toEqual([])
  await toggle('Names on the projector').click()
  await wall.until(() => wallView?.markets.some(({ stalls }) => stalls.some(({ name }) => name === 'Ana')) ?? false)
  await toggle('Names on the projector').click()
  await part('Markets')
  await press('Show Alder')
  await wall.until(() => wallView?.show === 'village' && wallView.market?.endsWith('-2') === true)
  await desk.getByText('On the projector', { exact: true }).waitFor()
})

test('latecomers are let in or not', async () => {
  await toggle('Latecomers may join').click()
  await eventually(() => toggle('Latecomers may join').isChecked()).toBe(false)
  const late = await connect(server.url)
  await eventually(async () => (await late.enter(code, 'Late')).ok).toBe(false)
  await toggle('Latecomers may join').click()
  await eventually(async () => (await late.enter(code, 'Late')).ok).toBe(true)
  late.close()
})

test('the desk moves to a phone by its link; both steer, and closing one ends nothing', async () => {
  await part('Class')
  await press('Show the QR code')
  await sheet().getByRole('img', { name: 'The link to this desk, as a QR code' }).waitFor()
  await press('Copy the link to this desk', sheet())
  const link = await desk.evaluate(() => navigator.clipboard.readText())
  expect(await sheet().getByRole('link', { name: 'Show the projector here' }).getAttribute('href')).toMatch(/^\/wall\//)
  await closeSheet()
  await second.page.goto(link)
  await second.page.getByRole('tab', { name: 'Lesson' }).waitFor()
  expect(second.page.url()).toBe(`${server.url}/host/${code}`)
  await desk.getByText('2 desks are open; each steers.').waitFor()
  await second.page.getByRole('button', { name: 'Pause' }).click()
  await Promise.all(all().map((one) => one.until(() => one.view.market?.clock.running === false)))
  await button('Go on').waitFor()
  await desk.goto('about:blank')
  await second.page.getByRole('button', { name: 'Go on' }).click()
  await Promise.all(all().map((one) => one.until(() => one.view.market?.clock.running === true)))
  await desk.goto(`${server.url}/host/${code}`)
  await clock().filter({ hasText: 'round 2' }).waitFor()
})

test('the page to print has plan, codes and links; the recovery code opens a desk once, and brings the next', async () => {
  await part('Class')
  await press('Print plan and codes')
  await desk.getByRole('heading', { name: 'Give & Take: Lesson plan' }).waitFor()
  recovery = (await desk.locator('.print-recovery').textContent()) ?? ''
  expect(recovery).toMatch(/^([2-9A-HJKMNP-Z]{5}-){4}[2-9A-HJKMNP-Z]{5}$/)
  await desk.getByRole('img', { name: 'The link to join, as a QR code' }).waitFor()
  await press('Back to the desk')

  const third = await device(browser, phone)
  await third.page.goto(`${server.url}/host`)
  const type = async (typed: string) => {
    await third.page.getByRole('textbox', { name: 'Class code' }).fill(code.toLowerCase())
    await third.page.getByRole('textbox', { name: 'Recovery code' }).fill(typed)
    await press('Open the desk', third.page)
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
  await press('Open the desk', fourth.page)
  await fourth.page.getByText('It may have been used already.').waitFor()
  await fourth.page.goto(`${server.url}/host/${code}#${'0'.repeat(64)}`)
  await fourth.page.getByText('This link opens no desk.').waitFor()
  // The device that opened the class knows that its code is used up.
  await press('Print plan and codes')
  await desk.getByText('Only one device can print it').waitFor()
  await press('Back to the desk')
  expect([...third.faults, ...fourth.faults]).toEqual([])
  await third.context.close()
  await fourth.context.close()
})

test('a server that is gone is said; what was asked meanwhile is done on return, once', async () => {
  await server.kill()
  await desk.getByText('No connection. The class goes on without this page').waitFor()
  await press('Pause')
  await desk.getByText('One command waits to be sent.').waitFor()
  await server.start()
  await button('Go on').waitFor({ timeout: 20_000 })
  await press('Go on')
  await button('Pause').waitFor()
  for (const [name, one] of students) {
    const back = await connect(server.url)
    expect((await back.hello(one.token)).ok).toBe(true)
    one.close()
    students.set(name, back)
  }
})

test('with the keyboard alone a seat is reached, acted upon and left', async () => {
  await part('Seats')
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
  await sheet().waitFor()
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
        await part(name, page)
        const faults = await faultsOf(page)
        const { wide, high } = await overflow(page)
        if (faults.length > 0 || wide || (where === 'laptop' && high))
          found[`${where} ${colorScheme} ${name}`] = { faults, wide, high }
      }
    }
  }
  await desk.emulateMedia({ colorScheme: 'light' })
  await part('Seats')
  await openSeat('Bo')
  found['seat'] = await faultsOf(desk)
  await closeSheet()
  expect(found).toEqual({ seat: [] })
})

test('the match is ended; then another one; the bell ends it, and the debrief is shown chart by chart', async () => {
  await press('End match')
  await press('End it now?')
  await Promise.all(all().map((one) => one.until(() => one.view.market?.phase === 'over')))
  await press('Start match 2')
  await Promise.all(all().map((one) => one.until(() => one.view.market?.phase === 'morning')))
  await press('Bell rings')
  await press('End play for all?')
  await Promise.all(
    all().map((one) => one.until(() => one.room?.class?.phase === 'debrief' && one.room.phase === 'ended')),
  )
  const projector = desk.getByRole('complementary').getByRole('region', { name: 'Projector' })
  const back = await connect(server.url, { beats: false })
  back.socket.on('wall', (view: WallView) => {
    wallView = view
  })
  const [, token = ''] = ((await desk.getByRole('link', { name: 'Projector' }).getAttribute('href')) ?? '').split('#')
  await back.ask('watch', { version: PROTOCOL_VERSION, token })
  wall.close()
  wall = back
  await press('First chart', projector)
  await wall.until(() => wallView?.show === 'chart' && wallView.chart === 'modeShare')
  await press('Next chart', projector)
  await wall.until(() => wallView?.chart === 'whoGaveWhom')
  await projector.getByLabel(/^Chart/).selectOption('gini')
  await wall.until(() => wallView?.chart === 'gini')
  await desk.getByText('What do you see here?').waitFor()
  await projector.getByLabel(/^Chart/).selectOption('quiz')
  await wall.until(() => wallView?.chart === 'quiz')
  await eventually(() => button('Next chart', projector).isDisabled()).toBe(true)
})

test('the data of the class come down as one sound zip', async () => {
  const saving = desk.waitForEvent('download')
  await button('Export').first().click()
  const file = await saving
  expect(file.suggestedFilename()).toBe(`give-and-take-${code}.zip`)
  expect(verdict(new Uint8Array(readFileSync(await file.path())))).toBe('sound')
})

test('the second quiz, the end of the lesson, and deletion: the code must be typed', async () => {
  await press('Next: Quiz 2')
  await student('Ana').until(() => student('Ana').room?.class?.phase === 'quizAfter')
  await press('Next: Over')
  await student('Ana').until(() => student('Ana').room?.class?.phase === 'over')
  await part('Class')
  await desk.getByRole('textbox', { name: 'Class code' }).fill('AAAAAA')
  expect(await button('Delete this room').isDisabled()).toBe(true)
  await desk.getByRole('textbox', { name: 'Class code' }).fill(code)
  await press('Delete this room')
  await desk.getByText('This class is deleted').waitFor()
  await second.page.getByText('This class is deleted').waitFor()
  await student('Ana').until(() => student('Ana').heard.includes('roomDeleted'))
  const gone = await connect(server.url)
  expect(await gone.enter(code, 'Ana')).toMatchObject({ ok: false, reason: 'noSuchRoom' })
  gone.close()
})

test('nothing broke on a page meanwhile', () => {
  expect([...teacher.faults, ...second.faults]).toEqual([])
})
