// How a seat of a scenario is played: each second it looks at its stage and does one thing, waits, or is done with it.

import type { Act, Bot } from '../bots/bot.ts'
import type { SeatActionInput } from '../game/actions/index.ts'
import type { Chance } from '../game/chance.ts'
import type { Thing } from '../game/goods.ts'
import type { Stage } from '../game/stage.ts'
import type { BygoneOffer, Market, Offer, Own, SeatId } from '../game/state.ts'

export type Scene = {
  readonly market: Market
  readonly stage: Stage
  readonly me: SeatId
  readonly own: Own
  /** Since the stage began, on the market clock. */
  readonly sinceMs: number
  readonly atMs: number
  readonly chance: Chance
}

/** One thing to do now, nothing yet, or nothing more in this stage. */
export type Cue = SeatActionInput | 'wait' | 'done'

/**
 * A seat that follows lines; what it must remember it reads from the market.
 * @param born draws what is this seat's own for the whole scenario
 */
export function played(
  id: string,
  why: 'followsScript' | 'followsModel',
  born: (chance: Chance) => (scene: Scene) => Cue,
): Bot {
  return {
    id,
    create(me, chance) {
      const lines = born(chance)
      return {
        turn(market, atMs) {
          const seat = market.seats.get(me)
          const { stage, phase, phaseStartedAtMs } = market
          if (!stage || phase !== 'market' || !seat?.own || seat.done) return 'wait'
          const scene = { market, stage, me, own: seat.own, sinceMs: atMs - phaseStartedAtMs, atMs, chance }
          const cue = stage.kind === 'reading' ? 'done' : lines(scene)
          if (cue === 'wait') return 'wait'
          const action: SeatActionInput = cue === 'done' ? { type: 'done', done: true } : cue
          return { action, reason: { id: why } } satisfies Act
        },
      }
    },
  }
}

/** Offers and requests of this stage that `author` made to `to` and that have ended, oldest first. */
export function endedOf({ market }: Pick<Scene, 'market'>, author: SeatId, to: SeatId): readonly BygoneOffer[] {
  return market.bygone.filter((one) => one.author === author && one.to === to && one.round === market.round)
}

/** What waits for this seat's answer. */
export function waitingFor({ market, me }: Pick<Scene, 'market' | 'me'>): Offer | undefined {
  return [...market.offers.values()].find(({ to }) => to === me)
}

/** What this seat has asked or offered and that has no answer yet. */
export function openOf({ market, me }: Pick<Scene, 'market' | 'me'>): Offer | undefined {
  return [...market.offers.values()].find(({ author }) => author === me)
}

export const yes = ({ id, version }: Offer): Cue => ({ type: 'accept', offer: id, version })
export const no = ({ id, version }: Offer): Cue => ({ type: 'decline', offer: id, version, reason: 'notNow' })

/** A request that is made once in its stage, after so long; then nothing more. */
export function asksOnce(
  scene: Scene,
  to: SeatId,
  terms: Omit<Extract<SeatActionInput, { type: 'request' }>, 'type' | 'to'>,
  afterMs: number,
): Cue {
  if (openOf(scene)) return 'wait'
  if (endedOf(scene, scene.me, to).length > 0) return 'done'
  return scene.sinceMs < afterMs ? 'wait' : { type: 'request', to, ...terms }
}

/** Whether this seat said yes to a request for such a thing, now or later. */
export function granted(market: Market, seat: SeatId, thing: Thing = 'coins'): boolean {
  return requestsFor(market, seat, thing).some(({ ended }) => ended.how === 'accepted')
}

/** Whether such a thing was asked of this seat, whatever it said: who never was has not refused. */
export function wasAsked(market: Market, seat: SeatId, thing: Thing = 'coins'): boolean {
  return requestsFor(market, seat, thing).length > 0
}

function requestsFor({ bygone }: Market, seat: SeatId, thing: Thing): readonly BygoneOffer[] {
  return bygone.filter(
    ({ to, kind, versions }) =>
      to === seat && kind === 'ask' && versions.some(({ wants, wantsLater }) => wants[thing] || wantsLater[thing]),
  )
}
