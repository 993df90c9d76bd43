// What a class's log says of its matches and of who may have their data: also when nobody is there any more, and after a restart.

import type { EventStore, StoredEvent } from '../store/event-store.ts'
import { applyClassEvent } from './apply-class-event.ts'
import {
  type Arm,
  type ClassRoom,
  emptyClass,
  type MarketId,
  type Place,
  parseClassEvent,
  type StudentId,
} from './class-state.ts'

type PastMarket = { readonly id: MarketId; readonly name: string; readonly arm: Arm | undefined }
export type PastMatch = {
  readonly id: string
  readonly startedAtMs: number
  readonly markets: readonly PastMarket[]
  /** Where each sat last. */
  readonly places: ReadonlyMap<StudentId, Place>
  /** Every seat that each ever had. */
  readonly sat: readonly (Place & { readonly person: StudentId })[]
  /** The scenario of an experiment. */
  readonly scenario: string | undefined
}

export type PastClass = { readonly room: ClassRoom; readonly matches: readonly PastMatch[] }

/** True for the log of a class, by its first event. */
export function isClassLog([first]: readonly StoredEvent[]): boolean {
  return first?.body.includes('"type":"classOpened"') ?? false
}

export async function readPastClass(store: EventStore, log: string): Promise<PastClass> {
  const room = emptyClass()
  const matches: {
    id: string
    startedAtMs: number
    markets: PastMarket[]
    places: Map<StudentId, Place>
    sat: (Place & { person: StudentId })[]
    scenario: string | undefined
  }[] = []
  for (const { body, atMs } of (await store.read(log)).events) {
    const event = parseClassEvent(JSON.parse(body))
    applyClassEvent(room, event)
    const last = matches.at(-1)
    if (event.type === 'classStarted') {
      matches.push({
        id: event.match,
        startedAtMs: atMs,
        markets: event.markets.map(({ id, name, arm }) => ({ id, name, arm })),
        places: new Map(event.seated.map(({ person, market, seat }) => [person, { market, seat }])),
        sat: [...event.seated],
        scenario: event.experiment?.scenario,
      })
    }
    if (event.type === 'marketAdded') last?.markets.push({ id: event.id, name: event.name, arm: event.arm })
    if (event.type === 'placed') {
      const { person, market, seat } = event
      last?.places.set(person, { market, seat })
      last?.sat.push({ person, market, seat })
    }
  }
  return { room, matches }
}
