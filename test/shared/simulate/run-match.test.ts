// Whole matches: the same plan is the same match, nothing is refused, nothing is lost, and each view is what its seat may know.

import { expect, test } from 'vitest'
import { type BotId, botIds, bots } from '../../../shared/bots/index.ts'
import { apply } from '../../../shared/game/apply.ts'
import { violations } from '../../../shared/game/invariants.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { parseCast } from '../../../shared/simulate/cast.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { simulate } from '../../../shared/simulate/simulate.ts'

const cast: readonly BotId[] = ['hearth', 'ledgerkeeper', 'raider', 'neighbour', 'hearth', 'ledgerkeeper']
const seats = cast.map((id) => bots[id])
const everyBot = botIds.map((id) => bots[id])

test('[SIM-2] the same plan comes to the same log, another seed to another', () => {
  const first = runMatch({ seed: 'one', seats })

  expect(runMatch({ seed: 'one', seats })).toEqual(first)
  expect(runMatch({ seed: 'two', seats }).events).not.toEqual(first.events)
})

test.each(['visible', 'hidden', 'off'] as const)(
  '[SIM-3] no bot asks for what the rules refuse, reputation %s',
  (reputation) => {
    for (const seed of ['a', 'b', 'c']) {
      const { moves } = runMatch({ seed, seats: everyBot, settings: { reputation } })

      expect(moves.filter(({ refused }) => refused)).toEqual([])
      expect(moves.length).toBeGreaterThan(200)
    }
  },
)

test('[SIM-4] the log folds to the end of the match, and nothing is ever made or lost on the way', () => {
  const { market, events } = runMatch({ seed: 'fold', seats })
  const folded = emptyMarket()
  for (const event of events) {
    apply(folded, event)
    if (event.type !== 'bellRang') expect(violations(folded)).toEqual([])
  }

  expect(folded).toEqual(market)
})

test.each([2, 3, 12, 24])('[SIM-5] a market of %i seats plays to its end', (count) => {
  const many = Array.from({ length: count }, (_, index) => bots[botIds[index % botIds.length] ?? 'hearth'])
  const { market } = runMatch({ seed: 'size', seats: many, settings: { rounds: 2 } })

  expect(market.phase).toBe('over')
  expect(market.results?.seats).toHaveLength(count)
})

test('[SIM-6] strategies go round the seats, and the summary counts each once', () => {
  const places: (string | undefined)[] = []
  const summary = simulate({ cast: ['hearth', 'raider', 'raider'], matches: 3, seed: 'round' }, ({ market }) => {
    places.push(market.secret?.strategies.get('s1'))
  })

  expect(places).toEqual(['hearth', 'raider', 'raider'])
  expect(summary.strategies.map(({ strategy, seats }) => [strategy, seats])).toEqual([
    ['Hearth', 1],
    ['Raider', 2],
  ])
  expect(summary.crafts.map(({ good }) => good)).toEqual(['bread', 'fish', 'wood', 'cloth', 'tool', 'medicine'])
})

test('[SIM-7] every strategy of a cast can be written', () => {
  expect(parseCast(botIds.join(','))).toEqual({ ok: true, seats: botIds })
})
