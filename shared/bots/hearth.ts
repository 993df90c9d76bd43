// Hearth gives to whoever needs, keeps no score, and buys only once it has nothing to give. Source: science notes, part E, row 1.

import { goods } from '../game/goods.ts'
import { barnSense } from './barn.ts'
import { buying } from './buy.ts'
import { type Character, no, yes } from './character.ts'
import { commonSense } from './common-sense.ts'
import { atWell, toNeediest } from './give.ts'
import { loss, valuesOf } from './judgements.ts'
import { lettingSleep } from './let-sleep.ts'
import { decideOnce } from './memory.ts'
import { meetsNeed } from './own-worth.ts'
import { keepingPromises } from './promises.ts'
import { allCoins, redeeming } from './redeem.ts'
import { spareLots } from './situation.ts'

/**
 * It tells more of what it needs than others do: sharing needs and meeting them is what it stands for (game design, section 4).
 * Measured: npm run gt -- simulate --balance --seed tuning, 2026-11-26, 1,000 matches: at .72 a lone Raider among Hearths has 128.8% of theirs and a
 * Hearth among Mirrors the rank 2.75; at .75 the Raider has 127.3% (statement 2 wants 125), and at 1 it has 116% (200 matches, before Raider asked for anything).
 */
const P_TELLS = 0.72
/** To a neighbour of the same village. Source: science notes, part E, row 1. */
export const P_GIVES = 0.8
/** The well is for two needs or more. Source: as above. */
const LEAST_AT_WELL = 2
/** Least percent of what it gives that it wants back when it sells. Source: science notes, part E, common sense. */
const FLOOR_PERCENT = 95

/** It is the first to come. */
const barn = barnSense({ afterHands: 0 })

export const hearthWays: Character = {
  tells: { urgent: 1, ordinary: P_TELLS },
  words: 'warm',
  dealsWithAnybody: true,
  judge(s, deal) {
    const refusal = loss(s, deal)
    if (refusal) return refusal
    if (meetsNeed(s, deal.gets)) return yes('meetsMyNeed')
    const { got, given } = valuesOf(deal)
    return 100 * got >= FLOOR_PERCENT * given ? yes('goodPrice') : no('tooDear', 'tooUneven')
  },
  judgeAsk(s, ask) {
    const mine = goods.find((good) => ask.wants[good] && spareLots(s, good) === 0)
    if (mine) return no('notNow', 'needsItItself', { good: mine })
    const gives = decideOnce(s.memory, `give:${ask.id}`, s.chance, P_GIVES)
    return gives ? yes('likesToHelp', { seat: ask.author }) : no('notNow', 'doesNotFeelLikeIt')
  },
  duties: [keepingPromises(0), lettingSleep, redeeming(allCoins)],
  starts: [
    barn.lending,
    (s) => atWell(s, LEAST_AT_WELL, (good) => !barn.isKept(s, good), 'servesMany'),
    toNeediest(P_GIVES, barn.isKept),
    barn.buyingWood,
    buying({ budget: allCoins, swaps: true, promises: false }),
  ],
}

export const hearth = commonSense('hearth', () => hearthWays)
