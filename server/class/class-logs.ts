// The logs of a class's matches: those that have ended, with all of their markets.

import type { EndedLog } from '../export/jobs.ts'
import type { EventStore } from '../store/event-store.ts'
import type { PastClass, PastMatch } from './past-class.ts'

export type EndedMatch = { readonly match: PastMatch; readonly logs: readonly EndedLog[] }

export type ClassLogs = {
  /** All markets of a match in their order, if every one of them has ended. */
  of(match: PastMatch): Promise<readonly EndedLog[] | undefined>
  lastEnded(past: PastClass): Promise<EndedMatch | undefined>
}

export function classLogs(store: EventStore): ClassLogs {
  async function logOf(market: string): Promise<EndedLog | undefined> {
    const { events: stored } = await store.read(market)
    return stored.some(({ body }) => body.includes('"type":"closed"')) ? { match: market, stored } : undefined
  }

  async function of({ markets }: PastMatch): Promise<readonly EndedLog[] | undefined> {
    const logs = await Promise.all(markets.map(({ id }) => logOf(id)))
    return logs.every((log) => log !== undefined) ? logs : undefined
  }

  return {
    of,
    async lastEnded({ matches }) {
      for (const match of matches.toReversed()) {
        const logs = await of(match)
        if (logs) return { match, logs }
      }
      return undefined
    },
  }
}
