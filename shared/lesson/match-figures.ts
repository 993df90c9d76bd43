// A whole match in a few figures, so that a class can be set beside its earlier matches: sums and means, nobody by name.

import { modeShare } from '../debrief/charts/mode-share.ts'
import { needsMet } from '../debrief/charts/needs-met.ts'
import type { MatchRecord } from '../debrief/match-record.ts'
import { share, sum } from '../debrief/values.ts'
import type { Label } from '../reciprocity/label.ts'

export type MatchFigures = {
  readonly markets: number
  /** Seats that people had at the end. */
  readonly people: number
  /** Share of the value that passed, by kind, as the debrief's first chart tells it. */
  readonly shares: Readonly<Record<Label, number>>
  /** Share of the needs that were met. */
  readonly needsMet: number
  /** Mean prosperity of the seats that people had at the end; of all seats where nobody had one. */
  readonly prosperity: number
}

/** A match of a class: when it began, and which of its room it was. */
export type DatedFigures = MatchFigures & {
  readonly atMs: number
  /** From 1. */
  readonly match: number
  /** In this room, or in one that was opened before under the same link. */
  readonly room: 'this' | 'earlier'
}

export function matchFigures(records: readonly MatchRecord[]): MatchFigures {
  const shown = modeShare(records).numbers
  const { dealt, met } = needsMet(records).numbers.whole
  const seats = records.flatMap((record) =>
    record.results.seats.map(({ seat, prosperity }) => ({
      prosperity,
      isBot: record.seats.find(({ id }) => id === seat)?.keeperAtEnd === 'bot',
    })),
  )
  const people = seats.filter(({ isBot }) => !isBot)
  const counted = people.length > 0 ? people : seats
  return {
    markets: records.length,
    people: people.length,
    shares: shown.cuts.game[shown.spokenOf].whole.shares,
    needsMet: share(met, dealt),
    prosperity: share(
      sum(counted, ({ prosperity }) => prosperity),
      counted.length,
    ),
  }
}
