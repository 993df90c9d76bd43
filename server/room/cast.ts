// Which strategies the villagers of a match follow.

import { type CastId, casts } from '../../shared/bots/casts.ts'
import type { BotId } from '../../shared/bots/index.ts'
import { mixFor, repeated } from '../../shared/bots/mix-for.ts'

export function strategiesFor(cast: CastId, count: number, seed: string): BotId[] {
  const { bots } = casts[cast]
  return bots ? repeated(bots, count) : mixFor(count, seed)
}
