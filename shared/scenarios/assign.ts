// Who gets which condition: by lot, in blocks, so that the conditions stay within one of each other all the time.

import { chance } from '../game/chance.ts'
import type { ArmId } from './scenario.ts'

/**
 * @param count how many are to be assigned
 * @param start how many were assigned before with this seed: latecomers go on where the last block stopped
 * @returns a condition each; each block of as many as there are conditions holds every one once. Source: permuted blocks; science notes, part D0.
 */
export function assignArms(arms: readonly ArmId[], count: number, seed: string, start = 0): ArmId[] {
  const [only] = arms
  if (only === undefined) return []
  return Array.from({ length: count }, (_, index) => {
    const at = start + index
    const block = chance(seed, `block ${Math.floor(at / arms.length)}`).shuffle(arms)
    return block[at % arms.length] ?? only
  })
}
