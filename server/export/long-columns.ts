// long.csv: a row per event.

import { type Bundle, worth } from '../../shared/game/bundle.ts'
import { things } from '../../shared/game/goods.ts'
import { bundleText } from './bundle-text.ts'
import { type Column, column, yesNo } from './column.ts'
import type { LongFacts } from './events/event-facts.ts'
import { eventFacts } from './events/index.ts'
import type { LongRow } from './long-rows.ts'

const SEATS = 's1, s2, ... in the order of the ring'
const kinds = Object.keys(eventFacts).join('; ')

export const longColumns: readonly Column<LongRow>[] = [
  column('match', 'count', 'from 1', 'which match of the room', (row) => row.match),
  column('market', 'count', 'from 1', 'which market of the match', (row) => row.market),
  column('seq', 'count', 'from 1', 'the number of the event in events.jsonl', (row) => row.seq),
  column('round', 'count', 'from 1; 0 before the first morning', 'the round', (row) => row.round),
  column(
    'phase',
    'text',
    'gathering; morning; market; evening; over',
    'the phase just after the event',
    (row) => row.phase,
  ),
  column(
    'counted',
    'yes/no',
    '1 yes; 0 no: it happened in a round that was played again from its morning',
    'whether it counts in wide.csv and exchanges.csv',
    (row) => yesNo(row.counted),
  ),
  column('at_ms', 'ms', 'from 0', 'market clock', (row) => row.atMs),
  column('type', 'text', kinds, 'the kind of event; its meaning stands under events.jsonl', (row) => row.type),
  column('by', 'text', `${SEATS}; timer; host`, 'who caused it', (row) => row.by),
  column(
    'kept_by',
    'text',
    'person; bot; cover; timer',
    'who kept the seat that caused it, just then',
    (row) => row.keptBy,
  ),
  column(
    'seat',
    'text',
    `${SEATS}; all; of a group s1+s5+...`,
    'whom it is about: the giver, the author of the terms, the debtor, the owner',
    (row) => row.seat,
  ),
  column('other', 'text', `${SEATS}; all`, 'with whom', (row) => row.other),
  column('offer', 'text', 'an id', 'the offer, the deal it became, or the coupon', (row) => row.offer),
  column('thread', 'text', 'an id', 'the first offer of a thread of counters', (row) => row.thread),
  column(
    'settles',
    'text',
    'an id',
    'the promise that an offer would settle with something else',
    (row) => row.settles,
  ),
  column('exchange', 'text', 'an id', 'the exchange, as in exchanges.csv', (row) => row.exchange),
  column('need', 'text', 'an id', 'the need', (row) => row.need),
  column('version', 'count', 'from 1', 'the version of the offer', (row) => row.version),
  column(
    'due_round',
    'count',
    'from 1',
    'the round in whose evening later halves fall due, or something runs out',
    (row) => row.dueRound,
  ),
  column('how', 'text', 'a word', 'how it happened: kind, ending, phrase, feeling', (row) => row.how),
  column(
    'reason',
    'text',
    'a word',
    'the reason of a decline, the word of a comfort, the outcome of a deal',
    (row) => row.reason,
  ),
  column('text', 'text', 'any text', 'what was written in free chat', (row) => row.text),
  column('amount', 'number', 'whole', 'a number that belongs to this kind of event', (row) => row.amount),
  column('out_of', 'number', 'whole', 'of how many', (row) => row.outOf),
  column(
    'gives',
    'text',
    '3 bread + 2 coins',
    'terms: what the seat would give now; after "later" what it would give later',
    (row) => termsText(row.gives),
  ),
  column('gets', 'text', '3 bread + 2 coins', 'terms: what the seat would get, likewise', (row) => termsText(row.gets)),
  column('gives_value', 'coins', 'from 0', 'reference value of gives', (row) => termsValue(row.gives)),
  column('gets_value', 'coins', 'from 0', 'reference value of gets', (row) => termsValue(row.gets)),
  column('goods', 'text', '3 bread + 2 help', 'what was made, used up, spoiled or put into the barn', (row) =>
    bundleText(row.goods ?? {}),
  ),
  ...movedColumns('given', 'went from the seat to the other with this event', (row) => row.given),
  ...movedColumns('got', 'came from the other to the seat with this event', (row) => row.got),
  column(
    'needs',
    'text',
    'bread 2 + medicine 3',
    'needs: the good and its level, 2 ordinary, 3 urgent',
    (row) => row.needs,
  ),
  column('needs_dealt', 'count', 'from 0', 'needs dealt with this event', (row) => row.needsDealt),
  column('needs_met', 'count', 'from 0', 'needs met with this event', (row) => row.needsMet),
  column(
    'wellbeing',
    'number',
    'whole',
    'wellbeing gained or lost with this event; where seat is all, by every seat',
    (row) => row.wellbeing,
  ),
  column(
    'label',
    'text',
    'generalized; balanced; negative',
    'label of the exchange that this event completed',
    (row) => row.judged?.label,
  ),
  column('subtype', 'text', 'as in exchanges.csv', 'its subtype', (row) => row.judged?.subtype),
  column(
    'check',
    'text',
    '12 hexadecimal digits',
    'first digits of the SHA-256 of its line in events.jsonl',
    (row) => `#${row.check}`,
  ),
]

function movedColumns(name: string, meaning: string, of: (row: LongFacts) => Bundle | undefined): Column<LongRow>[] {
  return [
    ...things.map((item) =>
      column<LongRow>(`${name}_${item}`, 'units', 'from 1', `${item} that ${meaning}`, (row) => of(row)?.[item]),
    ),
    column<LongRow>(`${name}_value`, 'coins', 'from 0', `reference value of what ${meaning}`, (row) => {
      const moved = of(row)
      return moved && worth(moved)
    }),
  ]
}

function termsText(terms: LongFacts['gives']): string | undefined {
  if (!terms) return undefined
  const [now, later = {}] = terms
  const after = bundleText(later)
  return [bundleText(now), after && `later ${after}`].filter((part) => part !== undefined).join(', ') || undefined
}

function termsValue(terms: LongFacts['gives']): number | undefined {
  return terms?.reduce((sum, bundle) => sum + worth(bundle ?? {}), 0)
}
