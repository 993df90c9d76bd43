// Tells students, desks and projectors what has changed: each only what is new to them, and not too often.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Settings } from '../../shared/game/settings.ts'
import type { WallFlight } from '../../shared/protocol/class.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import type { LogActor } from '../actor/log-actor.ts'
import type { Clock } from '../clock.ts'
import type { Line } from '../market/line.ts'
import type { Presence } from '../room/presence.ts'
import type { ClassAction } from './class-action.ts'
import { type ClassEvent, type ClassRoom, isPlaying, type MarketId } from './class-state.ts'
import { countsOf, deskView, type Sight, studentView, wallView } from './class-view.ts'
import { figuresOf } from './figures.ts'
import { wallFlights } from './wall-flights.ts'

export type ClassTelling = {
  changed(): void
  /** What happened in a market: the projector sees it fly. */
  hear(market: MarketId, events: readonly MarketEvent[]): void
  /** Tells a page of its own seat now. */
  introduce(person: string, line: Line): void
  /** This page's first answer is out: from now on it hears what changes. */
  greeted(line: Line, view: RoomView): void
  close(): void
}

/** Guess: a control's effect is seen at once, and 300 joins in a second cost a few tellings. */
const STUDENTS_MS = 250
const DESKS_MS = 400
/** Source: the issue, section 6: live figures; once a second is what an eye can follow. */
const FIGURES_MS = 1_000

export function classTelling(options: {
  readonly clock: Clock
  readonly read: LogActor<ClassRoom, ClassAction, ClassEvent>['read']
  readonly sight: () => Sight | undefined
  readonly presence: Presence
  readonly desks: ReadonlyMap<Line, string>
  readonly walls: ReadonlySet<Line>
}): ClassTelling {
  const { clock, read, sight, presence, desks, walls } = options
  const told = new WeakMap<Line, string>()
  const cancels = new Map<string, () => void>()
  let flights: WallFlight[] = []
  let closed = false

  /** Runs once after so long, however often it is asked for meanwhile. */
  function soon(what: string, delayMs: number, run: () => void): void {
    if (closed || cancels.has(what)) return
    cancels.set(
      what,
      clock.setTimer(delayMs, () => {
        cancels.delete(what)
        run()
      }),
    )
  }

  function changed(): void {
    soon('students', STUDENTS_MS, () => void tellStudents())
    soon('desks', DESKS_MS, () => void tellDesks())
    figures()
  }

  function figures(): void {
    if (desks.size + walls.size === 0) return
    soon('figures', FIGURES_MS, () => {
      void tellFigures()
      const now = sight()
      if (now && isPlaying(now.room)) figures()
    })
  }

  /** Looks when all that is seen is written. */
  async function tellStudents(): Promise<void> {
    const now = sight()
    if (!now) return
    const lines = presence.lines().filter(([, line]) => told.has(line))
    const views = await read(() => {
      const counts = countsOf(now)
      return lines.map(([person, line]) => [line, studentView(now, person, counts)] as const)
    })
    for (const [line, view] of views ?? []) if (isNew(line, view)) line.room(view)
  }

  function isNew(line: Line, view: unknown): boolean {
    const text = JSON.stringify(view)
    if (told.get(line) === text) return false
    told.set(line, text)
    return true
  }

  async function tellDesks(): Promise<void> {
    const now = sight()
    if (!now || desks.size + walls.size === 0) return
    const views = await read(() => ({ desk: deskView(now), wall: wallView(now) }))
    if (!views) return
    for (const line of desks.keys()) if (isNew(line, views.desk)) line.say('desk', views.desk)
    for (const line of walls) line.say('wall', views.wall)
  }

  async function tellFigures(): Promise<void> {
    const now = sight()
    if (!now) return
    const clockNow = now.markets.clock()
    const live = await read(() => figuresOf(now.markets.figured()))
    if (!live) return
    const message = { serverMs: now.nowMs, ...(clockNow && { clock: clockNow }), ...live }
    for (const line of desks.keys()) line.say('figures', message)
    // Who is idle and how long changes by itself.
    soon('desks', 0, () => void tellDesks())
  }

  function hear(market: MarketId, events: readonly MarketEvent[]): void {
    if (events.some(({ type }) => phases.has(type))) changed()
    if (walls.size === 0) return
    const opening = sight()?.room.match?.markets.get(market)?.opening
    const settings: Settings | undefined = opening?.settings
    // Nothing of an experiment flies on the wall.
    if (!settings || opening?.staging) return
    flights.push(...events.flatMap((event) => wallFlights(market, event, settings)))
    soon('flights', STUDENTS_MS, () => {
      for (const line of walls) line.say('flights', flights)
      flights = []
    })
  }

  return {
    changed,
    hear,
    introduce(person, line) {
      const now = sight()
      if (!now || !told.has(line)) return
      const view = studentView(now, person)
      if (isNew(line, view)) line.room(view)
    },
    greeted(line, view) {
      told.set(line, JSON.stringify(view))
    },
    close() {
      closed = true
      for (const cancel of cancels.values()) cancel()
    },
  }
}

const phases: ReadonlySet<string> = new Set([
  'marketBegan',
  'morningCame',
  'bellRang',
  'closed',
  'clockSet',
  'clockMoved',
  'clockHurried',
  'roundRedone',
  'kept',
])
