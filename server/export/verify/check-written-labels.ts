// Labels a row of exchanges.csv once more from the inputs that stand in it.

import { classify } from '../../../shared/reciprocity/classify.ts'
import { exchangeFactsSchema } from '../../../shared/reciprocity/exchange-facts.ts'
import { type Label, labels } from '../../../shared/reciprocity/label.ts'
import type { LongRow } from '../long-rows.ts'
import type { ReadMatch } from './read-events.ts'
import type { TableRow } from './written-tables.ts'

/** What is no exchange of its own has no label: a list that `recordMatch` keeps by the exchange's flags. */
const notItsOwn: ReadonlySet<string> = new Set(['return', 'refused', 'handed_back'])

/** What is wrong with a row, if anything is. */
export function exchangeFault({ cells }: TableRow, match: ReadMatch): string | undefined {
  const {
    author = '',
    other = '',
    subtype = '',
    label = '',
    confidence,
    agreed_seq,
    completed_seq,
    exchange = '',
  } = cells
  for (const seq of [agreed_seq, completed_seq]) {
    const text = JSON.stringify(match.rows[Number(seq) - 1]?.event ?? {})
    if (![author, other].every((seat) => text.includes(`"${seat}"`)))
      return `event ${seq} is not one between ${author} and ${other}`
  }
  if (notItsOwn.has(subtype)) return label === '' ? undefined : `a ${subtype} has no label`
  const facts = exchangeFactsSchema.safeParse(factsIn(cells))
  if (!facts.success) return `the inputs of ${exchange} cannot be read`
  const should = classify(facts.data)
  const against = should.against && { author, other }[should.against]
  const wrong = (
    [
      ['label', label, should.label ?? ''],
      ['subtype', subtype, should.subtype],
      ['confidence', confidence, String(should.confidence)],
      ['against', cells['against'], against ?? ''],
    ] as const
  ).find(([, is, ought]) => is !== ought)
  return wrong && `${wrong[0]} is ${JSON.stringify(wrong[1])} and should be ${JSON.stringify(wrong[2])}`
}

/** By the number of the event that completed each exchange. */
export function judgedIn(rows: readonly TableRow[]): ReadonlyMap<number, NonNullable<LongRow['judged']>> {
  return new Map(
    rows.map(({ cells }) => {
      const label = labels.find((one): one is Label => one === cells['label'])
      // It was compared with what the classifier says, or is one of the three that have no label.
      const subtype = cells['subtype'] as NonNullable<LongRow['judged']>['subtype']
      return [Number(cells['completed_seq']), { label, subtype }]
    }),
  )
}

function factsIn(cells: TableRow['cells']) {
  const number = (name: string) => (cells[name] === '' || cells[name] === undefined ? undefined : Number(cells[name]))
  const yes = (name: string) => cells[name] === '1'
  return {
    ...{ given: number('G'), got: number('W'), consent: yes('consent'), threat: yes('threat') },
    ...{ immediate: yes('immediate'), due: yes('due'), insolvent: yes('insolvent'), sole: yes('sole') },
    ...{ deliveredByAuthor: number('deliv_author'), deliveredByOther: number('deliv_other') },
    ...{ needOfOther: number('need_other'), needOfAuthor: number('need_author'), distance: number('dist') },
    ...{ refusedBefore: yes('refused_before'), dunned: yes('dun'), freebie: number('freebie') },
    ...{ returned: number('ret'), returnedAfterS: number('ret_dt') },
    ...{ costPassed: yes('cost_passed'), charity: yes('charity') },
  }
}
