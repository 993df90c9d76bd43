// experiment.csv: a row per person, or per who was asked, and measure of an experiment, with whether it counts.

import type { SeatId } from '../../shared/game/state.ts'
import { measuredIn } from '../../shared/scenarios/measured.ts'
import { type Column, column, yesNo } from './column.ts'
import type { ExportedMatch } from './exported-log.ts'

export type ExperimentRow = {
  readonly match: number
  readonly market: number
  readonly scenario: string
  readonly side: string
  readonly condition: string
  readonly seat: SeatId
  readonly measure: string
  readonly value: number | undefined
  readonly why: string
}

export const experimentColumns: readonly Column<ExperimentRow>[] = [
  column('match', 'count', 'from 1', 'which match of the room', (row) => row.match),
  column('market', 'count', 'from 1', 'which market of the match', (row) => row.market),
  column('scenario', 'text', 'S1 to S15, or a variant as S4-meta', 'which experiment', (row) => row.scenario),
  column(
    'side',
    'text',
    'target; requester',
    'whether people met a script, or asked the model: then what it answered is measured',
    (row) => row.side,
  ),
  column(
    'condition',
    'text',
    'a word',
    'the condition that was drawn for the market; where people asked the model, the one that came of what they asked',
    (row) => row.condition,
  ),
  column('seat', 'text', 's1, s2, ...', 'whose answer it is', (row) => row.seat),
  column('measure', 'text', 'a word; empty: nothing was measured', 'what was measured', (row) => row.measure),
  column('value', 'number', 'yes and no are 1 and 0', 'what it came to', (row) => row.value),
  column('counted', 'yes/no', '0 or 1', 'whether it counts in the class’s result', (row) => yesNo(row.why === '')),
  column(
    'why',
    'text',
    'bot; covered; cutShort; practice; a word of the experiment; empty: it counts',
    'why it does not: kept by a bot, or covered by one for a while; ended by a host’s hand; not its student’s first trial in this room',
    (row) => row.why,
  ),
]

/** Nothing of whom students who said no to research have a part in. */
export function experimentRows({ match, market, rows, practice, seatsLeftOut = [] }: ExportedMatch): ExperimentRow[] {
  const measured = measuredIn(rows, practice)
  if (!measured) return []
  const { scenario, mode, arm } = measured
  const place = { match, market, scenario: scenario.id, side: mode, condition: arm }
  return measured.seats
    .filter(({ concerns }) => !concerns.some((seat) => seatsLeftOut.includes(seat)))
    .flatMap(({ seat, values, uncounted = '' }) => {
      const known = scenario.measures.flatMap(({ id }) => {
        const value = values[id]
        return value === undefined ? [] : [[id, value] as const]
      })
      const shown: readonly (readonly [string, number | undefined])[] = known.length > 0 ? known : [['', undefined]]
      return shown.map(([measure, value]) => ({ ...place, seat, measure, value, why: uncounted }))
    })
}
