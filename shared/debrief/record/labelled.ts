// Labels the exchanges of a match by the truth, and tags them with the patterns that were seen on the way.

import { items, unitValue } from '../../game/goods.ts'
import { simpleLabel } from '../../reciprocity/simple-label.ts'
import { detectTechniques, type OfferLogEvent } from '../../reciprocity/techniques.ts'
import type { ExchangeRecord } from '../match-record.ts'
import type { Draft } from './exchange-drafts.ts'
import { subjectOf } from './offer-log.ts'

/** What is no exchange of its own has no label. */
const unlabelled = { return: 'return', refused: 'refused', handed_back: 'handed_back' } as const

const referenceValues = Object.fromEntries(items.map((item) => [item, unitValue(item)]))

export function labelled(drafts: readonly Draft[], log: readonly OfferLogEvent[]) {
  const hits = detectTechniques(log, referenceValues)
  const techniques = new Map<string, Set<string>>()
  for (const { technique, e2 } of hits) {
    const subject = subjectOf(e2)
    const seen = techniques.get(subject) ?? new Set()
    techniques.set(subject, seen)
    seen.add(technique)
  }
  return { hits, records: drafts.map((draft) => recordOf(draft, [...(techniques.get(draft.offer ?? '') ?? [])])) }
}

function recordOf({ postedS: _, flags, ...draft }: Draft, techniques: readonly string[]): ExchangeRecord {
  const { against, ...judged } = judge({ flags, facts: draft.facts })
  return {
    ...draft,
    ...judged,
    ...(against ? { against: draft[against] } : {}),
    flags: [...flags],
    techniques,
  }
}

type Judged = Pick<ExchangeRecord, 'label' | 'subtype' | 'confidence'> & { readonly against?: 'author' | 'other' }

function judge({ flags, facts }: Pick<Draft, 'flags' | 'facts'>): Judged {
  for (const flag of flags) if (flag in unlabelled) return { label: undefined, subtype: flag, confidence: 1 }
  const { given, got, deliveredByAuthor, deliveredByOther } = facts
  const [mine, theirs] = [deliveredByAuthor >= 0.8, deliveredByOther >= 0.8]
  if (!mine && !theirs) return { label: undefined, subtype: 'lapsed', confidence: 1 }
  if (mine !== theirs)
    return { label: 'negative', subtype: 'default', confidence: 1, against: mine ? 'other' : 'author' }
  const label = simpleLabel(given, got)
  return label === 'negative'
    ? { label, subtype: facts.needOfOther >= 2 ? 'gouging' : 'hard_bargain', confidence: 1, against: 'author' }
    : { label, subtype: got === 0 ? 'open_gift' : given === 0 ? 'granted_request' : 'swap', confidence: 1 }
}
