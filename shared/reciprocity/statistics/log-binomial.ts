// How a share falls or rises with a number: the straight line of its logarithm, by maximum likelihood.

import type { Effect } from './effect.ts'
import type { Share } from './proportions.ts'

/** So many of so many at this value of x. */
export type ShareAt = Share & { readonly x: number }

/** ln P = intercept + slope x; e^slope is what is left of the share for each step of x. */
export type LogBinomial = { readonly intercept: number; readonly slope: Effect }

/** P this near to 1 lies on the edge. */
const EDGE = 1e-9
const SMALLEST_STEP = 1e-12
/** Some ten are enough inside; towards the edge each halves the way. */
const MOST_STEPS = 500

/**
 * Log-binomial regression of one number: the intercept and slope with the greatest likelihood among all whose P is at most 1, by Fisher scoring.
 * The slope's standard error is from the expected information, as generalised linear models have it. Values without cases are left out.
 * Undefined with a yes at fewer than two values of x (the slope would have no end), and where the likelihood is greatest at P = 1
 * (as with all yes at all values): there the information has no end, and so no standard error. A value with no yes, or with all, is otherwise one like any.
 * Source: Wacholder 1986, Binomial regression in GLIM; science notes, part D, S2.
 */
export function logBinomial(shares: readonly ShareAt[]): LogBinomial | undefined {
  const cells = shares.filter(({ of }) => of > 0)
  if (new Set(cells.filter(({ yes }) => yes > 0).map(({ x }) => x)).size < 2) return undefined
  const yes = cells.reduce((sum, one) => sum + one.yes, 0)
  const of = cells.reduce((sum, one) => sum + one.of, 0)
  if (yes >= of) return undefined
  const [intercept, slope] = greatest(cells, [Math.log(yes / of), 0])
  if (cells.some(({ x }) => Math.exp(intercept + slope * x) > 1 - EDGE)) return undefined
  const { aa, ab, bb } = information(cells, [intercept, slope])
  return { intercept, slope: { estimate: slope, se: Math.sqrt(aa / (aa * bb - ab * ab)) } }
}

/** Intercept and slope. */
type Line = readonly [a: number, b: number]

/** The likelihood has one top only: steps go up until they are as good as none. */
function greatest(cells: readonly ShareAt[], start: Line): Line {
  let line = start
  for (let k = 0; k < MOST_STEPS; k++) {
    const [da, db] = step(cells, line)
    const before = likelihood(cells, line)
    let part = 1
    const ahead = (): Line => [line[0] + part * da, line[1] + part * db]
    while (part > SMALLEST_STEP && !(likelihood(cells, ahead()) >= before)) part /= 2
    if (part <= SMALLEST_STEP || Math.hypot(da, db) < SMALLEST_STEP) return line
    line = ahead()
  }
  return line
}

/** Of the logarithm; no line that leaves 0 to 1 has one. */
function likelihood(cells: readonly ShareAt[], [a, b]: Line): number {
  return cells.reduce((sum, { x, yes, of }) => {
    const log = a + b * x
    return log < 0 ? sum + yes * log + (of - yes) * Math.log(-Math.expm1(log)) : Number.NEGATIVE_INFINITY
  }, 0)
}

/** The score, over the expected information. */
function step(cells: readonly ShareAt[], line: Line): Line {
  const [a, b] = line
  let [u, v] = [0, 0]
  for (const { x, yes, of } of cells) {
    const p = Math.exp(a + b * x)
    const score = (yes - of * p) / (1 - p)
    u += score
    v += score * x
  }
  const { aa, ab, bb } = information(cells, line)
  const det = aa * bb - ab * ab
  return [(bb * u - ab * v) / det, (aa * v - ab * u) / det]
}

function information(cells: readonly ShareAt[], [a, b]: Line) {
  let [aa, ab, bb] = [0, 0, 0]
  for (const { x, of } of cells) {
    const p = Math.exp(a + b * x)
    const weight = (of * p) / (1 - p)
    aa += weight
    ab += weight * x
    bb += weight * x * x
  }
  return { aa, ab, bb }
}
