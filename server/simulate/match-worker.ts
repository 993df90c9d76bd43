// A thread that plays matches, a few at a time.

import { parentPort, workerData } from 'node:worker_threads'
import type { MatchFigures } from '../../shared/simulate/figures.ts'
import type { Match } from '../../shared/simulate/run-match.ts'
import { playMeasured, type Simulation } from '../../shared/simulate/simulate.ts'

export type WorkerPlan = { readonly simulations: readonly Simulation[]; readonly logs: boolean }
/** Matches `from` up to, but not, `to` of one simulation. */
export type Slice = { readonly simulation: number; readonly from: number; readonly to: number }
/** The log only where it was asked for: it is a thousand times as large. */
export type PlayedMatch = { readonly figures: MatchFigures; readonly log: Match['log'] | undefined }
export type SliceReply =
  | { readonly ok: true; readonly played: readonly PlayedMatch[] }
  | { readonly ok: false; readonly match: number; readonly message: string }

const { simulations, logs }: WorkerPlan = workerData

parentPort?.on('message', (slice: Slice) => parentPort?.postMessage(play(slice)))

function play({ simulation, from, to }: Slice): SliceReply {
  const plan = simulations[simulation]
  const played: PlayedMatch[] = []
  for (let index = from; index < to; index++) {
    try {
      if (!plan) throw new Error(`there is no simulation ${simulation}`)
      const { match, figures } = playMeasured(plan, index)
      played.push({ figures, log: logs ? match.log : undefined })
    } catch (error) {
      return { ok: false, match: index, message: error instanceof Error ? error.message : String(error) }
    }
  }
  return { ok: true, played }
}
