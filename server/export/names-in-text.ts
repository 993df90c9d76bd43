// Names that somebody wrote in the chat: found, and a seat's id put in their place.

import type { MarketEvent } from '../../shared/game/events/index.ts'
import type { SeatId } from '../../shared/game/state.ts'

export type Callings = Map<SeatId, Set<string>>

/** Every name by which a seat was called so far. */
export function noteNames(callings: Callings, event: MarketEvent): void {
  const note = (seat: SeatId, name: string) => callings.set(seat, (callings.get(seat) ?? new Set()).add(name))
  if (event.type === 'opened') for (const { id, name } of event.seats) note(id, name)
  if (event.type === 'kept' && event.name !== undefined) note(event.seat, event.name)
}

/** Whole words only, the longest name first; what is written in another way stays. */
export function withoutNames(text: string, callings: Callings): string {
  const all = [...callings].flatMap(([seat, names]) => [...names].map((name) => ({ seat, name })))
  let shown = text
  for (const { seat, name } of all.sort((a, b) => b.name.length - a.name.length)) {
    const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    shown = shown.replace(new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'giu'), seat)
  }
  return shown
}
