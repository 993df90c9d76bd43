// The granary: what every seat gets of the coins that were given to it in a day.

import type { EventOf } from './events/index.ts'
import { groupOf } from './stage.ts'
import type { Market, SeatId } from './state.ts'

/** What each coin given returns to every seat, as a fraction of whole numbers. Source: Fehr & Gächter 2000, as in the science notes, part D, S11: 0.4. */
const RETURN = { part: 2, of: 5 } as const

type GranaryShare = { readonly coins: number; readonly wellbeing: number }

/**
 * To every seat, whoever gave: 0.4 of what was given, rounded down. In coins as far as those in the store go round evenly, the rest in wellbeing:
 * so no coin is made, and the village does not run out of them. (SPEC: GRA)
 */
export function granaryShare({ granary, seats }: Pick<Market, 'granary' | 'seats'>): GranaryShare {
  return granary ? shareOf(granary.given, granary.store, seats.size) : { coins: 0, wellbeing: 0 }
}

/** Of a group of seats, from what the group gave alone: what others left over stays in the store. (SPEC: STG-10) */
export function groupShare(given: number, group: readonly SeatId[]): GranaryShare {
  return shareOf(given, given, group.length)
}

function shareOf(given: number, store: number, seats: number): GranaryShare {
  const each = Math.floor((given * RETURN.part) / RETURN.of)
  const coins = Math.min(each, Math.floor(store / seats))
  return { coins, wellbeing: each - coins }
}

/** Nothing happens on a day on which nobody gave. */
export function granaryEvents(market: Market): EventOf<'granaryShared'>[] {
  const given = market.granary?.given ?? 0
  return given > 0 ? [{ type: 'granaryShared', given, ...granaryShare(market) }] : []
}

/** What each of those gave who shared with this seat what was collected last, itself included; nobody before anything was. */
export function givenLast({ granary, seats, stage }: Market, seat: SeatId): ReadonlyMap<SeatId, number> {
  if (granary?.collected === undefined) return new Map()
  const gifts = granary.gifts.filter(
    ({ round, among }) => round === granary.collected && (among?.includes(seat) ?? true),
  )
  // Where none of them gave, nothing tells who they were: as many as there are now.
  const together = gifts[0]?.among ?? (stage && groupOf(stage, seat)) ?? [...seats.keys()]
  return new Map(together.map((one) => [one, gifts.find((gift) => gift.seat === one)?.coins ?? 0]))
}
