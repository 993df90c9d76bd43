// Techniques: sequences that match a pattern, and what became of the offers they ended in. Counts only: in free play they choose themselves.

import type { TechniqueHit } from '../../reciprocity/techniques.ts'
import { type Chart, tableOf } from '../chart.ts'
import type { MatchRecord } from '../match-record.ts'
import { type End, endings } from '../record/endings.ts'
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
  /** The sale of a script that a persuader among the bots played on purpose. */
  readonly byScript: number
}

/** Scripts but the plain one: sales that were asked for, those that got an answer, those of them that the detectors saw. */
type Scripts = { readonly played: number; readonly answered: number; readonly found: number }
export type TechniquesChart = Chart<
  'techniques',
  { readonly techniques: readonly TechniqueRow[]; readonly seen: number; readonly scripts: Scripts },
  'seen' | 'noneSeen'
>

/** No effect and no interval: science notes, part C, "In free play". */
export function techniques(records: readonly MatchRecord[]): TechniquesChart {
  const hits = records.flatMap(({ hits, offerLog, seats, scripts }) => {
    const people = new Set(seats.filter(({ keeperAtEnd }) => keeperAtEnd !== 'bot').map(({ id }) => id))
    const ends = hits.length > 0 ? endings(offerLog) : new Map()
    const sales = new Set(salesOf(scripts).map(({ script, post }) => `${script} ${post}`))
    return hits.map((hit) => ({
      ...hit,
      end: ends.get(subjectOf(hit.e2)),
      byPerson: people.has(hit.by),
      byScript: sales.has(`${hit.technique} ${hit.e2}`),
    }))
  })
  const rows = names.map((technique) =>
    rowOf(
      technique,
      hits.filter((hit) => hit.technique === technique),
    ),
  )
  const sales = records.flatMap(({ scripts }) => salesOf(scripts))
  const answered = sales.filter(({ end }) => end !== undefined)
  const scripts = {
    played: sales.length,
    answered: answered.length,
    found: answered.filter(({ found }) => found).length,
  }
  const facts = Object.fromEntries(rows.filter(({ seen }) => seen > 0).map(({ technique, seen }) => [technique, seen]))
  return {
    id: 'techniques',
    numbers: { techniques: rows, seen: hits.length, scripts },
    finding: { id: hits.length > 0 ? 'seen' : 'noneSeen', facts: { ...facts, seen: hits.length } },
    table: tableOf(
      { technique: 'text', seen: 'count', accepted: 'count', refused: 'count', byPeople: 'count', byScript: 'count' },
      rows.map((row) => [row.technique, row.seen, row.accepted, row.refused, row.byPeople, row.byScript]),
    ),
  }
}

type Seen = TechniqueHit & { readonly end: End | undefined; readonly byPerson: boolean; readonly byScript: boolean }

function salesOf(scripts: MatchRecord['scripts']): MatchRecord['scripts'] {
  return scripts.filter(({ script, part }) => part === 'sale' && script !== 'plain')
}

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
    byScript: count(({ byScript }) => byScript),
  }
}
