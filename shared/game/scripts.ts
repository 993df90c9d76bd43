// A persuader's scripts: what a seller played, noted in the log beside what it did, and told to nobody before the end.

import * as z from 'zod'
import type { MarketEvent } from './events/index.ts'

/** The plain sale, and the five that the detectors look for. Source: science notes, part E, row 12. */
const scripts = ['plain', 'TNA', 'DITF', 'FITD', 'freebie', 'coupon'] as const

/** `step`: it leads up to the sale; `sale`: what is asked for in the end. `ally`: for whose small favour a larger one is asked. */
export const scriptNoteShape = {
  script: z.enum(scripts),
  part: z.enum(['step', 'sale']),
  ally: z.string().optional(),
}
const scriptNoteSchema = z.strictObject(scriptNoteShape)
export type ScriptNote = Readonly<z.infer<typeof scriptNoteSchema>>

/** The note that goes into the log with what the action came to. It never comes over the wire: only a bot that the server runs has one. */
export function scriptEvents(note: ScriptNote, events: readonly MarketEvent[]): MarketEvent[] {
  for (const event of events) {
    const about = subjectOf(event)
    if (about) return [{ type: 'scriptPlayed', ...note, ...about }]
  }
  return []
}

function subjectOf(event: MarketEvent) {
  switch (event.type) {
    case 'offerMade':
      return { seat: event.author, to: event.to, offer: event.offer, version: 1, atMs: event.atMs }
    case 'offerAmended':
      return { seat: event.author, to: event.to, offer: event.offer, version: event.version, atMs: event.atMs }
    case 'gave':
      return { seat: event.from, to: event.to, exchange: event.exchange, atMs: event.atMs }
    case 'couponIssued':
      return { seat: event.seller, to: event.buyer, coupon: event.coupon, atMs: event.atMs }
    default:
      return undefined
  }
}
