// What a class's experiment comes to: people's first trials, condition by condition, with the verdict.

import { expect, test } from 'vitest'
import { hashOf } from '../../../server/class/secrets.ts'
import { exportZip, readExportZip } from '../../../server/export/export-zip.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import type { ClassMeasured } from '../../../shared/lesson/class-measured.ts'
import { tableOf } from '../../helpers/exported.ts'
import type { Phone } from './class-world.ts'
import { type ExperimentLesson, experimentLesson, playOn } from './experiment-world.ts'
import { textOf } from './lesson-world.ts'

const outcomeOf = async ({ data, code, desk }: ExperimentLesson, token = desk.token) =>
  (textOf(await data.debrief(code, hashOf(token))) as ClassMeasured).lesson.experiment

const armIn = (desk: ExperimentLesson['desk'], phone: Phone) => phone.room.class?.market && conditionOf(desk, phone)
const conditionOf = (desk: ExperimentLesson['desk'], { room }: Phone) =>
  desk.view.markets.find(({ id }) => id === room.match?.id)?.condition

/** Plays it to its end; who is not among `players` is there and does nothing. */
async function playOut(
  { world, desk, phones }: ExperimentLesson,
  yes: (phone: Phone) => boolean,
  players: readonly Phone[] = phones,
) {
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  for (let turn = 0; desk.view.phase === 'play' && turn < 900; turn++) {
    await playOn(players, yes)
    await world.pass(500, ...phones)
  }
  await world.pass(1_000, ...phones)
}

test('[CEX-7] each condition has its share of people, its interval and the verdict; desk and projector get the same', async () => {
  const class_ = await experimentLesson(6)
  await playOut(class_, (phone) => armIn(class_.desk, phone) === 'ditf')

  const outcome = await outcomeOf(class_)
  expect(outcome?.arms.map(({ id, n, excluded, measures }) => [id, n, excluded, measures['saysYes']])).toEqual([
    ['ditf', 3, {}, { kind: 'rate', n: 3, yes: 3, rate: 1, interval: expect.anything() }],
    ['target', 3, {}, { kind: 'rate', n: 3, yes: 0, rate: 0, interval: expect.anything() }],
  ])
  expect(outcome?.judged[0]).toMatchObject({ verdict: 'cannotTell', casesAnArm: 31 })
  expect(await outcomeOf(class_, class_.desk.wallToken)).toEqual(outcome)
})

test('[CEX-8] a covered seat, a bot’s and a second trial do not count, and are counted as such', async () => {
  const class_ = await experimentLesson(4)
  const { world, desk, phones } = class_
  await desk.does({ type: 'addSeat', name: 'No Phone' })
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  const [gone, ...rest] = phones
  // One goes home: eight seconds later a bot would cover it.
  gone?.place.room.drop(gone.place.person, gone.line)
  for (let turn = 0; desk.view.phase === 'play' && turn < 900; turn++) {
    await playOn(rest, () => true)
    await world.pass(500, ...rest)
  }
  const excluded = async () => {
    const all = (await outcomeOf(class_))?.arms ?? []
    const sum = (why: string) => all.reduce((total, { excluded: why_ }) => total + (why_[why] ?? 0), 0)
    return {
      n: all.reduce((total, { n }) => total + n, 0),
      covered: sum('covered'),
      bot: sum('bot'),
      practice: sum('practice'),
    }
  }
  expect(await excluded()).toEqual({ n: 3, covered: 1, bot: 1, practice: 0 })

  await playOut({ ...class_, phones: rest }, () => true)
  expect(await excluded()).toEqual({ n: 3, covered: 1, bot: 2, practice: 3 })
})

test('[CEX-8] a market that the bell cut short does not count', async () => {
  const class_ = await experimentLesson(2)
  const { world, desk, phones } = class_
  await desk.does({ type: 'start' })
  await world.pass(1_000, ...phones)
  await class_.bell()
  const outcome = await outcomeOf(class_)
  expect(outcome?.arms.map(({ n, excluded }) => [n, excluded])).toEqual([
    [0, { cutShort: 1 }],
    [0, { cutShort: 1 }],
  ])
  expect(outcome?.judged[0]?.verdict).toBe('tooFew')
})

test('[CEX-7] students who asked the model get no verdict: it was built to answer like this', async () => {
  const class_ = await experimentLesson(2, { mode: 'requester' })
  await playOut(class_, () => true)
  const outcome = await outcomeOf(class_)
  expect([outcome?.mode, outcome?.judged]).toEqual(['requester', [{ verdict: 'builtTo' }]])
})

test('[CEX-9] beside the matches of villages an experiment is none', async () => {
  const class_ = await experimentLesson(2)
  await playOut(class_, () => true)
  const { lesson } = textOf(await class_.data.debrief(class_.code, hashOf(class_.desk.token))) as ClassMeasured
  expect(lesson.matches).toEqual([])
})

test('[CEX-11] the export has what was measured of each person and whether it counts, without who said no to research, and is sound', async () => {
  const class_ = await experimentLesson(4)
  const { data, code, desk, phones } = class_
  const packed = async () => {
    const had = await data.exportZip(code, hashOf(desk.token), false)
    if (!had.ok) throw new Error(had.reason)
    return had.body.zip
  }
  const rowsOf = (zip: Uint8Array) => tableOf(readExportZip(zip).files, 'experiment.csv')
  await playOut(class_, () => true)
  await playOut(class_, () => true)

  const rows = rowsOf(await packed())
  expect(rows.length).toBe(16)
  const first = rows.filter(({ match, measure }) => match === '1' && measure === 'saysYes')
  expect(first.map(({ condition }) => condition).sort()).toEqual(['ditf', 'ditf', 'target', 'target'])
  expect(
    first.map(({ scenario, side, seat, value, counted, why }) => [scenario, side, seat, value, counted, why]),
  ).toEqual(first.map(() => ['S4', 'target', 's1', '1', '1', '']))
  expect(
    rows.filter(({ match }) => match === '2').every(({ counted, why }) => counted === '0' && why === 'practice'),
  ).toBe(true)
  expect(verifyExport(await packed())).toMatchObject({ matches: 8 })

  // A changed value is found, with its line.
  const { files } = readExportZip(await packed())
  const changed = Buffer.from(files['experiment.csv']).toString().replace(',saysYes,1,', ',saysYes,0,')
  expect(() => verifyExport(exportZip({ ...files, 'experiment.csv': Buffer.from(changed) }))).toThrow(
    'experiment.csv line 2: value is "0" and should be "1".',
  )

  const said = phones[0]?.room.me ?? ''
  await desk.does({ type: 'leaveOut', person: said, on: true })
  const left = await packed()
  expect(rowsOf(left).length).toBe(12)
  expect(verifyExport(left)).toMatchObject({ matches: 8 })
})
