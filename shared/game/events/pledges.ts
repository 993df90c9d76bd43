// Promises: delivered, kept back, late, kept or broken. Only the two know of them until the exchange is complete.

import * as z from 'zod'
import { bundleSchema, together } from '../bundle.ts'
import type { Market, Pledge, SeatId } from '../state.ts'
import type { EventRule } from './event-rule.ts'
import { pay } from './exchanges.ts'

const pledgeFacts = { deal: z.string(), debtor: z.string(), creditor: z.string() }

export const deliveredSchema = z.strictObject({
  type: z.literal('delivered'),
  ...pledgeFacts,
  goods: bundleSchema,
  atMs: z.int(),
})
type Delivered = z.infer<typeof deliveredSchema>

export const delivered: EventRule<Delivered> = {
  schema: deliveredSchema,
  apply(market, { deal, debtor, creditor, goods }) {
    pay(market, debtor, creditor, goods)
    const pledge = pledgeOf(market, deal, debtor)
    pledge.delivered = together(pledge.delivered, goods)
  },
  visibleTo: betweenTheTwo,
}

export const withholdSetSchema = z.strictObject({
  type: z.literal('withholdSet'),
  ...pledgeFacts,
  withheld: z.boolean(),
})
type WithholdSet = z.infer<typeof withholdSetSchema>

/** What a debtor means to do is the debtor's own: the creditor learns it at the bell. */
export const withholdSet: EventRule<WithholdSet> = {
  schema: withholdSetSchema,
  apply(market, { deal, debtor, withheld }) {
    pledgeOf(market, deal, debtor).withheld = withheld
  },
  visibleTo: (viewer, event) => (viewer === event.debtor ? event : undefined),
}

export const pledgeDeferredSchema = z.strictObject({ type: z.literal('pledgeDeferred'), ...pledgeFacts, due: z.int() })
type PledgeDeferred = z.infer<typeof pledgeDeferredSchema>

export const pledgeDeferred: EventRule<PledgeDeferred> = {
  schema: pledgeDeferredSchema,
  apply(market, { deal, debtor, due }) {
    const pledge = pledgeOf(market, deal, debtor)
    pledge.late = true
    pledge.due = due
  },
  visibleTo: betweenTheTwo,
}

export const pledgeEndedSchema = z.strictObject({
  type: z.literal('pledgeEnded'),
  ...pledgeFacts,
  outcome: z.enum(['kept', 'broken']),
})
type PledgeEnded = z.infer<typeof pledgeEndedSchema>

export const pledgeEnded: EventRule<PledgeEnded> = {
  schema: pledgeEndedSchema,
  apply(market, { deal, debtor, outcome }) {
    pledgeOf(market, deal, debtor).outcome = outcome
  },
  visibleTo: betweenTheTwo,
}

function betweenTheTwo<E extends { readonly debtor: SeatId; readonly creditor: SeatId }>(
  viewer: SeatId,
  event: E,
): E | undefined {
  return viewer === event.debtor || viewer === event.creditor ? event : undefined
}

function pledgeOf(market: Market, id: string, debtor: SeatId): Pledge {
  const pledge = market.deals.get(id)?.pledges.find((pledge) => pledge.debtor === debtor)
  if (!pledge) throw new Error(`no promise of ${debtor} in ${id}`)
  return pledge
}
