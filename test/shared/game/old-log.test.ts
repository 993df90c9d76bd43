// A log of version 0.1, as its `gt simulate --events` wrote it: it is still read, and comes to the same end.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apply } from '../../../shared/game/apply.ts'
import { type MarketEvent, marketEventSchema } from '../../../shared/game/events/index.ts'
import { prosperityOf } from '../../../shared/game/prosperity.ts'
import { emptyMarket, ownOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'

/** Source: commit 3cec90a, `gt simulate --cast Neighbour:1,Raider:1,Ledgerkeeper:1 --matches 1 --seed golden2`. */
const lines = readFileSync(new URL('golden/log-of-0.1.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const log = lines.map((line): MarketEvent => {
  const { match: _, seq: __, ...event } = JSON.parse(line)
  return marketEventSchema.parse(event)
})

test('[INV-4] an old log is read and folded to the end it had', () => {
  const market = emptyMarket()
  for (const event of log) apply(market, event)
  expect(market).toMatchObject({ phase: 'over', settings: { ledger: 'after', hints: 'live', norm: 'mixed' } })
  expect(market.exchanges.length).toBe(33)
  for (const { seat, prosperity } of market.results?.seats ?? [])
    expect(prosperityOf(ownOf(market, seat)).prosperity).toBe(prosperity)
})

test('[INV-4] of an old log, too, folding what a seat may see equals projecting the truth', () => {
  const market = emptyMarket()
  const views = ['s1', 's2', 's3'].map((seat) => emptyMarket(seat))
  for (const event of log) {
    apply(market, event)
    for (const folded of views) {
      const seen = visibleTo(folded.viewer ?? '', event, market.settings)
      if (seen) apply(folded, seen)
    }
  }
  for (const folded of views) expect(folded).toEqual(view(market, folded.viewer ?? ''))
})
