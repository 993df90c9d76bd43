// The pattern that an offer completes, from what its receiver has seen of its author.

import { expect, test } from 'vitest'
import { seenPatterns } from '../../../shared/game/seen-patterns.ts'
import { view } from '../../../shared/game/view.ts'
import { hold, inMarket, type Play, plays, wait } from '../../helpers/village.ts'

function village(): Play {
  const play = inMarket({ people: 3 })
  for (const seat of ['s1', 's2', 's3']) hold(play, seat, { bread: 9, tool: 3 })
  return play
}

/** What s2 is told of the one offer that waits for it. */
function hints(play: Play): { technique: string; flags: readonly string[] }[] {
  const seen = view(play.market, 's2')
  const offer = [...seen.offers.values()].find(({ to }) => to === 's2')
  if (!offer) throw new Error('nothing waits for s2')
  return seenPatterns(seen, offer).map(({ technique, flags }) => ({ technique, flags }))
}

const tool = { gives: { tool: 1 }, wants: { coins: 9 } }
const offer = (terms: { gives: object; wants: object }) => ({ type: 'offer' as const, to: 's2', ...terms })

test('[WEI-3] a sweeter offer before any answer is named; the first one is not', () => {
  const play = village()
  plays(play, 's1', offer(tool))
  expect(hints(play)).toEqual([])
  wait(play, 3_000)
  plays(play, 's1', { type: 'amend', offer: 's1-s2-1', gives: { tool: 1, bread: 1 }, wants: { coins: 9 } })
  expect(hints(play)).toEqual([{ technique: 'TNA', flags: [] }])
})

test('[WEI-3] a smaller ask after a no is named; after an offer that ran out it is not', () => {
  const play = village()
  plays(play, 's1', offer({ gives: { bread: 1 }, wants: { coins: 12 } }))
  plays(play, 's2', { type: 'decline', offer: 's1-s2-1', version: 1, reason: 'tooDear' })
  wait(play, 2_000)
  plays(play, 's1', offer({ gives: { bread: 1 }, wants: { coins: 6 } }))
  expect(hints(play)).toEqual([{ technique: 'DITF', flags: [] }])

  const other = village()
  plays(other, 's1', offer({ gives: { bread: 1 }, wants: { coins: 12 } }))
  wait(other, 21_000)
  plays(other, 's1', offer({ gives: { bread: 1 }, wants: { coins: 6 } }))
  expect(hints(other)).toEqual([])
})

test('[WEI-3] a gift and then an ask is named, unless the gift was handed back; what a third got says nothing', () => {
  const play = village()
  const [gave] = plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 1 } })
  plays(play, 's1', offer(tool))
  expect(hints(play)).toEqual([{ technique: 'freebie', flags: [] }])
  if (gave?.type !== 'gave') throw new Error('no gift')
  plays(play, 's2', { type: 'undoGift', exchange: gave.exchange, how: 'declined' })
  expect(hints(play)).toEqual([])

  const other = village()
  plays(other, 's1', { type: 'give', to: 's3', goods: { bread: 1 } })
  plays(other, 's1', offer(tool))
  expect(hints(other)).toEqual([])
})

test('[WEI-3] a larger ask after a small one that was granted is named', () => {
  const play = village()
  plays(play, 's1', offer({ gives: { coins: 1 }, wants: { tool: 1 } }))
  plays(play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })
  wait(play, 2_000)
  plays(play, 's1', offer({ gives: { bread: 1 }, wants: { coins: 19 } }))
  expect(hints(play)).toEqual([{ technique: 'FITD', flags: ['same_now'] }])
})

test('[WEI-3] the view knows as much as the truth', () => {
  const play = village()
  plays(play, 's1', offer(tool))
  plays(play, 's2', { type: 'counter', offer: 's1-s2-1', version: 1, gives: { coins: 4 }, wants: { tool: 1 } })
  wait(play, 2_000)
  plays(play, 's1', { type: 'decline', offer: 's2-s1-1', version: 1, reason: 'tooDear' })
  plays(play, 's1', offer({ gives: { tool: 1 }, wants: { coins: 7 } }))
  const [waiting] = [...play.market.offers.values()]
  if (!waiting) throw new Error('nothing waits')
  expect(seenPatterns(view(play.market, 's2'), waiting)).toEqual(seenPatterns(play.market, waiting))
})
