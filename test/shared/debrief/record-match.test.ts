// The record of a match: every exchange with the truth behind it, frozen when it was agreed.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { bareMarket, exchangeOf, gets, labelsOf, logged, needs, recorded } from '../../helpers/debrief.ts'
import { only, type Play, plays, wait } from '../../helpers/village.ts'

function trade(play: Play, author: string, to: string, terms: object): void {
  const { offer } = only(plays(play, author, { type: 'offer', to, gives: {}, wants: {}, ...terms }), 'offerMade')
  plays(play, to, { type: 'accept', offer, version: 1 })
}

test('[DEB-20] needs, wealth and refusals are those of the moment of acceptance, whoever knew of them', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 6 })
  gets(play, 's2', { cloth: 2 })
  needs(play, 's2', { bread: 3 })
  needs(play, 's1', { cloth: 2 })
  const first = only(
    plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 6 }, wants: { cloth: 2 } }),
    'offerMade',
  )
  plays(play, 's2', { type: 'decline', offer: first.offer, version: 1, reason: 'tooDear' })
  trade(play, 's1', 's2', { gives: { bread: 6 }, wants: { cloth: 2 } })

  const { facts, authorWealth, otherWealth, atMs, round } = exchangeOf(recorded(play), 'x1')

  expect(facts).toMatchObject({ given: 12, got: 6, needOfOther: 3, needOfAuthor: 2, refusedBefore: true, sole: false })
  expect([authorWealth, otherWealth, atMs, round]).toEqual([32, 26, 5000, 1])
})

test('[DEB-21] a gift back is the return of the latest gift, and no exchange of its own', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3, wood: 3 })
  gets(play, 's2', { cloth: 2 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  wait(play, 6000)
  plays(play, 's1', { type: 'give', to: 's2', goods: { wood: 3 } })
  wait(play, 20_000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 5 } })

  const record = recorded(play)

  expect(exchangeOf(record, 'x2').facts).toMatchObject({ given: 6, returned: 5, returnedAfterS: 20 })
  expect(exchangeOf(record, 'x3')).toMatchObject({ label: undefined, subtype: 'return', returnOf: 'x2' })
  expect(exchangeOf(record, 'x1').facts.returned).toBeUndefined()
})

test('[DEB-27] folding the log twice gives the same record', () => {
  const { events } = runMatch({ seed: 'twice', seats: [bots.hearth, bots.raider, bots.neighbour, bots.ledgerkeeper] })

  const [first, second] = [recordMatch(logged(events)), recordMatch(logged(events))]

  expect(labelsOf(first).length).toBeGreaterThan(20)
  expect(second).toEqual(first)
})
