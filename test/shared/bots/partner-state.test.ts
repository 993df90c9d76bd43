// What a partner did, act by act: which acts cooperate, which defect, and which settle nothing.

import { expect, test } from 'vitest'
import { partnersOf } from '../../../shared/bots/partner-state.ts'
import { type Play, pass, plays } from '../../helpers/village.ts'
import { has, lastOffer, nextDay, quietVillage, situationOf, sold } from './bench.ts'

function village(): Play {
  const play = quietVillage({ rounds: 10 })
  has(play, 's1', { bread: 12 }, 100)
  has(play, 's2', { fish: 12 }, 100)
  return play
}

/** What s2 did to s1, as s1 reads it. */
function acts(play: Play) {
  return (partnersOf(situationOf(play, 's1')).get('s2')?.acts ?? []).map(({ did, how, round, coins }) => ({
    did,
    how,
    round,
    coins,
  }))
}

function owed(play: Play) {
  const debt = partnersOf(situationOf(play, 's1')).get('s2')?.owed
  return debt && { value: debt.value, returned: debt.returned, round: debt.round }
}

test.each([
  ['eight for six, and its author gains', 's2', { fish: 2 }, 8, [{ did: 'D', how: 'overcharged', round: 1, coins: 2 }]],
  ['seven for six', 's2', { fish: 2 }, 7, [{ did: 'C', how: 'dealtFairly', round: 1, coins: 6 }]],
  ['nineteen for fifteen: neither fair nor a third too much', 's2', { fish: 5 }, 19, []],
  ['what one asked oneself', 's1', { bread: 3 }, 3, [{ did: 'C', how: 'dealtFairly', round: 1, coins: 3 }]],
] as const)('[BOT-30] a bargain: %s', (_what, seller, gives, coins, expected) => {
  const play = village()
  sold(play, seller, seller === 's1' ? 's2' : 's1', gives, coins)

  expect(acts(play)).toEqual(expected)
})

test('[BOT-30] a gift cooperates, and is owed until .80 of it has come back', () => {
  const play = village()
  plays(play, 's2', { type: 'give', to: 's1', goods: { fish: 4 } })
  expect(acts(play)).toEqual([{ did: 'C', how: 'gave', round: 1, coins: 12 }])
  expect(owed(play)).toEqual({ value: 12, returned: 0, round: 1 })

  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 9 } })
  expect(owed(play)).toEqual({ value: 12, returned: 9, round: 1 })

  play.nowMs += 6_000
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  expect(owed(play)).toBeUndefined()
})

test('[BOT-30] a gift that went back is none', () => {
  const play = village()
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 6 } })
  plays(play, 's1', { type: 'undoGift', exchange: 'x1', how: 'declined' })

  expect([acts(play), owed(play)]).toEqual([[], undefined])
})

test('[BOT-30] a granted ask is a gift', () => {
  const play = village()
  play.market.seats.get('s1')?.needs.push({ id: 'n', good: 'fish', level: 2, shared: [], covered: false, met: false })
  plays(play, 's1', { type: 'ask', to: 's2', need: 'n' })
  plays(play, 's2', { type: 'accept', offer: lastOffer(play), version: 1 })

  expect(acts(play)).toEqual([{ did: 'C', how: 'gave', round: 1, coins: 6 }])
})

test('[BOT-30] .80 of the last unreturned gift by the end of the next round cooperates; less defects, and until then nothing is settled', () => {
  const returning = (coins: number) => {
    const play = village()
    plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 20 } })
    nextDay(play)
    plays(play, 's2', { type: 'give', to: 's1', goods: { coins } })
    const then = acts(play)
    nextDay(play)
    return [then, acts(play)]
  }

  expect(returning(16)).toEqual([
    [{ did: 'C', how: 'returned', round: 2, coins: 16 }],
    [{ did: 'C', how: 'returned', round: 2, coins: 16 }],
  ])
  expect(returning(15)).toEqual([[], [{ did: 'D', how: 'returnedTooLittle', round: 1, coins: 5 }]])
})

test('[BOT-30] a larger return than the gift is owed in its turn', () => {
  const play = village()
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 6 } })
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 10 } })

  expect(owed(play)).toEqual({ value: 4, returned: 0, round: 1 })
})

test.each([
  [false, { did: 'C', how: 'keptPromise', round: 1, coins: 6 }],
  [true, { did: 'D', how: 'brokePromise', round: 1, coins: 6 }],
] as const)('[BOT-30] a promise kept cooperates, one kept back (%s) defects', (withheld, act) => {
  const play = village()
  plays(play, 's2', { type: 'offer', to: 's1', gives: {}, givesLater: { coins: 6 }, wants: { bread: 3 }, dueIn: 0 })
  plays(play, 's1', { type: 'accept', offer: 's2-s1-1', version: 1 })
  expect(acts(play)).toEqual([])

  plays(play, 's2', { type: 'withhold', deal: 's2-s1-1', withheld })
  pass(play, 'bellRang')
  expect(acts(play)).toEqual([act])
})

test('[BOT-30] the other half of a deal may still be due when one has been kept', () => {
  const play = village()
  plays(play, 's2', {
    ...{ type: 'offer', to: 's1', gives: {}, givesLater: { coins: 6 }, wants: {}, wantsLater: { bread: 3 }, dueIn: 1 },
  })
  plays(play, 's1', { type: 'accept', offer: 's2-s1-1', version: 1 })
  plays(play, 's2', { type: 'deliver', deal: 's2-s1-1', goods: { coins: 6 } })

  expect(acts(play)).toEqual([{ did: 'C', how: 'keptPromise', round: 2, coins: 6 }])
})

test('[BOT-30] what was read is read again when something happened, also when a gift went back as another came', () => {
  const play = village()
  const s = situationOf(play, 's1')
  const again = () =>
    partnersOf({ ...situationOf(play, 's1'), memory: s.memory })
      .get('s2')
      ?.acts.map(({ how }) => how)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 6 } })
  expect(again()).toEqual(['gave'])

  plays(play, 's1', { type: 'undoGift', exchange: 'x1', how: 'declined' })
  sold(play, 's2', 's1', { fish: 2 }, 8)
  expect(again()).toEqual(['overcharged'])
})
