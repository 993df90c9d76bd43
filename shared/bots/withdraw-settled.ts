// Taking back an offer to buy what has come in some other way meanwhile.

import type { Act } from './bot.ts'
import { openNeeds, type Situation } from './situation.ts'

export function withdrawSettled(s: Situation): Act | undefined {
  const { memory, market } = s
  for (const [id, { good, buying, forBarn }] of memory.sent) {
    if (!buying || forBarn || !market.offers.has(id) || openNeeds(s).some((need) => need.good === good)) continue
    memory.sent.delete(id)
    return { action: { type: 'withdraw', offer: id }, reason: { id: 'needIsSettled', facts: { good } } }
  }
  return undefined
}
