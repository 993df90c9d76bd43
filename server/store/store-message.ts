// What the server and the store's worker say to each other.

import type { MessagePort } from 'node:worker_threads'
import type { Append, RoomRow, StoredLog, StoreFaultCode } from './event-store.ts'

export type StoreCall =
  | { readonly op: 'append'; readonly append: Append }
  | { readonly op: 'read'; readonly log: string }
  | { readonly op: 'rooms' }
  | { readonly op: 'room'; readonly code: string }
  | { readonly op: 'roomOfSeatKey'; readonly seatKey: string }
  | { readonly op: 'seen'; readonly code: string; readonly atMs: number }
  | { readonly op: 'beat'; readonly atMs: number }
  | { readonly op: 'lastBeat' }
  | { readonly op: 'forget'; readonly codes: readonly string[] }
  | { readonly op: 'close' }

/** What each call answers. */
export type StoreReturn = {
  append: undefined
  read: StoredLog
  rooms: readonly RoomRow[]
  room: RoomRow | undefined
  roomOfSeatKey: RoomRow | undefined
  seen: undefined
  beat: undefined
  lastBeat: number | undefined
  forget: undefined
  close: undefined
}

export type StoreRequest = { readonly id: number; readonly call: StoreCall }

export type StoreReply =
  | { readonly id: number; readonly ok: true; readonly value: StoreReturn[keyof StoreReturn] }
  | { readonly id: number; readonly ok: false; readonly code: StoreFaultCode; readonly message: string }

export type StoreWorkerData = { readonly dataDir: string; readonly port: MessagePort }

/** First message of the worker: it holds the folder, or says in a sentence why not. */
export type StoreOpened = { readonly opened: true } | { readonly opened: false; readonly sentence: string }
