// Draws that a restart does not change: each belongs to its seat's seed and to what it is about, whatever was drawn before.

import { type Chance, chance } from '../game/chance.ts'

/** Whether something happens, once and for all. @param about what it is about: `forgives s2 3` */
export type LastingDraws = (about: string, p: number) => boolean

export function lastingDraws(born: Chance): LastingDraws {
  const seed = `${born.next()}`
  const drawn = new Map<string, number>()
  return (about, p) => {
    const known = drawn.get(about) ?? chance(seed, about).next()
    drawn.set(about, known)
    return known < p
  }
}
