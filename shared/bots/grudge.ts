// Grudge is fair until it is wronged once, and then refuses that partner for ever; hardly any gift makes up for it. Source: science notes, part E, row 6 (Grim, Friedman 1971).

import { commonSense } from './common-sense.ts'
import type { LastingDraws } from './lasting-draws.ts'
import type { PartnerAct } from './partner-state.ts'
import { reciprocator } from './reciprocator.ts'
import { grim } from './two-choices.ts'

/** A gift of so many times the loss makes up for it with this probability. Source: as above. */
const AMENDS_TIMES = 2
const P_FORGIVES = 0.1

export const grudge = commonSense(
  'grudge',
  reciprocator((acts, draws) => {
    const act = grievance(acts, draws)
    return { choice: grim(act !== undefined), act }
  }),
)

/** The first wrong that is not made up for: a broken promise, or a third too much. A gift without a return is none. */
function grievance(acts: readonly PartnerAct[], draws: LastingDraws): PartnerAct | undefined {
  let first: PartnerAct | undefined
  let loss = 0
  for (const act of acts) {
    if (act.how === 'brokePromise' || act.how === 'overcharged') {
      first ??= act
      loss += act.coins
    }
    const gift = act.how === 'gave' || act.how === 'returned'
    if (!first || !gift || act.coins < AMENDS_TIMES * loss || !draws(`forgives ${act.id}`, P_FORGIVES)) continue
    first = undefined
    loss = 0
  }
  return first
}
