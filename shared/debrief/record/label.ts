// Labels the exchanges of a match by the truth, and tags them with the patterns that were seen on the way.

import { items, unitValue } from '../../game/goods.ts'
import { classify } from '../../reciprocity/classify.ts'
import { detectTechniques, type OfferLogEvent, type TechniqueHit } from '../../reciprocity/techniques.ts'
import type { Draft } from './exchange-drafts.ts'
import { subjectOf } from './offer-log.ts'

/** What is no exchange of its own has no label. */
const notItsOwn = ['refused', 'handed_back', 'return'] as const

const referenceValues = Object.fromEntries(items.map((item) => [item, unitValue(item)]))

/** Writes label and tags into the drafts; the patterns that were seen. */
export function label(drafts: readonly Draft[], log: readonly OfferLogEvent[]): readonly TechniqueHit[] {
  const hits = detectTechniques(log, referenceValues)
  const techniques = new Map<string, Set<string>>()
  for (const { technique, e2 } of hits) {
    const subject = subjectOf(e2)
    const seen = techniques.get(subject) ?? new Set()
    techniques.set(subject, seen)
    seen.add(technique)
  }
  for (const draft of drafts) {
    judge(draft)
    draft.techniques.push(...(techniques.get(draft.offer ?? '') ?? []))
  }
  return hits
}

function judge(draft: Draft): void {
  const none = notItsOwn.find((flag) => draft.flags.includes(flag))
  if (none) {
    draft.subtype = none
    return
  }
  const { label, subtype, confidence, against } = classify(draft.facts)
  draft.label = label
  draft.subtype = subtype
  draft.confidence = confidence
  if (against) draft.against = draft[against]
}
