// Judges the statements as their matches come in: every kind of match is played once, however many statements speak of it.

import type { MatchFigures } from '../figures.ts'
import type { Simulation } from '../simulate.ts'
import type { Claim, Statement, Trial } from './statement.ts'

/** For finding out what would make the statements hold. */
export const TUNING_SEED = 'tuning'
/** For showing that they do: match i has the seed `held-out:i`, and no number was ever chosen by what these came to. */
export const HELD_OUT_SEED = 'held-out'

type Judged = Claim & {
  readonly holds: boolean
  /** The figure is more than two standard errors from its nearest bound: chance hardly has a say. */
  readonly clear: boolean
}

export type Verdict = {
  readonly number: number
  readonly says: string
  readonly holds: boolean
  readonly claims: readonly Judged[]
}

type Balancing = {
  readonly simulations: readonly Simulation[]
  /**
   * Takes in one match, in any order.
   * @returns the statements that can be judged now, each once and in their order
   */
  take(simulation: number, match: number, figures: MatchFigures): readonly Verdict[]
}

export function balancing(statements: readonly Statement[], matches: number, seed: string): Balancing {
  const keys = [...new Set(statements.flatMap(({ trials }) => trials.map(keyOf)))]
  const simulations = keys.map((key): Simulation => {
    const { times = 1, ...trial } = trialOf(statements, key)
    return { ...trial, matches: matches * times, seed }
  })
  const played = keys.map((): MatchFigures[] => [])
  const missing = simulations.map((simulation) => simulation.matches)
  const waiting = [...statements]
  return {
    simulations,
    take(simulation, match, figures) {
      const mine = played[simulation]
      if (!mine) throw new Error(`there is no simulation ${simulation}`)
      mine[match] = figures
      missing[simulation] = (missing[simulation] ?? 0) - 1
      const verdicts: Verdict[] = []
      for (let next = waiting[0]; next; next = waiting[0]) {
        const places = next.trials.map((trial) => keys.indexOf(keyOf(trial)))
        if (places.some((place) => missing[place])) break
        waiting.shift()
        const { number, says, claims } = next
        const judged = claims(places.map((place) => played[place] ?? [])).map(judge)
        verdicts.push({ number, says, holds: judged.every(({ holds }) => holds), claims: judged })
      }
      return verdicts
    },
  }
}

function keyOf(trial: Trial): string {
  return JSON.stringify(trial)
}

function trialOf(statements: readonly Statement[], key: string): Trial {
  const found = statements.flatMap(({ trials }) => trials).find((trial) => keyOf(trial) === key)
  if (!found) throw new Error(`no statement has the trial ${key}`)
  return found
}

function judge(claim: Claim): Judged {
  const { least, most, above, below, figure } = claim
  const { mean, se } = figure
  const holds =
    (least === undefined || mean >= least) &&
    (most === undefined || mean <= most) &&
    (above === undefined || mean > above) &&
    (below === undefined || mean < below)
  const bounds = [least, most, above, below].filter((bound) => bound !== undefined)
  return { ...claim, holds, clear: se === 0 || bounds.every((bound) => Math.abs(mean - bound) > 2 * se) }
}
