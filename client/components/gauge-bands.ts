// Where the bands of the gauge end and where its pointer stands, in percent of the whole width.

import { type Label, labels } from '../../shared/reciprocity/label.ts'

type Shares = Readonly<Record<Label, number>>
export type Bands = { readonly widths: Shares; readonly at: number }

/** A band that has no share keeps so much: its word still fits. */
const LEAST_WIDTH = 20
/** The pointer stays inside its band by so much. */
const EDGE = 2

/** Before there is a deal. */
export const evenBands: Bands = { widths: { generalized: 29, balanced: 42, negative: 29 }, at: 50 }

/** Bands as wide as what there is of each kind; the pointer in the band of the label: in its middle when nothing else fits, at its edge when the next one fits as well. */
export function bandsOf(label: Label, soft: Shares): Bands {
  const width = (kind: Label) => LEAST_WIDTH + (100 - labels.length * LEAST_WIDTH) * soft[kind]
  const widths = { generalized: width('generalized'), balanced: width('balanced'), negative: width('negative') }
  const index = labels.indexOf(label)
  const start = labels.slice(0, index).reduce((sum, kind) => sum + widths[kind], 0)
  const [next = label] = labels.filter((kind) => kind !== label).sort((a, b) => soft[b] - soft[a])
  const pull = soft[label] > 0 ? Math.min(1, soft[next] / soft[label]) : 1
  const way = labels.indexOf(next) > index ? 1 : -1
  const half = widths[label] / 2
  return { widths, at: start + half + way * pull * (half - EDGE) }
}
