// Where in a match one may want to go at once: its rounds, and what the debrief calls first or longest.

import type { LoggedEvent, MatchRecord } from '../../shared/debrief/match-record.ts'

/** Places are counted in events: after so many of them. */
export type Landmarks = {
  readonly rounds: readonly { readonly round: number; readonly at: number }[]
  readonly firstGouge: number | undefined
  /** One place a gift, empty where no gift led to another. */
  readonly chain: readonly number[]
  readonly brokenPledge: number | undefined
}

export function landmarksOf(log: readonly LoggedEvent[], { jumps, exchanges }: MatchRecord): Landmarks {
  const placeOfSeq = new Map(log.map(({ seq }, index) => [seq, index + 1]))
  const shown = new Map(exchanges.map((exchange) => [exchange.seq, exchange]))
  /** Where it is seen: a promise when it is given, anything else when its goods have moved. */
  const place = (seq: number | undefined) => {
    if (seq === undefined) return undefined
    const exchange = shown.get(seq)
    return placeOfSeq.get(exchange && exchange.kind !== 'deal' ? exchange.completedSeq : seq)
  }
  return {
    rounds: log.flatMap(({ event }, index) =>
      event.type === 'morningCame' ? [{ round: event.round, at: index + 1 }] : [],
    ),
    firstGouge: place(jumps.firstGouge),
    chain: (jumps.longestGiftChain ?? []).flatMap((seq) => place(seq) ?? []),
    brokenPledge: place(jumps.firstBrokenPledge),
  }
}
