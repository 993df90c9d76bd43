// One run: a class joins, plays for so many seconds, and what it was told is compared with what the server kept.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import * as z from 'zod'
import { type ServerProcess, startServer } from '../helpers/server-process.ts'
import { checkLog } from './check-log.ts'
import { type KeptLog, logFromExport, logFromStore } from './kept-log.ts'
import { type LoadOptions, LoadUsage } from './options.ts'
import { roundsLate, type SeenEnd } from './round-ends.ts'
import { type SimulatedClass, simulatedClass } from './simulated-class.ts'
import type { Student } from './student.ts'
import type { Note } from './student-log.ts'

/** Source: the issue: a round is late by over 500 ms. */
const LATE_MS = 500
/** A match of five rounds then takes about a minute. */
const PACE = '10'
const HEALTH_MS = 1_000
const QUIET_MS = 500

type LoadFigures = {
  readonly accepted: number
  readonly acceptedPerSecond: number
  readonly answerMs: { readonly p50: number; readonly p99: number }
  readonly missing: number
  readonly doubled: number
  readonly roundsLate: number
  readonly seatsLost: number
  readonly memoryMb: number
}
type LoadReport = {
  readonly figures: LoadFigures
  readonly joinedInMs: number
  readonly rounds: number
  readonly drops: number
}

export async function runLoad({ seats, seconds, out, url }: LoadOptions): Promise<LoadReport> {
  const own = url === undefined ? await startServer({ GT_PACE: process.env['GT_PACE'] || PACE }) : undefined
  try {
    return await runAt(url ?? own?.url ?? '', own, { seats, seconds, out })
  } finally {
    await own?.cleanUp()
  }
}

async function runAt(
  url: string,
  own: ServerProcess | undefined,
  { seats, seconds, out }: Pick<LoadOptions, 'seats' | 'seconds' | 'out'>,
): Promise<LoadReport> {
  const memory = watchMemory(url)
  const cls = await simulatedClass(url, { seats, seed: 'load' })
  try {
    const playedS = await play(cls, seconds)
    const keeps = await Promise.all(cls.students.map((one) => one.keepsSeat().catch(() => false)))
    const memoryMb = memory.most()
    await writeNotes(out, cls.students)
    await cls.desk.does({ type: 'bell' }).catch(() => {})
    await new Promise((later) => setTimeout(later, QUIET_MS))
    const kept = await keptLog(url, own, cls, out)
    const students = cls.students.map(({ log, seatIn }) => ({ notes: log.notes, seatOf: seatIn }))
    const notes = students.flatMap((one) => one.notes)
    return {
      figures: {
        ...figures(notes, playedS),
        ...checkLog(students, kept),
        seatsLost: keeps.filter((kept) => !kept).length,
        memoryMb,
      },
      joinedInMs: cls.joinedInMs,
      rounds: new Set(
        endsIn(notes)
          .filter(({ what }) => what === 'market')
          .map(({ match, round }) => `${match.split('-')[1]} ${round}`),
      ).size,
      drops: notes.filter(({ note }) => note === 'gone').length,
    }
  } finally {
    memory.end()
    cls.close()
  }
}

/** Match after match until the time is over; how many seconds it came to. */
async function play(cls: SimulatedClass, seconds: number): Promise<number> {
  const startedMs = performance.now()
  const timeIsOver = () => performance.now() - startedMs >= seconds * 1000
  cls.act()
  while (!timeIsOver()) {
    await cls.start()
    await cls.until(() => cls.desk.view.playing, 10_000)
    await cls.until(() => timeIsOver() || !cls.desk.view.playing, (seconds + 60) * 1000)
  }
  const playedS = (performance.now() - startedMs) / 1000
  await cls.rest()
  return playedS
}

function figures(notes: readonly Note[], playedS: number) {
  const accepted = notes.filter((note) => note.note === 'accepted')
  const answers = notes.flatMap((note) => (note.note === 'accepted' || note.note === 'refused' ? [note.tookMs] : []))
  const inOrder = answers.toSorted((a, b) => a - b)
  const ids = new Set(accepted.map(({ id }) => id))
  return {
    accepted: ids.size,
    acceptedPerSecond: rounded(ids.size / playedS),
    answerMs: { p50: rounded(quantile(inOrder, 0.5)), p99: rounded(quantile(inOrder, 0.99)) },
    roundsLate: roundsLate(endsIn(notes), LATE_MS),
  }
}

const endsIn = (notes: readonly Note[]): SeenEnd[] => notes.filter((note) => note.note === 'roundEnded')
const rounded = (value: number) => Math.round(value * 10) / 10
const quantile = (inOrder: readonly number[], share: number) =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? 0

async function writeNotes(out: string, students: readonly Student[]): Promise<void> {
  await Promise.all(
    students.map(({ log }, index) => {
      const file = join(out, `student-${String(index + 1).padStart(3, '0')}.jsonl`)
      return writeFile(file, log.notes.map((note) => `${JSON.stringify(note)}\n`).join(''))
    }),
  )
}

/** The export if the server makes one; of our own server the store says more: it names every action. */
async function keptLog(
  url: string,
  own: ServerProcess | undefined,
  cls: SimulatedClass,
  out: string,
): Promise<KeptLog> {
  const { code, hostToken } = cls.desk
  const response = await fetch(`${url}/api/rooms/${code}/export.zip`, {
    headers: { authorization: `Bearer ${hostToken}` },
  })
  const zip = response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  if (zip) await writeFile(join(out, 'export.zip'), zip)
  if (own) {
    await own.stop()
    return logFromStore(own.dataDir, code)
  }
  const events = zip && Object.entries(unzipSync(zip)).find(([name]) => name.endsWith('events.jsonl'))?.[1]
  if (!events) throw new LoadUsage('That server exports no room of this kind: nothing can be compared with its log.')
  return logFromExport(new TextDecoder().decode(events), code)
}

const health = z.object({ counts: z.object({ memoryMb: z.number() }) })

/** Asks the server once a second how much memory it has. */
function watchMemory(url: string) {
  let most = 0
  const look = async () => {
    const answer = health.safeParse(await (await fetch(`${url}/api/health`)).json())
    if (answer.success) most = Math.max(most, answer.data.counts.memoryMb)
  }
  const timer = setInterval(() => void look().catch(() => {}), HEALTH_MS)
  return { most: () => most, end: () => clearInterval(timer) }
}
