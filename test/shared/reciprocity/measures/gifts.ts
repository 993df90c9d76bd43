// The worked check of the science notes, section 11: gifts a-b 10/10, c-d 6/3, a->c 1, d->b 2. And draws that can be repeated.

import { chance } from '../../../../shared/game/chance.ts'
import type { Transfer } from '../../../../shared/reciprocity/measures/flows.ts'

export const gift = (giver: string, receiver: string, value: number): Transfer => ({ giver, receiver, value })

export const worked: readonly Transfer[] = [
  gift('a', 'b', 10),
  gift('b', 'a', 10),
  gift('c', 'd', 6),
  gift('d', 'c', 3),
  gift('a', 'c', 1),
  gift('d', 'b', 2),
]

export const seeded = (seed: string) => chance(seed, 'test').next
