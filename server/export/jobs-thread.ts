// Asks the threads that measure and pack; each is started when it is needed, and let go of when it is not.

import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { JobName, Jobs } from './jobs.ts'
import type { JobReply } from './jobs-worker.ts'

export type AskJob = <N extends JobName>(job: N, ...args: Parameters<Jobs[N]>) => Promise<ReturnType<Jobs[N]>>
type Waiting = { resolve(value: ReturnType<Jobs[JobName]>): void; reject(error: Error): void }
type Thread = { readonly worker: Worker; readonly port: MessagePort; readonly waiting: Map<number, Waiting> }

type Jobber = { readonly ask: AskJob; close(): Promise<void> }

/** Guess: long enough for a room whose friends all take their export; a thread that packs holds some 80 MB. */
const IDLE_MS = 60_000

/** Two threads: a debrief, which a whole room waits for, never stands behind the packing of many matches. A thread that nobody asks any more is let go of. */
export function jobsThreads(idleMs = IDLE_MS): Jobber {
  const [measuring, packing] = [jobsThread(idleMs), jobsThread(idleMs)]
  return {
    ask: (job, ...args) => (job === 'exportZip' ? packing : measuring).ask(job, ...args),
    async close() {
      await Promise.all([measuring.close(), packing.close()])
    },
  }
}

function jobsThread(idleMs: number): Jobber {
  let thread: Thread | undefined
  let idle: NodeJS.Timeout | undefined
  let lastId = 0
  let closed = false

  function started(): Thread {
    const { port1: port, port2: workerPort } = new MessageChannel()
    const worker = new Worker(new URL('./jobs-worker.ts', import.meta.url), {
      workerData: { port: workerPort },
      transferList: [workerPort],
    })
    const next: Thread = { worker, port, waiting: new Map() }
    port.on('message', (reply: JobReply) => {
      const call = next.waiting.get(reply.id)
      next.waiting.delete(reply.id)
      if (reply.ok) call?.resolve(reply.value)
      else call?.reject(new Error(reply.message))
      if (next.waiting.size === 0) idle = setTimeout(() => void letGo(), idleMs).unref()
    })
    worker.on('error', (error) => lose(next, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => lose(next, new Error('the thread ended')))
    return next
  }

  function lose(lost: Thread, error: Error): void {
    if (thread === lost) thread = undefined
    lost.port.close()
    for (const call of lost.waiting.values()) call.reject(error)
    lost.waiting.clear()
  }

  async function letGo(): Promise<void> {
    const ended = thread
    thread = undefined
    await ended?.worker.terminate()
  }

  return {
    ask(job, ...args) {
      clearTimeout(idle)
      if (closed) return Promise.reject(new Error('the server ends'))
      thread ??= started()
      const { port, waiting } = thread
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        // The thread answers each job with what that job comes to: see jobs.ts.
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
        port.postMessage({ id, job, args })
      })
    },
    async close() {
      closed = true
      clearTimeout(idle)
      await letGo()
    },
  }
}
