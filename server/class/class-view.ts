// What student, desk and projector are told of a class.

import { keeperSeen } from '../../shared/game/keeper-seen.ts'
import type { Market } from '../../shared/game/state.ts'
import {
  type ClassPhase,
  type DeskView,
  type MarketRow,
  type RosterRow,
  type StudentState,
  stepsOf,
  type WallView,
} from '../../shared/protocol/class.ts'
import type { RoomView } from '../../shared/protocol/room.ts'
import { ONLOOKER } from '../market/news-desk.ts'
import type { Presence } from '../room/presence.ts'
import type { ClassMarkets } from './class-markets.ts'
import { type ClassRoom, isPlaying, type Student, type StudentId, studentOf, studentsOf } from './class-state.ts'
import { figuresOf, pricesOf } from './figures.ts'
import type { StudentWatch } from './student-watch.ts'

export type Sight = {
  readonly room: ClassRoom
  readonly presence: Presence
  readonly markets: ClassMarkets
  readonly watch: StudentWatch
  readonly nowMs: number
  readonly hosts: number
  readonly walls: number
}

/** Idle for so long in an open market: amber on the desk. Guess: half a market. */
const IDLE_MS = 30_000
/** Faces on the projector before the start. Guess: what fits in two rows at 1366 pixels. */
const MOST_FACES = 24

/** Only oneself: a class of 300 must not tell each of everyone, and nobody's name is on another's phone outside the market. */
export function studentView(sight: Sight, id: StudentId, counts = countsOf(sight)): RoomView {
  const { room, presence } = sight
  const student = studentOf(room, id)
  const { name, face, phrase, approved, answers, bot } = student
  const { setup, match, phase, matches } = room
  const through = isThrough(room, student)
  const place = through ? undefined : student.place
  return {
    code: room.code,
    kind: 'class',
    phase: isPlaying(room) ? 'playing' : match ? 'ended' : 'lobby',
    me: id,
    host: '',
    maySteer: false,
    people: [{ id, name, face, presence: presence.of(id), ...(place && { seat: place.seat }) }],
    settings: setup.settings,
    ...(place && { match: { id: place.market, seat: place.seat } }),
    class: {
      phase,
      ...nextStep(room),
      ...counts,
      phrase,
      approved,
      botPlays: bot,
      ...(place && { market: match?.markets.get(place.market)?.name ?? '' }),
      matches,
      notices: noticesFor(room, student),
      consent: setup.consent ? student.consent : 'notAsked',
      friendlyNames: setup.friendlyNames,
      answers: Object.fromEntries(answers),
      form: formOf(id),
      ...((setup.experiment || (isPlaying(room) && match?.experiment)) && {
        experiment: { sitsOut: student.sitsOut, keptOut: student.keptOut, through },
      }),
    },
  }
}

/** Done with an experiment that others still play. */
function isThrough(room: ClassRoom, { place }: Student): boolean {
  const market = place && room.match?.markets.get(place.market)
  return isPlaying(room) && room.match?.experiment !== undefined && market?.over === true
}

/** (SPEC: CEX) */
function experimentView(room: ClassRoom): DeskView['experiment'] {
  const { match } = room
  if (!match?.experiment) return undefined
  const players = studentsOf(room).filter(({ place }) => place !== undefined)
  const through = players.filter(({ place }) => match.markets.get(place?.market ?? '')?.over).length
  return { scenario: match.experiment.scenario, running: !match.over, through, people: players.length }
}

function noticesFor({ notices }: ClassRoom, { id, noticesBefore }: Student) {
  return notices
    .filter((notice) => notice.id > noticesBefore && (notice.to === 'all' || notice.to === id))
    .map(({ id, text }) => ({ id, text }))
}

/** Half of the class gets form a before and b after, the others the other way round. (SPEC: QUI) */
export function formOf(id: StudentId): 'a' | 'b' {
  return Number(id.slice(1)) % 2 === 1 ? 'a' : 'b'
}

/** Counted once for however many are told of it. */
export function countsOf({ room, presence }: Sight): { readonly here: number; readonly answered: number } {
  return { here: hereOf(room, presence), answered: answeredNow(room) }
}

function nextStep({ setup, phase }: ClassRoom): { readonly next?: ClassPhase } {
  const steps = stepsOf(setup)
  const next = steps[steps.indexOf(phase) + 1]
  return next ? { next } : {}
}

function hereOf(room: ClassRoom, presence: Presence): number {
  return studentsOf(room).filter(({ id, door }) => door === undefined || presence.of(id) !== 'gone').length
}

export function deskView(sight: Sight): DeskView {
  const { room, markets, hosts, walls } = sight
  const truths = new Map(markets.figured().map(({ id, market }) => [id, market]))
  const clock = markets.clock()
  const deals = dealsBySeat(truths)
  const experiment = experimentView(room)
  const students = [...room.students.values()].filter(({ left }) => !left)
  const joined = new Set(students.flatMap(({ name, realName }) => [name.toLowerCase(), realName?.toLowerCase() ?? '']))
  return {
    code: room.code,
    phase: room.phase,
    setup: room.setup,
    matches: room.matches,
    playing: isPlaying(room),
    ...(experiment && { experiment }),
    locked: room.locked,
    ...(clock && { clock }),
    roster: students.map((student) => rosterRow(sight, student, truths, deals)),
    absent: room.roster.filter((name) => !joined.has(name.toLowerCase())),
    markets: marketRows(room, truths),
    hosts,
    recoveries: room.hosts.size - 1,
    earlier: room.earlier.length,
    walls,
    wall: room.wall,
    answered: answeredNow(room),
  }
}

function rosterRow(
  sight: Sight,
  student: Student,
  truths: ReadonlyMap<string, Market>,
  deals: ReadonlyMap<string, number>,
): RosterRow {
  const { id, name, realName, face, place, door, phrase, approved, hushed, extraPercent, consent, leftOut } = student
  const { sitsOut, keptOut } = student
  const idleMs = sight.watch.idleMs(id, sight.nowMs)
  const state = stateOf(sight, student, truths)
  return {
    id,
    name,
    ...(realName === undefined ? {} : { realName }),
    face,
    state,
    ...(state === 'idle' && idleMs !== undefined ? { idleS: Math.floor(idleMs / 1000) } : {}),
    ...(place && { market: place.market, seat: place.seat }),
    deals: place ? (deals.get(`${place.market} ${place.seat}`) ?? 0) : 0,
    hasPhone: door !== undefined,
    phrase: door === undefined ? '' : phrase,
    approved,
    hushed,
    extraPercent,
    optedOut: consent === 'declined',
    leftOut,
    sitsOut,
    keptOut,
  }
}

function stateOf(
  { presence, watch, nowMs }: Sight,
  student: Student,
  truths: ReadonlyMap<string, Market>,
): StudentState {
  const { id, kicked, bot, door, place, approved } = student
  if (kicked) return 'kicked'
  if (bot || door === undefined) return 'bot'
  const market = place && truths.get(place.market)
  const seat = place && market?.seats.get(place.seat)
  const presently = presence.of(id)
  if (watch.isAsleep(id)) return 'asleep'
  if (seat?.keeper === 'cover') return 'cover'
  if (presently === 'gone') return 'gone'
  if (!approved) return 'waiting'
  const idle = market?.phase === 'market' && market.clock.running && !seat?.done
  if (presently === 'amber' || (idle && (watch.idleMs(id, nowMs) ?? 0) >= IDLE_MS)) return 'idle'
  return 'here'
}

function dealsBySeat(truths: ReadonlyMap<string, Market>): Map<string, number> {
  const deals = new Map<string, number>()
  for (const [id, market] of truths) {
    for (const { author, other, undone } of market.exchanges) {
      if (undone) continue
      for (const seat of [author, other]) deals.set(`${id} ${seat}`, (deals.get(`${id} ${seat}`) ?? 0) + 1)
    }
  }
  return deals
}

function marketRows(room: ClassRoom, truths: ReadonlyMap<string, Market>): MarketRow[] {
  return [...(room.match?.markets.values() ?? [])].map(({ id, name, arm, opening: { staging } }) => {
    const market = truths.get(id)
    const seats = [...(market?.seats.values() ?? [])]
    const kept = (keeper: 'person' | 'bot' | 'cover') => seats.filter((seat) => seat.keeper === keeper).length
    return {
      id,
      name,
      seats: seats.length,
      people: kept('person'),
      bots: kept('bot'),
      covered: kept('cover'),
      done: seats.filter(({ done }) => done).length,
      deals: market?.exchanges.filter(({ undone }) => !undone).length ?? 0,
      ...(arm === undefined ? {} : { arm }),
      ...(staging && { condition: staging.arm }),
    }
  })
}

function answeredNow(room: ClassRoom): number {
  const prefix = room.phase === 'quizBefore' ? 'before:' : room.phase === 'quizAfter' ? 'after:' : 'predict'
  return studentsOf(room).filter(({ answers }) => [...answers.keys()].some((question) => question.startsWith(prefix)))
    .length
}

export function wallView(sight: Sight): WallView {
  const { room, presence, markets, nowMs } = sight
  const experiment = experimentView(room)
  // Whoever plays an experiment must not read from the wall who is a script, nor what others do.
  const figured = experiment ? [] : markets.figured()
  const { shares, dealsPerMinute } = figuresOf(figured)
  const clock = markets.clock()
  const { wallNames } = room.setup
  return {
    code: room.code,
    phase: room.phase,
    ...room.wall,
    here: hereOf(room, presence),
    ...(room.roster.length > 0 ? { expected: room.roster.length } : {}),
    faces: studentsOf(room)
      .slice(-MOST_FACES)
      .map(({ face }) => face),
    ...(clock && { clock }),
    ...(experiment && {
      experiment: { running: experiment.running, through: experiment.through, people: experiment.people },
    }),
    serverMs: nowMs,
    markets: figured.map(({ id, market }) => ({
      id,
      name: room.match?.markets.get(id)?.name ?? '',
      stalls: [...market.seats.values()].map(({ id, face, crafts, keeper, name }) => ({
        id,
        face,
        crafts,
        keeper: market.phase === 'over' ? keeper : keeperSeen(ONLOOKER, { id, keeper }, market.settings),
        ...(wallNames ? { name } : {}),
      })),
    })),
    shares,
    dealsPerMinute,
    prices: pricesOf(figured),
    ...(room.match?.over ? { ended: room.match.id } : {}),
    named: wallNames,
  }
}
