// What a third party sees of an exchange when reputation is not visible: that something passed.

import * as z from 'zod'
import { nothing } from '../bundle.ts'
import type { Settings } from '../settings.ts'
import type { Exchange, SeatId } from '../state.ts'
import { type EventRule, everyone } from './event-rule.ts'

export const passedSchema = z.strictObject({
  type: z.literal('passed'),
  exchange: z.string(),
  author: z.string(),
  other: z.string(),
  round: z.int(),
  atMs: z.int(),
})
export type Passed = z.infer<typeof passedSchema>

/** The record that a view keeps of an exchange between two others. */
export function passedExchange({ exchange, author, other, round, atMs }: Passed): Exchange {
  return {
    id: exchange,
    kind: 'passed',
    author,
    other,
    gives: nothing,
    gets: nothing,
    round,
    atMs,
    label: undefined,
    subtype: undefined,
    outcome: undefined,
    against: undefined,
    undone: undefined,
  }
}

/** True when the viewer may know goods and kind of an exchange between these two. */
export function knowsExchange(viewer: SeatId, author: SeatId, other: SeatId, settings: Settings): boolean {
  return viewer === author || viewer === other || settings.reputation === 'visible'
}

export const passed: EventRule<Passed> = {
  schema: passedSchema,
  apply(market, event) {
    market.exchanges.push(passedExchange(event))
  },
  visibleTo: everyone,
}
