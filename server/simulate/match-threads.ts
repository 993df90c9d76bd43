// Plays simulations on several threads; what comes out does not depend on how many there are.

import { Worker } from 'node:worker_threads'
import type { Simulation } from '../../shared/simulate/simulate.ts'
import type { PlayedMatch, Slice, SliceReply, WorkerPlan } from './match-worker.ts'

/** Matches a thread is given at once. Guess: a tenth of a second of work, so that no thread is the last one for long. */
const SLICE = 5

export type ThreadPlan = {
  readonly simulations: readonly Simulation[]
  readonly workers: number
  /** Whether the log of each match is wanted, too. */
  readonly logs?: boolean
  /** Ends all threads at once; what was not handed over by then never is. */
  readonly stop?: AbortSignal
}

/** A match that could not be played, in one sentence. */
export class MatchFault extends Error {}
/** The work was stopped from outside. */
export class MatchesStopped extends Error {}

/** @param take is handed every match, in the order of the simulations and their matches */
export async function playInThreads(
  { simulations, workers: count, logs = false, stop }: ThreadPlan,
  take: (simulation: number, match: number, played: PlayedMatch) => void,
): Promise<void> {
  const slices = sliced(simulations)
  if (slices.length === 0) return
  const workerData: WorkerPlan = { simulations, logs }
  const workers = Array.from(
    { length: Math.min(count, slices.length) },
    () => new Worker(new URL('./match-worker.ts', import.meta.url), { workerData }),
  )
  const inOrder = handingOver(slices, take)
  let next = 0
  try {
    await new Promise<void>((done, fail) => {
      const stopped = () => fail(new MatchesStopped('Stopped.'))
      if (stop?.aborted) return stopped()
      stop?.addEventListener('abort', stopped, { once: true })
      for (const worker of workers) {
        let slice = -1
        const goOn = () => {
          slice = next++
          if (slices[slice]) worker.postMessage(slices[slice])
        }
        worker.on('message', (reply: SliceReply) => {
          if (!reply.ok)
            return fail(new MatchFault(`Match ${reply.match + 1} could not be played: ${sentence(reply.message)}`))
          try {
            if (inOrder(slice, reply.played)) done()
          } catch (error) {
            fail(error)
          }
          goOn()
        })
        worker.on('error', (error) =>
          fail(new MatchFault(`A thread that played matches failed: ${sentence(String(error))}`)),
        )
        worker.on('exit', () => fail(new MatchFault('A thread that played matches ended before its work.')))
        goOn()
      }
    })
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function sliced(simulations: readonly Simulation[]): Slice[] {
  return simulations.flatMap(({ matches }, simulation) =>
    Array.from({ length: Math.ceil(matches / SLICE) }, (_, index) => ({
      simulation,
      from: index * SLICE,
      to: Math.min((index + 1) * SLICE, matches),
    })),
  )
}

/** Keeps what came early until what stands before it has come. @returns of each slice whether it was the last one missing */
function handingOver(slices: readonly Slice[], take: (simulation: number, match: number, one: PlayedMatch) => void) {
  const early = new Map<number, readonly PlayedMatch[]>()
  let next = 0
  return (slice: number, played: readonly PlayedMatch[]): boolean => {
    early.set(slice, played)
    for (let ready = early.get(next); ready; ready = early.get(next)) {
      early.delete(next)
      const { simulation, from } = slices[next] ?? { simulation: 0, from: 0 }
      for (const [index, one] of ready.entries()) take(simulation, from + index, one)
      next++
    }
    return next === slices.length
  }
}

/** The first line, with one full stop. */
function sentence(message: string): string {
  return `${message.split('\n')[0]?.replace(/\.$/, '')}.`
}
