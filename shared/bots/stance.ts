// How a seat stands towards each partner: it cooperates or defects, for a reason that can be told.

import type { SeatId } from '../game/state.ts'
import type { Reason } from './bot.ts'
import { reason } from './character.ts'
import type { LastingDraws } from './lasting-draws.ts'
import { type PartnerAct, partnersOf } from './partner-state.ts'
import type { Situation } from './situation.ts'
import { type Choice, trembling } from './two-choices.ts'

/** Now and then the hand trembles: for a round it does to one partner the opposite of what it meant. Source: eps of the science notes, part E, "Shared". */
export const P_SLIPS = 0.02

/** What a character makes of a partner's acts. */
type Opinion = {
  readonly choice: Choice
  /** The act it goes by; undefined: none yet. */
  readonly act: PartnerAct | undefined
}
export type Judge = (acts: readonly PartnerAct[], draws: LastingDraws, about: string) => Opinion

/** @property why of a defection, or of cooperation after one */
type Stance = { readonly choice: Choice; readonly why: Reason | undefined }
export type Stances = (s: Situation, partner: SeatId) => Stance

/** Follows from the view and from lasting draws alone: a restart changes no mind. */
export function stances(judge: Judge, draws: LastingDraws): Stances {
  return (s, partner) => {
    const about = `${partner} ${s.market.round}`
    const { choice, act } = judge(partnersOf(s).get(partner)?.acts ?? [], draws, about)
    const done = trembling(choice, draws(`slips ${about}`, P_SLIPS))
    if (done !== choice) return { choice: done, why: reason('slips', { seat: partner }) }
    if (choice === 'D') return { choice, why: act && wrong(partner, act) }
    return { choice, why: act?.did === 'D' ? reason('letsItPass', { seat: partner, round: act.round }) : undefined }
  }
}

const wrongs = { overcharged: 'overchargedMe', brokePromise: 'brokeAPromise' } as const

function wrong(seat: SeatId, { how, round, coins }: PartnerAct): Reason {
  const id = how === 'overcharged' || how === 'brokePromise' ? wrongs[how] : 'returnedTooLittle'
  return reason(id, { seat, round, coins })
}
