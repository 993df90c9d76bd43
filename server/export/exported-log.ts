// What leaves the server of an ended match: its truth without others' private taps, without names unless asked for, numbered anew.

import type { LoggedEvent } from '../../shared/debrief/match-record.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Keeper, SeatId } from '../../shared/game/state.ts'
import { type Callings, noteNames, withoutNames } from './names-in-text.ts'

/** An event of the truth, with the market clock at which it happened. */
export type DatedEvent = LoggedEvent & { readonly atMs: number }

/** Who kept the seat that caused an event; `timer`: time, or the server's own hand. */
export const keptByWhom = ['person', 'bot', 'cover', 'timer'] as const
export type KeptBy = (typeof keptByWhom)[number]

export type ExportRow = DatedEvent & {
  readonly match: number
  readonly market: number
  readonly keptBy: KeptBy
  /** Its line of events.jsonl, without the line's end. */
  readonly line: string
}

/** The matches of a room are numbered from 1, and so are the markets of a match. */
export type ExportedMatch = {
  readonly match: number
  readonly market: number
  readonly rows: readonly ExportRow[]
  /** Their students said no to research: the rows are all here still, and the files leave out those that name them. */
  readonly seatsLeftOut?: readonly SeatId[]
  /** Of an experiment: their students had met it before. */
  readonly practice?: readonly SeatId[]
}

type Exported = {
  readonly match: number
  readonly market: number
  /** Whose private taps go along: of this seat, since its present person took it; or those of all. */
  readonly own?: SeatId | 'all' | undefined
  readonly names: boolean
  readonly seatsLeftOut?: readonly SeatId[] | undefined
  readonly practice?: readonly SeatId[] | undefined
}

/** A hole in the numbers would tell that somebody tapped something: what is left is numbered from 1. */
export function exportedMatch(
  log: readonly DatedEvent[],
  { match, market, own, names, seatsLeftOut = [], practice = [] }: Exported,
): ExportedMatch {
  const keepers = keeping()
  const sinceSeq = own === undefined ? 0 : takenAtSeq(log, own)
  const callings: Callings = new Map()
  const rows: ExportRow[] = []
  for (const { seq, by, atMs, event } of log) {
    const keptBy = keepers.of(by)
    keepers.take(event)
    noteNames(callings, event)
    const told = own === 'all' || (own !== undefined && seq >= sinceSeq && isOf(own, event))
    if (isPrivate(event) && !told) continue
    const shown = names ? event : nameless(event, callings)
    const row = { match, market, seq: rows.length + 1, by, keptBy, atMs, event: shown }
    rows.push({ ...row, line: JSON.stringify(row) })
  }
  return {
    ...{ match, market, rows },
    ...(seatsLeftOut.length > 0 && { seatsLeftOut }),
    ...(practice.length > 0 && { practice }),
  }
}

/** How it felt, whom one trusts, who cared, whom one took for a bot or does not want to hear, what one rated: seen by who tapped, for ever. What was said to one seat: by the two. */
export function isPrivate(event: MarketEvent): boolean {
  switch (event.type) {
    case 'feltSet':
    case 'trustSet':
    case 'caredSet':
    case 'botsGuessed':
    case 'muted':
    case 'rated':
      return true
    case 'chatted':
      return event.to !== 'all'
    default:
      return false
  }
}

function isOf(own: SeatId, event: MarketEvent): boolean {
  return ('seat' in event && event.seat === own) || (event.type === 'chatted' && event.to === own)
}

/** Follows who keeps which seat. */
export function keeping() {
  const keepers = new Map<SeatId, Keeper>()
  return {
    /** Who caused what is `by` this hand. */
    of: (by: string): KeptBy => keepers.get(by) ?? 'timer',
    take(event: MarketEvent): void {
      if (event.type === 'opened') for (const { id, keeper } of event.seats) keepers.set(id, keeper)
      if (event.type === 'kept') keepers.set(event.seat, event.keeper)
    },
  }
}

/** The event by which its present person took a seat from a villager; 0: it was theirs from the first. */
export function takenAtSeq(log: readonly LoggedEvent[], seat: SeatId): number {
  const keepers = keeping()
  let taken = 0
  for (const { seq, event } of log) {
    if (event.type === 'kept' && event.seat === seat && event.keeper === 'person' && keepers.of(seat) === 'bot') {
      taken = seq
    }
    keepers.take(event)
  }
  return taken
}

/** A seat's id stands for its name, also where somebody wrote it, and every face is the first: both tell who somebody is. */
function nameless(event: MarketEvent, callings: Callings): MarketEvent {
  if (event.type === 'opened') {
    return { ...event, seats: event.seats.map((seat) => ({ ...seat, name: seat.id, face: 0 })) }
  }
  if (event.type === 'chatted') return { ...event, text: withoutNames(event.text, callings) }
  if (event.type !== 'kept' || event.name === undefined) return event
  return { ...event, name: event.seat, face: 0 }
}
