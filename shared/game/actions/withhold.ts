// Meaning to keep back a promise at the bell, or thinking better of it.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { type ActionRule, closedDoor } from './action-rule.ts'

export const withholdSchema = z.strictObject({ type: z.literal('withhold'), deal: z.string(), withheld: z.boolean() })
type Withhold = z.infer<typeof withholdSchema>

/** What is due is delivered at the bell by itself unless its debtor says otherwise here. (SPEC: PLE) */
export const withhold: ActionRule<Withhold> = {
  schema: withholdSchema,
  decide(market, by, { deal, withheld }) {
    const shut = closedDoor(market)
    if (shut) return shut
    const pledge = market.deals.get(deal)?.pledges.find(({ debtor }) => debtor === by)
    if (pledge?.outcome !== 'open') return refuse('noSuchPledge')
    if (pledge.withheld === withheld) return accept([])
    return accept([{ type: 'withholdSet', deal, debtor: by, creditor: pledge.creditor, withheld }])
  },
}
