// The label of an exchange in play: one for each of the two and one for everybody else, each from what they may see.

import * as z from 'zod'
import { classify, subtypes } from '../reciprocity/classify.ts'
import { labels } from '../reciprocity/label.ts'
import { type DealTerms, factsFor } from './gauge.ts'
import type { Settings } from './settings.ts'
import type { Market, SeatId } from './state.ts'

/** As one viewer sees it. Both are left out where labels come only after the match; of what lapsed only the label is. */
export const judgementShape = { label: z.enum(labels).optional(), subtype: z.enum(subtypes).optional() }
const judgementSchema = z.strictObject(judgementShape)
export const judgedSchema = z.strictObject({
  author: judgementSchema,
  other: judgementSchema,
  rest: judgementSchema,
})
export type Judgement = Readonly<z.infer<typeof judgementSchema>>
export type Judged = Readonly<z.infer<typeof judgedSchema>>

/** At the moment of acceptance: later changes of what is needed change nothing. (SPEC: LAB) */
export function judge(market: Market, author: SeatId, other: SeatId, terms: DealTerms): Judged {
  const by = (viewer: SeatId | 'rest') => {
    const { label, subtype } = classify(factsFor(market, viewer, author, other, terms))
    return asJudgement(label, subtype)
  }
  return { author: by(author), other: by(other), rest: by('rest') }
}

/** The same for everybody. */
export function judgedAlike(label: Judgement['label'], subtype: NonNullable<Judgement['subtype']>): Judged {
  const judgement = asJudgement(label, subtype)
  return { author: judgement, other: judgement, rest: judgement }
}

function asJudgement(label: Judgement['label'], subtype: Judgement['subtype']): Judgement {
  return { ...(label === undefined ? {} : { label }), subtype }
}

type Labelled = Judgement & { readonly judged?: Judged | undefined }

/**
 * What this viewer may know of a label before the end. Logs of 0.1 hold one label for all.
 * @param two the author and the other of the exchange
 */
export function judgementFor(viewer: SeatId, two: Two, { judged, label }: Labelled): Judgement {
  if (!judged) return label === undefined ? {} : { label }
  return viewer === two.author ? judged.author : viewer === two.other ? judged.other : judged.rest
}

type Two = { readonly author: SeatId; readonly other: SeatId }

/** The event with the one label that its viewer may know, or none. */
export function labelledFor<E extends Labelled>(viewer: SeatId, two: Two, event: E, { labels }: Settings): E {
  const { label: _, subtype: __, judged: ___, ...bare } = event
  const seen = labels === 'live' ? judgementFor(viewer, two, event) : {}
  // All that is left out of E, and put in, is optional in it; TypeScript cannot see that of a generic.
  return { ...bare, ...seen } as unknown as E
}
