// A match as frames: for every event its line, its clock, and what the village shows of it. Made once, by one fold.

import type { ExchangeRecord, LoggedEvent, MatchRecord } from '../../shared/debrief/match-record.ts'
import { apply } from '../../shared/game/apply.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { emptyMarket, type Market, type SeatId } from '../../shared/game/state.ts'
import type { Kind } from '../components/chip.tsx'
import { flightsOf } from '../market/flights-of.ts'
import { moodsAfter } from '../market/mood-after.ts'
import { t } from '../text/i18n.ts'
import { whyWords } from '../text/why-words.ts'
import type { Flight, Mood } from '../village/village-model.ts'
import { eventWords, type Line } from './event-words.ts'
import { movesIn } from './moves.ts'

export type Frame = Line & {
  /** How an exchange was, by the truth. */
  readonly kind: Kind | undefined
  /** The market clock. */
  readonly atMs: number
  readonly round: number
  readonly phase: Market['phase']
  readonly flights: readonly Flight[]
  readonly moods: ReadonlyMap<SeatId, Mood>
  readonly said: { readonly seat: SeatId; readonly text: string } | undefined
  /** Why a bot did it. */
  readonly why: string | undefined
}

/** Frame k is of event k + 1. */
export function framesOf(log: readonly LoggedEvent[], { exchanges }: MatchRecord): readonly Frame[] {
  const judged = new Map(exchanges.map((exchange) => [exchange.id, exchange]))
  const market = emptyMarket()
  let atMs = 0
  const frames = log.map(({ event: told }): Frame => {
    const event = labelled(told, judged)
    if ('atMs' in event) atMs = event.atMs
    const line = eventWords(event, market)
    const flights = flightsOf(event, market)
    apply(market, told)
    const { round, phase } = market
    return {
      ...line,
      ...{ atMs, round, phase, flights },
      kind: event.type === 'gave' || event.type === 'exchanged' ? (event.label ?? 'neutral') : undefined,
      moods: new Map(moodsOf(event)),
      said: event.type === 'said' ? { seat: event.seat, text: t(`phrase.${event.phrase}`) } : undefined,
      why: undefined,
    }
  })
  return withReasons(frames, log, (seat) => market.seats.get(seat)?.name ?? seat)
}

/** All that came of one move says why; the reason itself goes by the move's own line. */
function withReasons(frames: readonly Frame[], log: readonly LoggedEvent[], nameOf: (seat: SeatId) => string): Frame[] {
  const reasoned = [...frames]
  for (const { from, to, why: told } of movesIn(log)) {
    const why = whyWords(told, nameOf)
    const done = frames.slice(from, to)
    const line = done.find(({ kind }) => kind) ?? done.find(({ isNews }) => isNews) ?? done[0]
    for (const [index, frame] of done.entries()) reasoned[from + index] = { ...frame, why }
    const last = frames[to]
    if (line && last) reasoned[to] = { ...last, text: line.text, glyph: line.glyph, kind: line.kind, why }
  }
  return reasoned
}

/** In play a label says what its viewer could know; here it is that of the truth, as in the debrief. */
function labelled(event: MarketEvent, judged: ReadonlyMap<string, ExchangeRecord>): MarketEvent {
  if (event.type !== 'gave' && event.type !== 'exchanged') return event
  const { label: _, ...rest } = event
  const label = judged.get(event.exchange)?.label
  return label === undefined ? rest : { ...rest, label }
}

function moodsOf(event: MarketEvent): ReturnType<typeof moodsAfter> {
  if (event.type === 'pledgeEnded' && event.outcome === 'broken') return [[event.creditor, 'angry']]
  return moodsAfter(event)
}
