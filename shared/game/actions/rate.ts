// Rating: a number on the scale that a stage asks for.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, closedDoor } from './action-rule.ts'

export const rateSchema = z.strictObject({ type: z.literal('rate'), question: z.string().max(40), value: z.int() })
type Rate = z.infer<typeof rateSchema>

/** The last answer counts. (SPEC: STG) */
export const rate: ActionRule<Rate> = {
  schema: rateSchema,
  decide(market, by, { question: id, value }, atMs) {
    const shut = closedDoor(market)
    if (shut) return shut
    const question = market.stage?.questions.find((one) => one.id === id)
    if (!question) return refuse('noSuchQuestion')
    if (value < question.from || value > question.to) return refuse('offTheScale')
    if (ownOf(market, by).ratings.get(id) === value) return accept([])
    return accept([{ type: 'rated', seat: by, question: id, value, atMs }])
  },
}
