// One published figure: what it says, where it stands, and how far it was checked.

/**
 * How a figure was checked. Source: science notes, section 0.
 * V-o: read in the original paper; V-s: read in a secondary source; M-hi, M-mid, M-lo: from memory, with that confidence; D: reckoned here from others.
 */
export type Mark = 'V-o' | 'V-s' | 'M-hi' | 'M-mid' | 'M-lo' | 'D'

export type PublishedFigure = {
  readonly id: string
  /** The scenario that compares a class with it. */
  readonly scenario?: `S${number}`
  readonly source: string
  readonly doi?: string
  /** Where it was read, for V-s: "as reported by". */
  readonly reportedBy?: string
  /** Shares from 0 to 1; `lnOr` and `se` on the logarithm's scale; `low` and `high` a 95% interval. */
  readonly figures: Readonly<Record<string, number>>
  /** People or cases in all. */
  readonly n?: number
  readonly mark: Mark
  /** Of what was reckoned here: the weakest mark it was reckoned from. */
  readonly from?: Exclude<Mark, 'D'>
}
