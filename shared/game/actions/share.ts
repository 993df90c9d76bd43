// Sharing a need, with one seat or with all: the vulnerability that makes both kindness and gouging possible.

import * as z from 'zod'
import { isCovered } from '../need.ts'
import { accept, refuse } from '../result.ts'
import { type Need, ownOf, seatOf } from '../state.ts'
import { type ActionRule, closedDoor, isRefused, partner } from './action-rule.ts'

export const shareSchema = z.strictObject({
  type: z.literal('share'),
  needs: z.union([z.literal('all'), z.array(z.string()).min(1).max(8)]),
  with: z.union([z.literal('all'), z.string()]),
})
type Share = z.infer<typeof shareSchema>

/** (SPEC: SHA) */
export const share: ActionRule<Share> = {
  schema: shareSchema,
  decide(market, by, { needs, with: audience }) {
    const shut = closedDoor(market)
    if (shut) return shut
    if (audience !== 'all') {
      const other = partner(market, by, audience)
      if (isRefused(other)) return other
    }
    const seat = seatOf(market, by)
    const wanted = needs === 'all' ? seat.needs : seat.needs.filter((need) => needs.includes(need.id))
    if (needs !== 'all' && wanted.length < new Set(needs).size) return refuse('noSuchNeed')
    const news = wanted.filter((need) => !isKnown(need, audience))
    if (news.length === 0) return refuse('nothingToShare')
    const own = ownOf(market, by)
    return accept(
      news.map((need) => ({
        type: 'needShared' as const,
        seat: by,
        need: { id: need.id, good: need.good, level: need.level },
        covered: isCovered(seat.needs, own, need),
        with: audience,
      })),
    )
  },
}

function isKnown(need: Need, audience: string): boolean {
  return need.shared === 'all' || (audience !== 'all' && need.shared.includes(audience))
}
