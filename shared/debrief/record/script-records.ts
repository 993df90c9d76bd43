// The scripts that persuaders played, from their notes in the log, and what became of each sale.

import type { MarketEvent } from '../../game/events/index.ts'
import type { OfferLogEvent, TechniqueHit } from '../../reciprocity/techniques.ts'
import type { ScriptRecord } from '../match-record.ts'
import { endings } from './endings.ts'
import { postId, subjectOf } from './offer-log.ts'

export function scriptRecords() {
  const notes: Omit<ScriptRecord, 'end' | 'found'>[] = []
  return {
    take(event: MarketEvent): void {
      if (event.type !== 'scriptPlayed') return
      const { script, part, seat: by, to, ally, offer, version = 1, exchange = '', coupon = exchange } = event
      const post = offer === undefined ? coupon : postId(offer, version)
      notes.push({ script, part, by, to, post, ...(ally === undefined ? {} : { ally }) })
    },
    all(log: readonly OfferLogEvent[], hits: readonly TechniqueHit[]): ScriptRecord[] {
      if (notes.length === 0) return []
      const ends = endings(log)
      const found = new Set(hits.map(({ technique, e2 }) => `${technique} ${e2}`))
      return notes.map((note) => {
        const end = ends.get(subjectOf(note.post))
        return { ...note, ...(end === undefined ? {} : { end }), found: found.has(`${note.script} ${note.post}`) }
      })
    },
  }
}
