// Keeps the markets of a class in step with who is here: covers, returns, late seats, moves, and the hurry when all are done.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import { type Market, type Seat, secretOf } from '../../shared/game/state.ts'
import type { CatchUp } from '../../shared/protocol/messages.ts'
import type { LogActor } from '../actor/log-actor.ts'
import type { Line } from '../market/line.ts'
import type { LiveMatch } from '../market/live-match.ts'
import type { Presence } from '../room/presence.ts'
import type { RoomParts } from '../room/room-parts.ts'
import { villagersFor } from '../room/villagers.ts'
import type { ClassAction } from './class-action.ts'
import { SERVER } from './class-machine.ts'
import type { ClassMarkets } from './class-markets.ts'
import {
  type ClassEvent,
  type ClassRoom,
  experimentOf,
  isPlaying,
  type MarketId,
  type Student,
  type StudentId,
  studentsOf,
} from './class-state.ts'
import { experimentLatecomers } from './experiment-latecomers.ts'
import { marketName } from './market-names.ts'
import { openMarket } from './start-match.ts'
import type { StudentWatch } from './student-watch.ts'

export type ClassKeeping = {
  /** Markets were opened: whoever is connected follows theirs. */
  begin(): Promise<void>
  hear(market: MarketId, events: readonly MarketEvent[]): void
  /** Somebody came, went, or was given another seat. */
  keepUp(): void
  follow(person: StudentId): Promise<void>
  /** What this page has missed of its market; undefined: it has none, or storage is paused. */
  catchUp(person: StudentId, line: Line, match?: string, after?: number): Promise<CatchUp | undefined>
  forget(person: string, line: Line): void
  touched(person: StudentId): void
  /** The match is over: what was held back may be told. */
  release(): void
}

/** However many come and go in one moment, the stalls are looked at once. Guess: nobody notices a tenth of a second. */
const KEEP_UP_MS = 100

export function classKeeping(options: {
  readonly parts: RoomParts
  readonly actor: LogActor<ClassRoom, ClassAction, ClassEvent>
  readonly markets: ClassMarkets
  readonly presence: Presence
  readonly watch: StudentWatch
  readonly onChange: () => void
  /** Before a page hears of its market it is told that it sits there. */
  readonly introduce: (person: StudentId, line: Line) => void
}): ClassKeeping {
  const { parts, actor, markets, presence, watch, onChange, introduce } = options
  const { clock, logger } = parts
  const room = () => actor.peek((state) => state)
  /** As whom a page last saw which market: a page that saw it otherwise starts anew. */
  const shownAs = new Map<StudentId, string>()
  let isWaiting = false
  let matchId: string | undefined
  let morningsSeen = 0
  const isExperiment = () => actor.peek(experimentOf) !== undefined
  const late = experimentLatecomers({ parts, actor, markets, presence })

  async function begin(): Promise<void> {
    const match = room()?.match
    if (match?.id !== matchId) {
      matchId = match?.id
      morningsSeen = 0
      watch.forget()
    }
    await markets.open()
    for (const live of markets.live()) if (live.peek(({ phase }) => phase) === 'over') over(live.id)
    for (const [person] of presence.lines()) void follow(person)
    for (const student of studentsOf(room() ?? nobody)) void carryOver(student)
    keepUp()
  }

  /** What the teacher set for a student goes with them to every seat. */
  async function carryOver({ id, place, hushed, extraPercent }: Student): Promise<void> {
    if (!place) return
    const { market, seat } = place
    if (hushed) await markets.ask(market, `hush:${id}`, { type: 'hush', seat, hushed })
    if (extraPercent !== 100) {
      await markets.ask(market, `extra:${id}`, { type: 'extraTime', seat, percent: extraPercent })
    }
  }

  function hear(market: MarketId, events: readonly MarketEvent[]): void {
    for (const event of events) {
      if (event.type === 'marketBegan') watch.marketBegan(peopleIn(market), clock.now())
      if (event.type === 'morningCame') morning(market, event.round)
      if (event.type === 'closed') over(market)
    }
    // Each market of an experiment has a clock of its own.
    if (!isExperiment() && events.some(({ type }) => type === 'doneSet')) hurryWhenAllAreDone()
  }

  function over(market: MarketId): void {
    void actor.submit(SERVER, `over:${market}`, { type: 'marketOver', market })
  }

  function peopleIn(market: MarketId): StudentId[] {
    return studentsOf(room() ?? nobody)
      .filter(({ place, door }) => place?.market === market && door !== undefined)
      .map(({ id }) => id)
  }

  function morning(market: MarketId, round: number): void {
    // In an experiment to do nothing is an answer too: nobody gives another one for who is there.
    if (!isExperiment()) watch.roundOver(peopleIn(market))
    keepUp()
    if (isExperiment() || round <= morningsSeen) return
    morningsSeen = round
    void seatTheLate(round).catch((error: unknown) => logger.error({ err: error }, 'a late student was not seated'))
  }

  /** Late students, and those the teacher moves, get a villager's seat; when there is none, a market of their own. */
  async function seatTheLate(round: number): Promise<void> {
    const state = room()
    if (!state || !isPlaying(state)) return
    const left: Student[] = []
    for (const student of studentsOf(state)) {
      const { id, place, movingTo, approved, door } = student
      const away = door !== undefined && presence.of(id) === 'gone'
      if (!approved || away || (place && movingTo === undefined)) continue
      const spot = freeSpot(state, movingTo)
      if (spot)
        await actor.submit(SERVER, `place:${state.match?.id}:${round}:${id}`, {
          type: 'place',
          person: id,
          place: spot,
        })
      else if (!place) left.push(student)
    }
    if (left.length > 0) await openAnother(left, round)
    keepUp()
  }

  /** The market with the most villagers first, so that a late student finds people and no market is left alone. */
  function freeSpot(state: ClassRoom, wanted: MarketId | undefined) {
    const taken = new Set(studentsOf(state).flatMap(({ place }) => (place ? `${place.market} ${place.seat}` : [])))
    const spots = markets.figured().flatMap(({ id, market }) => {
      if (market.phase === 'over' || (wanted !== undefined && id !== wanted)) return []
      const free = [...market.seats.values()].filter(
        ({ keeper, id: seat }) => keeper === 'bot' && !taken.has(`${id} ${seat}`),
      )
      const [seat] = free
      return seat ? [{ market: id, seat: seat.id, free: free.length }] : []
    })
    const best = spots.reduce<(typeof spots)[number] | undefined>((a, b) => (a && a.free >= b.free ? a : b), undefined)
    return best && { market: best.market, seat: best.seat }
  }

  /** It joins the others for what is left of the match. */
  async function openAnother(students: readonly Student[], round: number): Promise<void> {
    const state = room()
    const [example] = markets.figured()
    if (!state?.match || !example) return
    const rounds = secretOf(example.market).rounds - round + 1
    const number = state.match.markets.size + 1
    const id = `${state.match.id}-${number}`
    const { opening, order } = openMarket({
      students,
      size: state.setup.marketSize,
      settings: { ...state.setup.settings, rounds },
      seed: `${secretOf(example.market).seed}:${number}`,
      pace: parts.pace,
    })
    const market = { id, name: marketName(number - 1), opening, arm: undefined }
    const answer = await actor.submit(SERVER, `market:${id}`, { type: 'addMarket', market })
    if (!answer.ok) return
    await markets.open()
    for (const [index, person] of order.entries()) {
      if (person === undefined) continue
      const place = { market: id, seat: `s${index + 1}` }
      await actor.submit(SERVER, `place:${id}:${person}`, { type: 'place', person, place })
    }
  }

  /** Nobody waits for nobody: when every person of every market is done, all clocks are hurried together. */
  function hurryWhenAllAreDone(): void {
    const open = markets.figured().filter(({ market }) => market.phase === 'market' || market.phase === 'evening')
    const people = open.flatMap(({ market }) => [...market.seats.values()].filter(({ keeper }) => keeper === 'person'))
    if (people.length === 0 || people.some(({ done }) => !done)) return
    const [first] = open
    if (!first) return
    const { phase, round, redone } = first.market
    const id = `all:${phase}:${round}:${redone}`
    void markets.askAll(id, phase === 'market' ? { type: 'hurry' } : { type: 'ring' })
  }

  function keepUp(): void {
    if (isWaiting) return
    isWaiting = true
    clock.setTimer(KEEP_UP_MS, () => {
      isWaiting = false
      keepAll()
      late.seat()
    })
  }

  function keepAll(): void {
    const state = room()
    if (!state || !isPlaying(state)) return
    const sitters = new Map(
      [...state.students.values()].flatMap((student) =>
        student.place && !student.left ? [[`${student.place.market} ${student.place.seat}`, student] as const] : [],
      ),
    )
    for (const live of markets.live()) {
      live.peek((market, seq) => {
        if (market.phase === 'over') return
        for (const stall of market.seats.values()) {
          keepStall(live, market, stall, sitters.get(`${live.id} ${stall.id}`), seq)
        }
      })
    }
    onChange()
  }

  function keepStall(live: LiveMatch, market: Market, stall: Seat, student: Student | undefined, seq: number): void {
    const keeper = keeperOf(student)
    // Where bots are hidden a new name at a stall would tell who came or went.
    const hidden = market.settings.botSeats === 'hidden'
    const named = student && !hidden ? { name: student.name, face: student.face } : undefined
    if (stall.keeper === keeper && (!named || named.name === stall.name)) return
    const who = named ?? (keeper === 'bot' && !hidden ? villager(market, stall) : {})
    void live.host(`keep:${stall.id}:${keeper}:${seq}`, { type: 'keep', seat: stall.id, keeper, ...who })
  }

  function keeperOf(student: Student | undefined): Seat['keeper'] {
    if (!student || student.door === undefined) return 'bot'
    const away = student.bot || student.kicked || watch.isAsleep(student.id) || presence.of(student.id) === 'gone'
    return away ? 'cover' : 'person'
  }

  function villager(market: Market, stall: Seat) {
    const others = [...market.seats.values()].filter(({ id }) => id !== stall.id)
    return villagersFor(1, others, `${secretOf(market).seed} ${stall.id}`)[0] ?? {}
  }

  async function follow(person: StudentId): Promise<void> {
    const line = presence.line(person)
    if (line) await followFromStart(person, line)
  }

  /** From the first event on, as this seat may see it: a frame from 1 starts the reader's view anew. */
  async function followFromStart(person: StudentId, line: Line): Promise<void> {
    const place = room()?.students.get(person)?.place
    const live = place && (await markets.market(place.market))
    if (!live || presence.line(person) !== line) return
    const as = `${live.id} ${place.seat}`
    if (shownAs.get(person) === as) return
    shownAs.set(person, as)
    for (const other of markets.live()) other.forget(line)
    introduce(person, line)
    live.follow(line, place.seat, 0)
  }

  return {
    begin,
    hear,
    keepUp,
    follow,
    async catchUp(person, line, match, after) {
      const place = room()?.students.get(person)?.place
      const live = place && (await markets.market(place.market))
      if (!live) return undefined
      const as = `${live.id} ${place.seat}`
      const known = shownAs.get(person)
      const goesOn = match === live.id && (known === undefined || known === as)
      const catchUp = await live.catchUp(place.seat, goesOn ? after : undefined)
      if (!catchUp || presence.line(person) !== line) return catchUp
      shownAs.set(person, as)
      live.follow(line, place.seat, catchUp.to)
      return catchUp
    },
    forget(_person, line) {
      for (const live of markets.live()) live.forget(line)
    },
    touched(person) {
      const wasAsleep = watch.isAsleep(person)
      watch.touched(person, clock.now())
      if (wasAsleep) keepUp()
    },
    release() {
      for (const live of markets.live()) live.release()
    },
  }
}

const nobody = { students: new Map() } as unknown as ClassRoom
