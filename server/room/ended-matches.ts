// What a room's log says of its matches and of who sat where: also when nobody is there any more, and after a restart.

import type { SeatId } from '../../shared/game/state.ts'
import type { RoomKind } from '../../shared/protocol/room.ts'
import type { EventStore } from '../store/event-store.ts'
import { applyRoomEvent, emptyRoom, members, type PersonId, parseRoomEvent, type RoomEvent } from './room-state.ts'

type StartedMatch = {
  /** Its log. */
  readonly id: string
  /** The room knows that it is over. It hears so a moment after the market has ended. */
  readonly over: boolean
  readonly seats: ReadonlyMap<PersonId, SeatId>
}

export type PastRoom = {
  readonly kind: RoomKind
  readonly matches: readonly StartedMatch[]
  /** Whose secret this is the hash of; nobody's who has left. */
  personOf(seatKey: string): PersonId | undefined
}

/** @returns undefined when there is no such room */
export async function readPastRoom(store: EventStore, code: string): Promise<PastRoom | undefined> {
  const row = await store.room(code)
  if (!row) return undefined
  const { events } = await store.read(row.log)
  const room = emptyRoom()
  const matches: { id: string; over: boolean; seats: Map<PersonId, SeatId> }[] = []
  for (const { body } of events) {
    const event = parseRoomEvent(JSON.parse(body))
    applyRoomEvent(room, event)
    note(matches, event)
  }
  return {
    kind: room.kind,
    matches,
    personOf: (seatKey) => members(room).find((person) => person.seatKey === seatKey)?.id,
  }
}

function note(matches: { id: string; over: boolean; seats: Map<PersonId, SeatId> }[], event: RoomEvent): void {
  const last = matches.at(-1)
  if (event.type === 'matchStarted') {
    const seats = new Map(event.seated.map(({ person, seat }) => [person, seat]))
    matches.push({ id: event.match, over: false, seats })
  }
  if (event.type === 'matchEnded' && last) last.over = true
  if (event.type === 'seated') last?.seats.set(event.person, event.seat)
}
