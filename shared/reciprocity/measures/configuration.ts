// The paper's null model of weighted reciprocity: chance that keeps, on average, what each player gave and received.

import { bisect } from 'simple-statistics'
import { type Flows, ratio } from './flows.ts'

/** No answer rather than a wrong one. Measured: of 300 random sets of 1 to 12 gifts 25 are unsolved after 200 sweeps and 19 after 2,000 (2026-11-26). */
const MOST_SWEEPS = 200
/** Largest error of a sum, as a share of it. */
const CLOSE_ENOUGH = 1e-9

/**
 * r_w expected under the weighted configuration model: <w_ij> = x_i y_j / (1 - x_i y_j) with x, y solved for what each gave and received;
 * <w<->_ij> = x_i y_j x_j y_i / (1 - x_i y_j x_j y_i). For values in whole coins.
 * Undefined where nothing was given, or where no x and y were found.
 * Source: Squartini et al. 2013; the mean of the smaller of two geometric numbers is derived in science notes, section 11 (unchecked).
 */
export function configurationReciprocity(flows: Flows): number | undefined {
  const { out, into, total } = flows
  if (total === 0) return undefined
  const x = out.map((sum) => (sum > 0 ? 0.5 : 0))
  const y = into.map((sum) => (sum > 0 ? 0.5 : 0))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    fit(x, y, out)
    fit(y, x, into)
    if (error(x, y, out) < CLOSE_ENOUGH) return returnedShare(x, y, total)
  }
  return undefined
}

/** Sets each of `own` so that its sum comes out, given the others' `theirs`. */
function fit(own: number[], theirs: readonly number[], sums: readonly number[]): void {
  sums.forEach((sum, i) => {
    const most = Math.max(...theirs.filter((_, j) => j !== i))
    if (sum <= 0 || most <= 0) return
    const over = (value: number) => expected(value, i, theirs) - sum
    own[i] = bisect(over, 0, 1 / most, 200, 1e-15 / most)
  })
}

function error(x: readonly number[], y: readonly number[], out: readonly number[]): number {
  return Math.max(...out.map((sum, i) => (sum > 0 ? Math.abs(expected(x[i] ?? 0, i, y) - sum) / sum : 0)))
}

function expected(value: number, i: number, theirs: readonly number[]): number {
  return theirs.reduce((all, other, j) => (j === i ? all : all + odds(value * other)), 0)
}

function returnedShare(x: readonly number[], y: readonly number[], total: number): number | undefined {
  let returned = 0
  x.forEach((xi, i) => {
    x.forEach((xj, j) => {
      if (i !== j) returned += odds(xi * (y[j] ?? 0) * xj * (y[i] ?? 0))
    })
  })
  return ratio(returned, total)
}

function odds(z: number): number {
  return z < 1 ? z / (1 - z) : Number.POSITIVE_INFINITY
}
