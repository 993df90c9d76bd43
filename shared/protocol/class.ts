// A class on the wire: what the desk may ask, and what desk, projector and student are told.

import * as z from 'zod'
import type { Craft, Good, Item } from '../game/goods.ts'
import type { Keeper } from '../game/state.ts'
import type { Label } from '../reciprocity/label.ts'
import { type ClassSetup, classSetupSchema, MOST_STUDENTS } from './class-setup.ts'
import { nameSchema } from './name.ts'

/** The steps of a lesson, in their order; a step that the setup leaves out is skipped. */
const classPhases = ['join', 'quizBefore', 'predict', 'play', 'debrief', 'quizAfter', 'over'] as const
export type ClassPhase = (typeof classPhases)[number]
export function stepsOf({ predict, quiz }: Pick<ClassSetup, 'predict' | 'quiz'>): ClassPhase[] {
  return classPhases.filter((phase) => (phase.startsWith('quiz') ? quiz : phase === 'predict' ? predict : true))
}

/** Source: reliability design, 2.2: free text has 200 characters. */
const messageSchema = z
  .string()
  .max(200)
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .trim(),
  )
  .refine((text) => text.length > 0)
const personSchema = z.string().max(12)

/** What the teacher asks, from the desk. Each is an event in the log of the class. */
export const deskCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setup'), setup: classSetupSchema }),
  z.strictObject({ type: z.literal('phase'), to: z.enum(classPhases) }),
  z.strictObject({ type: z.literal('start') }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('extend'), seconds: z.int().min(-300).max(300) }),
  z.strictObject({ type: z.literal('endRound') }),
  z.strictObject({ type: z.literal('redoRound') }),
  z.strictObject({ type: z.literal('endMatch') }),
  /** The lesson is over: play ends, every phone gets its reveal. */
  z.strictObject({ type: z.literal('bell') }),
  z.strictObject({ type: z.literal('lock'), on: z.boolean() }),
  z.strictObject({ type: z.literal('approve'), person: z.union([z.literal('all'), personSchema]) }),
  z.strictObject({ type: z.literal('kick'), person: personSchema, on: z.boolean() }),
  z.strictObject({ type: z.literal('move'), person: personSchema, market: z.string().max(40) }),
  /** A bot keeps this seat until it is given back. */
  z.strictObject({ type: z.literal('bot'), person: personSchema, on: z.boolean() }),
  /** A student without a phone: a seat by name that a bot keeps. */
  z.strictObject({ type: z.literal('addSeat'), name: nameSchema }),
  /** Two students on one phone. */
  z.strictObject({ type: z.literal('rename'), person: personSchema, name: nameSchema }),
  z.strictObject({
    type: z.literal('message'),
    to: z.union([z.literal('all'), personSchema]),
    text: messageSchema,
  }),
  z.strictObject({ type: z.literal('extraTime'), person: personSchema, percent: z.int().min(100).max(300) }),
  z.strictObject({ type: z.literal('hush'), person: personSchema, on: z.boolean() }),
  /** Leaves a student out of research, whatever the student said: a parent's no, on paper. */
  z.strictObject({ type: z.literal('leaveOut'), person: personSchema, on: z.boolean() }),
  /** Keeps a student out of experiments. */
  z.strictObject({ type: z.literal('sitOut'), person: personSchema, on: z.boolean() }),
  z.strictObject({ type: z.literal('roster'), names: z.array(nameSchema).max(MOST_STUDENTS) }),
  /** Whose real name this is, for the teacher alone. */
  z.strictObject({ type: z.literal('realName'), person: personSchema, name: nameSchema.optional() }),
  z.strictObject({
    type: z.literal('wall'),
    show: z.enum(['code', 'village', 'mosaic', 'chart']),
    market: z.string().max(40).optional(),
    chart: z.string().max(40).optional(),
  }),
  z.strictObject({ type: z.literal('wallNames'), on: z.boolean() }),
  /** Bots take the part of so many students, so that desk, projector and debrief can be seen the evening before. */
  z.strictObject({ type: z.literal('rehearse'), students: z.int().min(1).max(MOST_STUDENTS) }),
  z.strictObject({ type: z.literal('deleteRoom'), code: z.string().max(12) }),
])
export type DeskCommand = z.infer<typeof deskCommandSchema>

export type StudentState = 'waiting' | 'here' | 'idle' | 'asleep' | 'cover' | 'gone' | 'bot' | 'kicked'

export type RosterRow = {
  readonly id: string
  readonly name: string
  readonly realName?: string
  readonly face: number
  readonly state: StudentState
  /** Seconds since this student last did something in the running market. */
  readonly idleS?: number
  readonly market?: string
  readonly seat?: string
  readonly deals: number
  /** False where a bot keeps the seat of a student without a phone: nothing to give back, nobody to write to. */
  readonly hasPhone: boolean
  /** Two words that open this seat on any device; empty where it has no phone. */
  readonly phrase: string
  readonly approved: boolean
  readonly hushed: boolean
  readonly extraPercent: number
  /** The student said no to research. */
  readonly optedOut: boolean
  /** The teacher said so. */
  readonly leftOut: boolean
  /** Of experiments: the student does not want to, or the teacher does not want it. */
  readonly sitsOut: boolean
  readonly keptOut: boolean
}

export type MarketRow = {
  readonly id: string
  readonly name: string
  readonly seats: number
  readonly people: number
  readonly bots: number
  readonly covered: number
  readonly done: number
  readonly deals: number
  readonly arm?: 'control' | 'treated'
  /** Of an experiment: its condition. */
  readonly condition?: string
}

/** An experiment that is played, or was last: nothing in it is the same for all, so nothing of it is shown while it runs. */
type RunningExperiment = {
  readonly scenario: string
  readonly running: boolean
  /** Of the students who play it, so many are through. */
  readonly through: number
  readonly people: number
}

export type ClassClock = {
  readonly phase: 'morning' | 'market' | 'evening' | 'over'
  readonly round: number
  /** Undefined while the number of rounds is hidden. */
  readonly rounds?: number
  /** A moment of the server's; while paused, how long is left is `endsAtMs - atMs`. */
  readonly endsAtMs: number
  readonly running: boolean
}

export type DeskView = {
  readonly code: string
  readonly phase: ClassPhase
  readonly setup: ClassSetup
  readonly matches: number
  readonly playing: boolean
  readonly experiment?: RunningExperiment
  readonly locked: boolean
  readonly clock?: ClassClock
  readonly roster: readonly RosterRow[]
  /** Names of the roster that nobody has joined under. */
  readonly absent: readonly string[]
  readonly markets: readonly MarketRow[]
  readonly hosts: number
  /** So many recovery codes were used: whoever knows an earlier one knows none. */
  readonly recoveries: number
  /** Classes opened before under the same link, whose figures the debrief shows as long as they are kept. */
  readonly earlier: number
  readonly walls: number
  readonly wall: {
    readonly show: 'code' | 'village' | 'mosaic' | 'chart'
    readonly market?: string
    readonly chart?: string
  }
  /** How many answered the open question of this phase. */
  readonly answered: number
}

export type Shares = { readonly [L in Label]: number }

/** Live figures of a running match, once a second. */
export type DeskFigures = {
  readonly serverMs: number
  readonly clock?: ClassClock
  /** Share of the value exchanged so far, by kind; all zero before the first exchange. */
  readonly shares: Shares
  readonly byRound: readonly Shares[]
  readonly dealsPerMinute: number
  /** Share of the needs dealt so far, after the last evening. */
  readonly needsMet: number
  /** Pairs of persons whose flow of value is over 60% one way. */
  readonly oneWay: readonly {
    readonly market: string
    readonly from: string
    readonly to: string
    readonly share: number
    readonly value: number
  }[]
}

type WallStall = {
  readonly id: string
  readonly face: number
  readonly crafts: readonly Craft[]
  readonly keeper: Keeper
  /** Only where the teacher shows names. */
  readonly name?: string
}

export type WallView = {
  readonly code: string
  readonly phase: ClassPhase
  readonly show: 'code' | 'village' | 'mosaic' | 'chart'
  readonly market?: string
  readonly chart?: string
  readonly here: number
  /** Names on the roster, where there is one. */
  readonly expected?: number
  readonly faces: readonly number[]
  readonly clock?: ClassClock
  /** No village is shown then, and nothing that passes in it. */
  readonly experiment?: Omit<RunningExperiment, 'scenario'>
  readonly serverMs: number
  readonly markets: readonly { readonly id: string; readonly name: string; readonly stalls: readonly WallStall[] }[]
  readonly shares: Shares
  readonly dealsPerMinute: number
  readonly prices: readonly { readonly good: Good; readonly paid: number; readonly board: number }[]
  /** The match whose debrief may be shown. */
  readonly ended?: string
  /** The teacher shows names: the debrief comes with them. */
  readonly named: boolean
}

type Cargo = readonly { readonly item: Item; readonly count: number }[]

/** What has just passed between stalls; empty cargo: something passed, nobody else knows what. */
export type WallFlight = {
  readonly market: string
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: Label | 'neutral'
  readonly forth: Cargo
  readonly back: Cargo
}

/** What a student's page knows of the class besides its own seat. */
export type StudentClass = {
  readonly phase: ClassPhase
  /** The step that the lesson has after this one. */
  readonly next?: ClassPhase
  readonly here: number
  /** How many have answered the open questions. */
  readonly answered: number
  /** The two words that open this seat on any device. */
  readonly phrase: string
  readonly approved: boolean
  /** The teacher has a bot play this seat, until it is given back at the desk. */
  readonly botPlays: boolean
  /** Of the running match, where this student has a seat. */
  readonly market?: string
  readonly matches: number
  readonly notices: readonly { readonly id: number; readonly text: string }[]
  readonly consent: 'notAsked' | 'open' | 'given' | 'declined'
  readonly friendlyNames: boolean
  /** Answers given to the open questions, by question id. */
  readonly answers: Readonly<Record<string, number>>
  /** Which of the two forms of the quiz this student gets first. */
  readonly form: 'a' | 'b'
  /** Where an experiment is set up. Which one, nobody is told before its story. */
  readonly experiment?: {
    readonly sitsOut: boolean
    /** The teacher keeps this student out of it. */
    readonly keptOut: boolean
    /** Through with it while others still play: what was going on is told to all at once. */
    readonly through: boolean
  }
}
