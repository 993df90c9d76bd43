// S12, the reputation square: give one so that another gets four, with scores seen or not, and acts recorded or not. Source: Wedekind & Milinski 2000; Engelmann & Fischbacher 2009; science notes, part D, S12.

import type { MarketEvent } from '../game/events/index.ts'
import type { Stage } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'
import { drawTemper } from './response.ts'
import type { ArmId, Length, Mode, Observation, Scenario } from './scenario.ts'
import { type Cue, played, type Scene } from './scene.ts'
import { stage } from './stages.ts'

/** Good names seen always, never, half of the time, or once in ten: helping pays where that is likelier than its cost is to what it gives, 1 in 4. Source: as above. */
const arms = ['visible', 'hidden', 'half', 'tenth'] as const
type Arm = (typeof arms)[number]
const roles = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const
const seats = roles.map((_, index) => `s${index + 1}`)
const PURSE = 20
const ROUNDS = 18
/** In a lesson of some minutes: four that are recorded and four that are not. */
const FEW_ROUNDS = 8
const SECONDS = 20
const THINKS_MS = 2_000
/** One given is four got. Source: as above. */
const GROWS = 4
const COST = { coins: 1 } as const

/** P = sigma(theta + .55 score + .8 where recorded, else -.8). Source: science notes, part D, S12. */
const MODEL = { score: 0.55, recorded: 0.8 } as const

/**
 * Who could give to whom: every seat gives and gets equally often, and never back along the same line.
 * A fixed plan in place of draws: givers are every other seat, and who gets is one or three further on.
 */
function pairsOf(arm: Arm, round: number): Stage['pairs'] {
  const step = Math.floor(round / 2) % 2 === 0 ? 1 : 3
  return seats.flatMap((from, index) => {
    const to = seats[(index + step) % seats.length]
    if (index % 2 !== round % 2 || to === undefined) return []
    return tells(arm, round, index) ? [{ from, to, tells: true as const }] : [{ from, to }]
  })
}

/** A fixed plan here too, by which everybody tells and is told of as often as anybody, whether it is written down or not. */
function tells(arm: Arm, round: number, seat: number): boolean {
  const [turn, giver] = [Math.floor(round / 2), Math.floor(seat / 2)]
  if (arm === 'half') return (Math.floor(turn / 4) + giver) % 2 === 0
  return arm === 'tenth' && (turn + 2 * giver + 2 * (round % 2)) % 10 === 0
}

const isRecorded = (round: number) => Math.floor(round / 4) % 2 === 0

function stages(arm: ArmId, _mode: Mode, length: Length = 'whole'): readonly Stage[] {
  return [
    stage('story', 'reading', 90),
    ...Array.from({ length: length === 'short' ? FEW_ROUNDS : ROUNDS }, (_, round) =>
      stage(isRecorded(round) ? 'recorded' : 'unrecorded', 'encounter', SECONDS, {
        can: ['give'],
        grows: GROWS,
        pairs: pairsOf(arm as Arm, round),
        unrecorded: !isRecorded(round),
      }),
    ),
  ]
}

function helper(scene: Scene, helps: (score: number, recorded: boolean) => boolean): Cue {
  const { market, me, stage, sinceMs } = scene
  const pair = stage.pairs.find(({ from }) => from === me)
  const has = market.exchanges.some(({ author, round }) => author === me && round === market.round)
  if (!pair || has || !scene.own.held.coins) return 'done'
  if (sinceMs < THINKS_MS) return 'wait'
  // What is not shown counts for nothing.
  const score = pair.score ?? market.seats.get(pair.to)?.reputation ?? 0
  return helps(score, !stage.unrecorded) ? { type: 'give', to: pair.to, goods: COST } : 'done'
}

/** Each time somebody could give: whether it was done, what the other's score was, and whether either had been helped or had helped before. */
function observed(_market: Market, events: readonly MarketEvent[]): Observation[] {
  const tally = new Map<SeatId, Record<string, number[]>>(seats.map((seat) => [seat, {}]))
  const score = new Map<SeatId, number>()
  const helped = new Map<SeatId, boolean>()
  const wasHelped = new Map<SeatId, boolean>()
  let stageNow: Stage | undefined
  let gave = new Set<SeatId>()
  const note = (seat: SeatId, key: string, value: number) => {
    const mine = tally.get(seat)
    if (mine) mine[key] = [...(mine[key] ?? []), value]
  }
  const close = () => {
    for (const { from, to } of stageNow?.pairs ?? []) {
      const value = gave.has(from) ? 1 : 0
      note(from, stageNow?.unrecorded ? 'unrecorded' : 'recorded', value)
      const standing = score.get(to) ?? 0
      if (standing !== 0) note(from, standing > 0 ? 'toGood' : 'toBad', value)
      if (helped.has(to)) note(from, helped.get(to) ? 'toHelper' : 'toRefuser', value)
      if (wasHelped.has(from)) note(from, wasHelped.get(from) ? 'afterHelp' : 'afterRefusal', value)
    }
    for (const { from, to } of stageNow?.pairs ?? []) {
      helped.set(from, gave.has(from))
      wasHelped.set(to, gave.has(from))
    }
  }
  for (const event of events) {
    if (event.type === 'stageBegan') {
      close()
      stageNow = event.stage
      gave = new Set()
    }
    if (event.type === 'gave') gave.add(event.from)
    // The score that counts is the one the giver could know: before the stage's own changes.
    if (event.type === 'reputationChanged') score.set(event.seat, event.to)
  }
  close()
  return seats.map((seat) => ({ seat, values: means(tally.get(seat) ?? {}) }))
}

function means(tally: Record<string, number[]>): Record<string, number> {
  const mean = (key: string) => {
    const values = tally[key] ?? []
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const values = Object.fromEntries(
    Object.keys(tally).flatMap((key) => {
      const value = mean(key)
      return value === undefined ? [] : [[key, value]]
    }),
  )
  const [recorded, unrecorded] = [mean('recorded'), mean('unrecorded')]
  const more = recorded === undefined || unrecorded === undefined ? {} : { moreRecorded: recorded - unrecorded }
  return { ...values, ...more }
}

export const reputationSquare: Scenario = {
  id: 'S12',
  title: 'Reputation square',
  modes: ['target'],
  arms,
  primary: ['visible', 'hidden'],
  roles,
  people: { target: roles, requester: [] },
  purse: PURSE,
  stages,
  settingsOf: (arm: ArmId) => ({ reputation: arm === 'visible' ? 'visible' : 'hidden' }),
  bot: (role, arm) =>
    played(`S12/${arm}/${role}`, 'followsModel', (chance) => {
      const temper = drawTemper(chance)
      return (scene) =>
        helper(scene, (score, recorded) => {
          return chance.happens(
            1 / (1 + Math.exp(-(temper + MODEL.score * score + (recorded ? MODEL.recorded : -MODEL.recorded)))),
          )
        })
    }),
  measures: [
    { id: 'recorded', kind: 'mean' },
    { id: 'unrecorded', kind: 'mean' },
    { id: 'moreRecorded', kind: 'mean' },
    { id: 'toGood', kind: 'mean' },
    { id: 'toBad', kind: 'mean' },
    { id: 'toHelper', kind: 'mean' },
    { id: 'toRefuser', kind: 'mean' },
    { id: 'afterHelp', kind: 'mean' },
    { id: 'afterRefusal', kind: 'mean' },
  ],
  observe: observed,
  readsLog: true,
  compare: { kind: 'within', measure: 'moreRecorded' },
  publishedArms: {},
}
