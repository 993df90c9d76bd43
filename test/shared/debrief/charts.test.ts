// Charts of small markets played by hand: the exact rows.

import { expect, test } from 'vitest'
import { debriefOf } from '../../../shared/debrief/debrief.ts'
import { portraitOf } from '../../../shared/debrief/portrait.ts'
import { bareMarket, gets, needs, recorded, rowsOf } from '../../helpers/debrief.ts'
import { only, type Play, plays, wait } from '../../helpers/village.ts'

const half = () => 0.5

/** Writes an offer and has it accepted. */
function trade(play: Play, author: string, to: string, terms: object): void {
  const { offer } = only(plays(play, author, { type: 'offer', to, gives: {}, wants: {}, ...terms }), 'offerMade')
  plays(play, to, { type: 'accept', offer, version: 1 })
}

/**
 * Of three: s1 gives s2 the bread it needs; s2 sells s3 fish for 6; s3 sells s1, who needs it, medicine for 9;
 * s1 has wood today and pays 6 this evening.
 */
function smallMatch(): Play {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { bread: 3 })
  gets(play, 's2', { fish: 2 })
  gets(play, 's3', { medicine: 1, wood: 3 })
  needs(play, 's1', { medicine: 2, wood: 2 })
  needs(play, 's2', { bread: 3, tool: 2 })
  needs(play, 's3', { fish: 2 })
  plays(play, 's2', { type: 'share', needs: 'all', with: 'all' })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  wait(play, 2000)
  trade(play, 's2', 's3', { gives: { fish: 2 }, wants: { coins: 6 } })
  trade(play, 's3', 's1', { gives: { medicine: 1 }, wants: { coins: 9 } })
  trade(play, 's1', 's3', { wants: { wood: 3 }, givesLater: { coins: 6 } })
  return play
}

test('[DEB-1] mode share: value by label and round, at three boundaries', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'modeShare')).toEqual([
    ['game', 1, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['game', 0, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.70', 1, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.70', 0, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.85', 1, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.85', 0, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
  ])
})

test('[DEB-2] who gave whom: gifts and trade from seat to seat', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'whoGaveWhom')).toEqual([
    [1, 's1', 's2', 6, 0],
    [1, 's1', 's3', 0, 15],
    [1, 's2', 's3', 0, 6],
    [1, 's3', 's1', 0, 12],
    [1, 's3', 's2', 0, 6],
  ])
  expect(debrief.charts.whoGaveWhom.finding).toEqual({
    id: 'giftsWithoutChain',
    facts: { gifts: 1, giftCoins: 6, tradeCoins: 39 },
  })
})

test('[DEB-3] needs: dealt, met, shared, urgent', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'needsMet')).toEqual([
    [1, 5, 4, 2, 1, 1, 1],
    [0, 5, 4, 2, 1, 1, 1],
  ])
  expect(debrief.charts.needsMet.finding.id).toBe('sharedMetLess')
})

test('[DEB-4] promises: kept, late, broken, open, by the round they first fell due', () => {
  const play = smallMatch()
  gets(play, 's2', { cloth: 2 })
  trade(play, 's2', 's1', { gives: { cloth: 2 }, wantsLater: { tool: 1 }, dueIn: 1 })

  expect(rowsOf(debriefOf([recorded(play)], half), 'pledges')).toEqual([
    [1, 1, 0, 0, 0],
    [2, 0, 0, 0, 1],
  ])
})

test('[POR-1] a portrait counts what the seat did and what was done to it, with an example of each kind', () => {
  const { did, met, examples, givenCoins, pledges, needs } = portraitOf(recorded(smallMatch()), 's1')

  expect(did).toEqual({ generalized: 1, balanced: 1, negative: 0 })
  expect(met).toEqual({ generalized: 0, balanced: 0, negative: 1 })
  expect(examples.map(({ exchange, mine, with: partner }) => [exchange, mine, partner])).toEqual([
    ['x1', true, 's2'],
    ['x4', true, 's3'],
    ['x3', false, 's3'],
  ])
  expect(givenCoins).toBe(6)
  expect(pledges).toEqual({ kept: 1, late: 0, broken: 0, open: 0 })
  expect(needs).toEqual({ dealt: 2, met: 2, shared: 0 })
})
