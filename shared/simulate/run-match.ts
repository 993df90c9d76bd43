// A whole match without input or output: the very rules, bots that see what a seat sees, and the log of what happened.

import { alliesOf } from '../bots/allies.ts'
import type { Act, Bot, Mind } from '../bots/bot.ts'
import { seatActionSchema } from '../game/actions/index.ts'
import { apply } from '../game/apply.ts'
import { chance } from '../game/chance.ts'
import type { MarketEvent } from '../game/events/index.ts'
import { type Actor, nextDue, step } from '../game/market.ts'
import type { RefusalCode } from '../game/result.ts'
import { defaultSettings, type Settings } from '../game/settings.ts'
import type { Staging } from '../game/stage.ts'
import { emptyMarket, type Market, type SeatId } from '../game/state.ts'
import { visibleTo } from '../game/visible.ts'

/** The bots look around once a second. Source: science notes, part E, shared. */
const TICK_MS = 1_000

export type MatchPlan = {
  readonly seed: string
  /** One a seat, in seat order: s1, s2, ... */
  readonly seats: readonly Bot[]
  readonly settings?: Partial<Settings>
  /** Seats that count as persons, as scripts that stand for players do: bots put people first. */
  readonly persons?: readonly SeatId[]
  /** A scenario in place of a match of rounds. */
  readonly staging?: Staging
  /** The probability that a choice of a bot comes out the wrong way round. */
  readonly noise?: number
}

/** A move as it was asked for, with its reason, and the refusal if the rules said no. */
type MoveMade = Act & { readonly seat: SeatId; readonly atMs: number; readonly refused?: RefusalCode }

export type Match = {
  /** The truth after the end. */
  readonly market: Market
  readonly events: readonly MarketEvent[]
  /** The same events as a server keeps them: numbered from 1, with who caused each and when on the market clock. */
  readonly log: readonly {
    readonly seq: number
    readonly by: Actor
    readonly atMs: number
    readonly event: MarketEvent
  }[]
  readonly moves: readonly MoveMade[]
}

type Player = { readonly id: SeatId; readonly mind: Mind; readonly view: Market }

/** The same plan always comes to the same match. */
export function runMatch({ seed, seats, settings, persons = [], staging, noise = 0 }: MatchPlan): Match {
  const market = emptyMarket()
  const log: Match['log'][number][] = []
  const moves: MoveMade[] = []
  const rules = { ...defaultSettings, ...settings, seats: seats.length }
  const strategies = new Map(seats.map((bot, index) => [`s${index + 1}`, bot.id]))
  const players = seats.map((bot, index): Player => {
    const id = `s${index + 1}`
    const mind = bot.create(id, chance(seed, `bot ${id}`), alliesOf(bot, id, strategies), noise)
    return { id, mind, view: emptyMarket(id) }
  })

  function tellAll(by: Actor, atMs: number, news: readonly MarketEvent[]): void {
    for (const event of news) {
      log.push({ seq: log.length + 1, by, atMs, event })
      for (const { id, view } of players) {
        const seen = visibleTo(id, event, rules)
        if (seen) apply(view, seen)
      }
    }
  }

  function turn({ id, mind, view }: Player, atMs: number): void {
    const move = mind.turn(view, atMs)
    if (move === 'wait') return
    const result = step(market, id, seatActionSchema.parse(move.action), atMs, move.script)
    moves.push({ seat: id, atMs, ...move, ...(result.ok ? {} : { refused: result.reason }) })
    if (result.ok) tellAll(id, atMs, result.events)
  }

  tellAll('host', 0, happened(step(market, 'host', opening(seed, rules, seats, persons, staging), 0)))
  let nextTurnMs = 0
  let turns = 0
  for (let due = nextDue(market); due; due = nextDue(market)) {
    if (market.phase === 'market' && nextTurnMs < due.atMs) {
      // Who looks first goes round, so that no seat is always the quickest.
      for (let k = 0; k < players.length; k++) {
        const player = players[(turns + k) % players.length]
        if (player && market.phase === 'market') turn(player, nextTurnMs)
      }
      turns++
      nextTurnMs += TICK_MS
      continue
    }
    tellAll('timer', due.atMs, happened(step(market, 'timer', due.action, due.atMs)))
    if (market.phase !== 'market') nextTurnMs = 0
    else if (nextTurnMs === 0) nextTurnMs = due.atMs + TICK_MS
  }
  return { market, events: log.map(({ event }) => event), log, moves }
}

function opening(
  seed: string,
  settings: Settings,
  seats: readonly Bot[],
  persons: readonly SeatId[],
  staging?: Staging,
) {
  return {
    type: 'open' as const,
    seed,
    pace: 1,
    settings,
    ...(staging ? { staging } : {}),
    seats: seats.map(({ id }, index) => ({
      name: `${id} ${index + 1}`,
      face: index,
      keeper: persons.includes(`s${index + 1}`) ? ('person' as const) : ('bot' as const),
      strategy: id,
    })),
  }
}

/** Time and the host are never refused here. */
function happened(result: ReturnType<typeof step>): readonly MarketEvent[] {
  if (!result.ok) throw new Error(`the market refused its own clock: ${result.reason}`)
  return result.events
}
