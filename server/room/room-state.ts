// A room: who is in it, who holds the wheel, and the match it plays. Its events are everything that ever changed it.

import * as z from 'zod'
import { defaultSettings, type Settings, settingsSchema } from '../../shared/game/settings.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { openSchema } from '../../shared/game/timers/open-match.ts'
import { type RoomKind, roomKindSchema } from '../../shared/protocol/room.ts'

export type PersonId = string

export type Member = {
  readonly id: PersonId
  name: string
  face: number
  /** SHA-256 of the request that brought the person in: the same request again means the same person. */
  readonly door: string
  /** SHA-256 of the secret that opens this person's place. */
  seatKey: string
  left: boolean
  /** In the running or last match. */
  seat: SeatId | undefined
}

export type Room = {
  code: string
  kind: RoomKind
  openedAtMs: number
  settings: Settings
  host: PersonId
  readonly people: Map<PersonId, Member>
  /** The running or last match, with all it takes to open it. */
  match:
    | { readonly id: string; readonly opening: MatchOpening; over: boolean; readonly firstTrial: boolean }
    | undefined
  matches: number
}

const personFields = { name: z.string(), face: z.int(), door: z.string(), seatKey: z.string() }

const matchOpeningSchema = openSchema.omit({ type: true })
export type MatchOpening = z.infer<typeof matchOpeningSchema>

const roomEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('roomOpened'),
    code: z.string(),
    kind: roomKindSchema,
    settings: settingsSchema,
    atMs: z.number(),
  }),
  z.strictObject({ type: z.literal('entered'), person: z.string(), ...personFields }),
  z.strictObject({ type: z.literal('rekeyed'), person: z.string(), seatKey: z.string() }),
  z.strictObject({ type: z.literal('renamed'), person: z.string(), name: z.string(), face: z.int() }),
  z.strictObject({ type: z.literal('configured'), settings: settingsSchema }),
  z.strictObject({ type: z.literal('steered'), person: z.string() }),
  z.strictObject({ type: z.literal('left'), person: z.string() }),
  z.strictObject({
    type: z.literal('matchStarted'),
    match: z.string(),
    opening: matchOpeningSchema,
    seated: z.array(z.strictObject({ person: z.string(), seat: z.string() })),
    /** An experiment that whoever plays it had not played before. */
    firstTrial: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('seated'), person: z.string(), seat: z.string() }),
  z.strictObject({ type: z.literal('matchEnded') }),
])
export type RoomEvent = z.infer<typeof roomEventSchema>
export const parseRoomEvent = (body: unknown): RoomEvent => roomEventSchema.parse(body)

export function emptyRoom(): Room {
  return {
    code: '',
    kind: 'friends',
    openedAtMs: 0,
    settings: defaultSettings,
    host: '',
    people: new Map(),
    match: undefined,
    matches: 0,
  }
}

export function isPlaying({ match }: Room): boolean {
  return match !== undefined && !match.over
}

/** Everyone who has not left, in the order they came. */
export function members(room: Room): Member[] {
  return [...room.people.values()].filter(({ left }) => !left)
}

/** A person that an event names: a defect otherwise. */
function member(room: Room, id: PersonId): Member {
  const person = room.people.get(id)
  if (!person) throw new Error(`no person ${id} in room ${room.code}`)
  return person
}

export function applyRoomEvent(room: Room, event: RoomEvent): void {
  switch (event.type) {
    case 'roomOpened':
      room.code = event.code
      room.kind = event.kind
      room.settings = event.settings
      room.openedAtMs = event.atMs
      return
    case 'entered': {
      const { person: id, name, face, door, seatKey } = event
      room.people.set(id, { id, name, face, door, seatKey, left: false, seat: undefined })
      return
    }
    case 'rekeyed':
      member(room, event.person).seatKey = event.seatKey
      return
    case 'renamed':
      Object.assign(member(room, event.person), { name: event.name, face: event.face })
      return
    case 'configured':
      room.settings = event.settings
      return
    case 'steered':
      room.host = event.person
      return
    case 'left':
      Object.assign(member(room, event.person), { left: true, seat: undefined })
      return
    case 'matchStarted':
      room.match = { id: event.match, opening: event.opening, over: false, firstTrial: event.firstTrial ?? false }
      room.matches += 1
      for (const person of room.people.values()) person.seat = undefined
      for (const { person, seat } of event.seated) member(room, person).seat = seat
      return
    case 'seated':
      member(room, event.person).seat = event.seat
      return
    case 'matchEnded':
      if (room.match) room.match.over = true
      // Only a first match is a short one.
      if (room.settings.rounds === 'hiddenShort') room.settings = { ...room.settings, rounds: 'hidden' }
      return
  }
}
