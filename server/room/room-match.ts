// The match of a room: opened when it starts, kept in step with who is here, and told when it is over.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import { type LiveMatch, openLiveMatch } from '../market/live-match.ts'
import { ONLOOKER } from '../market/news-desk.ts'
import type { Presence } from './presence.ts'
import { SERVER } from './room-machine.ts'
import type { RoomActor, RoomParts } from './room-parts.ts'
import { type Member, members, type PersonId, type Room } from './room-state.ts'

export type RoomMatch = {
  /** The running or last match, opened if need be; undefined: there is none, or storage is paused. */
  live(): Promise<LiveMatch | undefined>
  /** A match has started: everyone who is connected follows it from its first event. */
  started(): Promise<void>
  /** Somebody came, went, hid or showed the page: covers, pauses and returns follow from it. */
  keepUp(): void
  /** This person did something: whoever was taken for asleep is back. */
  touched(person: PersonId): void
  renamed(person: PersonId): void
  running(): boolean
  /** The running match's time, else the server's. */
  now(): number
  close(): Promise<void>
}

export function roomMatch(options: {
  readonly parts: RoomParts
  readonly actor: RoomActor
  readonly presence: Presence
  /** When the server was last known to live, for a match that ran then. */
  readonly aliveUntilMs: number | undefined
  readonly onPaused: () => void
}): RoomMatch {
  const { parts, actor, presence, aliveUntilMs, onPaused } = options
  const { logger } = parts
  /** A match that was in the log when this room was loaded has an outage behind it. */
  const before = actor.peek((room) => room.match?.id)
  let opened: { readonly id: string; readonly opening: Promise<LiveMatch | undefined> } | undefined
  let current: LiveMatch | undefined
  let closed = false
  /** Who did something since the market opened, if its opening was seen; and who is taken for asleep. */
  let awake: Set<PersonId> | undefined
  const asleep = new Set<PersonId>()

  async function live(): Promise<LiveMatch | undefined> {
    const match = actor.peek((room) => room.match)
    if (!match || closed) return undefined
    if (opened?.id !== match.id) {
      const last = current
      current = undefined
      void last?.close()
      opened = { id: match.id, opening: open(match) }
    }
    return opened.opening
  }

  async function open({ id, opening }: NonNullable<Room['match']>): Promise<LiveMatch | undefined> {
    try {
      const next = await openLiveMatch({
        ...parts,
        id,
        opening,
        aliveUntilMs: id === before ? aliveUntilMs : undefined,
        onNews: (events) => {
          for (const event of events) hear(event)
        },
        onPaused,
      })
      current = next
      keepUp()
      if (next.peek((market) => market.phase) === 'over') over(id)
      return next
    } catch (error) {
      logger.error({ err: error, match: id }, 'a match could not be opened')
      opened = undefined
      return undefined
    }
  }

  function hear(event: MarketEvent): void {
    if (event.type === 'marketBegan') awake = new Set()
    if (event.type === 'morningCame') void morning()
    if (event.type === 'closed' && current) over(current.id)
  }

  function over(match: string): void {
    const room = actor.peek((state) => state)
    if (room?.match?.id === match && !room.match.over && room.match.firstTrial)
      parts.onFirstTrial?.(match, room.match.opening.seed)
    void actor.submit(SERVER, `over:${match}`, { type: 'endMatch', match })
  }

  /** Late friends take villagers' seats; whoever did nothing for a whole market is covered, but in an experiment, where that is an answer too. */
  async function morning(): Promise<void> {
    const isExperiment = current?.peek(({ scenario }) => scenario !== undefined) ?? false
    for (const { id, seat } of actor.peek(members) ?? [])
      if (!isExperiment && seat && awake?.has(id) === false) asleep.add(id)
    await seatTheLate()
    keepUp()
  }

  async function seatTheLate(): Promise<void> {
    const match = current
    const waiting = (actor.peek(members) ?? []).filter(({ id, seat }) => !seat && presence.of(id) !== 'gone')
    for (const { id } of waiting) {
      const seat = match?.peek((market) => freeSeat(market, actor.peek(members) ?? []))
      if (!match || !seat) return
      const answer = await actor.submit(SERVER, `seat:${match.id}:${id}`, { type: 'seat', person: id, seat })
      const line = presence.line(id)
      // From the first event on, as this seat may see it: a frame from 1 starts the reader's view anew.
      if (answer.ok && line) match.follow(line, seat, 0)
    }
  }

  function keepUp(): void {
    const room = actor.peek((state) => state)
    const match = current
    if (!room || !match || room.match?.id !== match.id || room.match.over) return
    match.peek((market, seq) => {
      if (market.phase === 'over') return
      if (room.kind === 'solo')
        keepClock(
          match,
          market,
          members(room).some(({ id }) => presence.inSight(id)),
          seq,
        )
      for (const stall of market.seats.values()) keepStall(match, market, stall, room, seq)
    })
  }

  function keepClock(match: LiveMatch, { clock }: Market, run: boolean, seq: number): void {
    if (run !== clock.running) void match.host(`clock:${run}:${seq}`, { type: run ? 'resume' : 'pause' })
  }

  /** A solo match is paused when its page is gone: nobody needs to be covered. */
  function keepStall(match: LiveMatch, { settings }: Market, stall: Seat, room: Room, seq: number): void {
    const person = sitter(room, stall.id)
    const away = person && (asleep.has(person.id) || (room.kind !== 'solo' && presence.of(person.id) === 'gone'))
    const keeper = person ? (away ? 'cover' : 'person') : 'bot'
    if (stall.keeper === keeper) return
    // Where bots are hidden a new name at a stall would tell that a bot had kept it.
    const named = person && stall.keeper === 'bot' && settings.botSeats === 'shown'
    const newcomer = named ? { name: person.name, face: person.face } : {}
    void match.host(`keep:${stall.id}:${keeper}:${seq}`, { type: 'keep', seat: stall.id, keeper, ...newcomer })
  }

  return {
    live,
    async started() {
      awake = undefined
      asleep.clear()
      const match = await live()
      if (!match) return
      for (const [person, line] of presence.lines()) {
        match.follow(line, actor.peek((room) => room.people.get(person)?.seat) ?? ONLOOKER, 0)
      }
    },
    keepUp,
    touched(person) {
      awake?.add(person)
      if (asleep.delete(person)) keepUp()
    },
    renamed(id) {
      const person = actor.peek((room) => room.people.get(id))
      const seat = person?.seat
      if (!current || !person || !seat) return
      const { name, face } = person
      current.peek((market, seq) => {
        const keeper = market.seats.get(seat)?.keeper
        const named = market.settings.botSeats === 'shown'
        if (keeper && named) void current?.host(`name:${seat}:${seq}`, { type: 'keep', seat, keeper, name, face })
      })
    },
    running: () => current?.peek((market) => market.phase !== 'over' && market.phase !== 'gathering') ?? false,
    now: () => current?.now() ?? parts.clock.now(),
    async close() {
      closed = true
      await (await opened?.opening)?.close()
    },
  }
}

function sitter(room: Room, seat: SeatId): Member | undefined {
  return members(room).find((member) => member.seat === seat)
}

function freeSeat(market: Market, people: readonly Member[]): SeatId | undefined {
  const taken = new Set(people.map(({ seat }) => seat))
  return [...market.seats.values()].find(({ id, keeper }) => keeper === 'bot' && !taken.has(id))?.id
}
