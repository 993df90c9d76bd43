// Constable pays to fine who takes from others or lets them do the work, and spares who gives. Source: science notes, part E, row 10 (Fehr & Gächter 2000).

import type { Chance } from '../game/chance.ts'
import { wealthOf } from '../game/favours.ts'
import { FINE, fineRefusal } from '../game/fines.ts'
import { barnSense } from './barn.ts'
import { type Character, reason, type Start } from './character.ts'
import { commonSense } from './common-sense.ts'
import { lastingDraws } from './lasting-draws.ts'
import { uniformMs } from './memory.ts'
import { ANSWER_S } from './pace.ts'
import { buyingPlainly, plain } from './plain.ts'
import { selling } from './sell.ts'
import type { Situation } from './situation.ts'
import { aboveAverageGivers, type Wrong, wrongsIn } from './wrongs.ts'

/** Source: as above. */
const P_OF_SEVERITY = 0.35
const MOST_P = 0.85
/** Of its wealth, in so many milliseconds. Source: as above. */
const BUDGET_SHARE = 0.1
const BUDGET_MS = 300_000

/** Who fines those that stand by does not stand by itself. */
const barn = barnSense({ afterHands: 1 })

function born(chance: Chance): Character {
  const draws = lastingDraws(chance)
  const givers = aboveAverageGivers()

  const fining: Start = (s) => {
    const { market, me, memory, atMs } = s
    if (!market.settings.fine || !isWithinBudget(s)) return undefined
    for (const wrong of wrongsIn(s)) {
      const { about, seat, severity, why } = wrong
      if (!draws(about, Math.min(MOST_P, P_OF_SEVERITY * severity)) || isAnswered(s, wrong)) continue
      if (fineRefusal(market, me.id, seat) || givers(market).has(seat)) continue
      const at = memory.answerAtMs.get(about) ?? atMs + uniformMs(s.chance, ANSWER_S)
      memory.answerAtMs.set(about, at)
      if (at > atMs) continue
      return { action: { type: 'fine', to: seat }, reason: reason(why.id, why.facts) }
    }
    return undefined
  }

  return {
    ...plain,
    duties: [fining, ...plain.duties],
    starts: [barn.lending, barn.buyingWood, buyingPlainly, selling(() => 100, barn.isKept)],
  }
}

/** One fine answers all that a seat did until then. */
function isAnswered({ market, me }: Situation, { seat, round, atMs }: Wrong): boolean {
  return market.fines.some(
    (fine) =>
      fine.by === me.id && fine.to === seat && (fine.round > round || (fine.round === round && fine.atMs >= atMs)),
  )
}

function isWithinBudget(s: Situation): boolean {
  const { market, me, atMs } = s
  const spent = market.fines.filter((fine) => fine.by === me.id && atMs - fine.atMs < BUDGET_MS).length * FINE.costs
  return spent + FINE.costs <= BUDGET_SHARE * wealthOf(s)
}

export const constable = commonSense('constable', born)
