// The three clocks of a match: the market clock, seconds that run only while a market is open, and the ledger's rounds.

import type { MarketEvent } from '../../game/events/index.ts'
import type { Market } from '../../game/state.ts'
import { marketMs } from '../../game/timing.ts'
import type { Moment } from '../match-record.ts'

/**
 * Reads the clocks at each event, before it is applied. Morning, evening and pause add no second of the detectors' clock;
 * a market cut short still ends its round on the ledger's. Source: science notes, part B, "Clock".
 */
export function clocks() {
  let openMsBefore = 0
  let lastMs = 0
  return {
    /** @param market before the event */
    at(market: Market, event: MarketEvent): Moment {
      if ('atMs' in event) lastMs = event.atMs
      const { phase, round, phaseStartedAtMs, settings } = market
      const goneMs = phase === 'market' ? Math.max(0, lastMs - phaseStartedAtMs) : 0
      const openS = (openMsBefore + goneMs) / 1000
      if (event.type === 'bellRang') openMsBefore += goneMs
      const gone = phase === 'market' ? round - 1 + Math.min(1, goneMs / marketMs(settings, round)) : round
      return { round, atMs: lastMs, openS, atRounds: gone }
    },
    /** Seconds of the detectors' clock at the bell of this round or of one to come, if no market is cut short. */
    bellS({ settings, round: now }: Market, round: number): number {
      let ms = openMsBefore
      for (let r = now; r <= round; r++) ms += marketMs(settings, r)
      return ms / 1000
    },
  }
}
