// Every message on the wire. The client emits a request and gets exactly one answer; the server emits news.

import * as z from 'zod'
import { seatActionSchema } from '../game/actions/index.ts'
import type { MarketEvent } from '../game/events/index.ts'
import type { RefusalCode, RefusalFacts } from '../game/result.ts'
import { settingsSchema } from '../game/settings.ts'
import { type DeskFigures, type DeskView, deskCommandSchema, type WallFlight, type WallView } from './class.ts'
import { classSetupSchema, defaultSetup } from './class-setup.ts'
import { experimentSchema } from './experiment.ts'
import { nameSchema } from './name.ts'
import { type RoomView, roomKindSchema } from './room.ts'
import type { MarketSnapshot } from './snapshot.ts'

/** Raised with every change that an older page cannot follow: such a page is told to reload, its seat is kept. */
export const PROTOCOL_VERSION = 2

/** 31 symbols that nobody mistakes for another: no 0 O, 1 I L. */
export const CODE_SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const CODE_LENGTH = 6

/** 128 random bits, in hex: resending the same id is always safe. */
const idSchema = z.string().regex(/^[0-9a-f]{32}$/)
/** 256 random bits, in hex. */
export const tokenSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** Any spacing and case; what is left must be six known symbols. */
export const codeSchema = z
  .string()
  .max(40)
  .transform((code) => code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  .pipe(
    z
      .string()
      .length(CODE_LENGTH)
      .regex(new RegExp(`^[${CODE_SYMBOLS}]+$`)),
  )

const faceSchema = z.int().min(0).max(23)

const roomCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rename'), name: nameSchema, face: faceSchema }),
  /** Host only, in the lobby or between matches. */
  z.strictObject({ type: z.literal('configure'), settings: settingsSchema }),
  /**
   * Host only: the first match or the next one with the same people, in the company of this id, else the usual one;
   * of who plays alone, an experiment in place of it.
   */
  z.strictObject({
    type: z.literal('start'),
    cast: z.string().max(40).optional(),
    /** `again`: this device has played it before; what is done in it is practice. */
    experiment: experimentSchema.extend({ again: z.boolean().optional() }).optional(),
  }),
  /** Another player takes the wheel: 30 s after the host is gone. */
  z.strictObject({ type: z.literal('steer') }),
  z.strictObject({ type: z.literal('leave') }),
  /** Host only: ends the running match now. */
  z.strictObject({ type: z.literal('endMatch') }),
  /** A student answers a question of the lesson: the first answer stands. */
  z.strictObject({ type: z.literal('answer'), question: z.string().max(40), answer: z.int().min(0).max(100) }),
  /** A student says whether what it does may be kept for research. */
  z.strictObject({ type: z.literal('consent'), consent: z.enum(['given', 'declined']) }),
  /** A student does not want to be in an experiment, or does after all. */
  z.strictObject({ type: z.literal('sitOut'), on: z.boolean() }),
])
export type RoomCommand = z.infer<typeof roomCommandSchema>
export type SoloExperiment = NonNullable<Extract<RoomCommand, { type: 'start' }>['experiment']>

/** What a client may ask, by the name of its message. */
export const requestSchemas = {
  /** The first message of every connection that has a seat. */
  hello: z.strictObject({
    version: z.int(),
    token: tokenSchema,
    /** What this page has seen: events up to `after` of `match` need not be sent again. */
    match: z.string().optional(),
    after: z.int().min(0).optional(),
  }),
  /** Opens a room and sits down in it. */
  open: z.strictObject({
    version: z.int(),
    id: idSchema,
    kind: roomKindSchema,
    name: nameSchema,
    face: faceSchema,
    /** This browser has played before: otherwise a solo match is a short first one. */
    playedBefore: z.boolean(),
  }),
  /** Which room this is, before anybody enters it. */
  look: z.strictObject({ version: z.int(), code: codeSchema }),
  /** Enters a room by its code. */
  enter: z.strictObject({ version: z.int(), id: idSchema, code: codeSchema, name: nameSchema, face: faceSchema }),
  /** Opens a class, without an account: the answer holds the secrets that steer it. */
  openClass: z.strictObject({
    version: z.int(),
    id: idSchema,
    setup: classSetupSchema.default(defaultSetup),
    /** The desk's secret of an earlier class of the same teacher: the new one's debrief shows that one's figures too. */
    under: tokenSchema.optional(),
  }),
  /** A new desk, by the printed recovery code, which is used up by it. */
  recover: z.strictObject({ version: z.int(), id: idSchema, code: codeSchema, recovery: z.string().max(60) }),
  /** The first message of a desk. */
  steer: z.strictObject({ version: z.int(), token: tokenSchema }),
  /** The first message of a projector. */
  watch: z.strictObject({ version: z.int(), token: tokenSchema }),
  /** The teacher does something. */
  desk: z.strictObject({ id: idSchema, command: deskCommandSchema }),
  /** Back to one's seat from any device, by its two words. */
  comeBack: z.strictObject({ version: z.int(), id: idSchema, code: codeSchema, phrase: z.string().max(80) }),
  /** Does something in the running match. */
  act: z.strictObject({ id: idSchema, match: z.string(), round: z.int().min(0), action: seatActionSchema }),
  /** Does something with the room. */
  room: z.strictObject({ id: idSchema, command: roomCommandSchema }),
  /** Every 2 s while connected; says whether the page is in sight. */
  beat: z.strictObject({ visible: z.boolean() }),
  /** A hole was noticed: everything after this, or a snapshot. */
  since: z.strictObject({ match: z.string(), after: z.int().min(0) }),
} as const
export type RequestName = keyof typeof requestSchemas
/** As written by a client: what has a default may be left out. */
export type Request<N extends RequestName> = z.input<(typeof requestSchemas)[N]>

/** Refusals beyond those of the rules. */
export type EdgeRefusal =
  | 'malformed'
  | 'oldVersion'
  | 'noSuchRoom'
  | 'roomFull'
  | 'roomOver'
  | 'roomDeleted'
  | 'unknownSeat'
  | 'notSeated'
  | 'notHost'
  | 'hostIsHere'
  | 'alreadyPlaying'
  | 'notPlaying'
  | 'noSuchCast'
  | 'tooFast'
  | 'storagePaused'
  | 'diskLow'
  | 'serverFull'
  | 'serverFault'
  | 'classLocked'
  | 'kickedOut'
  | 'nobodyHere'
  | 'noSuchStudent'
  | 'noPhone'
  | 'noSuchMarket'
  | 'noSuchStep'
  | 'noSuchExperiment'
  | 'experimentNotAgreed'
  | 'notInExperiment'
  | 'noEarlierClass'
  | 'wrongCode'
  | 'wrongRecovery'
  | 'wrongPhrase'
  | 'unfitName'
export type Refusal = {
  readonly ok: false
  readonly reason: RefusalCode | EdgeRefusal
  readonly facts?: RefusalFacts
}

/** Events `from`..`to` of a match as this seat may see them; what it may not see is simply absent. */
export type Frame = {
  readonly match: string
  readonly from: number
  readonly to: number
  readonly events: readonly MarketEvent[]
}

/** Where a match stands for one seat: the events it has missed, or all at once. */
export type CatchUp = Frame | { readonly match: string; readonly to: number; readonly snapshot: MarketSnapshot }

type Seated = {
  readonly ok: true
  readonly room: RoomView
  readonly serverMs: number
  readonly catchUp?: CatchUp | undefined
}

type AtDesk = { readonly ok: true; readonly desk: DeskView; readonly serverMs: number }
type Secrets = { readonly hostToken: string; readonly wallToken: string; readonly recovery: string }

export type Answers = {
  readonly hello: Seated | Refusal
  /** The token is secret and comes once; the same request id again gets the same token again. */
  readonly open: (Seated & { readonly token: string }) | Refusal
  readonly enter: (Seated & { readonly token: string }) | Refusal
  /** `seq`: the last event this action came to. */
  readonly look: { readonly ok: true; readonly kind: RoomView['kind']; readonly friendlyNames: boolean } | Refusal
  readonly comeBack: (Seated & { readonly token: string }) | Refusal
  /** The secrets come once; the same request id again gets the same ones again. */
  readonly openClass: (AtDesk & Secrets) | Refusal
  readonly recover: (AtDesk & Secrets) | Refusal
  readonly steer: AtDesk | Refusal
  readonly watch: { readonly ok: true; readonly wall: WallView; readonly serverMs: number } | Refusal
  readonly desk: { readonly ok: true } | Refusal
  readonly act: { readonly ok: true; readonly seq: number } | Refusal
  readonly room: { readonly ok: true } | Refusal
  readonly beat: { readonly ok: true; readonly serverMs: number } | Refusal
  readonly since: { readonly ok: true; readonly catchUp: CatchUp } | Refusal
}

/** What desks and projectors are told. */
export type ClassNews = {
  /** Everything a desk shows, whenever it changed, and the live figures of a match once a second. */
  readonly desk: DeskView
  readonly figures: DeskFigures
  readonly wall: WallView
  readonly flights: readonly WallFlight[]
}

/** What the server says by itself, by the name of its message. */
export type News = ClassNews & {
  readonly news: Frame
  readonly room: RoomView
  /** The same seat spoke on a newer connection: this one is over. */
  readonly superseded: Record<string, never>
  /** A reason why the server ends the connection. */
  readonly goodbye: { readonly reason: 'serverStops' | 'storagePaused' | 'malformed' | 'kicked' | 'roomDeleted' }
}
