// A whole lesson: a teacher's desk, a projector, six students' phones of which two drop and return; what each control of the desk does is seen on the pages of the others.

import { readFileSync } from 'node:fs'
import type { Page, WebSocketRoute } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, keepPictures, launchBrowser, phone, type Tab } from '../helpers/browser.ts'
import {
  answerAll,
  button,
  closeSheet,
  enterAs,
  openClass,
  openSeat,
  part,
  press,
  pressTwice,
  row,
  secondsLeft,
  sheet,
  stallWords,
  toggle,
  typeCode,
  wallAddress,
} from '../helpers/class-pages.ts'
import {
  answer,
  changesBy,
  compose,
  evening,
  holdings,
  marketOpens,
  offerFrom,
  send,
  toStall,
} from '../helpers/player.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { verdict } from '../helpers/verified.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
let desk: Page
let wall: Page
/** A seventh phone: it finds the door closed, and later brings somebody back. */
let spare: Page
let code = ''
const tabs: Tab[] = []
const phones = new Map<string, Page>()
/** What the pages of the waiting room said: two words for each. */
const words = new Map<string, string>()
/** Who kept the friendly name. */
let friendly = ''

async function newTab(viewport: { width: number; height: number }): Promise<Page> {
  const tab = await device(browser, viewport)
  tab.page.setDefaultTimeout(60_000)
  // Nine pages are drawn on one machine.
  await tab.page.emulateMedia({ reducedMotion: 'reduce' })
  tabs.push(tab)
  return tab.page
}

beforeAll(async () => {
  server = await startServer({ GT_PACE: '2' })
  browser = await launchBrowser({ pages: 'many' })
  desk = await newTab(desktop)
  wall = await newTab(desktop)
  spare = await newTab(phone)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures('class-lesson', desk, wall, spare, ...phones.values())
})

afterAll(async () => {
  await browser.close()
  await server.cleanUp()
})

function of(name: string): Page {
  const page = phones.get(name)
  if (!page) throw new Error(`${name} has no phone`)
  return page
}
const onAll = (does: (page: Page, name: string) => Promise<unknown>) =>
  Promise.all([...phones].map(([name, page]) => does(page, name)))
/** What a page shows comes to be so, however slow the machine is. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 60_000, interval: 100 })
const timer = () => wall.getByRole('timer').textContent()
const marketOf = async (name: string) => (await row(desk, name).getByRole('gridcell').nth(2).textContent()) ?? ''
/** Somebody else with a phone in the same village. */
async function neighbour(name: string): Promise<string> {
  const market = await marketOf(name)
  for (const other of phones.keys()) if (other !== name && (await marketOf(other)) === market) return other
  throw new Error(`${name} is alone in ${market}`)
}

test('the projector shows where to go; the teacher makes villages of five, and lets in who is not on the list', async () => {
  code = await openClass(desk, server.url)
  await part(desk, 'Class')
  await press(desk, 'Change the setup')
  await sheet(desk).getByRole('textbox', { name: 'Stalls in a market' }).fill('5')
  // Nothing ends by itself while something is looked at: rounds are ended at the desk, evenings by everyone's tap.
  await sheet(desk).getByRole('textbox', { name: 'Seconds of market' }).fill('300')
  await sheet(desk).getByRole('textbox', { name: 'Seconds of evening' }).fill('60')
  await toggle(sheet(desk), 'I let each one in').click()
  await press(sheet(desk), 'Use this setup')
  await sheet(desk).waitFor({ state: 'detached' })
  await wall.goto(server.url + (await wallAddress(desk)))
  await wall.getByText(`Go to ${new URL(server.url).host}`).waitFor()
  expect((await wall.getByLabel('Room code').textContent())?.replace(/\s/g, '')).toBe(code)
  await wall.getByText('0 at the well').waitFor()
  await part(desk, 'Seats')
  await press(desk, 'List of names')
  await sheet(desk).getByRole('textbox', { name: 'Names' }).fill('Ana\nBo\nChidi\nDara\nGoro')
  await press(sheet(desk), 'Save the list')
  await wall.getByText('of 5 at the well').waitFor()
})

test('six phones join, by the code or by a link; a name that was typed stays, whatever the network does', async () => {
  for (const name of ['Ana', 'Bo', 'Chidi', 'Dara']) phones.set(name, await newTab(phone))
  const held: (() => void)[] = []
  let holds = true
  await of('Ana').routeWebSocket(/socket\.io/, (route: WebSocketRoute) => {
    const upstream = route.connectToServer()
    upstream.onMessage((message) => (holds ? held.push(() => route.send(message)) : route.send(message)))
  })
  await typeCode(of('Ana'), server.url, code)
  await of('Ana').getByRole('textbox', { name: 'Your name' }).fill('Ana')
  holds = false
  for (const go of held) go()
  expect(await enterAs(of('Ana'), undefined)).toBe('Ana')
  await Promise.all(
    ['Bo', 'Dara'].map(async (name) => {
      await typeCode(of(name), server.url, code)
      await enterAs(of(name), name)
    }),
  )
  // One has the picture on, and came by the link.
  await of('Chidi').goto(`${server.url}/r/${code}`)
  await enterAs(of('Chidi'), 'Chidi')
  await wall.getByText('4 of 5 at the well').waitFor()
  await desk.getByText('1 on the list is not here yet: Goro').waitFor()
})

test('who is not on the list waits at the door; locked, it lets nobody in; a student without a phone gets a stall', async () => {
  const [emil, last] = [await newTab(phone), await newTab(phone)]
  phones.set('Emil', emil)
  await typeCode(emil, server.url, code)
  await enterAs(emil, 'Emil')
  await emil.getByText('Your teacher lets you in soon.').waitFor()
  await row(desk, 'Emil').click()
  await press(row(desk, 'Emil'), 'Let in')
  await emil.getByText('It begins when your teacher starts it.').waitFor()

  await last.goto(`${server.url}/r/${code}?lite=1`)
  friendly = await enterAs(last, undefined)
  phones.set(friendly, last)
  await press(desk, 'Let 1 in')
  await last.getByText('It begins when your teacher starts it.').waitFor()
  await last.getByText('Next: three questions.').waitFor()

  await press(desk, 'Lock the door')
  await desk.getByText('The door is locked').waitFor()
  await spare.goto(`${server.url}/r/${code}?lite=1`)
  await spare.getByRole('textbox', { name: 'Your name' }).fill('Late')
  await press(spare, 'Enter')
  await spare.getByText('The teacher has closed the door').waitFor()
  await press(desk, 'Unlock the door')

  await press(desk, 'Add a seat')
  await sheet(desk).getByRole('textbox', { name: 'Name' }).fill('Hana')
  await press(sheet(desk), 'Add the seat')
  await row(desk, 'Hana').click()
  await wall.getByText('7 of 5 at the well').waitFor()
  expect(await button(row(desk, 'Hana'), /./).allTextContents()).toEqual([''])
  await onAll(async (page, name) => words.set(name, (await page.locator('.class-phrase output').textContent()) ?? ''))
  expect(new Set(words.values()).size).toBe(6)
  // The desk shows each by the face on the phone.
  const faces = (on: Page | ReturnType<typeof row>) =>
    on.locator('img.face').evaluate((face: HTMLImageElement) => [new URL(face.src).pathname, face.naturalWidth > 0])
  await onAll(async (page, name) => eventually(() => faces(row(desk, name))).toEqual(await faces(page)))
})

test('quiz and guesses: each phone answers, and the desk counts', async () => {
  await press(desk, 'Next: Quiz')
  await desk.getByText('Three short questions, no marks.').waitFor()
  await onAll(answerAll)
  await desk.getByText('6 of 7 have answered').waitFor()
  await of('Bo').getByText('6 of 7 have answered.').waitFor()
  await of('Bo').getByText('Next: three bets.').waitFor()
  await press(desk, 'Next: Predict')
  await desk.getByText('Before we play: what do you think people will do?').waitFor()
  await onAll((page) => page.locator('.class-question').waitFor())
  await onAll(answerAll)
  await desk.getByText('6 of 7 have answered').waitFor()
})

test('play: all villages on the projector, one, the code, and names only where the teacher wants them', async () => {
  await press(desk, 'Start playing')
  await onAll((page) => marketOpens(page))
  await press(desk, 'Pause')
  await part(desk, 'Projector')
  await desk.getByText('1 projector is on.').waitFor()
  await desk.getByText('All villages', { exact: true }).click()
  for (const village of ['Willow', 'Alder'])
    await wall.getByRole('img', { name: `The village of ${village}` }).waitFor()
  expect(await wall.locator('.mosaic image').count()).toBe(10)
  expect(await wall.getByText('Ana').count()).toBe(0)
  await toggle(desk, 'Names on the projector').click()
  for (const name of [...phones.keys(), 'Hana']) await wall.getByText(name, { exact: true }).first().waitFor()
  await toggle(desk, 'Names on the projector').click()
  await eventually(() => wall.locator('.mosaic text').count()).toBe(0)

  await part(desk, 'Markets')
  await press(desk, 'Show Alder')
  await wall.getByRole('img', { name: 'The village of Willow' }).waitFor({ state: 'detached' })
  await wall.getByRole('img', { name: 'The village of Alder' }).locator('canvas').waitFor()
  await part(desk, 'Projector')
  await desk.getByText('Code and QR', { exact: true }).click()
  await wall.getByText('7 of 5 at the well').waitFor()
  await desk.getByText('All villages', { exact: true }).click()
  await wall.getByRole('img', { name: 'The village of Willow' }).waitFor()
  await wall.getByText(`Join: ${code.slice(0, 3)} ${code.slice(3)}`).waitFor()
})

test('the clock stands on every page, is moved by 30 s, and goes on', async () => {
  await wall.getByText('paused').waitFor()
  await onAll((page) => page.getByRole('region', { name: 'Clock' }).getByText('Paused').waitFor())
  const onWall = await timer()
  const stands = new Map<string, number>()
  await onAll(async (page, name) => stands.set(name, await secondsLeft(page)))
  await press(desk, '+30 s')
  await onAll((page, name) => eventually(() => secondsLeft(page)).toBe((stands.get(name) ?? 0) + 30))
  await eventually(timer).not.toBe(onWall)
  await press(desk, '−30 s')
  await onAll((page, name) => eventually(() => secondsLeft(page)).toBe(stands.get(name)))
  await eventually(timer).toBe(onWall)
  await press(desk, 'Go on')
  await onAll((page) => page.getByRole('region', { name: 'Clock' }).getByText('Round 1').waitFor())
  await eventually(timer).not.toBe(onWall)
  await onAll((page) => press(page, 'Share all my needs'))
})

test('a message reaches one, and all', async () => {
  await part(desk, 'Seats')
  await row(desk, 'Bo').click()
  await press(row(desk, 'Bo'), 'Message')
  await sheet(desk).getByRole('textbox', { name: 'Message' }).fill('Well given, Bo.')
  await press(sheet(desk), 'Send')
  await of('Bo').getByRole('alert').getByText('Well given, Bo.').waitFor()
  await press(desk, 'Message all')
  await press(sheet(desk), 'One minute left.')
  await press(sheet(desk), 'Send')
  await onAll(async (page, name) => {
    const alert = page.getByRole('alert').filter({ hasText: 'One minute left.' })
    await alert.waitFor()
    if (name !== 'Bo') expect(await page.getByText('Well given').count()).toBe(0)
    await press(alert, 'Close')
    await alert.waitFor({ state: 'detached' })
  })
})

test('a bot takes a seat and gives it back; a name is changed; the real one stays at the desk', async () => {
  const near = await neighbour('Chidi')
  await row(desk, 'Chidi').click()
  await press(row(desk, 'Chidi'), 'Bot')
  await of('Chidi').getByText('Your teacher lets a bot keep your stall for now.').waitFor()
  await eventually(() => stallWords(of(near), 'Chidi')).toContain('a bot keeps the stall')
  await press(row(desk, 'Chidi'), 'Give back')
  await eventually(() => stallWords(of(near), 'Chidi')).not.toContain('a bot')

  const beside = await neighbour('Dara')
  const seat = await openSeat(desk, 'Dara')
  await seat.getByText(words.get('Dara') ?? 'none', { exact: true }).waitFor()
  await seat.getByRole('img', { name: 'The way back to this seat, as a QR code' }).waitFor()
  await toggle(seat, 'May not speak').click()
  await seat.getByText('200%', { exact: true }).click()
  await seat.getByRole('textbox', { name: 'Name on the stall' }).fill('Dara & Jo')
  await button(seat, 'Save').first().click()
  await seat.getByLabel('Real name, for you alone').fill('Dara Berg')
  await button(seat, 'Save').last().click()
  await seat.getByRole('heading', { name: 'Dara Berg' }).waitFor()
  await closeSheet(desk)
  await row(desk, 'Dara').getByText('200%').waitFor()
  await eventually(() => stallWords(of(beside), 'Dara')).toMatch(/^Dara & Jo,/)
  for (const page of [wall, ...phones.values()]) expect(await page.getByText('Berg').count()).toBe(0)
  // The bot that kept a stall for a moment may have made an offer of its own.
  await offerFrom(of('Dara'), beside).waitFor({ state: 'detached' })
  // May not speak, and has twice as long for an offer.
  await toStall(of(beside), 'Dara', 'Offer')
  await compose(of(beside), { 'Give coins': 2, 'Want help': 1 })
  await send(of(beside))
  const offer = offerFrom(of('Dara'), beside)
  await offer.waitFor()
  expect(Number(/(\d+) s/.exec((await offer.textContent()) ?? '')?.[1])).toBeGreaterThan(20)
  await answer(of('Dara'), beside, 'Accept')
  await offer.waitFor({ state: 'detached' })
  await of('Dara').getByRole('region', { name: 'Village' }).getByRole('button', { name: /You/ }).click()
  await of('Dara').getByRole('dialog').getByRole('button').filter({ hasText: 'Thank' }).first().click()
  await of('Dara').getByText('play without words').waitFor()
})

test('who is taken out reads so, and is back at once when the teacher undoes it', async () => {
  const emil = await openSeat(desk, 'Emil')
  await press(emil, 'Take out of the class')
  await of('Emil').getByText('The teacher has taken you out of this class.').waitFor()
  await press(desk, 'Undo')
  await of('Emil').getByRole('region', { name: 'Your goods' }).waitFor()
  await row(desk, 'Emil').getByText('taken out').waitFor({ state: 'detached' })
})

test('a gift flies over the projector, counts there and at the desk, and is seen to go one way', async () => {
  const near = await neighbour('Ana')
  await toStall(of('Ana'), near, 'Give')
  await compose(of('Ana'), { 'Give coins': 13 })
  const flies = wall.locator('.mosaic path.arc').first().waitFor({ state: 'attached' })
  await send(of('Ana'))
  await of('Ana').locator('.composer-doubt').waitFor()
  await send(of('Ana'))
  await flies
  await of(near)
    .getByText(/^Ana gave you .*13 coins/)
    .first()
    .waitFor()
  await wall
    .locator('.wall-shares')
    .getByText(/[1-9]\d?%|100%/)
    .first()
    .waitFor()
  await desk.getByRole('img', { name: /^Gifts by round: [1-9]/ }).waitFor()
  await desk.getByRole('region', { name: 'Right now' }).getByText('1 pair is over 60% one way').click()
  await desk.getByText(/^Ana to /).waitFor()
  await part(desk, 'Seats')
})

test('two phones drop: their seats are kept, and both come back, one on another phone by its two words', async () => {
  const before = await holdings(of('Bo'))
  await of(friendly).goto(`${server.url}/about`)
  await of('Bo').close()
  for (const name of ['Bo', friendly]) await row(desk, name).getByText('bot sits in').waitFor()
  await eventually(() => wall.locator('.mosaic .ground-cover').count()).toBe(2)
  await of(friendly).goto(`${server.url}/r/${code}?lite=1`)
  await isBack(of(friendly))
  await spare.goto(`${server.url}/r/${code}?lite=1`)
  await press(spare, 'I was here before')
  await spare.getByRole('textbox', { name: 'Two words' }).fill(words.get('Bo') ?? '')
  await press(spare, 'Enter')
  phones.set('Bo', spare)
  await isBack(spare)
  expect(Object.keys(await holdings(spare))).toEqual(Object.keys(before))
  await eventually(() => wall.locator('.mosaic .ground-cover').count()).toBe(0)
})

/** It is told what the bot did meanwhile; what the teacher said stays for who comes back. */
async function isBack(page: Page): Promise<void> {
  await page.getByText(/^A bot kept your stall for/).waitFor()
  // A sheet lies over the teacher's words, a card under them.
  const isSheet = await page.getByRole('dialog').isVisible()
  if (isSheet) await press(page, 'Carry on')
  await press(page.getByRole('alert').filter({ hasText: 'One minute left.' }), 'Close')
  if (!isSheet) await press(page, 'Carry on')
}

test('latecomers are kept out, and then find a stall the next morning; a student moves; a round is played again', async () => {
  const late = await newTab(phone)
  await toggle(desk, 'Latecomers may join').click()
  await eventually(() => toggle(desk, 'Latecomers may join').isChecked()).toBe(false)
  await late.goto(`${server.url}/r/${code}?lite=1`)
  await late.getByRole('textbox', { name: 'Your name' }).fill('Goro')
  await press(late, 'Enter')
  await late.getByText('The teacher has closed the door').waitFor()
  await toggle(desk, 'Latecomers may join').click()
  await eventually(() => toggle(desk, 'Latecomers may join').isChecked()).toBe(true)
  await press(late, 'Try again')
  await late.getByRole('textbox', { name: 'Your name' }).fill('Goro')
  await press(late, 'Enter')
  await late.getByText('You get a stall with the next morning.').waitFor()
  const left = await marketOf('Dara')
  const seat = await openSeat(desk, 'Dara')
  await seat.getByLabel('Move to another market').selectOption({ index: 1 })
  await closeSheet(desk)
  await press(desk, 'End round')
  await onAll(async (page) => {
    await evening(page, 1).waitFor()
    await press(page.locator('.evening'), 'Done')
  })
  await late.getByRole('region', { name: 'Your goods' }).waitFor()
  phones.set('Goro', late)
  await eventually(() => marketOf('Dara')).not.toBe(left)
  await onAll((page) => marketOpens(page, 2))
  expect(await stallWords(of('Dara'), await neighbour('Dara'))).toContain('makes')

  const given = await holdings(of('Ana'))
  const near = await neighbour('Ana')
  await toStall(of('Ana'), near, 'Give')
  await compose(of('Ana'), { 'Give coins': 1 })
  await send(of('Ana'))
  await changesBy(of('Ana'), given, { coins: -1 })
  await pressTwice(desk, 'Redo round', 'Undo this round?')
  await changesBy(of('Ana'), given, {})
  await onAll((page) => marketOpens(page, 2))
})

test('a match is ended; the bell ends the next one: on each phone its village and its own portrait', async () => {
  await pressTwice(desk, 'End match', 'End it now?')
  await onAll((page) =>
    page.getByRole('heading', { level: 1, name: /^The village did \d+% of what it could$/ }).waitFor(),
  )
  await press(desk, /^(Start match 2|Play another match)$/)
  await onAll((page) => marketOpens(page))
  await press(desk, 'End round')
  await onAll((page) => evening(page, 1).waitFor())
  await pressTwice(desk, 'Bell rings', 'End play for all?')
  await onAll(async (page, name) => {
    await page.getByRole('heading', { level: 1, name: /^The village did \d+% of what it could$/ }).waitFor()
    await page.getByRole('tab', { name: 'My portrait' }).click()
    await page
      .getByRole('article')
      .getByText(name === 'Dara' ? 'Dara & Jo' : name)
      .first()
      .waitFor()
  })
})

test('the debrief, one chart at a time, as the desk says; no control, no name on the projector', async () => {
  const show = desk.getByRole('complementary').getByRole('region', { name: 'Projector' })
  const headline = () => wall.getByRole('heading', { level: 2 }).first().textContent()
  await press(show, 'First chart')
  await wall.getByText(/^Share of value by kind/).waitFor()
  const first = await headline()
  await press(show, 'Next chart')
  await eventually(headline).not.toBe(first)
  await press(show, 'Previous')
  await eventually(headline).toBe(first)
  await show.getByLabel(/^Chart/).selectOption('bets')
  await wall.getByText('What the class bet').waitFor()
  await eventually(() =>
    wall.evaluate(() => (document.querySelector('.wall-foot')?.getBoundingClientRect().bottom ?? 0) <= innerHeight),
  ).toBe(true)
  await show.getByLabel(/^Chart/).selectOption('gini')
  await eventually(headline).toMatch(/./)
  expect(await wall.getByRole('button').count()).toBe(0)
  for (const name of phones.keys()) expect(await wall.getByText(name, { exact: true }).count()).toBe(0)
  await wall.getByText(`Join: ${code.slice(0, 3)} ${code.slice(3)}`).waitFor()
})

test('the second quiz and the gain on the projector, the end, the data as one sound zip', async () => {
  await press(desk, 'Next: Quiz 2')
  await onAll(answerAll)
  await desk.getByText('7 of 8 have answered').waitFor()
  await part(desk, 'Projector')
  await desk
    .getByRole('combobox', { name: /^Chart/ })
    .first()
    .selectOption('quiz')
  await wall
    .getByRole('article')
    .getByText(/% right before, .*% after/)
    .first()
    .waitFor()
  expect(await button(desk, 'Next chart').isDisabled()).toBe(true)
  await press(desk, 'Next: Over')
  await onAll((page) => page.getByText('That was the lesson. Thank you for playing.').waitFor())
  const saving = desk.waitForEvent('download')
  await button(desk, 'Export').first().click()
  const file = await saving
  expect(file.suggestedFilename()).toBe(`give-and-take-${code}.zip`)
  expect(verdict(new Uint8Array(readFileSync(await file.path())))).toBe('sound')
})

test('deleted, the class is gone from every page', async () => {
  await part(desk, 'Class')
  await desk.getByRole('textbox', { name: 'Class code' }).fill('AAAAAA')
  expect(await button(desk, 'Delete this room').isDisabled()).toBe(true)
  await desk.getByRole('textbox', { name: 'Class code' }).fill(code)
  await press(desk, 'Delete this room')
  await desk.getByText('This class is deleted').waitFor()
  await onAll((page) => page.getByText('This room was deleted, with all that happened in it.').waitFor())
  await wall.getByText('This room has closed.').waitFor()
})

test('nothing broke on a page meanwhile', () => {
  expect(tabs.flatMap(({ faults }) => faults)).toEqual([])
})
