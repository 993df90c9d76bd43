// What keeps the logs: events in order, the answers given for them, and the directory of rooms, durable or not at all.

export type StoredEvent = {
  readonly seq: number
  readonly atMs: number
  /** Who caused it: a seat, a person, `timer`, `server`. */
  readonly by: string
  /** JSON. */
  readonly body: string
}

export type StoredAnswer = {
  readonly by: string
  readonly actionId: string
  /** JSON. */
  readonly body: string
}

/** A room in the directory: its code stays taken as long as its log is kept. */
export type RoomRow = {
  readonly code: string
  readonly log: string
  readonly openedAtMs: number
  readonly lastPersonAtMs: number
  /** The log of the match that is being played, if one is: it is opened again when the server starts. */
  readonly running: string | undefined
}

export type DirectoryChange = {
  /** A new code must be free, a known one must belong to the same log. */
  readonly room: RoomRow
  /** SHA-256 of the secrets that open seats of this room, in hex: a connection is led to its room by them. */
  readonly seatKeys: readonly string[]
}

/** One step of one actor. All of it becomes durable, or nothing. */
export type Append = {
  readonly log: string
  /** Their numbers follow the log's last one without a hole, or the append is refused. */
  readonly events: readonly StoredEvent[]
  readonly answer?: StoredAnswer
  readonly directory?: DirectoryChange
}

export type StoredLog = { readonly events: readonly StoredEvent[]; readonly answers: readonly StoredAnswer[] }

/** `conflict`: the log or the code is not what the writer believed. `unavailable`: the disk said no; try again later. */
export type StoreFaultCode = 'conflict' | 'unavailable' | 'closed'

export class StoreFault extends Error {
  readonly code: StoreFaultCode
  constructor(code: StoreFaultCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Calls are carried out in the order they were made: a read sees every append that came before it. */
export type EventStore = {
  /** Resolves when the append is on the disk; rejects with a StoreFault, and then nothing of it was written. */
  append(append: Append): Promise<void>
  read(log: string): Promise<StoredLog>
  rooms(): Promise<readonly RoomRow[]>
  room(code: string): Promise<RoomRow | undefined>
  /** The room in which this secret opens a seat. */
  roomOfSeatKey(seatKey: string): Promise<RoomRow | undefined>
  /** Notes when a person was last in a room. An unknown code changes nothing. */
  seen(code: string, atMs: number): Promise<void>
  /** Notes that the server lives: what a restart computes the outage from. */
  beat(atMs: number): Promise<void>
  lastBeat(): Promise<number | undefined>
  /** True when new rooms must be refused because the disk is nearly full. */
  diskLow(): Promise<boolean>
  /** Deletes everything of these rooms: their logs and those of their matches, the answers, secrets and codes; no byte of them stays, and the space is given back. */
  forget(codes: readonly string[]): Promise<void>
  /** Writes what was appended, then lets go of the data folder. */
  close(): Promise<void>
}
