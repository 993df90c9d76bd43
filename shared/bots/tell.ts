// Telling all what one needs: urgent needs surely, ordinary ones by chance, each drawn for once.

import type { Act } from './bot.ts'
import type { Character } from './character.ts'
import type { Situation } from './situation.ts'

export function tell({ tells }: Character, { me, memory, atMs, chance }: Situation): Act | undefined {
  for (const need of me.needs) {
    if (!memory.tells.has(need.id)) {
      memory.tells.set(need.id, chance.happens(need.level === 3 ? tells.urgent : tells.ordinary))
    }
  }
  if (atMs < memory.tellAtMs) return undefined
  const told = me.needs.filter((need) => need.shared !== 'all' && !need.met && memory.tells.get(need.id))
  if (told.length === 0) return undefined
  return {
    action: { type: 'share', needs: told.map(({ id }) => id), with: 'all' },
    reason: { id: 'tellsNeeds', facts: { lots: told.length } },
  }
}
