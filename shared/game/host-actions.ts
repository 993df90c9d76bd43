// What the server itself, or the teacher through it, asks of a market.

import * as z from 'zod'
import type { MarketEvent } from './events/index.ts'
import { accept, type Result, refuse } from './result.ts'
import { clockAt, type Market, secretOf } from './state.ts'
import { bellEvents } from './timers/bell.ts'
import { closingEvents, eveningEndEvents } from './timers/evening-end.ts'
import { morningEvents } from './timers/morning.ts'
import { openMatch, openSchema } from './timers/open-match.ts'
import { HURRIED_MS } from './timing.ts'

/** Where all markets of a class share one clock, each is asked as of the same moment of the server's. */
const moment = { serverMs: z.number().optional() }

const hostActionSchema = z.discriminatedUnion('type', [
  openSchema,
  z.strictObject({ type: z.literal('pause'), ...moment }),
  z.strictObject({ type: z.literal('resume'), ...moment }),
  /** After an outage: the clock goes on from where it stood at `lastMs`, a moment of the server's. */
  z.strictObject({ type: z.literal('recover'), lastMs: z.number() }),
  /** A person takes, leaves or comes back to a stall; a bot covers it. */
  z.strictObject({
    type: z.literal('keep'),
    seat: z.string(),
    keeper: z.enum(['person', 'bot', 'cover']),
    name: z.string().optional(),
    face: z.int().optional(),
  }),
  /** More time for this market or evening, or less: never under a second from now. */
  z.strictObject({ type: z.literal('extend'), ms: z.int().min(-300_000).max(300_000), ...moment }),
  /** Everyone of a class is done: ten seconds more. */
  z.strictObject({ type: z.literal('hurry'), ...moment }),
  /** This market or evening ends now. */
  z.strictObject({ type: z.literal('ring'), ...moment }),
  /** This round begins again from its morning: what was done in it is undone. */
  z.strictObject({ type: z.literal('redo'), ...moment }),
  /** The host does not let a seat speak. */
  z.strictObject({ type: z.literal('hush'), seat: z.string(), hushed: z.boolean() }),
  /** Offers to a seat live so much longer. */
  z.strictObject({ type: z.literal('extraTime'), seat: z.string(), percent: z.int().min(100).max(300) }),
  z.strictObject({ type: z.literal('endMatch') }),
])
export type HostAction = z.infer<typeof hostActionSchema>

/** Least time that is left after a clock was moved. Guess: long enough to see what happens. */
const LEAST_LEFT_MS = 1_000

export function onHost(market: Market, action: HostAction, atMs: number, serverMs: number): Result<MarketEvent> {
  if (action.type === 'open') return openMatch(market, action, serverMs)
  if (market.phase === 'gathering') return refuse('notOpenYet')
  if (market.phase === 'over') return refuse('matchOver')
  switch (action.type) {
    case 'pause':
      return accept(market.clock.running ? [{ type: 'clockSet', running: false, atMs, serverMs, why: 'paused' }] : [])
    case 'resume':
      return accept(market.clock.running ? [] : [{ type: 'clockSet', running: true, atMs, serverMs, why: 'resumed' }])
    case 'recover': {
      if (!market.clock.running) return accept([])
      return accept([
        { type: 'clockSet', running: true, atMs: clockAt(market, action.lastMs), serverMs, why: 'outage' },
      ])
    }
    case 'keep':
      return keep(market, action, atMs)
    case 'extend':
      return moveClock(market, Math.max(atMs + LEAST_LEFT_MS, market.endsAtMs + action.ms))
    case 'hurry':
      return market.endsAtMs > atMs + HURRIED_MS ? moveClock(market, atMs + HURRIED_MS) : accept([])
    case 'ring':
      return ring(market, atMs)
    case 'redo':
      return redo(market, atMs)
    case 'hush': {
      const { seat, hushed } = action
      return seatKnown(market, seat, { type: 'hushed', seat, hushed })
    }
    case 'extraTime': {
      const { seat, percent } = action
      return seatKnown(market, seat, { type: 'extraTimeSet', seat, percent })
    }
    case 'endMatch':
      return accept(closingEvents(market, atMs))
  }
}

function keep(
  market: Market,
  { seat: id, keeper, name, face }: Extract<HostAction, { type: 'keep' }>,
  atMs: number,
): Result<MarketEvent> {
  const seat = market.seats.get(id)
  if (!seat) return refuse('noSuchSeat')
  if (seat.keeper === keeper && name === undefined) return accept([])
  return accept([
    {
      type: 'kept',
      seat: id,
      keeper,
      ...(name === undefined ? {} : { name }),
      ...(face === undefined ? {} : { face }),
      atMs,
    },
  ])
}

function moveClock(market: Market, endsAtMs: number): Result<MarketEvent> {
  if (market.phase === 'morning') return refuse('notOpenYet')
  return accept(endsAtMs === market.endsAtMs ? [] : [{ type: 'clockMoved', endsAtMs }])
}

/** A paused market is ended too: its clock stands where it stood. */
function ring(market: Market, atMs: number): Result<MarketEvent> {
  if (market.phase === 'market') return accept(bellEvents(market, atMs))
  if (market.phase === 'evening') return accept(eveningEndEvents(market, atMs))
  return refuse('notOpenYet')
}

/** The morning's yields and needs are the same ones again: they are drawn from the seed. (SPEC: CLK) */
function redo(market: Market, atMs: number): Result<MarketEvent> {
  const { dawn, round, settings } = market
  if (!dawn) return refuse('notOpenYet')
  const { seed, rounds } = secretOf(market)
  const seats = [...market.seats.values()]
  return accept([{ type: 'roundRedone', round }, ...morningEvents({ seed, rounds, settings, seats }, round, atMs)])
}

function seatKnown(market: Market, seat: string, event: MarketEvent): Result<MarketEvent> {
  return market.seats.has(seat) ? accept([event]) : refuse('noSuchSeat')
}
