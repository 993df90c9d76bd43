// How a farmer of the common granary answers, by the model: what it gives, whom it fines, what it learns. Source: Fischbacher, Gächter & Fehr 2001; science notes, part D, S11.

import type { Chance } from '../game/chance.ts'
import { givenLast } from '../game/granary.ts'
import type { SeatId } from '../game/state.ts'
import { normal } from './response.ts'
import type { Cue, Scene } from './scene.ts'

/** Source: Fehr & Gächter 2000. */
export const UNITS = 20
const THINKS_MS = 2_000

export type FarmerModel = {
  /** What one expects of the others at the start of a half, in the mean. */
  readonly belief: number
  /** What who answers in kind gives, for each unit expected. */
  readonly slope: number
  /** What who cares for itself gives in the first round, and how much of it is left in each next one. */
  readonly free: number
  readonly decay: number
  /** What each fine adds to all that is given from then on. */
  readonly afterFine: number
  /** What it adds to have given as much as the group and not to be fined, and how often it does. */
  readonly toOthers: number
  readonly pToOthers: number
  /** The part of what was learnt that is lost from round to round. */
  readonly relax: number
}

/** Source of all: science notes, part D, S11. */
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

export function farmer(model: FarmerModel): (chance: Chance) => (scene: Scene) => Cue {
  return (chance) => farmerOf(model, chance)
}

function farmerOf(model: FarmerModel, chance: Chance): (scene: Scene) => Cue {
  const type = drawType(chance)
  const punishes = chance.happens(P_PUNISHER)
  const born = model.belief + BELIEF_SD * normal(chance)
  let half = ''
  let belief = born
  /** What fines and their absence have taught. */
  let learnt = 0
  let answered = ''
  let fines: SeatId[] | undefined

  function gives(round: number): number {
    const base =
      type === 'conditional'
        ? model.slope * belief
        : type === 'free'
          ? model.free * model.decay ** (round - 1)
          : type === 'hump'
            ? Math.min(belief, UNITS - belief)
            : OTHER_GIVES
    return within(base + learnt + NOISE_SD * normal(chance))
  }

  function learn({ market, me }: Scene): void {
    const given = givenLast(market, me)
    // Of the group, oneself included. Measured: so the means come to the .37 and .85 of the notes; by the others alone to .35.
    const group = meanOf([...given.values()])
    belief = 0.5 * belief + 0.5 * group
    if (half !== 'fines') return
    learnt *= 1 - model.relax
    const lastRound = market.round - 1
    const fined = market.fines.filter(({ to, round }) => to === me && round === lastRound).length
    if (fined > 0) learnt += model.afterFine * fined
    else if ((given.get(me) ?? 0) >= group && chance.happens(model.pToOthers)) learnt += model.toOthers
  }

  function whomToFine({ market, me }: Scene): SeatId[] {
    const given = givenLast(market, me)
    const mean = meanOf([...given.values()])
    const own = given.get(me) ?? 0
    if (!punishes || own < mean) return []
    return [...given].flatMap(([seat, coins]) => {
      const less = mean - coins
      const count = seat !== me && less > 0 && chance.happens(P_FINES) ? Math.round(FINES_A_UNIT * less) : 0
      return Array.from({ length: count }, () => seat)
    })
  }

  return (scene) => {
    if (scene.stage.can.includes('fine')) {
      // Once a round, also where the server was started again in the middle of it.
      fines ??= hasFined(scene) ? [] : whomToFine(scene)
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

function hasFined({ market, me }: Scene): boolean {
  return market.fines.some(({ by, round }) => by === me && round === market.round)
}

export const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const within = (value: number) => Math.round(Math.max(0, Math.min(UNITS, value)))

function drawType(chance: Chance) {
  let left = chance.next()
  for (const { type, share } of TYPES) {
    left -= share
    if (left < 0) return type
  }
  return 'other'
}
