// Telling all what one needs: urgent needs surely, ordinary ones by chance, each drawn for once.

import { isCovered } from '../game/need.ts'
import type { Act } from './bot.ts'
import type { Character } from './character.ts'
import type { Situation } from './situation.ts'

/**
 * With which probability a need is told to all in the morning, by who has no way of its own.
 * Measured: npm run gt -- simulate --balance --matches 80 --seed tuning, 2026-11-26, statement 8: at the science notes' .5 (part E) who accepts all
 * comes to 84% of the village mean, at .4 to 79%, at .33 to 73%; a village of Ledgerkeepers still realises 93% of its possible gains at .4.
 */
export const usualTelling = { urgent: 1, ordinary: 0.4 } as const

export function tell(
  { tells }: Pick<Character, 'tells'>,
  { me, own, memory, atMs, chance }: Situation,
): Act | undefined {
  for (const need of me.needs) {
    if (!memory.tells.has(need.id)) {
      memory.tells.set(need.id, chance.happens(need.level === 3 ? tells.urgent : tells.ordinary))
    }
  }
  if (atMs < memory.tellAtMs) return undefined
  const told = me.needs.filter(
    (need) => need.shared !== 'all' && !need.met && memory.tells.get(need.id) && !isCovered(me.needs, own, need),
  )
  if (told.length === 0) return undefined
  return {
    action: { type: 'share', needs: told.map(({ id }) => id), with: 'all' },
    reason: { id: 'tellsNeeds', facts: { lots: told.length } },
  }
}
