// The default store: SQLite in a worker thread, so that a slow disk never holds up the game.

import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { StartFault } from '../settings.ts'
import { type EventStore, StoreFault } from './event-store.ts'
import type { StoreCall, StoreOpened, StoreReply, StoreReturn, StoreWorkerData } from './store-message.ts'

/** Guess: several lessons of events (about 80 MB each at the wildest); a day of a full server would settle it. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024

type Waiting = { resolve(value: StoreReturn[keyof StoreReturn]): void; reject(fault: StoreFault): void }

/** Throws a StartFault when the folder is in use, cannot be written or was written by another version. */
export async function openSqliteStore(options: {
  readonly dataDir: string
  readonly leastFreeBytes?: number
  /** The thread is gone and with it the lock on the folder: the process must end. */
  readonly onLost: (error: Error) => void
}): Promise<EventStore> {
  const dataDir = resolve(options.dataDir)
  const leastFreeBytes = options.leastFreeBytes ?? LEAST_FREE_BYTES
  // A channel of our own: on the worker's built-in one `node --watch` speaks too.
  const { port1: port, port2: workerPort } = new MessageChannel()
  const workerData: StoreWorkerData = { dataDir, port: workerPort }
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { workerData, transferList: [workerPort] })
  const opened = await new Promise<StoreOpened>((resolveOpened, reject) => {
    port.once('message', resolveOpened)
    worker.once('error', reject)
  })
  if (!opened.opened) throw new StartFault(opened.sentence)
  worker.removeAllListeners('error')

  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closed = false

  port.on('message', (replies: readonly StoreReply[]) => {
    for (const reply of replies) {
      const call = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (reply.ok) call?.resolve(reply.value)
      else call?.reject(new StoreFault(reply.code, reply.message))
    }
  })
  worker.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => {
    if (!closed) lose(new Error('the store thread ended'))
  })

  function lose(error: Error): void {
    if (closed) return
    closed = true
    for (const call of waiting.values()) call.reject(new StoreFault('unavailable', error.message))
    waiting.clear()
    options.onLost(error)
  }

  function ask<Op extends StoreCall['op']>(call: Extract<StoreCall, { op: Op }>): Promise<StoreReturn[Op]> {
    if (closed) return Promise.reject(new StoreFault('closed', 'the store is closed'))
    lastId += 1
    const id = lastId
    return new Promise((resolveCall, reject) => {
      // The worker answers each call with the type of its op: store-message.ts ties the two together.
      waiting.set(id, { resolve: (value) => resolveCall(value as StoreReturn[Op]), reject })
      port.postMessage({ id, call })
    })
  }

  return {
    append: (append) => ask<'append'>({ op: 'append', append }),
    read: (log) => ask<'read'>({ op: 'read', log }),
    rooms: () => ask<'rooms'>({ op: 'rooms' }),
    room: (code) => ask<'room'>({ op: 'room', code }),
    roomOfSeatKey: (seatKey) => ask<'roomOfSeatKey'>({ op: 'roomOfSeatKey', seatKey }),
    seen: (code, atMs) => ask<'seen'>({ op: 'seen', code, atMs }),
    beat: (atMs) => ask<'beat'>({ op: 'beat', atMs }),
    lastBeat: () => ask<'lastBeat'>({ op: 'lastBeat' }),
    forget: (codes) => ask<'forget'>({ op: 'forget', codes }),
    async diskLow() {
      const { bavail, bsize } = await statfs(dataDir)
      return bavail * bsize < leastFreeBytes
    },
    async close() {
      if (closed) return
      const done = ask<'close'>({ op: 'close' })
      closed = true
      await done
      await worker.terminate()
    },
  }
}
