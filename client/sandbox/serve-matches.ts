// The far side of the sandbox's threads: a match is asked for, its outcome is the answer.

import type { Simulation } from '../../shared/simulate/simulate.ts'
import { playOutcome } from '../../shared/simulate/thriving.ts'

/** @param index which match of the simulation, from 0 */
export type MatchOrder = { readonly simulation: Simulation; readonly index: number }

/** As much of a thread's own side as is needed. */
export type OrderPort = {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: MatchOrder }) => void): void
}

export function serveMatches(port: OrderPort): void {
  port.addEventListener('message', ({ data: { simulation, index } }) =>
    port.postMessage(playOutcome(simulation, index)),
  )
}
