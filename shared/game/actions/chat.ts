// Free chat, where the host turned it on: a line to one seat or to all. The server has filtered it before it is decided here.

import * as z from 'zod'
import { canBeSeen, graphemes, plainText } from '../plain-text.ts'
import { accept, refuse } from '../result.ts'
import { type Market, ownOf, type SeatId } from '../state.ts'
import { CHAT_PAUSE_MS } from '../timing.ts'
import { type ActionRule, isRefused, partner } from './action-rule.ts'

/** Guess: a sentence or two, which a bubble and a phone's line can hold. */
export const MOST_CHAT = 120
/** So that no line is a flood of marks. */
const MOST_CODE_UNITS = 1_000

export const chatSchema = z.strictObject({
  type: z.literal('chat'),
  to: z.union([z.literal('all'), z.string()]),
  text: z
    .string()
    .max(MOST_CODE_UNITS)
    .transform(plainText)
    .refine((text) => canBeSeen(text) && graphemes(text) <= MOST_CHAT),
})
type Chat = z.infer<typeof chatSchema>

/** What is said to all is not heard by who muted this seat; nobody is told who that is. (SPEC: CHA) */
export const chat: ActionRule<Chat> = {
  schema: chatSchema,
  decide(market, by, { to, text }, atMs) {
    if (market.phase === 'over' || market.phase === 'gathering') return refuse('marketClosed')
    if (!market.settings.chat) return refuse('noChat')
    if (ownOf(market, by).hushed) return refuse('hushed')
    if (to !== 'all') {
      const other = partner(market, by, to)
      if (isRefused(other)) return other
      if (ownOf(market, to).muted.has(by)) return refuse('stallClosedToYou')
    }
    const since = atMs - (market.talk.findLast(({ seat }) => seat === by)?.atMs ?? Number.NEGATIVE_INFINITY)
    if (since < CHAT_PAUSE_MS) return refuse('oneLineAtATime', { seconds: Math.ceil((CHAT_PAUSE_MS - since) / 1000) })
    const unheard = to === 'all' ? whoMuted(market, by) : []
    const line = { type: 'chatted' as const, seat: by, to, text, round: market.round, atMs }
    return accept([unheard.length > 0 ? { ...line, unheard } : line])
  },
}

function whoMuted({ seats }: Market, by: SeatId): SeatId[] {
  return [...seats.values()].filter(({ own }) => own?.muted.has(by)).map(({ id }) => id)
}
