// One simulated student: a connection that drops and comes back, a view folded from what it is sent, and a bot's mind that acts on it.

import { randomBytes } from 'node:crypto'
import { setTimeout as later } from 'node:timers/promises'
import type { Mind } from '../../shared/bots/bot.ts'
import { bots } from '../../shared/bots/index.ts'
import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import { apply } from '../../shared/game/apply.ts'
import { chance } from '../../shared/game/chance.ts'
import { clockAt, emptyMarket, type Market } from '../../shared/game/state.ts'
import { type CatchUp, type Frame, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { fromSnapshot } from '../../shared/protocol/snapshot.ts'
import { endSeen } from './round-ends.ts'
import { type StudentLog, studentLog } from './student-log.ts'
import { connected, wire } from './wire.ts'

const BEAT_MS = 2_000
/** Guess: far longer than a server needs to start again. */
const RETRY_MS = 500
const MOST_TRIES = 60
const version = PROTOCOL_VERSION
export const anId = () => randomBytes(16).toString('hex')

type Act = { readonly id: string; readonly match: string; readonly round: number; readonly action: SeatActionInput }
type Follows = { readonly match: string; market: Market; seq: number }

export type Student = {
  readonly name: string
  readonly log: StudentLog
  readonly room: RoomView | undefined
  readonly market: Market | undefined
  /** Messages that name another room than its own. */
  readonly strayed: number
  readonly away: boolean
  /** Connects and takes a seat. */
  join(code: string): Promise<void>
  /** Is gone for so long, then comes back to its seat and asks again what was not answered. */
  dropFor(ms: number): Promise<void>
  /** Does one legal thing, or waits. */
  turn(): void
  /** Where its market's clock stands now, by its own reckoning of the server's time. */
  clockMs(): number | undefined
  /** Its seat in this market, where it ever had one. */
  seatIn(market: string): string | undefined
  /** Comes back, whatever has become of its connection, and says whether its seat is still its own. */
  keepsSeat(): Promise<boolean>
  close(): void
}

/** @param seed what this student does and likes */
export function student(url: string, name: string, seed: string): Student {
  const log = studentLog()
  const line = wire(url)
  const { socket } = line
  const draws = chance(seed, 'student')
  const strategy = draws.pick([bots.hearth, bots.neighbour, bots.ledgerkeeper]) ?? bots.hearth
  /** Sent and not answered: asked again after each return. */
  const open = new Map<string, Act>()
  const offsets: { readonly offsetMs: number; readonly roundTripMs: number }[] = []
  let token = ''
  let me = ''
  /** In which market it first sat on which seat. */
  const seats = new Map<string, string>()
  let room: RoomView | undefined
  let follows: Follows | undefined
  let mind: { readonly match: string; readonly mind: Mind } | undefined
  let early: Frame[] | undefined = []
  let strayed = 0
  let closed = false
  /** The last event it caused: until it has seen that one it does not know what it has done. */
  let settles: { readonly match: string; readonly seq: number } | undefined

  const serverMs = () => Date.now() + (offsets.toSorted((a, b) => a.roundTripMs - b.roundTripMs)[0]?.offsetMs ?? 0)
  const beat = setInterval(() => void sayBeat(), BEAT_MS)

  async function sayBeat(): Promise<void> {
    if (!socket.connected || early) return
    const [askedMs, started] = [Date.now(), performance.now()]
    const answer = await line.ask('beat', { visible: true }).catch(() => undefined)
    if (answer?.ok) sample(askedMs, performance.now() - started, answer.serverMs)
  }

  function sample(askedMs: number, roundTripMs: number, theirMs: number): void {
    offsets.push({ offsetMs: theirMs - (askedMs + roundTripMs / 2), roundTripMs })
    if (offsets.length > 8) offsets.shift()
  }

  function seated(view: RoomView, catchUp: CatchUp | undefined): void {
    look(view)
    if (catchUp) take(catchUp, true)
    const waiting = early ?? []
    early = undefined
    for (const frame of waiting) if (frame.match !== follows?.match || frame.to > follows.seq) take(frame, true)
    for (const act of open.values()) void send(act, true)
  }

  function look(view: RoomView): void {
    if (room && view.code !== room.code) strayed += 1
    room = view
    me ||= view.me
    const { match } = view
    if (match?.seat !== undefined && !seats.has(match.id)) seats.set(match.id, match.seat)
  }

  function take(part: CatchUp, behind: boolean): void {
    if (room && !part.match.startsWith(`${room.code}-`)) {
      strayed += 1
      return
    }
    if ('snapshot' in part) {
      log.add({ note: 'news', match: part.match, from: 1, to: part.to, behind })
      follows = { match: part.match, market: fromSnapshot(part.snapshot), seq: part.to }
      return
    }
    log.add({ note: 'news', match: part.match, from: part.from, to: part.to, behind })
    if (part.from === 1) {
      follows = { match: part.match, market: emptyMarket(room?.match?.seat ?? 'onlooker'), seq: 0 }
    }
    if (part.match !== follows?.match || part.from !== follows.seq + 1) return void fill()
    const seenMs = serverMs()
    // A frame from 1 tells whoever is given a seat late what was before.
    const past = behind || part.from === 1
    for (const event of part.events) {
      const end = past ? undefined : endSeen(part.match, follows.market, event, seenMs)
      if (end) log.add({ note: 'roundEnded', ...end })
      apply(follows.market, event)
    }
    follows.seq = part.to
  }

  /** A hole: everything of its market anew. */
  async function fill(): Promise<void> {
    log.add({ note: 'trouble', what: 'a hole in the numbers' })
    const match = room?.match?.id
    if (match === undefined || !socket.connected) return
    const answer = await line
      .ask('since', { match, after: follows?.match === match ? follows.seq : 0 })
      .catch(() => undefined)
    if (answer?.ok) take(answer.catchUp, true)
  }

  async function send(act: Act, again: boolean): Promise<void> {
    const { id, match } = act
    open.set(id, act)
    log.add({ note: 'sent', again, ...act })
    const started = performance.now()
    const answer = await line.ask('act', act).catch(() => undefined)
    // Not answered: it was gone, or the server was. The act stays open.
    if (!answer || (!answer.ok && (answer.reason === 'storagePaused' || answer.reason === 'notSeated'))) return
    open.delete(id)
    const tookMs = performance.now() - started
    if (answer.ok) settles = { match, seq: answer.seq }
    if (answer.ok) log.add({ note: 'accepted', id, match, seq: answer.seq, tookMs })
    else log.add({ note: 'refused', id, match, reason: answer.reason, tookMs })
  }

  /** As a page does: again and again, until it is let in. */
  async function comeBack(): Promise<void> {
    for (let tries = 1; !closed; tries++) {
      early = []
      try {
        await connected(line)
        return await sayHello()
      } catch (error) {
        log.add({ note: 'trouble', what: String(error) })
        if (tries === MOST_TRIES) throw error
        line.vanish()
        await later(RETRY_MS)
      }
    }
  }

  async function sayHello(): Promise<void> {
    const seen = follows ? { match: follows.match, after: follows.seq } : {}
    const [askedMs, started] = [Date.now(), performance.now()]
    const answer = await line.ask('hello', { version, token, ...seen })
    if (!answer.ok) throw new Error(`not let back: ${answer.reason}`)
    sample(askedMs, performance.now() - started, answer.serverMs)
    log.add({ note: 'back' })
    seated(answer.room, answer.catchUp)
  }

  socket.on('news', (frame: Frame) => {
    if (early) early.push(frame)
    else take(frame, false)
  })
  socket.on('room', look)
  socket.on('goodbye', ({ reason }: { reason: string }) => log.add({ note: 'trouble', what: `goodbye: ${reason}` }))
  socket.on('superseded', () => log.add({ note: 'trouble', what: 'superseded' }))

  return {
    name,
    log,
    get room() {
      return room
    },
    get market() {
      return follows?.market
    },
    get away() {
      return !socket.connected || early !== undefined
    },
    get strayed() {
      return strayed
    },
    async join(code) {
      await connected(line)
      const [askedMs, started] = [Date.now(), performance.now()]
      const answer = await line.ask('enter', { version, id: anId(), code, name, face: draws.whole(0, 23) })
      if (!answer.ok) throw new Error(`${name} was not let in: ${answer.reason}`)
      token = answer.token
      sample(askedMs, performance.now() - started, answer.serverMs)
      log.add({ note: 'joined' })
      seated(answer.room, answer.catchUp)
    },
    async dropFor(ms) {
      if (!socket.connected || early) return
      line.vanish()
      log.add({ note: 'gone' })
      await later(ms)
      await comeBack()
    },
    turn() {
      const { match, market } = follows ?? {}
      if (!socket.connected || early || !market || match === undefined) return
      if (match !== room?.match?.id || market.phase !== 'market' || open.size > 0) return
      if (settles?.match === match && (follows?.seq ?? 0) < settles.seq) return
      if (mind?.match !== match) mind = { match, mind: strategy.create(market.viewer ?? '', chance(seed, match)) }
      const move = mind.mind.turn(market, clockAt(market, serverMs()))
      if (move !== 'wait') void send({ id: anId(), match, round: market.round, action: move.action }, false)
    },
    seatIn: (market) => seats.get(market),
    clockMs: () => follows && clockAt(follows.market, serverMs()),
    async keepsSeat() {
      if (!socket.connected) await comeBack()
      const match = room?.match
      if (room?.me !== me || !match) return false
      const stall = follows?.market.seats.get(match.seat ?? '')
      return follows?.match === match.id && match.seat === seats.get(match.id) && stall?.name === room.people[0]?.name
    },
    close() {
      closed = true
      clearInterval(beat)
      socket.close()
    },
  }
}
