// What an actor runs: a log of events, the state they fold to, and what an action makes of it.

import type { Refusal } from '../../shared/protocol/messages.ts'

type Outcome<Event> = { readonly ok: true; readonly events: readonly Event[] } | Refusal

export type Due<Action> = { readonly id: string; readonly atMs: number; readonly action: Action }

/** Actor (a room, a market) and its rules. Pure but for the state it is handed. */
export type Machine<State, Action, Event> = {
  /** The state before the first event. */
  empty(): State
  /** The only thing that changes a state. */
  apply(state: State, event: Event): void
  /** Decides an action and applies its events to the state. Refused: the state is as it was. */
  step(state: State, by: string, action: Action, nowMs: number): Outcome<Event>
  /** The next thing that time alone brings, or undefined. The same due has the same id for ever. */
  nextDue(state: State): Due<Action> | undefined
  /** What must never be: an empty list, or the sentences for the log of a defect. */
  violations(state: State): readonly string[]
}
