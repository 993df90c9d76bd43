// exchanges.csv: a row per exchange, with everything the classifier was told and what it said.

import type { ExchangeRecord, MatchRecord } from '../../shared/debrief/match-record.ts'
import { bundleText } from './bundle-text.ts'
import { type Column, column, yesNo } from './column.ts'
import type { ExportedMatch } from './exported-log.ts'

export type ExchangeRow = ExchangeRecord & { readonly match: number; readonly market: number }

export function exchangeRows({ match, market }: ExportedMatch, { exchanges }: MatchRecord): ExchangeRow[] {
  return exchanges.map((exchange) => ({ ...exchange, match, market }))
}

const KEEPERS = 'person; bot; cover (a bot for a person who is away)'
const LEVELS = '0 none; 2 ordinary; 3 urgent'
const NO_YES = '0 no; 1 yes'

/** The classifier's inputs have the names that `gt classify` reads them by. */
export const exchangeColumns: readonly Column<ExchangeRow>[] = [
  column('match', 'count', 'from 1', 'which match of the room', (row) => row.match),
  column('market', 'count', 'from 1', 'which market of the match', (row) => row.market),
  column('exchange', 'text', 'an id', 'the exchange', (row) => row.id),
  column(
    'kind',
    'text',
    'gift; wellGift; grantedAsk; swap; deal; coupon',
    'what kind of act it was',
    (row) => row.kind,
  ),
  column('offer', 'text', 'an id', 'the accepted offer, or the coupon', (row) => row.offer),
  column('round', 'count', 'from 1', 'the round in which it was agreed or given', (row) => row.round),
  column('at_ms', 'ms', 'from 0', 'market clock when it was agreed or given', (row) => row.atMs),
  column('agreed_seq', 'count', 'from 1', 'the event by which it was agreed or given', (row) => row.seq),
  column('completed_seq', 'count', 'from 1', 'the event that completed it', (row) => row.completedSeq),
  column('completed_round', 'count', 'from 1', 'the round in which it was completed', (row) => row.completedRound),
  column(
    'author',
    'text',
    's1, s2, ...',
    'who gave the gift, made the ask, or wrote the accepted version',
    (row) => row.author,
  ),
  column('other', 'text', 's1, s2, ...', 'the other side', (row) => row.other),
  column('author_kept_by', 'text', KEEPERS, 'who kept the author’s seat when it was agreed', (row) => row.authorKept),
  column('other_kept_by', 'text', KEEPERS, 'who kept the other’s seat when it was agreed', (row) => row.otherKept),
  column('gives', 'text', '3 bread + 2 coins', 'what the author gives, now and later together', (row) =>
    bundleText(row.gives),
  ),
  column('gets', 'text', '3 bread + 2 coins', 'what the author gets, likewise', (row) => bundleText(row.gets)),
  column(
    'author_wealth',
    'coins',
    'from 0',
    'what the author had just before: coins, and goods at reference value',
    (row) => row.authorWealth,
  ),
  column('other_wealth', 'coins', 'from 0', 'what the other had just before', (row) => row.otherWealth),
  column('G', 'coins', 'from 0', 'input: reference value of what the author gives', ({ facts }) => facts.given),
  column('W', 'coins', 'from 0', 'input: reference value of what the author gets', ({ facts }) => facts.got),
  column('consent', 'yes/no', NO_YES, 'input: both agreed', ({ facts }) => yesNo(facts.consent)),
  column('threat', 'yes/no', NO_YES, 'input: the author threatened', ({ facts }) => yesNo(facts.threat)),
  column('immediate', 'yes/no', NO_YES, 'input: both sides moved at once', ({ facts }) => yesNo(facts.immediate)),
  column('due', 'yes/no', NO_YES, 'input: something was to come later, by a date', ({ facts }) => yesNo(facts.due)),
  column(
    'deliv_author',
    'share',
    '0 to 1',
    'input: share by value that the author had brought when it was due',
    ({ facts }) => facts.deliveredByAuthor,
  ),
  column('deliv_other', 'share', '0 to 1', 'input: the same of the other', ({ facts }) => facts.deliveredByOther),
  column(
    'need_other',
    'number',
    LEVELS,
    'input: highest need of the other for what it gets, when it was agreed',
    ({ facts }) => facts.needOfOther,
  ),
  column('need_author', 'number', LEVELS, 'input: the same of the author', ({ facts }) => facts.needOfAuthor),
  column(
    'refused_before',
    'yes/no',
    NO_YES,
    'input: the other had declined or countered this author for this good in this round',
    ({ facts }) => yesNo(facts.refusedBefore),
  ),
  column(
    'sole',
    'yes/no',
    NO_YES,
    'input: the author held four of five or more of what there was, of a good that two or more make',
    ({ facts }) => yesNo(facts.sole),
  ),
  column(
    'insolvent',
    'yes/no',
    NO_YES,
    'input: who did not deliver had less than a quarter of what was owed',
    ({ facts }) => yesNo(facts.insolvent),
  ),
  column(
    'dist',
    'number',
    '0 household; 1 village; 2 federation; 3 stranger',
    'input: social distance',
    ({ facts }) => facts.distance,
  ),
  column(
    'ret',
    'coins',
    'from 0',
    'input: of a gift, the value of what came back for it',
    ({ facts }) => facts.returned,
  ),
  column('ret_dt', 's', 'from 0', 'input: after how many seconds of open market', ({ facts }) => facts.returnedAfterS),
  column('dun', 'yes/no', NO_YES, 'input: the giver asked for a return, quoting the gift', ({ facts }) =>
    yesNo(facts.dunned),
  ),
  column(
    'freebie',
    'coins',
    'from 0',
    'input: value of a gift before that is linked to this sale',
    ({ facts }) => facts.freebie,
  ),
  column('cost_passed', 'yes/no', NO_YES, 'input: the author’s own cost rose by the markup or more', ({ facts }) =>
    yesNo(facts.costPassed),
  ),
  column('charity', 'yes/no', NO_YES, 'input: what is gained goes to the commons', ({ facts }) => yesNo(facts.charity)),
  column(
    'label',
    'text',
    'generalized; balanced; negative; empty: nothing that could be labelled',
    'the label',
    (row) => row.label,
  ),
  column(
    'subtype',
    'text',
    'as in the decision list of the classifier; return; refused; handed_back',
    'why it has this label, or none',
    (row) => row.subtype,
  ),
  column(
    'confidence',
    'share',
    'above 0, at most 1',
    'how sure the label is (a design choice)',
    (row) => row.confidence,
  ),
  column('against', 'text', 's1, s2, ...', 'whom a negative label speaks against', (row) => row.against),
  column('owing', 'coins', 'from 0', 'what a broken promise left owing', (row) => row.owing),
  column(
    'flags',
    'text',
    'words with spaces between',
    'instrumental_gift, in_sale, indirect_cycle, to_group, return, refused, handed_back, late, settled',
    (row) => row.flags.join(' ') || undefined,
  ),
  column(
    'techniques',
    'text',
    'words with spaces between',
    'persuasion sequences whose pattern the offers before it match',
    (row) => row.techniques.join(' ') || undefined,
  ),
  column('return_of', 'text', 'an id', 'the gift that this one gave back for', (row) => row.returnOf),
  column('freebie_of', 'text', 'an id', 'the sale in whose value this gift counts', (row) => row.freebieOf),
  column(
    'asked_after_s',
    's',
    'from 0',
    'from this gift to the first ask or sale of its giver to its receiver',
    (row) => row.askedAfterS,
  ),
]
