// What is known of one kind of event: its shape, what it changes, and who may see what of it.

import * as z from 'zod'
import type { Settings } from '../settings.ts'
import type { Market, SeatId } from '../state.ts'
import type { Passed } from './passed.ts'

export type EventRule<E> = {
  readonly schema: z.ZodType<E>
  /** The only place where a state changes for this event. It runs on the truth and on views: what a view does not know, it skips. */
  apply(market: Market, event: E): void
  /** The event as this viewer may see it: whole, with its private part left out, or undefined. */
  visibleTo(viewer: SeatId, event: E, settings: Settings): E | Passed | undefined
}

export const everyone = <E>(_viewer: SeatId, event: E): E => event
/** Whom it concerns and who may know of it, where that is not everybody. */
export const amongSchema = z.array(z.string()).min(1).readonly().optional()
export const those = <E extends { readonly among?: readonly SeatId[] | undefined }>(
  viewer: SeatId,
  event: E,
): E | undefined => (event.among?.includes(viewer) === false ? undefined : event)
export const nobody = (): undefined => undefined
export const onlySeat = <E extends { readonly seat: SeatId }>(viewer: SeatId, event: E): E | undefined =>
  event.seat === viewer ? event : undefined
