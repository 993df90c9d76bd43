// One life of an actor: the state its log folds to, and the answers that were given for it.

import type { Refusal } from '../../shared/protocol/messages.ts'
import type { EventStore } from '../store/event-store.ts'
import type { Machine } from './machine.ts'

/** What became of an action. Accepted: the number of its last event. */
export type Answer = { readonly ok: true; readonly seq: number } | Refusal

export type Committed<Event> = {
  readonly seq: number
  readonly atMs: number
  readonly by: string
  readonly event: Event
}

export type Life<State, Event> = {
  readonly state: State
  /** The last event's number and time, committed or not. */
  seq: number
  atMs: number
  /** By `answerKey`. An answer that waits for its commit is here already, so that a resent action waits with it. */
  readonly answers: Map<string, Promise<Answer>>
  /** Settles when everything applied so far is committed (true) or lost (false). */
  settled: Promise<boolean>
  readonly past: readonly Committed<Event>[]
}

/** The log cannot be folded: trying again would end the same way. */
export class FoldFault extends Error {}

/** No person's id and no action's id holds a line break. */
export function answerKey(by: string, actionId: string): string {
  return `${by}\n${actionId}`
}

/** Reads and folds the log. Rejects with the store's fault, or with a FoldFault. */
export async function loadLife<State, Action, Event>(
  store: EventStore,
  log: string,
  machine: Machine<State, Action, Event>,
  parseEvent: (body: unknown) => Event,
): Promise<Life<State, Event>> {
  const stored = await store.read(log)
  try {
    const state = machine.empty()
    const past = stored.events.map(({ seq, atMs, by, body }) => ({
      seq,
      atMs,
      by,
      event: parseEvent(JSON.parse(body)),
    }))
    for (const { event } of past) machine.apply(state, event)
    const answers = new Map(
      stored.answers.map(({ by, actionId, body }) => [
        answerKey(by, actionId),
        Promise.resolve<Answer>(JSON.parse(body)),
      ]),
    )
    const last = past.at(-1)
    return {
      state,
      seq: last?.seq ?? 0,
      atMs: last?.atMs ?? 0,
      answers,
      settled: Promise.resolve(true),
      past,
    }
  } catch (error) {
    throw new FoldFault(`log ${log} cannot be folded`, { cause: error })
  }
}
