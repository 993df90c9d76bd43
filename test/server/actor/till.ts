// The smallest machine worth an actor: a till with coins, a rule, a deadline and a clock that an outage moves.

import * as z from 'zod'
import type { Machine } from '../../../server/actor/machine.ts'

export type Till = { coins: number; closesAtMs: number | undefined; closed: boolean; readonly notes: string[] }

const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('put'), coins: z.number() }),
  z.strictObject({ type: z.literal('closingSet'), atMs: z.number() }),
  z.strictObject({ type: z.literal('closed') }),
  z.strictObject({ type: z.literal('recovered'), lastMs: z.number(), nowMs: z.number() }),
])
export type TillEvent = z.infer<typeof eventSchema>
export const parseTillEvent = (body: unknown): TillEvent => eventSchema.parse(body)

export type TillAction =
  | { readonly type: 'put'; readonly coins: number }
  | { readonly type: 'closeIn'; readonly ms: number }
  | { readonly type: 'close' }
  | { readonly type: 'look' }
  | { readonly type: 'recover'; readonly lastMs: number }
  | { readonly type: 'throw' }
  | { readonly type: 'steal' }

export function till(): Machine<Till, TillAction, TillEvent> {
  const apply = (state: Till, event: TillEvent) => {
    if (event.type === 'put') state.coins += event.coins
    if (event.type === 'closingSet') state.closesAtMs = event.atMs
    if (event.type === 'closed') state.closed = true
    if (event.type === 'recovered' && state.closesAtMs !== undefined) state.closesAtMs += event.nowMs - event.lastMs
  }
  return {
    empty: () => ({ coins: 0, closesAtMs: undefined, closed: false, notes: [] }),
    apply,
    step(state, by, action, nowMs) {
      if (action.type === 'throw') throw new Error('a defect')
      if (state.closed && action.type !== 'recover') return { ok: false, reason: 'tooLate' }
      if (action.type === 'put' && state.coins + action.coins < 0) return { ok: false, reason: 'notEnough' }
      const events = decide(action, nowMs)
      for (const event of events) apply(state, event)
      state.notes.push(by)
      return { ok: true, events }
    },
    nextDue: ({ closesAtMs, closed }) =>
      closed || closesAtMs === undefined ? undefined : { id: 'close', atMs: closesAtMs, action: { type: 'close' } },
    violations: ({ coins }) => (coins < 0 ? ['less than nothing in the till'] : []),
  }
}

function decide(action: TillAction, nowMs: number): TillEvent[] {
  switch (action.type) {
    case 'put':
      return [{ type: 'put', coins: action.coins }]
    case 'steal':
      return [{ type: 'put', coins: -1000 }]
    case 'closeIn':
      return [{ type: 'closingSet', atMs: nowMs + action.ms }]
    case 'close':
      return [{ type: 'closed' }]
    case 'recover':
      return [{ type: 'recovered', lastMs: action.lastMs, nowMs }]
    default:
      return []
  }
}
