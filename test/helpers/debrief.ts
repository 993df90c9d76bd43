// The vocabulary of the debrief's tests: goods and needs put into a market by events of its log, and the record of the match.

import type { Debrief } from '../../shared/debrief/debrief.ts'
import type { ExchangeRecord, LoggedEvent, MatchRecord } from '../../shared/debrief/match-record.ts'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { apply } from '../../shared/game/apply.ts'
import type { Bundle } from '../../shared/game/bundle.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Good } from '../../shared/game/goods.ts'
import { type NeedLevel, ownOf, type SeatId, seatOf } from '../../shared/game/state.ts'
import { act, inMarket, only, type Play, plays, toTheEnd } from './village.ts'

/** A market of one round without barn in which nobody holds or needs anything yet but 20 coins. */
export function bareMarket({
  people = 3,
  bots = 0,
  rounds = 1,
  ...settings
}: Parameters<typeof inMarket>[0] = {}): Play {
  const play = inMarket({ people, bots, rounds, barn: false, ...settings })
  for (const seat of play.market.seats.keys()) {
    const { coins: _, ...goods } = ownOf(play.market, seat).held
    const spoiled = Object.fromEntries(Object.entries(goods).filter(([, units]) => units > 0))
    happens(play, { type: 'spoiled', seat, goods: spoiled, helped: 0 })
    needs(play, seat, {})
  }
  return play
}

/** Puts goods into a purse, by an event of the log. */
export function gets(play: Play, seat: SeatId, goods: Bundle): void {
  happens(play, { type: 'yielded', seat, goods })
}

/** Takes all of a good out of a purse, by an event of the log. */
export function loses(play: Play, seat: SeatId, good: Good): void {
  happens(play, { type: 'spoiled', seat, goods: { [good]: ownOf(play.market, seat).held[good] }, helped: 0 })
}

/** Gives a seat exactly these needs, by events of the log; their ids are `SEAT-GOOD`. */
export function needs(play: Play, seat: SeatId, levels: Partial<Record<Good, NeedLevel>>): void {
  for (const { id } of seatOf(play.market, seat).needs) {
    happens(play, { type: 'needChanged', seat, from: id, known: [] })
  }
  const dealt = Object.entries(levels).map(([good, level]) => ({ id: `${seat}-${good}`, good: good as Good, level }))
  if (dealt.length > 0) happens(play, { type: 'needsDealt', seat, needs: dealt })
}

/** An offer that is accepted at once: `gives`, `wants`, and what comes later. */
export function trade(play: Play, author: SeatId, to: SeatId, terms: object): void {
  const { offer } = only(plays(play, author, { type: 'offer', to, gives: {}, wants: {}, ...terms }), 'offerMade')
  plays(play, to, { type: 'accept', offer, version: 1 })
}

/** The record of a match, which ends now if it has not: everybody is done, so that no need changes at noon. */
export function recorded(play: Play): MatchRecord {
  const { market } = play
  if (market.phase === 'market') for (const seat of market.seats.keys()) act(play, seat, { type: 'done', done: true })
  if (market.phase !== 'over') toTheEnd(play)
  return recordMatch(logged(play.log))
}

export function logged(events: readonly MarketEvent[]): LoggedEvent[] {
  return events.map((event, index) => ({ seq: index + 1, by: 'host', event }))
}

/** The exchanges of a record in few words: id, label, subtype. */
export function labelsOf({ exchanges }: MatchRecord): (string | undefined)[][] {
  return exchanges.map(({ id, label, subtype }) => [id, label, subtype])
}

export function exchangeOf(record: MatchRecord, id: string): ExchangeRecord {
  const exchange = record.exchanges.find((exchange) => exchange.id === id)
  if (!exchange) throw new Error(`no exchange ${id} in this record`)
  return exchange
}

export function rowsOf(debrief: Debrief, chart: keyof Debrief['charts']) {
  return debrief.charts[chart].table.rows
}

function happens(play: Play, event: MarketEvent): void {
  apply(play.market, event)
  play.log.push(event)
}
