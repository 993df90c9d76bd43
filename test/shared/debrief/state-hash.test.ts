// The hash by which a replay is compared with the match that was played.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import { stateHash } from '../../../shared/debrief/state-hash.ts'
import { apply } from '../../../shared/game/apply.ts'
import { emptyMarket, ownOf } from '../../../shared/game/state.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'

test('[DEB-30] the fold of a log has the hash of the market that was played, at its end and never before', () => {
  const { market, events } = runMatch({ seed: 'hash', seats: [bots.hearth, bots.raider], settings: { rounds: 2 } })
  const folded = emptyMarket()
  const hashes = events.map((event) => {
    apply(folded, JSON.parse(JSON.stringify(event)))
    return stateHash(folded)
  })

  expect(hashes.at(-1)).toBe(stateHash(market))
  expect(hashes.indexOf(stateHash(market))).toBe(events.length - 1)
})

test('[DEB-30] names, faces and private taps are no part of it, a coin is', () => {
  const { market } = runMatch({ seed: 'hash', seats: [bots.hearth, bots.raider], settings: { rounds: 1 } })
  const before = stateHash(market)
  for (const seat of market.seats.values()) Object.assign(seat, { name: 'another', face: 7 })
  ownOf(market, 's1').muted.add('s2')
  const renamed = stateHash(market)
  ownOf(market, 's1').held.coins++

  expect(renamed).toBe(before)
  expect(stateHash(market)).not.toBe(before)
})
