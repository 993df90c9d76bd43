// S14, the guild master: two hours of help a round for half of the seats, by lot; then wood is asked of all for the hall. Ours; science notes, part D, S14.

import type { Bot } from '../bots/bot.ts'
import { bots } from '../bots/index.ts'
import { type Stage, stageAllows } from '../game/stage.ts'
import type { Market } from '../game/state.ts'
import type { ArmId, Length, Mode, Observation, Scenario } from './scenario.ts'
import { type Cue, endedOf, granted, played, type Scene, wasAsked } from './scene.ts'
import { stage } from './stages.ts'

/** Both halves sit in every village: seats are dealt by lot. */
const arms = ['hall'] as const
const roles = ['mentored1', 'mentored2', 'mentored3', 'other1', 'other2', 'other3', 'master'] as const
const mentored = ['s1', 's2', 's3']
const others = ['s4', 's5', 's6']
/** Source: as above: help for four rounds, the request in the fifth. */
const ROUNDS = 4
/** In a lesson of some minutes: each of those who are helped is helped once. */
const FEW_ROUNDS = 3
const SECONDS = 45
const HELP = { help: 2 } as const
const WOOD = { wood: 3 } as const
const PURSE = 20
/** Guess: one word after the other. */
const FIRST_MS = 2_000
const HALL_SECONDS = 90
/** One of each half at a time, so that neither is kept waiting for the other: as many open requests as the rules let be. */
const inTurn = ['s1', 's4', 's2', 's5', 's3', 's6']
const AT_ONCE = 2
/** Whoever has not answered by then has had their time: three pairs come to less than the stage. */
const PATIENCE_MS = 27_000

function stages(_arm: ArmId, _mode: Mode, length: Length = 'whole'): readonly Stage[] {
  const rounds = length === 'short' ? FEW_ROUNDS : ROUNDS
  return [
    stage('story', 'reading', 90),
    stage('rounds', 'market', SECONDS, { rounds }),
    stage('hall', 'encounter', HALL_SECONDS, {
      can: ['answer'],
      grants: [...mentored, ...others].map((seat) => ({ seat, goods: WOOD })),
    }),
  ]
}

/** In the hall one request each; who does not answer keeps nobody else from being asked. */
function asksAll(scene: Scene): Cue {
  const open = [...scene.market.offers.values()].filter(({ author }) => author === scene.me)
  const late = open.find(({ atMs }) => scene.atMs - atMs >= PATIENCE_MS)
  if (late) return { type: 'withdraw', offer: late.id }
  const next = inTurn.find((seat) => endedOf(scene, scene.me, seat).length === 0 && !open.some(({ to }) => to === seat))
  if (next === undefined) return open.length > 0 ? 'wait' : 'done'
  if (open.length >= AT_ONCE || scene.sinceMs < FIRST_MS) return 'wait'
  return { type: 'request', to: next, wants: WOOD }
}

/** In each round two hours for one after the other of the mentored, as far as they go. */
function master(part: string): Bot {
  const asks = played(part, 'followsScript', () => asksAll)
  return {
    id: part,
    create(seat, chance) {
      const inHall = asks.create(seat, chance)
      return {
        turn(market, atMs) {
          if (market.stage?.kind !== 'market') return inHall.turn(market, atMs)
          const me = market.seats.get(seat)
          if (market.phase !== 'market' || !me?.own || me.done) return 'wait'
          const helped = market.exchanges.some(({ author, round }) => author === seat && round === market.round)
          if (helped || me.own.held.help < HELP.help)
            return { action: { type: 'done', done: true }, reason: { id: 'followsScript' } }
          const to = mentored[(market.round - (market.stage?.firstRound ?? 0)) % mentored.length] ?? 's1'
          return { action: { type: 'give', to, goods: HELP }, reason: { id: 'followsScript' } }
        },
      }
    },
  }
}

function villager(part: string): Bot {
  return {
    id: part,
    create(seat, chance) {
      const neighbour = bots.neighbour.create(seat, chance)
      return {
        turn(market, atMs) {
          if (market.stage?.kind === 'reading')
            return market.seats.get(seat)?.done
              ? 'wait'
              : { action: { type: 'done', done: true }, reason: { id: 'followsModel' } }
          const move = neighbour.turn(market, atMs)
          return move !== 'wait' && stageAllows(market, seat, move.action.type) ? move : 'wait'
        },
      }
    },
  }
}

function observed(market: Market): Observation[] {
  return [...mentored, ...others].map((seat) =>
    wasAsked(market, seat, 'wood')
      ? { seat, values: { [mentored.includes(seat) ? 'mentored' : 'others']: granted(market, seat, 'wood') ? 1 : 0 } }
      : { seat, excluded: 'notAsked' },
  )
}

export const guildMasterHall: Scenario = {
  id: 'S14',
  title: 'The guild master',
  modes: ['target'],
  arms,
  primary: ['hall', 'hall'],
  roles,
  people: { target: roles.filter((role) => role !== 'master'), requester: [] },
  purse: PURSE,
  stages,
  bot: (role, arm) => (role === 'master' ? master : villager)(`S14/${arm}/${role}`),
  measures: [
    { id: 'mentored', kind: 'rate' },
    { id: 'others', kind: 'rate' },
  ],
  observe: observed,
  compare: { kind: 'measures', first: 'mentored', second: 'others' },
  publishedArms: {},
}
