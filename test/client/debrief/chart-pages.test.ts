// The words of the charts, for matches of many kinds: every finding has its sentence, every column and value its name.

import { expect, test } from 'vitest'
import type { ChartPlace } from '../../../client/debrief/charts/chart-page.ts'
import { chartPages } from '../../../client/debrief/charts/index.ts'
import { columnWords, termWords } from '../../../client/debrief/terms.ts'
import { chartsOf } from '../../../client/desk/wall/chart-ids.ts'
import { debriefWords } from '../../../client/text/en-debrief.ts'
import { type BotId, bots } from '../../../shared/bots/index.ts'
import { type Debrief, debriefOf } from '../../../shared/debrief/debrief.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { chance } from '../../../shared/game/chance.ts'
import type { Settings } from '../../../shared/game/settings.ts'
import { type ClassSetup, defaultSetup } from '../../../shared/protocol/class-setup.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'

const place: ChartPlace = {
  markets: 1,
  me: 's1',
  name: (seat) => (seat === 's1' ? 'You' : `Keeper ${seat}`),
  face: () => 0,
}

function debriefFrom(cast: readonly BotId[], rounds: number, more: Partial<Settings> = {}): Debrief {
  const { events } = runMatch({ seed: 'words', seats: cast.map((id) => bots[id]), settings: { rounds, ...more } })
  const record = recordMatch(events.map((event, index) => ({ seq: index + 1, by: 'timer', event })))
  return debriefOf([record], chance('words', 'debrief').next)
}

const modules = { granary: true, fine: true, households: true }
const casts: readonly (readonly [string, readonly BotId[], number, Partial<Settings>])[] = [
  ['a mixed village', ['hearth', 'raider', 'ledgerkeeper', 'neighbour', 'hearth', 'neighbour'], 4, {}],
  ['traders alone', ['ledgerkeeper', 'ledgerkeeper', 'ledgerkeeper'], 2, {}],
  ['two who take', ['raider', 'raider'], 1, {}],
  ['a village with all modules', ['hearth', 'raider', 'ledgerkeeper', 'neighbour'], 2, modules],
]

test.each(casts)(
  'of %s every chart says its finding and what it measures in whole sentences',
  (_name, cast, rounds, more) => {
    for (const page of chartPages(debriefFrom(cast, rounds, more), place)) {
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

test.each(casts)('of %s every column and every coded value of the tables has a name', (_name, cast, rounds, more) => {
  const { charts } = debriefFrom(cast, rounds, more)
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

test('a module has a page where it was on, and a place in the desk’s list of charts', () => {
  const ids = (more: Partial<Settings>) =>
    chartPages(debriefFrom(['hearth', 'raider'], 1, more), place).map(({ id }) => id)
  const three = ['granary', 'fines', 'households'] as const
  expect(ids(modules).slice(-3)).toEqual(three)
  expect(ids({}).filter((id) => three.some((one) => one === id))).toEqual([])
  const listed = (setup: ClassSetup) => chartsOf({ setup }).filter((id) => three.some((one) => one === id))
  expect(listed(defaultSetup)).toEqual([])
  expect(listed({ ...defaultSetup, settings: { ...defaultSetup.settings, granary: true } })).toEqual(['granary'])
  expect(listed({ ...defaultSetup, treatment: { vary: 'fine', control: false, treated: true } })).toEqual(['fines'])
})
