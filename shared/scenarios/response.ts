// How the model answers: with a probability that depends on the condition and on a temper of its own.

import type { Chance } from '../game/chance.ts'

/** theta of the response model: N(0, .8). Source: science notes, part D, "Bot column". */
const TEMPER_SD = 0.8

export type Temper = number

export function drawTemper(chance: Chance): Temper {
  return TEMPER_SD * normal(chance)
}

/** P = sigma(alpha + theta): whether this one says yes. Source: science notes, part D. */
export function saysYes(chance: Chance, alpha: number, temper: Temper): boolean {
  return chance.happens(1 / (1 + Math.exp(-alpha - temper)))
}

/** A standard normal draw. Source: Box & Muller 1958. */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())
}

/** A share from a Beta distribution with both parameters above 1: two gamma draws. Source: Marsaglia & Tsang 2000. */
export function beta(chance: Chance, a: number, b: number): number {
  const first = gamma(chance, a)
  return first / (first + gamma(chance, b))
}

function gamma(chance: Chance, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(chance)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - chance.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A whole number from a Poisson distribution. Source: Knuth 1969, The Art of Computer Programming, vol. 2. */
export function poisson(chance: Chance, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = chance.next(); product > limit; product *= chance.next()) count++
  return count
}
