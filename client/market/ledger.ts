// The player's own ledger, where it is live: what the model expects each partner to owe the player, and the player them.

import { favoursBetween, noteCircumstances, roundsNow } from '../../shared/game/favours.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { expectedObligation, type Favour, normProfiles } from '../../shared/reciprocity/obligation.ts'
import type { ThreadModel } from '../village/village-model.ts'
import type { Place } from './table.ts'

/** Less than this, in coins, is as good as forgotten. Guess: what rounds to nothing. */
const LEAST_COINS = 0.5
/** From two lots' worth on a thread is as thick as it gets. Guess: more is rarely owed. */
const THICKEST_COINS = 12

/** In coins; above zero the player is expected to owe, below zero the other is. */
export type Ledger = ReadonlyMap<SeatId, number>

const closed: Ledger = new Map()

/** What is left with each partner when both sides' expectations are set against each other. Empty where threads come only after the match. */
export function ledgerOf({ market, mine, own, desk, table }: Place): Ledger {
  if (market.settings.ledger !== 'live') return closed
  const standpoint = { market, me: mine, own, atMs: table.atMs() }
  noteCircumstances(standpoint, desk.circumstances)
  const atRounds = roundsNow(standpoint)
  const profile = normProfiles[market.settings.norm]
  return new Map(
    [...favoursBetween(standpoint, desk.circumstances)].flatMap(([seat, favours]) => {
      const net =
        expectedObligation(favours, atRounds, profile) - expectedObligation(favours.map(turned), atRounds, profile)
      return Math.abs(net) < LEAST_COINS ? [] : [[seat, net]]
    }),
  )
}

function turned(favour: Favour): Favour {
  return { ...favour, way: favour.way === 'received' ? 'given' : 'received' }
}

export function threadsOf(me: SeatId, ledger: Ledger): readonly ThreadModel[] {
  return [...ledger].map(([seat, net]) => ({
    ower: net > 0 ? me : seat,
    to: net > 0 ? seat : me,
    // Twentieths: the picture need not be told of every tick.
    strength: Math.round(Math.min(1, Math.abs(net) / THICKEST_COINS) * 20) / 20,
    mine: true,
  }))
}
