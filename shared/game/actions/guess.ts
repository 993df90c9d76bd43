// Who was a bot: said once, when a match with hidden bots is over.

import * as z from 'zod'
import { accept, refuse } from '../result.ts'
import { MOST_SEATS } from '../settings.ts'
import { ownOf } from '../state.ts'
import { type ActionRule, isRefused, partner } from './action-rule.ts'

export const guessSchema = z.strictObject({ type: z.literal('guess'), bots: z.array(z.string()).max(MOST_SEATS) })
type Guess = z.infer<typeof guessSchema>

/** Every other stall is guessed, as a bot's or as a person's; whoever only was away is a person. The first word stands. (SPEC: HID) */
export const guess: ActionRule<Guess> = {
  schema: guessSchema,
  decide(market, by, { bots }, atMs) {
    if (market.phase !== 'over') return refuse('notOverYet')
    if (market.settings.botSeats === 'shown') return refuse('nothingToGuess')
    for (const seat of bots) {
      const other = partner(market, by, seat)
      if (isRefused(other)) return other
    }
    if (ownOf(market, by).guess) return refuse('guessedAlready')
    const others = [...market.seats.values()].filter(({ id }) => id !== by)
    const right = others.filter(({ id, keeper }) => bots.includes(id) === (keeper === 'bot')).length
    const said = { seat: by, bots: [...new Set(bots)].sort() }
    return accept([{ type: 'botsGuessed', ...said, right, of: others.length, atMs }])
  },
}
