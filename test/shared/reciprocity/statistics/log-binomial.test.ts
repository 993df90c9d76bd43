// The line of a share's logarithm: against values in closed form, and against a search over a grid and scipy's minimizer.

import { expect, test } from 'vitest'
import { logBinomial } from '../../../../shared/reciprocity/statistics/log-binomial.ts'

/** `0:12/20 1:8/20`: at 0 twelve of twenty, at 1 eight. */
const fit = (cells: string) =>
  logBinomial(
    cells.split(' ').flatMap((cell) => {
      const [x = Number.NaN, yes = Number.NaN, of = Number.NaN] = cell.split(/[:/]/).map(Number)
      return cell === '' ? [] : [{ x, yes, of }]
    }),
  )

// Two values: the line goes through both. Slope ln(p2 / p1) / (x2 - x1), its SE the root of (1/y1 - 1/n1 + 1/y2 - 1/n2) over x2 - x1.
test.each([
  [0, 10, 12, 4, 3, 12],
  [0, 3, 12, 1, 4, 12],
  [2, 1, 1_000_000, 4, 1, 1_000_000],
])('[STA-17] through two: at %i %i of %i, at %i %i of %i', (x1, y1, n1, x2, y2, n2) => {
  const slope = Math.log(y2 / n2 / (y1 / n1)) / (x2 - x1)
  const found = fit(`${x1}:${y1}/${n1} ${x2}:${y2}/${n2}`)

  expect(found?.slope.estimate).toBeCloseTo(slope, 10)
  expect(found?.slope.se).toBeCloseTo(Math.sqrt(1 / y1 - 1 / n1 + 1 / y2 - 1 / n2) / (x2 - x1), 10)
  expect(found?.intercept).toBeCloseTo(Math.log(y1 / n1) - slope * x1, 10)
})

// Golden: a grid of 80 by 161, then scipy.optimize.minimize (Nelder-Mead, 1e-12) from its best; SE from the expected information by numpy.linalg.inv.
test.each([
  ['0:12/20 1:8/20 2:7/20 4:3/20', -0.51870637, -0.32454298, 0.11780982],
  ['0:8000/20000 1:1120/4000 2:784/4000 4:1920/20000', -0.91627733, -0.35676876, 0.00564043],
  // It rises.
  ['0:2/20 1:5/20 2:11/20', -2.25166395, 0.8292824, 0.28745007],
  // Nobody at the last.
  ['0:5/12 1:4/12 4:0/12', -0.76079419, -0.68061496, 0.35523362],
  // Everybody in the middle, and the line below 1 all the same.
  ['0:4/10 1:10/10 2:6/10', -0.51082561, 0.10033534, 0.15813754],
])('[STA-17] of %s: %f and %f, SE %f', (cells, intercept, slope, se) => {
  const found = fit(cells)

  expect(found?.intercept).toBeCloseTo(intercept, 6)
  expect(found?.slope.estimate).toBeCloseTo(slope, 6)
  expect(found?.slope.se).toBeCloseTo(se, 6)
})

test('[STA-17] values without cases change nothing, also where the line is above 1 there', () => {
  expect(fit('-4:0/0 0:10/12 4:3/12')).toEqual(fit('0:10/12 4:3/12'))
})

test.each([
  ['no values', ''],
  ['one value', '2:3/10'],
  ['one value twice', '2:3/10 2:5/10'],
  ['a yes at one value only', '0:5/10 1:0/10 2:0/10'],
  ['nobody at all', '0:0/10 1:0/10'],
  ['everybody', '0:10/10 1:10/10 2:10/10'],
  // Without the edge the line would begin above 1.
  ['greatest at the edge', '0:10/10 1:5/10 2:5/10 4:2/10'],
])('[STA-17] none: %s', (_why, cells) => {
  expect(fit(cells)).toBeUndefined()
})
