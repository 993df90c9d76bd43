// The store's own thread: it alone touches the disk, and commits together whatever gathered while the last commit ran.

import type { DatabaseSync } from 'node:sqlite'
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { StoreFault, type StoreFaultCode } from './event-store.ts'
import { prepareCalls, type SqliteCalls } from './sqlite-calls.ts'
import { DataFolderFault, lockDataFolder, openSqliteFile } from './sqlite-file.ts'
import type { StoreCall, StoreOpened, StoreReply, StoreRequest, StoreReturn, StoreWorkerData } from './store-message.ts'

type Open = { readonly database: DatabaseSync; readonly calls: SqliteCalls }
type WriteCall = Extract<StoreCall, { op: 'append' | 'seen' | 'beat' }>
type ReadCall = Exclude<StoreCall, WriteCall | { op: 'forget' | 'close' }>
type Write = { readonly id: number; readonly call: WriteCall }

/** SQLite's primary code of every broken constraint. Source: sqlite.org/rescode.html */
const SQLITE_CONSTRAINT = 19

serve(workerData)

function serve({ port, dataDir }: StoreWorkerData): void {
  let lock: DatabaseSync
  let open: Open | undefined
  try {
    lock = lockDataFolder(dataDir)
    open = openFile(dataDir)
  } catch (error) {
    if (!(error instanceof DataFolderFault)) throw error
    port.postMessage({ opened: false, sentence: error.message } satisfies StoreOpened)
    port.close()
    return
  }

  port.on('message', (first: StoreRequest) => {
    const requests = [first, ...waiting(port)]
    let writes: Write[] = []
    const replies: StoreReply[] = []
    const flush = () => {
      if (writes.length > 0) replies.push(...commit(writes))
      writes = []
    }
    for (const { id, call } of requests) {
      if (call.op === 'append' || call.op === 'seen' || call.op === 'beat') {
        writes.push({ id, call })
        continue
      }
      flush()
      if (call.op === 'forget') replies.push(forget(id, call.codes))
      else if (call.op === 'close') {
        close()
        replies.push({ id, ok: true, value: undefined })
      } else replies.push(answer(id, call))
    }
    flush()
    port.postMessage(replies)
    if (!lock.isOpen) port.close()
  })
  port.postMessage({ opened: true } satisfies StoreOpened)

  function usable(): Open {
    if (!lock.isOpen) throw new StoreFault('closed', 'the store is closed')
    open ??= openFile(dataDir)
    return open
  }

  /** After a failed commit the handle is not trusted again: what it believes is written may not be. */
  function distrust(): void {
    try {
      open?.database.close()
    } finally {
      open = undefined
    }
  }

  function commit(group: readonly Write[]): StoreReply[] {
    try {
      const { database, calls } = usable()
      database.exec('BEGIN IMMEDIATE')
      const replies = group.map(({ id, call }) => writeOne(database, calls, id, call))
      database.exec('COMMIT')
      return replies
    } catch (error) {
      const { code, message } = faultOf(error)
      distrust()
      return group.map(({ id }) => ({ id, ok: false, code, message }))
    }
  }

  function answer(id: number, call: ReadCall): StoreReply {
    try {
      return { id, ok: true, value: readOne(usable().calls, call) }
    } catch (error) {
      distrust()
      return { id, ok: false, ...faultOf(error) }
    }
  }

  /** Deleted is deleted: what the rows held is in no page of the file and in no log of changes. */
  function forget(id: number, codes: readonly string[]): StoreReply {
    try {
      const { database, calls } = usable()
      database.exec('BEGIN IMMEDIATE')
      for (const code of codes) calls.forget(code)
      database.exec('COMMIT')
      vacuum(database)
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return { id, ok: true, value: undefined }
    } catch (error) {
      distrust()
      return { id, ok: false, ...faultOf(error) }
    }
  }

  function close(): void {
    distrust()
    if (lock.isOpen) lock.close()
  }
}

/** Gives space back, which takes as much space for a moment: on a full disk what was deleted is overwritten all the same (`secure_delete`). */
function vacuum(database: DatabaseSync): void {
  try {
    database.exec('VACUUM')
  } catch (error) {
    if (faultOf(error).code !== 'unavailable') throw error
  }
}

function openFile(dataDir: string): Open {
  const database = openSqliteFile(dataDir)
  return { database, calls: prepareCalls(database) }
}

function waiting(port: MessagePort): StoreRequest[] {
  const requests: StoreRequest[] = []
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) requests.push(next.message)
  return requests
}

/** A step that contradicts the log is taken back alone; the rest of the group is written. */
function writeOne(database: DatabaseSync, calls: SqliteCalls, id: number, call: WriteCall): StoreReply {
  database.exec('SAVEPOINT one')
  try {
    if (call.op === 'append') calls.append(call.append)
    else if (call.op === 'seen') calls.seen(call.code, call.atMs)
    else calls.beat(call.atMs)
    database.exec('RELEASE one')
    return { id, ok: true, value: undefined }
  } catch (error) {
    const fault = faultOf(error)
    if (fault.code !== 'conflict') throw error
    database.exec('ROLLBACK TO one; RELEASE one')
    return { id, ok: false, ...fault }
  }
}

function readOne(calls: SqliteCalls, call: ReadCall): StoreReturn[ReadCall['op']] {
  switch (call.op) {
    case 'read':
      return calls.read(call.log)
    case 'rooms':
      return calls.rooms()
    case 'room':
      return calls.room(call.code)
    case 'roomOfSeatKey':
      return calls.roomOfSeatKey(call.seatKey)
    case 'lastBeat':
      return calls.lastBeat()
  }
}

function faultOf(error: unknown): { readonly code: StoreFaultCode; readonly message: string } {
  if (error instanceof StoreFault) return { code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  const errcode = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0
  return { code: (errcode & 0xff) === SQLITE_CONSTRAINT ? 'conflict' : 'unavailable', message }
}
