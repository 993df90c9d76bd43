// Delivering a promise early, all or part of it.

import * as z from 'zod'
import { bundleSchema, isEmpty, missing } from '../bundle.ts'
import { endingEvents, isWhole } from '../pledge-outcome.ts'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor, tooLittle } from './action-rule.ts'

export const deliverSchema = z.strictObject({ type: z.literal('deliver'), deal: z.string(), goods: bundleSchema })
type Deliver = z.infer<typeof deliverSchema>

/** Only what is owed; something else is offered with `settles`, and its creditor may decline it. (SPEC: PLE) */
export const deliver: ActionRule<Deliver> = {
  schema: deliverSchema,
  decide(market, by, { deal: id, goods }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const deal = market.deals.get(id)
    const pledge = deal?.pledges.find(({ debtor }) => debtor === by)
    if (!deal || !pledge || pledge.outcome !== 'open') return refuse('noSuchPledge')
    if (isEmpty(goods)) return refuse('nothingInIt')
    if (!isEmpty(missing(goods, missing(pledge.owed, pledge.delivered)))) return refuse('notOwed')
    const { held } = ownOf(market, by)
    const short = tooLittle(held, goods)
    if (short) return short
    return accept([
      { type: 'delivered' as const, deal: id, debtor: by, creditor: pledge.creditor, goods, atMs },
      ...(isWhole(pledge, goods) ? endingEvents(market, [{ deal, pledge, outcome: 'kept' }], atMs) : []),
    ])
  },
}
