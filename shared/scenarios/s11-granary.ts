// S11, the common granary: twenty units a round, each unit given returns 0.4 to all; ten rounds without fines, ten with. Source: Fehr & Gächter 2000; Fischbacher, Gächter & Fehr 2001; science notes, part D, S11.

import type { Chance } from '../game/chance.ts'
import type { Stage } from '../game/stage.ts'
import type { Market, SeatId } from '../game/state.ts'
import { normal } from './response.ts'
import type { ArmId, Length, Mode, Observation, Scenario } from './scenario.ts'
import { type Cue, played, type Scene } from './scene.ts'
import { stage } from './stages.ts'

/** Which half comes first. Partners: the four stay together. Strangers would be mixed anew each round, which a market of its own cannot be. */
const arms = ['plainFirst', 'finesFirst'] as const
const roles = ['farmer1', 'farmer2', 'farmer3', 'farmer4'] as const
const seats = ['s1', 's2', 's3', 's4'] as const

/** Source: as above. */
const UNITS = 20
const ROUNDS = 10
/** Of each half, in a lesson of some minutes. Guess: enough to see what the others do, and to answer it. */
const FEW_ROUNDS = 4
const GIVE_S = 25
const FINE_S = 20
const THINKS_MS = 2_000

/** Of partners. Source: science notes, part D, S11. */
const MODEL = { belief: 15.5, slope: 0.9, free: 7, decay: 0.75, afterFine: 4, toOthers: 3, pToOthers: 0.5 } as const
const TYPES = [
  { type: 'conditional', share: 0.5 },
  { type: 'free', share: 0.3 },
  { type: 'hump', share: 0.14 },
  { type: 'other', share: 0.06 },
] as const
const OTHER_GIVES = 18
const BELIEF_SD = 4
const NOISE_SD = 2
const P_PUNISHER = 0.84
const FINES_A_UNIT = 0.35
const P_FINES = 0.8

const questionOf = (half: 'plain' | 'fines', round: number) => `${half}${round}`

function stages(arm: ArmId, _mode: Mode, length: Length = 'whole'): readonly Stage[] {
  const gives = (half: 'plain' | 'fines', round: number) => {
    const id = questionOf(half, round)
    return stage('give', 'rating', GIVE_S, {
      can: ['rate'],
      grants: seats.map((seat) => ({ seat, goods: { coins: UNITS } })),
      questions: [{ id, from: 0, to: UNITS }],
      collects: id,
    })
  }
  const rounds = Array.from({ length: length === 'short' ? FEW_ROUNDS : ROUNDS }, (_, index) => index + 1)
  const plain = rounds.map((round) => gives('plain', round))
  const fines = rounds.flatMap((round) => [
    gives('fines', round),
    stage('fine', 'encounter', FINE_S, { can: ['fine'] }),
  ])
  return [stage('story', 'reading', 90), ...(arm === 'finesFirst' ? [...fines, ...plain] : [...plain, ...fines])]
}

/** What each seat gave in the round that was collected last. */
function lastGiven({ granary }: Market): Map<SeatId, number> {
  const round = granary?.gifts.at(-1)?.round
  const given = new Map<SeatId, number>(seats.map((seat) => [seat, 0]))
  for (const gift of granary?.gifts ?? []) if (gift.round === round) given.set(gift.seat, gift.coins)
  return given
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const within = (value: number) => Math.round(Math.max(0, Math.min(UNITS, value)))

function drawType(chance: Chance) {
  let left = chance.next()
  for (const { type, share } of TYPES) {
    left -= share
    if (left < 0) return type
  }
  return 'other'
}

function farmer(chance: Chance): (scene: Scene) => Cue {
  const type = drawType(chance)
  const punishes = chance.happens(P_PUNISHER)
  const born = MODEL.belief + BELIEF_SD * normal(chance)
  let half = ''
  let belief = born
  /** What fines and their absence have taught. */
  let learnt = 0
  let answered = ''
  let fines: SeatId[] | undefined

  function gives(round: number): number {
    const base =
      type === 'conditional'
        ? MODEL.slope * belief
        : type === 'free'
          ? MODEL.free * MODEL.decay ** (round - 1)
          : type === 'hump'
            ? Math.min(belief, UNITS - belief)
            : OTHER_GIVES
    return within(base + learnt + NOISE_SD * normal(chance))
  }

  function learn(scene: Scene): void {
    const given = lastGiven(scene.market)
    // Of the group, oneself included. Measured: so the means come to the .37 and .85 of the notes; by the others alone to .35.
    const group = meanOf(seats.map((seat) => given.get(seat) ?? 0))
    belief = 0.5 * belief + 0.5 * group
    if (half !== 'fines') return
    const lastRound = scene.market.round - 1
    const fined = scene.market.fines.filter(({ to, round }) => to === scene.me && round === lastRound).length
    if (fined > 0) learnt += MODEL.afterFine * fined
    else if ((given.get(scene.me) ?? 0) >= group && chance.happens(MODEL.pToOthers)) learnt += MODEL.toOthers
  }

  function whomToFine(scene: Scene): SeatId[] {
    const given = lastGiven(scene.market)
    const mean = meanOf([...given.values()])
    if (!punishes || (given.get(scene.me) ?? 0) < mean) return []
    return seats.flatMap((seat) => {
      const less = mean - (given.get(seat) ?? 0)
      const count = seat !== scene.me && less > 0 && chance.happens(P_FINES) ? Math.round(FINES_A_UNIT * less) : 0
      return Array.from({ length: count }, () => seat)
    })
  }

  return (scene) => {
    if (scene.stage.id === 'fine') {
      fines ??= whomToFine(scene)
      const to = fines.shift()
      if (to === undefined || scene.own.held.coins < 1) return 'done'
      return { type: 'fine', to }
    }
    const [question] = scene.stage.questions
    if (!question || answered === question.id) return 'done'
    if (scene.sinceMs < THINKS_MS) return 'wait'
    const round = Number(question.id.replace(/\D/g, ''))
    const now = question.id.replace(/\d/g, '')
    if (now !== half) {
      half = now
      belief = born
      learnt = 0
    } else learn(scene)
    fines = undefined
    answered = question.id
    return { type: 'rate', question: question.id, value: gives(round) }
  }
}

/** Shares of the twenty, round by round and on the whole; of the fines, how many fell on who gave as much as the rest or more. */
function observed(market: Market): Observation[] {
  const byRound = new Map<number, Map<SeatId, number>>()
  for (const { seat, coins, round } of market.granary?.gifts ?? []) {
    const given = byRound.get(round) ?? new Map<SeatId, number>()
    byRound.set(round, given.set(seat, coins))
  }
  return seats.map((seat) => {
    const ratings = market.seats.get(seat)?.own?.ratings ?? new Map<string, number>()
    const share = (half: 'plain' | 'fines') => {
      const values = Array.from({ length: ROUNDS }, (_, index) => ratings.get(questionOf(half, index + 1))).filter(
        (value) => value !== undefined,
      )
      return values.length === 0 ? {} : { [half === 'plain' ? 'without' : 'with']: meanOf(values) / UNITS }
    }
    const mine = market.fines.filter(({ by }) => by === seat)
    const antisocial = mine.filter(({ to, round }) => {
      const given = byRound.get(round - 1) ?? new Map()
      return (given.get(to) ?? 0) >= meanOf(seats.map((one) => given.get(one) ?? 0))
    })
    const shares: Record<string, number> = { ...share('plain'), ...share('fines') }
    const [plain, fines] = [shares['without'], shares['with']]
    const more = plain === undefined || fines === undefined ? {} : { moreWithFines: fines - plain }
    return {
      seat,
      values: { ...shares, ...more, ...(mine.length > 0 ? { antisocial: antisocial.length / mine.length } : {}) },
    }
  })
}

export const commonGranary: Scenario = {
  id: 'S11',
  title: 'The common granary',
  modes: ['target'],
  arms,
  primary: ['plainFirst', 'finesFirst'],
  roles,
  people: { target: roles, requester: [] },
  purse: 0,
  settings: { granary: true, fine: true },
  stages,
  bot: (role, arm) => played(`S11/${arm}/${role}`, 'followsModel', farmer),
  measures: [
    { id: 'without', kind: 'mean' },
    { id: 'with', kind: 'mean' },
    { id: 'moreWithFines', kind: 'mean' },
    { id: 'antisocial', kind: 'mean' },
  ],
  observe: observed,
  // The published means are from memory (M-mid): only their direction is shown until they are checked.
  compare: { kind: 'within', measure: 'moreWithFines' },
  publishedArms: {},
}
