// What a bot remembers within a market: its own clocks, and who said no to what.

import type { Chance } from '../game/chance.ts'
import type { Good } from '../game/goods.ts'
import type { Market, NeedId, OfferId, SeatId } from '../game/state.ts'
import { freshPlaces, type OwnPlaces } from './own-exchanges.ts'

/** An offer of one's own that waits for its answer. */
export type Sent = {
  readonly to: SeatId
  readonly good: Good
  readonly buying: boolean
  readonly atMs: number
  readonly forBarn?: true
  /** An ask: a no to it is no refusal to sell. */
  readonly forNothing?: true
}

/** Losing all of it costs a bot some patience and nothing else: what counts follows from the view. */
export type Memory = {
  round: number
  /** When the bot may start something of its own, and buy again. On the market clock, as all times here. */
  nextStartMs: number
  nextBuyMs: number
  /** When the needs drawn for telling are told. */
  tellAtMs: number
  /** The needs it has drawn for: to be told, or kept to itself. */
  readonly tells: Map<NeedId, boolean>
  /** `offer:version` of what waits for its answer, and when that comes. */
  readonly answerAtMs: Map<string, number>
  readonly sent: Map<OfferId, Sent>
  /** By `buy:good`, `buy:good:seat` and `sell:good:seat`: how often the answer was no. */
  readonly refusals: Map<string, number>
  /** Threads in which it countered: once each. */
  readonly countered: Set<OfferId>
  /** What it has decided once and for all in this round, by the id of what it is about. */
  readonly decided: Map<string, boolean>
  /** When a kindness is to be returned, by who did it. */
  readonly returnAtMs: Map<SeatId, number>
  /** How many exchanges of the market it has taken notice of. */
  exchangesSeen: number
  /** Where in the market's list its own exchanges stand. */
  readonly mine: OwnPlaces
  lastMessageMs: number
  /** A gift it has not said thank you for. */
  thanks: { readonly to: SeatId; readonly sinceMs: number } | undefined
  spoke: boolean
}

export function freshMemory(): Memory {
  return {
    round: 0,
    nextStartMs: 0,
    nextBuyMs: 0,
    tellAtMs: 0,
    tells: new Map(),
    answerAtMs: new Map(),
    sent: new Map(),
    refusals: new Map(),
    countered: new Set(),
    decided: new Map(),
    returnAtMs: new Map(),
    exchangesSeen: 0,
    mine: freshPlaces(),
    lastMessageMs: 0,
    thanks: undefined,
    spoke: false,
  }
}

/** Everything starts something at most every 15 s on average, whatever its character. Source: science notes, part E. */
const START_PERIOD_MS = 15_000
/** Needs are told at this second of the market. Source: science notes, part E. */
export const TELL_S = [3, 8] as const

/** A new market: patience is renewed, and what was decided for a round is forgotten. */
export function beginRound(
  memory: Memory,
  { round, exchanges, phaseStartedAtMs }: Market,
  chance: Chance,
  effort?: number,
): void {
  if (memory.round === 0) memory.exchangesSeen = exchanges.length
  Object.assign(memory, {
    round,
    nextStartMs: phaseStartedAtMs + untilNextStartMs(chance, effort),
    nextBuyMs: 0,
    tellAtMs: phaseStartedAtMs + uniformMs(chance, TELL_S),
    lastMessageMs: phaseStartedAtMs,
    thanks: undefined,
    spoke: false,
  })
  for (const one of [memory.tells, memory.answerAtMs, memory.sent, memory.refusals, memory.countered, memory.decided]) {
    one.clear()
  }
}

/** Exponential around the period. @param effort how many times as often as others */
export function untilNextStartMs(chance: Chance, effort = 1): number {
  return (-START_PERIOD_MS * Math.log(1 - chance.next())) / effort
}

/** A moment between so many seconds, in milliseconds. */
export function uniformMs(chance: Chance, [from, to]: readonly [number, number]): number {
  return 1000 * (from + (to - from) * chance.next())
}

export function timesRefused(memory: Memory, key: string): number {
  return memory.refusals.get(key) ?? 0
}

export function noteRefusal(memory: Memory, { to, good, buying }: Pick<Sent, 'to' | 'good' | 'buying'>): void {
  const keys = buying ? [`buy:${good}`, `buy:${good}:${to}`] : [`sell:${good}:${to}`]
  for (const key of keys) memory.refusals.set(key, timesRefused(memory, key) + 1)
}

/** Draws once a round for what an id stands for, and keeps to it. */
export function decideOnce({ decided }: Memory, id: string, chance: Chance, p: number): boolean {
  const known = decided.get(id)
  if (known !== undefined) return known
  const drawn = chance.happens(p)
  decided.set(id, drawn)
  return drawn
}
