// A class of six plays the door in the face in a browser: set up at the desk, played on a phone and by five others, to the verdict on the projector.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { desktop, device, keepPictures, launchBrowser, phone, type Tab } from '../helpers/browser.ts'
import { nextAct } from '../helpers/door-in-the-face.ts'
import { faultsOf, overflow } from '../helpers/readable.ts'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { connect, type Player } from '../integration/player.ts'

let server: ServerProcess
let browser: Awaited<ReturnType<typeof launchBrowser>>
let teacher: Tab
let student: Tab
let projector: Tab
let desk: Page
let code = ''
const others: Player[] = []
let acting: NodeJS.Timeout | undefined

beforeAll(async () => {
  server = await startServer({ GT_PACE: '4' })
  browser = await launchBrowser({ pages: 'many' })
  teacher = await device(browser, desktop)
  student = await device(browser, phone)
  projector = await device(browser, desktop)
  desk = teacher.page
  for (const { page } of [teacher, student, projector]) page.setDefaultTimeout(30_000)
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures('experiment-class', desk, student.page, projector.page)
})
afterAll(async () => {
  clearInterval(acting)
  for (const other of others) other.close()
  await browser.close()
  await server.cleanUp()
})

const press = (name: string | RegExp, on: Page = desk) =>
  on.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click()

test('a class is not opened with an experiment before the teacher has agreed that its scripts mislead', async () => {
  await desk.goto(`${server.url}/class`)
  await desk.getByText('Every setting').click()
  await desk.getByRole('combobox', { name: 'Which experiment' }).selectOption({ label: 'Door in the face' })
  await desk.getByText('Chance of an answer with 12 in each condition: 31%.').waitFor()
  await desk.getByText('For a chance of 80% it takes 62 students.').waitFor()
  // From the other side, with villagers who answer in another way, and back.
  await desk.getByText('Ask, and the model answers').click()
  await desk.getByText('As in all studies together').click()
  await desk.getByText('Experiment: Door in the face (as in all studies together)').waitFor()
  expect(await desk.getByRole('checkbox', { name: 'the large one only mentioned' }).count()).toBe(0)
  await desk.getByText('Meet a script').click()
  await desk.getByText('Experiment: Door in the face', { exact: true }).waitFor()
  expect(await desk.getByRole('checkbox', { name: 'the large one only mentioned' }).count()).toBe(1)
  await press('Open the class')
  await desk.getByText('Tick first that its scripts mislead by design').waitFor()
  expect(new URL(desk.url()).pathname).toBe('/class')
  const tick = desk.getByRole('checkbox', { name: /scripts mislead by design/ })
  expect(await tick.evaluate((one) => one === document.activeElement)).toBe(true)
  await tick.check()
  await press('Open the class')
  code = (await desk.getByLabel('Class code', { exact: true }).textContent())?.trim() ?? ''
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
})

test('six come, and each may sit out before it begins', async () => {
  const { page } = student
  await page.goto(`${server.url}/r/${code}?lite=1`)
  await press('Enter', page)
  await page.getByText('There will be an experiment.').waitFor()
  await press('I want to sit out', page)
  await page.getByText('You sit out the experiment.').waitFor()
  await press('I want to play after all', page)
  await page.getByText('There will be an experiment.').waitFor()
  for (const name of ['Bo', 'Chidi', 'Dara', 'Emil', 'Fatou']) {
    const other = await connect(server.url)
    await other.enter(code, name)
    others.push(other)
  }
  const link = await desk.getByRole('link', { name: 'Projector' }).getAttribute('href')
  await projector.page.goto(`${server.url}${link}`)
})

test('all play to the end, nobody is told before, and the projector shows the verdict', async () => {
  const { page } = student
  await press('Start playing')
  acting = setInterval(() => {
    for (const other of others) {
      const action = other.room?.match && nextAct(other.view.market, other.seat(), true)
      if (action) void other.act(action)
    }
  }, 400)
  await projector.page.getByText('An experiment is running').waitFor()
  await desk
    .getByText(/^\d of 6 are through$/)
    .first()
    .waitFor()
  await press('Go on', page)
  // Whatever is asked is refused, and nothing is owed.
  const answer = page.getByRole('button', { name: 'No', exact: true })
  const done = page.getByRole('button', { name: 'Done', exact: true })
  const told = page.getByText('What was arranged')
  for (let turn = 0; turn < 60 && !(await told.isVisible()); turn++) {
    if (await answer.isVisible()) await answer.click().catch(() => undefined)
    else if (await page.getByText('asks you').isVisible()) continue
    else if (turn > 15 && (await done.isVisible())) await done.click().catch(() => undefined)
    await page.waitForTimeout(300)
  }
  await told.waitFor()

  await desk.getByRole('region', { name: 'What it came to' }).getByText('Door in the face').waitFor()
  await press('First chart')
  const wall = projector.page
  await wall.getByText(/This class agrees|One cannot tell|This class differs/).waitFor()
  await wall.getByText('50%').first().waitFor()
  for (const one of [desk, wall, page]) expect(await faultsOf(one)).toEqual([])
  expect((await overflow(page)).wide).toBe(false)
  for (const { faults } of [teacher, student, projector]) expect(faults).toEqual([])
})
