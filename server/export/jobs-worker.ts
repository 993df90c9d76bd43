// The thread in which whole matches are measured and packed, so that no market waits for it.

import { type MessagePort, workerData } from 'node:worker_threads'
import { type JobName, type Jobs, jobs } from './jobs.ts'

export type JobCall<N extends JobName = JobName> = {
  readonly id: number
  readonly job: N
  readonly args: Parameters<Jobs[N]>
}
export type JobReply =
  | { readonly id: number; readonly ok: true; readonly value: ReturnType<Jobs[JobName]> }
  | { readonly id: number; readonly ok: false; readonly message: string }

const { port }: { port: MessagePort } = workerData

port.on('message', (call: JobCall) => port.postMessage(answered(call)))

function answered({ id, job, args }: JobCall): JobReply {
  try {
    // The arguments of a job belong to its name; TypeScript does not follow the pairing through an index.
    const run = jobs[job] as (...args: unknown[]) => ReturnType<Jobs[JobName]>
    return { id, ok: true, value: run(...args) }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
