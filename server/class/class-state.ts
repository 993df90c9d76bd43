// A class: its students, whoever may steer it, its lesson's step and its markets. Its events are everything that ever changed it.

import * as z from 'zod'
import type { SeatId } from '../../shared/game/state.ts'
import { openSchema } from '../../shared/game/timers/open-match.ts'
import { type ClassPhase, deskCommandSchema } from '../../shared/protocol/class.ts'
import { type ClassSetup, classSetupSchema, defaultSetup } from '../../shared/protocol/class-setup.ts'

export type StudentId = string
export type HostId = string
export type MarketId = string
export type Place = { readonly market: MarketId; readonly seat: SeatId }

export type Student = {
  readonly id: StudentId
  name: string
  /** Seen by the teacher only. */
  realName: string | undefined
  readonly face: number
  /** SHA-256 of the request that brought the student in; undefined: has no phone. */
  readonly door: string | undefined
  /** SHA-256 of each secret that opens this seat. */
  readonly seatKeys: Set<string>
  /** Two words that open the seat on any device. */
  readonly phrase: string
  approved: boolean
  kicked: boolean
  left: boolean
  /** The teacher has a bot keep this seat. */
  bot: boolean
  hushed: boolean
  extraPercent: number
  consent: 'open' | 'given' | 'declined'
  /** The teacher leaves this student out of research, whatever the student said. */
  leftOut: boolean
  /** Does not want to be in experiments. */
  sitsOut: boolean
  /** The teacher keeps this student out of experiments. */
  keptOut: boolean
  readonly answers: Map<string, number>
  /** In the running or last match. */
  place: Place | undefined
  /** The last message that was sent before this student came. */
  readonly noticesBefore: number
  /** Where the teacher wants this student from the next round on. */
  movingTo: MarketId | undefined
}

const marketOpeningSchema = openSchema.omit({ type: true })
export type MarketOpening = z.infer<typeof marketOpeningSchema>
const armSchema = z.enum(['control', 'treated'])
export type Arm = z.infer<typeof armSchema>

export type ClassMarket = {
  readonly id: MarketId
  readonly name: string
  readonly opening: MarketOpening
  readonly arm: Arm | undefined
  over: boolean
}

const playedSchema = z.strictObject({
  ...classSetupSchema.shape.experiment.unwrap().omit({ agreed: true }).shape,
  /** The lot of its conditions goes on with each market that is added. */
  seed: z.string(),
})
export type PlayedExperiment = z.infer<typeof playedSchema>

export type ClassMatch = {
  readonly id: string
  readonly markets: Map<MarketId, ClassMarket>
  readonly experiment: PlayedExperiment | undefined
  over: boolean
}
type Notice = { readonly id: number; readonly to: 'all' | StudentId; readonly text: string }

/** A class by its code and by when it was opened: a code may be another's once the class is deleted. */
const earlierClassSchema = z.strictObject({ code: z.string(), openedAtMs: z.number() })
export type EarlierClass = z.infer<typeof earlierClassSchema>
/** Guess: a teacher's classes of a term; more marks beside one another nobody tells apart. */
const MOST_EARLIER = 12

export type ClassRoom = {
  code: string
  openedAtMs: number
  setup: ClassSetup
  phase: ClassPhase
  locked: boolean
  /** SHA-256 of each secret that opens a desk, and whose it is. */
  readonly hosts: Map<string, HostId>
  readonly walls: Set<string>
  recovery: string | undefined
  readonly students: Map<StudentId, Student>
  roster: readonly string[]
  match: ClassMatch | undefined
  matches: number
  /** Who was together with whom, for the next match among strangers. */
  readonly met: Map<StudentId, Set<StudentId>>
  /** Of a crossover: what each student's last match was. */
  readonly lastArm: Map<StudentId, Arm>
  wall: { readonly show: 'code' | 'village' | 'mosaic' | 'chart'; readonly market?: string; readonly chart?: string }
  readonly notices: Notice[]
  rehearsal: boolean
  /** Opened before under the same link, newest first. */
  earlier: readonly EarlierClass[]
}

const studentFields = { name: z.string(), face: z.int(), phrase: z.string() }
const placeFields = { market: z.string(), seat: z.string() }
const marketSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  opening: marketOpeningSchema,
  arm: armSchema.optional(),
})

const classEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('classOpened'),
    code: z.string(),
    setup: classSetupSchema,
    hostKey: z.string(),
    wallKey: z.string(),
    recovery: z.string(),
    atMs: z.number(),
    earlier: z.array(earlierClassSchema).max(MOST_EARLIER).optional(),
  }),
  /** A second device steers too, or one that came back with the printed code, which is then used up. */
  z.strictObject({
    type: z.literal('hostAdded'),
    host: z.string(),
    hostKey: z.string(),
    wallKey: z.string(),
    recovery: z.string(),
  }),
  z.strictObject({
    type: z.literal('studentEntered'),
    person: z.string(),
    ...studentFields,
    door: z.string(),
    seatKey: z.string(),
    approved: z.boolean(),
    realName: z.string().optional(),
  }),
  /** A student without a phone. */
  z.strictObject({ type: z.literal('seatAdded'), person: z.string(), ...studentFields }),
  z.strictObject({ type: z.literal('seatOpened'), person: z.string(), seatKey: z.string() }),
  z.strictObject({ type: z.literal('studentRenamed'), person: z.string(), name: z.string() }),
  z.strictObject({ type: z.literal('studentLeft'), person: z.string() }),
  z.strictObject({ type: z.literal('answered'), person: z.string(), question: z.string(), answer: z.int() }),
  z.strictObject({ type: z.literal('consentSet'), person: z.string(), consent: z.enum(['given', 'declined']) }),
  z.strictObject({ type: z.literal('sitOutSet'), person: z.string(), on: z.boolean() }),
  /** What the teacher did. Commands that change markets only stand here as the record of who asked when. */
  z.strictObject({ type: z.literal('steered'), command: deskCommandSchema, atMs: z.number() }),
  z.strictObject({
    type: z.literal('classStarted'),
    match: z.string(),
    markets: z.array(marketSchema),
    seated: z.array(z.strictObject({ person: z.string(), ...placeFields })),
    experiment: playedSchema.optional(),
  }),
  /** A market for those who came when every seat was taken. */
  z.strictObject({ type: z.literal('marketAdded'), ...marketSchema.shape }),
  z.strictObject({ type: z.literal('placed'), person: z.string(), ...placeFields }),
  z.strictObject({ type: z.literal('marketOver'), market: z.string() }),
])
export type ClassEvent = z.infer<typeof classEventSchema>
export const parseClassEvent = (body: unknown): ClassEvent => classEventSchema.parse(body)

export function emptyClass(): ClassRoom {
  return {
    code: '',
    openedAtMs: 0,
    setup: defaultSetup,
    phase: 'join',
    locked: false,
    hosts: new Map(),
    walls: new Set(),
    recovery: undefined,
    students: new Map(),
    roster: [],
    match: undefined,
    matches: 0,
    met: new Map(),
    lastArm: new Map(),
    wall: { show: 'code' },
    notices: [],
    rehearsal: false,
    earlier: [],
  }
}

export function isPlaying({ match }: ClassRoom): boolean {
  return match !== undefined && !match.over
}

/** Everyone who belongs to the class now, in the order they came. */
export function studentsOf(room: ClassRoom): Student[] {
  return [...room.students.values()].filter(({ left, kicked }) => !left && !kicked)
}

/** A student that an event names: a defect otherwise. */
export function studentOf(room: ClassRoom, id: StudentId): Student {
  const student = room.students.get(id)
  if (!student) throw new Error(`no student ${id} in class ${room.code}`)
  return student
}

/** What a class that is opened under this one's link stands beside. */
export function lineageOf({ code, openedAtMs, earlier }: ClassRoom): EarlierClass[] {
  return [{ code, openedAtMs }, ...earlier].slice(0, MOST_EARLIER)
}

export function isSameClass(room: ClassRoom, { code, openedAtMs }: EarlierClass): boolean {
  return room.code === code && room.openedAtMs === openedAtMs
}

/** Either of the two may say no, and neither can take back the other's. */
export function isLeftOut({ consent, leftOut }: Student): boolean {
  return leftOut || consent === 'declined'
}

/** Either of the two may say no to an experiment, too. */
export function isOutOfExperiments({ sitsOut, keptOut }: Student): boolean {
  return sitsOut || keptOut
}

export function experimentOf({ match }: ClassRoom): PlayedExperiment | undefined {
  return match?.experiment
}
