// Shapes of the reciprocity layer as agreed, until its own files are here.

export type ExchangeFacts = {
  readonly given: number
  readonly got: number
  readonly consent: boolean
  readonly threat: boolean
  readonly immediate: boolean
  readonly due: boolean
  readonly deliveredByAuthor: number
  readonly deliveredByOther: number
  readonly needOfOther: number
  readonly needOfAuthor: number
  readonly refusedBefore: boolean
  readonly sole: boolean
  readonly insolvent: boolean
  readonly distance: number
  readonly returned?: number
  readonly returnedAfterS?: number
  readonly dunned: boolean
  readonly freebie: number
  readonly costPassed: boolean
  readonly charity: boolean
}
