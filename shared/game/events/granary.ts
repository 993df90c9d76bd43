// The granary: filled by whoever gives, shared out in the evening. Everybody sees who gave how much, and in a stage with groups everybody of the group.

import * as z from 'zod'
import type { Granary, Market } from '../state.ts'
import { seatOf } from '../state.ts'
import { amongSchema, type EventRule, those } from './event-rule.ts'

export const granaryFilledSchema = z.strictObject({
  type: z.literal('granaryFilled'),
  seat: z.string(),
  coins: z.int().min(1),
  round: z.int().min(1),
  atMs: z.int(),
  among: amongSchema,
})
type GranaryFilled = z.infer<typeof granaryFilledSchema>

export const granaryFilled: EventRule<GranaryFilled> = {
  schema: granaryFilledSchema,
  apply(market, { type: _, ...gift }) {
    const { own } = seatOf(market, gift.seat)
    if (own) own.held.coins -= gift.coins
    const granary = granaryOf(market)
    granary.store += gift.coins
    granary.given += gift.coins
    granary.gifts.push(gift)
  },
  visibleTo: those,
}

export const granarySharedSchema = z.strictObject({
  type: z.literal('granaryShared'),
  given: z.int().min(1),
  /** What every seat gets, or every one of a group. */
  coins: z.int().min(0),
  wellbeing: z.int().min(0),
  among: amongSchema,
})
type GranaryShared = z.infer<typeof granarySharedSchema>

export const granaryShared: EventRule<GranaryShared> = {
  schema: granarySharedSchema,
  apply(market, { type: _, ...day }) {
    const { given, coins, wellbeing, among } = day
    const granary = granaryOf(market)
    granary.shared.push({ round: market.round, ...day })
    granary.given = among ? granary.given - given : 0
    granary.store -= coins * (among?.length ?? market.seats.size)
    for (const { id, own } of market.seats.values()) {
      if (!own || among?.includes(id) === false) continue
      own.held.coins += coins
      own.wellbeing += wellbeing
    }
  },
  visibleTo: those,
}

function granaryOf({ granary }: Market): Granary {
  if (!granary) throw new Error('no granary stands here')
  return granary
}
