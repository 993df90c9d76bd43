// Time frame: the same tool lent against a promise with a day and against one without, and how the game would call what becomes of it.

import { type Classified, classify } from '../reciprocity/classify.ts'

/** Who borrows: with a day named, or "some time". */
export type Borrower = 'dated' | 'open'
export type Outcome = 'returned' | 'nothing'

/** A tool, and what is promised for it. Source: game design, section 2. */
const TOOL = 6

/** Who names no day is never late: what has not come back yet is a gift so far. (SPEC: CLS) */
export function judgeLoan(borrower: Borrower, outcome: Outcome): Classified {
  if (borrower === 'open')
    return outcome === 'returned'
      ? classify({ given: TOOL, got: TOOL, immediate: false })
      : classify({ given: TOOL, got: 0 })
  const deliveredByOther = outcome === 'returned' ? 1 : 0
  return classify({ given: TOOL, got: TOOL, immediate: false, due: true, deliveredByOther })
}
