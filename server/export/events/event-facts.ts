// What long.csv says of one kind of event: its meaning, and its facts in flat columns.

import type { Bundle } from '../../../shared/game/bundle.ts'
import type { EventOf, MarketEvent } from '../../../shared/game/events/index.ts'
import type { Market } from '../../../shared/game/state.ts'

export type LongFacts = {
  /** Whom it is about; `all`: every seat. */
  readonly seat?: string | undefined
  /** With whom: a seat, or `all`. */
  readonly other?: string | undefined
  readonly offer?: string | undefined
  readonly thread?: string | undefined
  readonly settles?: string | undefined
  readonly exchange?: string | undefined
  readonly need?: string | undefined
  readonly version?: number | undefined
  readonly dueRound?: number | undefined
  readonly how?: string | undefined
  readonly reason?: string | undefined
  /** What was written. */
  readonly text?: string | undefined
  readonly amount?: number | undefined
  readonly outOf?: number | undefined
  /** Terms, from the seat's side: what it would give and get, later halves included. */
  readonly gives?: readonly [now: Bundle, later?: Bundle]
  readonly gets?: readonly [now: Bundle, later?: Bundle]
  /** What moved between the seat and the other with this event. */
  readonly given?: Bundle
  readonly got?: Bundle
  /** What was made, used up, spoiled or put into the barn. */
  readonly goods?: Bundle
  readonly needs?: string | undefined
  readonly needsDealt?: number
  readonly needsMet?: number
  readonly wellbeing?: number
}

export type EventFacts<T extends MarketEvent['type']> = {
  readonly means: string
  /** @param before the truth just before the event */
  readonly facts: (event: EventOf<T>, before: Market) => LongFacts
}

export const noFacts = (): LongFacts => ({})
