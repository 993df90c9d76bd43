// The granary: what every seat gets of the coins that were given to it in a day.

import type { EventOf } from './events/index.ts'
import type { Market } from './state.ts'

/** What each coin given returns to every seat, as a fraction of whole numbers. Source: Fehr & Gächter 2000, as in the science notes, part D, S11: 0.4. */
const RETURN = { part: 2, of: 5 } as const

type GranaryShare = { readonly coins: number; readonly wellbeing: number }

/**
 * To every seat, whoever gave: 0.4 of what was given, rounded down. In coins as far as those in the store go round evenly, the rest in wellbeing:
 * so no coin is made, and the village does not run out of them. (SPEC: GRA)
 */
export function granaryShare({ granary, seats }: Pick<Market, 'granary' | 'seats'>): GranaryShare {
  if (!granary || granary.given === 0) return { coins: 0, wellbeing: 0 }
  const each = Math.floor((granary.given * RETURN.part) / RETURN.of)
  const coins = Math.min(each, Math.floor(granary.store / seats.size))
  return { coins, wellbeing: each - coins }
}

/** Nothing happens on a day on which nobody gave. */
export function granaryEvents(market: Market): EventOf<'granaryShared'>[] {
  const given = market.granary?.given ?? 0
  return given > 0 ? [{ type: 'granaryShared', given, ...granaryShare(market) }] : []
}
