// Techniques: sequences that match a pattern, and what became of the offers they ended in. Counts only: in free play they choose themselves.

import type { TechniqueHit } from '../../reciprocity/techniques.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord } from '../match-record.ts'
import { subjectOf } from '../record/offer-log.ts'

const names = ['TNA', 'DITF', 'FITD', 'freebie', 'coupon', 'lowball'] as const

type TechniqueRow = {
  readonly technique: (typeof names)[number]
  readonly seen: number
  /** Seen together with: the offer was accepted, was refused or countered; the rest ended otherwise. */
  readonly accepted: number
  readonly refused: number
  readonly flags: Readonly<Record<string, number>>
  /** By a seat that a person kept at the end. */
  readonly byPeople: number
}
export type TechniquesChart = Chart<
  'techniques',
  { readonly techniques: readonly TechniqueRow[]; readonly seen: number },
  'seen' | 'noneSeen'
>

/** No effect and no interval: science notes, part C, "In free play". */
export function techniques(records: readonly MatchRecord[]): TechniquesChart {
  const hits = records.flatMap(({ hits, offerLog, seats }) => {
    const people = new Set(seats.filter(({ keeperAtEnd }) => keeperAtEnd !== 'bot').map(({ id }) => id))
    const ends = hits.length > 0 ? endings(offerLog) : new Map()
    return hits.map((hit) => ({ ...hit, end: ends.get(subjectOf(hit.e2)), byPerson: people.has(hit.by) }))
  })
  const rows = names.map((technique) =>
    rowOf(
      technique,
      hits.filter((hit) => hit.technique === technique),
    ),
  )
  const facts = Object.fromEntries(rows.filter(({ seen }) => seen > 0).map(({ technique, seen }) => [technique, seen]))
  return {
    id: 'techniques',
    numbers: { techniques: rows, seen: hits.length },
    finding: { id: hits.length > 0 ? 'seen' : 'noneSeen', facts: { ...facts, seen: hits.length } },
    table: tableOf(
      { technique: 'text', seen: 'count', accepted: 'count', refused: 'count', byPeople: 'count' },
      rows.map((row) => [row.technique, row.seen, row.accepted, row.refused, row.byPeople]),
    ),
  }
}

type End = 'accepted' | 'refused'
type Seen = TechniqueHit & { readonly end: End | undefined; readonly byPerson: boolean }

function rowOf(technique: TechniqueRow['technique'], hits: readonly Seen[]): TechniqueRow {
  const flags: Record<string, number> = {}
  for (const flag of hits.flatMap((hit) => hit.flags)) flags[flag] = (flags[flag] ?? 0) + 1
  const count = (of: (hit: Seen) => boolean) => hits.filter(of).length
  return {
    technique,
    seen: hits.length,
    accepted: count(({ end }) => end === 'accepted'),
    refused: count(({ end }) => end === 'refused'),
    flags,
    byPeople: count(({ byPerson }) => byPerson),
  }
}

/** How each offer ended; a counter by the other side refuses what stood. */
function endings(log: MatchRecord['offerLog']): Map<string, End> {
  const ends = new Map<string, End>()
  const standing = new Map<string, string>()
  for (const { ev, id, of = id, thread } of log) {
    if (ev === 'gift' || ev === 'deliver') continue
    const offer = subjectOf(of)
    if (ev === 'accept' || ev === 'redeem') ends.set(offer, 'accepted')
    if (ev === 'reject') ends.set(offer, 'refused')
    if (ev !== 'offer') continue
    const before = standing.get(thread)
    if (before !== undefined && before !== offer && !ends.has(before)) ends.set(before, 'refused')
    standing.set(thread, offer)
  }
  return ends
}
