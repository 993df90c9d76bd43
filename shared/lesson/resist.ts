// When to resist: two offers after a favour, and what weighing and sleeping on it show of each.

import { classify } from '../reciprocity/classify.ts'
import type { Label } from '../reciprocity/label.ts'
import { DAYS_A_ROUND, halfLifeDays, normProfiles, remaining } from '../reciprocity/obligation.ts'

/** As in the experiments. Source: science notes, part D. */
const WEALTH = 100

type Proposal = {
  readonly id: 'sweet' | 'cure'
  /** What the author gave before, at reference value. */
  readonly favour: number
  /** Just now, with this offer in mind; or long ago. */
  readonly linked: boolean
  /** What is offered now and what is asked for it, at reference value. */
  readonly gives: number
  readonly asks: number
}

/** Guess: amounts that show each case plainly. */
export const proposals = [
  { id: 'sweet', favour: 2, linked: true, gives: 6, asks: 12 },
  { id: 'cure', favour: 25, linked: false, gives: 6, asks: 6 },
] as const satisfies readonly Proposal[]

/** How the game would call it. A favour just before counts into what is given, as a freebie does. */
export function kindOfProposal({ favour, linked, gives, asks }: Proposal): Label | undefined {
  return classify({ given: gives, got: asks, freebie: linked ? favour : 0 }).label
}

/** Share of the expected obligation that is left by the next market day, in the model: debts fade. */
export function leftOvernight({ favour }: Pick<Proposal, 'favour'>): number {
  return remaining(DAYS_A_ROUND, halfLifeDays(favour, WEALTH), normProfiles.fade)
}
