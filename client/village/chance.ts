// A repeatable row of numbers in 0..1 for where flowers and stars go: the same village always looks the same.

export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

/** Two decimals are enough for SVG text. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
