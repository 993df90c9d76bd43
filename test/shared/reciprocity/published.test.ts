// The published figures: those of the science notes, part G, word for word; each reckoned again from its cells; and what may be shown.

import { describe, expect, test } from 'vitest'
import { mayShow, published, publishedEffect, publishedFigure } from '../../../shared/reciprocity/published.ts'
import { wilson } from '../../../shared/reciprocity/statistics/proportions.ts'

const figuresOf = (id: string) => publishedFigure(id)?.figures ?? {}

/** Science notes, part G, PUB. */
const constants = [
  { id: 'S1', v: 'V-s', p: 0.202, n: 578 },
  { id: 'S1b', v: 'V-o', p: 0.02, n: 755 },
  { id: 'S2', v: 'V-o', ratio30d: 0.7, n: 18515 },
  { id: 'S3s', v: 'M-hi', lnor: 0.191, se: 0.073 },
  { id: 'S3l', v: 'M-hi', lnor: 0.63, se: 0.068 },
  { id: 'S4', v: 'M-hi', lnor: 1.609, se: 0.683 },
  { id: 'S4pool', v: 'M-hi', lnor: 1.119, se: 0.367 },
  { id: 'S5', v: 'M-hi', lnor: 1.364, se: 0.522 },
  { id: 'S5sign', v: 'M-hi', lnor: 2.762, se: 0.721 },
  { id: 'S6', v: 'V-s', lnor: 1.417, se: 0.556 },
  { id: 'S7', v: 'V-s', rr: 2.19, ci: [1.3, 3.6] },
  { id: 'S9sent', v: 'V-s', mean: 0.509, sd_studies: 0.138 },
  { id: 'S9ret', v: 'V-s', mean: 0.365, sd_studies: 0.094 },
  { id: 'S10', v: 'V-s', p: 0.82, n: 107 },
  { id: 'S10frame', v: 'V-s', lnor: 1.196, se: 0.266 },
] as const

describe('the constants', () => {
  test.each(constants)('[PUB-1] $id is as in part G', (row) => {
    const { mark, n, figures } = publishedFigure(row.id) ?? {}
    const named: Record<string, unknown> = {}
    if ('p' in row) named['p'] = figures?.['share'] ?? figures?.['unfair']
    if ('ratio30d' in row) named['ratio30d'] = figures?.['ratioPer30Days']
    if ('lnor' in row) Object.assign(named, { lnor: figures?.['lnOr'], se: figures?.['se'] })
    if ('rr' in row) Object.assign(named, { rr: figures?.['rateRatio'], ci: [figures?.['low'], figures?.['high']] })
    if ('mean' in row) Object.assign(named, { mean: figures?.['mean'], sd_studies: figures?.['sdStudies'] })
    if ('n' in row) named['n'] = n

    expect({ id: row.id, v: mark, ...named }).toEqual(row)
  })
})

describe('every figure', () => {
  test('[PUB-2] has a name of its own, a source with a year, a mark, and figures that are numbers', () => {
    expect(new Set(published.map(({ id }) => id)).size).toBe(published.length)
    for (const { id, source, figures } of published) {
      expect(source, id).toMatch(/\((19|20)\d\d\)/)
      expect(Object.values(figures).length, id).toBeGreaterThan(0)
      expect(Object.values(figures).every(Number.isFinite), id).toBe(true)
    }
    expect(publishedFigure('none of that name')).toBeUndefined()
  })

  test('[PUB-2] what was read in a secondary source names it, and what was reckoned here the mark it inherits', () => {
    const nameless = published.filter(({ mark, from, reportedBy }) => (mark === 'V-s' || from === 'V-s') && !reportedBy)
    const baseless = published.filter(({ mark, from }) => (mark === 'D') !== (from !== undefined))

    expect(nameless.map(({ id }) => id)).toEqual([])
    expect(baseless.map(({ id }) => id)).toEqual([])
  })
})

describe('what may be shown', () => {
  test.each([
    ['V-o', undefined, 'asFact'],
    ['V-s', undefined, 'asReported'],
    ['M-hi', undefined, 'unchecked'],
    ['M-mid', undefined, 'no'],
    ['M-lo', undefined, 'no'],
    ['D', 'V-o', 'asFact'],
    ['D', 'V-s', 'asReported'],
    ['D', 'M-hi', 'unchecked'],
    ['D', 'M-mid', 'no'],
    ['D', 'M-lo', 'no'],
    ['D', undefined, 'no'],
  ] as const)('[PUB-3] %s from %s: %s', (mark, from, showing) => {
    expect(mayShow(mark, from)).toBe(showing)
  })

  test('[PUB-3] the figures that no class is shown', () => {
    const hidden = published.filter(({ mark, from }) => mayShow(mark, from) === 'no').map(({ id }) => id)

    expect(hidden).toEqual(['fitdEmail', 'tnaDiscount', 'finesShares', 'strategicReputation'])
  })
})

describe('reckoned again', () => {
  /** Without the half that small classes get. */
  const lnOr = (a: number, m: number, c: number, n: number) => ({
    estimate: Math.log((a * (n - c)) / ((m - a) * c)),
    se: Math.sqrt(1 / a + 1 / (m - a) + 1 / c + 1 / (n - c)),
  })

  // Cells: science notes, sections 3 to 7; KKT's counts are its shares of 123 and 130.
  test.each([
    ['S3s', lnOr(465, 3237, 397, 3262)],
    ['S3l', lnOr(691, 3347, 397, 3262)],
    ['S4', lnOr(12, 24, 4, 24)],
    ['S4pool', lnOr(36, 68, 18, 67)],
    ['S5', lnOr(19, 36, 8, 36)],
    ['S5sign', lnOr(19, 25, 4, 24)],
    ['S6', lnOr(22, 30, 12, 30)],
    ['S10frame', lnOr(71, 123, 38, 130)],
  ])('[PUB-4] the effect of %s follows from its cells', (id, { estimate, se }) => {
    const figure = publishedFigure(id)
    const effect = figure && publishedEffect(figure)

    expect(effect?.estimate).toBeCloseTo(estimate, 2)
    expect(effect?.se).toBeCloseTo(se, 2)
  })

  test('[PUB-4] Regan’s ratio is an effect; a share is none', () => {
    const regan = publishedFigure('S7')
    const cards = publishedFigure('S1')

    // ln 2.19, and ln(3.6 / 1.3) / 3.92
    expect(regan && publishedEffect(regan)).toEqual({ estimate: Math.log(2.19), se: expect.closeTo(0.2598, 4) })
    expect(cards && publishedEffect(cards)).toBeUndefined()
  })

  test.each([
    ['S1', 117, 578],
    ['S1b', 15, 755],
    ['S10', 88, 107],
  ])('[PUB-4] the interval of %s is Wilson’s', (id, yes, of) => {
    expect(wilson({ yes, of })?.low).toBeCloseTo(figuresOf(id)['low'] ?? 0, 2)
    expect(wilson({ yes, of })?.high).toBeCloseTo(figuresOf(id)['high'] ?? 0, 2)
  })

  test('[PUB-4] half-life, and the tips’ increases', () => {
    const { none = 0, one = 0, two = 0, onePlusOne = 0 } = figuresOf('candy')

    expect(figuresOf('decayHalfLife')['halfLifeDays']).toBeCloseTo((30 * Math.LN2) / -Math.log(0.7), 1)
    expect([one, two, onePlusOne].map((tip) => Number((tip / none - 1).toFixed(3)))).toEqual(
      Object.values(figuresOf('candyIncrease')),
    )
  })
})
