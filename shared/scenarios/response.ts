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
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())
}
