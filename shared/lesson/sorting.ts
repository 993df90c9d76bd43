// Six exchanges to sort into the three kinds. What each one is, the game's own classifier says.

import { classify } from '../reciprocity/classify.ts'
import type { WrittenFacts } from '../reciprocity/exchange-facts.ts'
import type { Label } from '../reciprocity/label.ts'

/** Values are made up: only their ratio and what came of them count. */
const cases = [
  { id: 'soup', facts: { given: 6, got: 0 } },
  { id: 'afternoon', facts: { given: 6, got: 6 } },
  { id: 'shovel', facts: { given: 15, got: 20, needOfOther: 3 } },
  { id: 'cat', facts: { given: 6, got: 0, returned: 6, returnedAfterS: 300 } },
  { id: 'friday', facts: { given: 10, got: 11, due: true, immediate: false } },
  { id: 'broken', facts: { given: 10, got: 10, due: true, immediate: false, deliveredByOther: 0 } },
] as const satisfies readonly { readonly id: string; readonly facts: WrittenFacts }[]

export type SortingCase = (typeof cases)[number]['id']

/** In the order in which they are asked. */
export const sortingCases: readonly SortingCase[] = cases.map(({ id }) => id)

/** Undefined: nothing passed; none of the six is such. */
export function kindOf(id: SortingCase): Label | undefined {
  const known = cases.find((one) => one.id === id)
  return known && classify(known.facts).label
}

/** How many of one's answers are those of the classifier. */
export function agreements(answers: Readonly<Partial<Record<SortingCase, Label>>>): number {
  return sortingCases.filter((id) => answers[id] !== undefined && answers[id] === kindOf(id)).length
}
