// The words of the charts, for matches of many kinds: every finding has its sentence, every column and value its name.

import { expect, test } from 'vitest'
import type { ChartPlace } from '../../../client/debrief/charts/chart-page.ts'
import { chartPages } from '../../../client/debrief/charts/index.ts'
import { columnWords, termWords } from '../../../client/debrief/terms.ts'
import { debriefWords } from '../../../client/text/en-debrief.ts'
import { type BotId, bots } from '../../../shared/bots/index.ts'
import { type Debrief, debriefOf } from '../../../shared/debrief/debrief.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { chance } from '../../../shared/game/chance.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'

const place: ChartPlace = {
  markets: 1,
  me: 's1',
  name: (seat) => (seat === 's1' ? 'You' : `Keeper ${seat}`),
  face: () => 0,
}

function debriefFrom(cast: readonly BotId[], rounds: number): Debrief {
  const { events } = runMatch({ seed: 'words', seats: cast.map((id) => bots[id]), settings: { rounds } })
  const record = recordMatch(events.map((event, index) => ({ seq: index + 1, by: 'timer', event })))
  return debriefOf([record], chance('words', 'debrief').next)
}

const casts: readonly (readonly [string, readonly BotId[], number])[] = [
  ['a mixed village', ['hearth', 'raider', 'ledgerkeeper', 'neighbour', 'hearth', 'neighbour'], 4],
  ['traders alone', ['ledgerkeeper', 'ledgerkeeper', 'ledgerkeeper'], 2],
  ['two who take', ['raider', 'raider'], 1],
]

test.each(casts)(
  'of %s every chart says its finding and what it measures in whole sentences',
  (_name, cast, rounds) => {
    for (const page of chartPages(debriefFrom(cast, rounds), place)) {
      const said = [
        page.headline,
        page.measured,
        page.description,
        page.note ?? '',
        ...(page.legend ?? []).map(({ word }) => word),
      ]
      expect(page.headline, page.id).not.toBe('')
      // A fact that the catalogue asks for and the chart does not give; a key that the catalogue does not have; a figure that is none.
      for (const words of said) expect(words, page.id).not.toMatch(/\{\{|debrief\.|NaN|undefined|Infinity/)
    }
  },
)

test.each(casts)('of %s every column and every coded value of the tables has a name', (_name, cast, rounds) => {
  const { charts } = debriefFrom(cast, rounds)
  for (const { id, table } of Object.values(charts)) {
    for (const column of table.columns) expect(columnWords(column.id), `${id}: ${column.id}`).not.toBe(column.id)
    const coded = table.columns.flatMap(({ unit }, at) => (unit === 'text' ? table.rows.map((row) => row[at]) : []))
    for (const value of coded) expect(Object.keys(debriefWords.term), id).toContain(String(value).replaceAll('.', '_'))
  }
})

test('a chart with nothing to show says so and draws nothing', () => {
  const pages = chartPages(debriefFrom(['raider', 'raider'], 1), place)

  expect(pages.filter(({ draw }) => !draw).map(({ id, headline }) => [id, headline])).toContainEqual([
    'pledges',
    'Nobody promised anything',
  ])
})

test('a value that the catalogue does not know is shown as it is', () => {
  expect(termWords('something new')).toBe('something new')
})
