// An interval, and whether it holds a value.

/** Of 95%, from `low` to `high`, both included. */
export type Interval = { readonly low: number; readonly high: number }

/** Standard errors to either side of a 95% interval. Source: science notes, part D0. */
export const Z = 1.96

export function holds({ low, high }: Interval, value: number): boolean {
  return low <= value && value <= high
}
