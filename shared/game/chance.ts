// Seeded chance: the same seed and purpose give the same draws for ever, on every machine.

/** Draws of one purpose. */
export type Chance = {
  /** 0 <= x < 1. */
  next(): number
  /** A whole number, from and to included. */
  whole(from: number, to: number): number
  /** One of a list, or undefined when it is empty. */
  pick<T>(list: readonly T[]): T | undefined
  /** A copy in drawn order. */
  shuffle<T>(list: readonly T[]): T[]
  /** True with probability `p`. */
  happens(p: number): boolean
}

/**
 * Draws from a seed for one purpose, so that no draw depends on how many others were made before it.
 * Source: hash xmur3 and generator sfc32 (B. Pike / PractRand), both public domain; integers only, so every machine agrees.
 */
export function chance(seed: string, purpose: string): Chance {
  const next = sfc32(xmur3(`${seed}|${purpose}`))
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)],
    shuffle(list) {
      const order = list.map((value) => ({ value, at: next() }))
      return order.sort((a, b) => a.at - b.at).map(({ value }) => value)
    },
    happens: (p) => next() < p,
  }
}

function xmur3(text: string): () => number {
  let h = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    h ^= h >>> 16
    return h >>> 0
  }
}

function sfc32(word: () => number): () => number {
  let a = word()
  let b = word()
  let c = word()
  let d = word()
  return () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
}
