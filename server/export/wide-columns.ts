// wide.csv: a row per seat and match, counted from the same rows as long.csv and exchanges.csv.

import type { MatchRecord, SeatRecord } from '../../shared/debrief/match-record.ts'
import { type Portrait, portraitOf } from '../../shared/debrief/portrait.ts'
import { type Bundle, worth } from '../../shared/game/bundle.ts'
import { FINE } from '../../shared/game/fines.ts'
import type { Results } from '../../shared/game/results.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { type Column, column } from './column.ts'
import type { ExportedMatch, KeptBy } from './exported-log.ts'
import type { LongRow } from './long-rows.ts'

export type WideRow = {
  readonly match: number
  readonly market: number
  readonly startCoins: number
  readonly seat: SeatRecord
  readonly result: Results['seats'][number]
  readonly village: Results
  /** False: rows are left out of its market, and sums over the village with them. */
  readonly whole: boolean
  readonly portrait: Portrait
  /** Rows of long.csv that count: those that this seat caused, those that are about it, those in which it is the other. */
  readonly by: readonly LongRow[]
  readonly about: readonly LongRow[]
  readonly with: readonly LongRow[]
  /** Those about every seat, or about every one of a group of it. */
  readonly all: readonly LongRow[]
}

export type Sums = Pick<WideRow, 'by' | 'about' | 'with' | 'all'>

export function wideRows(
  { match, market, rows, seatsLeftOut }: ExportedMatch,
  record: MatchRecord,
  long: readonly LongRow[],
): WideRow[] {
  const counted = long.filter((row) => row.counted)
  const opened = rows.find(({ event }) => event.type === 'opened')?.event
  const startCoins = opened?.type === 'opened' ? opened.coins : 0
  return record.seats.flatMap((seat) => {
    const result = record.results.seats.find((one) => one.seat === seat.id)
    if (!result) return []
    return {
      ...{ match, market, startCoins, seat, result, village: record.results },
      whole: seatsLeftOut === undefined,
      portrait: portraitOf(record, seat.id),
      ...sumsOf(counted, seat.id),
    }
  })
}

/** @param counted rows of long.csv that count */
export function sumsOf(counted: readonly LongRow[], seat: SeatId): Sums {
  const isOfGroup = (whom = '') => whom.includes('+') && whom.split('+').includes(seat)
  return {
    by: counted.filter(({ by }) => by === seat),
    about: counted.filter((row) => row.seat === seat),
    with: counted.filter(({ other }) => other === seat),
    all: counted.filter((row) => row.seat === 'all' || isOfGroup(row.seat)),
  }
}

/** They come from the rows of long.csv alone. */
export const sumColumns: readonly Column<Sums>[] = [
  ...acts('person'),
  ...acts('bot'),
  ...acts('cover'),
  counted('offers_made', 'offers it made', (row) => row.about, 'offerMade', 'offer'),
  counted('asks_made', 'asks it made', (row) => row.about, 'offerMade', 'ask'),
  counted('amended', 'times it changed an offer of its own', (row) => row.about, 'offerAmended'),
  counted('withdrawn', 'offers it withdrew', (row) => row.about, 'offerEnded', 'withdrawn'),
  counted('accepted', 'offers and asks it accepted', (row) => row.with, 'offerAccepted'),
  counted('declined', 'offers and asks it declined', (row) => row.with, 'offerEnded', 'declined'),
  counted('countered', 'offers it countered', (row) => row.with, 'offerEnded', 'countered'),
  counted('weighed', 'offers it weighed', (row) => row.with, 'weighed'),
  counted('slept_on', 'offers of its own that were slept on', (row) => row.about, 'offerSlept'),
  counted('gifts_given', 'gifts it gave, undone ones included', (row) => row.about, 'gave'),
  counted('gifts_got', 'gifts it got, undone ones included', (row) => row.with, 'gave'),
  counted('gifts_undone', 'gifts of its own that were declined or handed back', (row) => row.about, 'giftUndone'),
  counted('coupons_issued', 'coupons it issued', (row) => row.about, 'couponIssued'),
  counted('coupons_redeemed', 'coupons of its own that were redeemed', (row) => row.about, 'couponRedeemed'),
  counted('needs_shared', 'times it told of a need', (row) => row.about, 'needShared'),
  moved('given_value', 'reference value of all that went from it to others', 'given', worth),
  moved('got_value', 'reference value of all that came to it from others', 'got', worth),
  moved('given_coins', 'coins that went from it to others', 'given', ({ coins = 0 }) => coins),
  moved('got_coins', 'coins that came to it from others', 'got', ({ coins = 0 }) => coins),
  counted('fines_imposed', 'fines it imposed', (row) => row.about, 'fined'),
  counted('fines_suffered', 'fines it suffered', (row) => row.with, 'fined'),
  amounts(
    'fines_cost',
    'coins that its own fines cost it',
    (row) => row.about,
    'fined',
    () => FINE.costs,
  ),
  amounts('fines_lost', 'coins that the fines of others took from it', (row) => row.with, 'fined'),
  amounts('granary_given', 'coins it gave to the granary', (row) => row.about, 'granaryFilled'),
  amounts(
    'granary_coins',
    'coins that came to it from the granary',
    (row) => [...row.about, ...row.all],
    'granaryShared',
  ),
]

export const wideColumns: readonly Column<WideRow>[] = [
  column('match', 'count', 'from 1', 'which match of the room', (row) => row.match),
  column('market', 'count', 'from 1', 'which market of the match', (row) => row.market),
  column('seat', 'text', 's1, s2, ...', 'the seat', ({ seat }) => seat.id),
  column('name', 'text', 'the seat’s id where names were left out', 'who kept it, by name', ({ seat }) => seat.name),
  column(
    'kept_by',
    'text',
    'person; bot; cover (a bot for a person who is away)',
    'who kept it at the end',
    ({ seat }) => seat.keeperAtEnd,
  ),
  column('strategy', 'text', 'a word; empty: no bot', 'the strategy of a bot', ({ seat }) => seat.strategy),
  column('crafts', 'text', 'goods with spaces between', 'what it makes', ({ seat }) => seat.crafts.join(' ')),
  column('rounds', 'count', 'from 0', 'rounds that were played', ({ village }) => village.rounds),
  column('household', 'text', 's1, s2, ...; empty: alone', 'who lives in its household', ({ seat }) => seat.household),
  ...sumColumns,
  column('start_coins', 'coins', 'from 0', 'coins it was dealt', (row) => row.startCoins),
  column(
    'coins',
    'coins',
    'from 0',
    'coins at the end: start_coins + got_coins - given_coins - fines_cost - fines_lost - granary_given + granary_coins, where no rows are left out of its market',
    ({ result }) => result.coins,
  ),
  column('needs_dealt', 'count', 'from 0', 'needs it was dealt', ({ result }) => result.needsDealt),
  column('needs_met', 'count', 'from 0', 'needs it met', ({ result }) => result.needsMet),
  column(
    'wellbeing',
    'number',
    'whole',
    'wellbeing of its evenings, of the barn and of the granary',
    ({ result }) => result.wellbeing,
  ),
  column(
    'left_over',
    'coins',
    'from 0',
    'half the reference value of the goods left, rounded down',
    ({ result }) => result.leftOver,
  ),
  column('prosperity', 'number', 'whole', 'wellbeing + coins + left_over', ({ result }) => result.prosperity),
  column(
    'reputation',
    'number',
    '-3 to 3; empty: not computed',
    'what the village thought of it',
    ({ result }) => result.reputation,
  ),
  column('did_generalized', 'count', 'from 0', 'kindnesses it did', ({ portrait }) => portrait.did.generalized),
  column('did_balanced', 'count', 'from 0', 'even exchanges it had', ({ portrait }) => portrait.did.balanced),
  column('did_negative', 'count', 'from 0', 'negative acts it did', ({ portrait }) => portrait.did.negative),
  column(
    'met_generalized',
    'count',
    'from 0',
    'kindnesses that were done to it',
    ({ portrait }) => portrait.met.generalized,
  ),
  column(
    'met_negative',
    'count',
    'from 0',
    'negative acts that were done to it',
    ({ portrait }) => portrait.met.negative,
  ),
  column('partners', 'count', 'from 0', 'seats it had labelled exchanges with', ({ portrait }) => portrait.partners),
  column('pledges_kept', 'count', 'from 0', 'promises it kept in time', ({ portrait }) => portrait.pledges.kept),
  column(
    'pledges_late',
    'count',
    'from 0',
    'promises it kept an evening late',
    ({ portrait }) => portrait.pledges.late,
  ),
  column('pledges_broken', 'count', 'from 0', 'promises it broke', ({ portrait }) => portrait.pledges.broken),
  column('pledges_open', 'count', 'from 0', 'promises not yet due at the end', ({ portrait }) => portrait.pledges.open),
  column(
    'village_gained',
    'number',
    'whole; empty: rows are left out of its market',
    'wellbeing the whole village gained',
    ({ whole, village }) => (whole ? village.gained : undefined),
  ),
  column(
    'village_possible',
    'number',
    'whole; empty: rows are left out of its market',
    'wellbeing it could have gained',
    ({ whole, village }) => (whole ? village.possible : undefined),
  ),
]

function acts(keeper: Exclude<KeptBy, 'timer'>): Column<Sums>[] {
  return [
    column(
      `acts_by_${keeper}`,
      'count',
      'from 0',
      `events it caused while kept by a ${keeper}`,
      ({ by }) => by.filter(({ keptBy }) => keptBy === keeper).length,
    ),
  ]
}

function counted(
  name: string,
  meaning: string,
  of: (row: Sums) => readonly LongRow[],
  type: LongRow['type'],
  how?: string,
): Column<Sums> {
  return column(
    name,
    'count',
    'from 0',
    meaning,
    (row) => of(row).filter((one) => one.type === type && (how === undefined || one.how === how)).length,
  )
}

/** The sum of the amounts of some rows, or of something else in them. */
function amounts(
  name: string,
  meaning: string,
  of: (row: Sums) => readonly LongRow[],
  type: LongRow['type'],
  coins = ({ amount = 0 }: LongRow) => amount,
): Column<Sums> {
  return column(name, 'coins', 'from 0', meaning, (row) =>
    of(row).reduce((sum, one) => sum + (one.type === type ? coins(one) : 0), 0),
  )
}

/** What went one way as the seat of a row, and the other way as the other of one. */
function moved(name: string, meaning: string, way: 'given' | 'got', coins: (bundle: Bundle) => number): Column<Sums> {
  const back = way === 'given' ? 'got' : 'given'
  return column(name, 'coins', 'from 0', meaning, (row) => {
    const as = (rows: readonly LongRow[], side: 'given' | 'got') =>
      rows.reduce((sum, one) => sum + coins(one[side] ?? {}), 0)
    return as(row.about, way) + as(row.with, back)
  })
}
