// Where the points of a sparkline lie.

/** Room for the dot at the end and the thickness of the line. */
const MARGIN = 5

/** @param values shares from 0 to 1: the whole height is always 0 to 1, so that lines can be compared */
export function sparkPoints(values: readonly number[], width: number, height: number) {
  const step = values.length > 1 ? (width - 2 * MARGIN) / (values.length - 1) : 0
  return values.map((value, index) => ({
    x: Math.round((values.length > 1 ? MARGIN + index * step : width - MARGIN) * 10) / 10,
    y: Math.round((height - MARGIN - value * (height - 2 * MARGIN)) * 10) / 10,
  }))
}
