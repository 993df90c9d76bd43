// How much of its needs a script tells, and when.

import type { Act } from '../../bots/bot.ts'
import type { Situation } from '../../bots/situation.ts'
import { tell, usualTelling } from '../../bots/tell.ts'

/** `asVillagers`: as the villagers that have no way of their own. */
export type Telling = 'all' | 'asVillagers' | 'urgent' | 'nothing'

const shares = {
  all: { urgent: 1, ordinary: 1 },
  asVillagers: usualTelling,
  urgent: { urgent: 1, ordinary: 0 },
} as const

export function share(s: Situation, telling: Telling): Act | undefined {
  return telling === 'nothing' ? undefined : tell({ tells: shares[telling] }, s)
}
