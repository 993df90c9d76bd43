// The player's ledger: what the model expects between the player and each partner, and the threads that show it.

import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { freshDesk } from '../../../client/market/desk.ts'
import { ledgerOf, threadsOf } from '../../../client/market/ledger.ts'
import type { Place } from '../../../client/market/table.ts'
import { view } from '../../../shared/game/view.ts'
import { clock, hold, inMarket, type Play, pass, plays } from '../../helpers/village.ts'

function placeOf(play: Play, me: string): Place {
  const market = view(play.market, me)
  const mine = market.seats.get(me)
  if (!mine?.own) throw new Error(`no seat ${me}`)
  const table = {
    market: signal(market),
    me,
    pending: signal([]),
    act: () => undefined,
    actedRound: signal(1),
    atMs: () => clock(play),
    onNews: () => () => undefined,
  }
  return { table, desk: freshDesk(), market, mine, own: mine.own }
}

function afterGift(settings: { ledger: 'live' | 'after' }): Play {
  const play = inMarket({ people: 3, ...settings })
  hold(play, 's1', { bread: 6 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  return play
}

test('who was given something is expected to owe, who gave is expected to be owed, and nobody else is concerned', () => {
  const play = afterGift({ ledger: 'live' })
  const [receiver, giver, third] = ['s2', 's1', 's3'].map((seat) => ledgerOf(placeOf(play, seat)))
  expect([...(receiver ?? [])].map(([seat, net]) => [seat, Math.sign(net)])).toEqual([['s1', 1]])
  expect([...(giver ?? [])].map(([seat, net]) => [seat, Math.sign(net)])).toEqual([['s2', -1]])
  expect(third?.size).toBe(0)
})

test('the thread is knotted at who owes, thicker the more is owed, and thinner in the next round', () => {
  const play = afterGift({ ledger: 'live' })
  const place = placeOf(play, 's2')
  const ledger = ledgerOf(place)
  const [thread] = threadsOf('s2', ledger)
  expect(thread).toMatchObject({ ower: 's2', to: 's1', mine: true })
  expect(threadsOf('s2', new Map([['s1', 3]]))[0]?.strength).toBe(0.25)
  expect(threadsOf('s2', new Map([['s1', -40]]))).toEqual([{ ower: 's1', to: 's2', strength: 1, mine: true }])
  pass(play, 'marketBegan')
  const later = { ...placeOf(play, 's2'), desk: place.desk }
  expect(ledgerOf(later).get('s1')).toBeLessThan(ledger.get('s1') ?? 0)
})

test('where threads come only after the match there is no ledger', () => {
  expect(ledgerOf(placeOf(afterGift({ ledger: 'after' }), 's2')).size).toBe(0)
})
