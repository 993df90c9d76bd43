// What an offer would change for the seat that may answer it, by the rules of the evening: the facts of *weigh*.

import { add, type Bundle, emptyPurse, together, worth } from './bundle.ts'
import { crafts, goodFacts } from './goods.ts'
import { isCovered } from './need.ts'
import type { Need, Own, Seat, Terms } from './state.ts'
import { WELLBEING } from './timers/bell.ts'

export type DealWorth = {
  /** Needs that it would provide for, and needs that it would leave without. */
  readonly meets: readonly Need[]
  readonly loses: readonly Need[]
  /** What tonight's wellbeing would change by: a met need, and an urgent one that no longer costs. */
  readonly wellbeing: number
  readonly coins: number
  /** Half the reference value of what is kept beyond the needs, rounded down, as at the end of a match. */
  readonly leftOver: number
  /** Reference value of what is promised for a later evening: to get, less to give. Not certain. */
  readonly promised: number
  /** All of it in one number, in points of prosperity. */
  readonly total: number
}

type Stock = Pick<Own, 'held' | 'helped'>

/** Reads the seat's own private part: only for whoever may see it. What is promised for tonight counts as if it came. */
export function dealWorth({ needs }: Seat, own: Own, terms: Terms, round: number): DealWorth {
  const tonight = terms.due === round
  const gets = tonight ? together(terms.gives, terms.givesLater) : terms.gives
  const pays = tonight ? together(terms.wants, terms.wantsLater) : terms.wants
  const open = needs.filter((need) => !need.met)
  const after = stockAfter(own, gets, pays)
  const covered = (stock: Stock) => new Set(open.filter((need) => isCovered(open, stock, need)))
  const [was, will] = [covered(own), covered(after)]
  const wellbeing = wellbeingOf(open, will) - wellbeingOf(open, was)
  const coins = (gets.coins ?? 0) - (pays.coins ?? 0)
  const leftOver = leftOverOf(after, will) - leftOverOf(own, was)
  const promised = tonight ? 0 : worth(terms.givesLater) - worth(terms.wantsLater)
  return {
    meets: open.filter((need) => will.has(need) && !was.has(need)),
    loses: open.filter((need) => was.has(need) && !will.has(need)),
    wellbeing,
    coins,
    leftOver,
    promised,
    total: wellbeing + coins + leftOver + promised,
  }
}

/** Hours of help that come in can be used, but not passed on; one's own meet no need of one's own. */
function stockAfter({ held, helped }: Own, { help = 0, ...gets }: Bundle, pays: Bundle): Stock {
  const after = { ...emptyPurse(), ...held }
  add(after, gets)
  add(after, pays, -1)
  return { held: after, helped: helped + help }
}

function wellbeingOf(needs: readonly Need[], covered: ReadonlySet<Need>): number {
  return needs.reduce((sum, need) => {
    if (need.level === 3) return sum + (covered.has(need) ? WELLBEING.urgent : WELLBEING.urgentUnmet)
    return sum + (covered.has(need) ? WELLBEING.ordinary : 0)
  }, 0)
}

function leftOverOf({ held }: Stock, covered: ReadonlySet<Need>): number {
  const value = crafts.reduce((sum, good) => {
    const { lot, valueCoins, spoils } = goodFacts[good]
    const used = [...covered].filter((need) => need.good === good).length * lot
    return sum + (spoils ? 0 : Math.max(0, held[good] - used) * valueCoins)
  }, 0)
  return Math.floor(value / 2)
}
