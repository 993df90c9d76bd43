// The charts of what a room may switch on: granary, fines, households.

import { expect, test } from 'vitest'
import { debriefOf } from '../../../shared/debrief/debrief.ts'
import { chance } from '../../../shared/game/chance.ts'
import { bareMarket, gets, needs, recorded, rowsOf, trade } from '../../helpers/debrief.ts'
import { only, pass, plays, wait } from '../../helpers/village.ts'

const random = () => chance('modules', 'debrief').next

test('[DEB-13] coins to the granary by round, who gave, and what came back to all together', () => {
  const play = bareMarket({ people: 4, rounds: 2, granary: true })
  plays(play, 's1', { type: 'fillGranary', coins: 6 })
  plays(play, 's1', { type: 'fillGranary', coins: 2 })
  plays(play, 's2', { type: 'fillGranary', coins: 2 })
  pass(play, 'marketBegan')
  plays(play, 's2', { type: 'fillGranary', coins: 5 })
  const debrief = debriefOf([recorded(play), recorded(bareMarket())], random())

  expect(rowsOf(debrief, 'granary')).toEqual([
    [1, 10, 2, 16],
    [2, 5, 1, 8],
  ])
  expect(debrief.charts.granary.numbers).toMatchObject({ villages: 1, seats: 4, givers: 2, given: 15, back: 24 })
  expect(debrief.charts.granary.finding.id).toBe('someGave')
})

test('[DEB-14] fines by what the fined seat had done before, the first that holds', () => {
  const play = bareMarket({ people: 4, rounds: 4, granary: true, fine: true })
  gets(play, 's1', { tool: 1 })
  needs(play, 's2', { tool: 3 })
  plays(play, 's2', { type: 'fine', to: 's1' })
  wait(play, 1_000)
  trade(play, 's1', 's2', { gives: { tool: 1 }, wants: { coins: 10 } })
  plays(play, 's3', { type: 'fine', to: 's1' })
  plays(play, 's3', { type: 'fillGranary', coins: 4 })
  wait(play, 1_000)
  plays(play, 's3', { type: 'fine', to: 's4' })
  plays(play, 's4', { type: 'fine', to: 's3' })
  pass(play, 'marketBegan')
  plays(play, 's3', { type: 'fine', to: 's1' })
  pass(play, 'marketBegan')
  plays(play, 's3', { type: 'fine', to: 's1' })
  const { fines } = debriefOf([recorded(play)], random()).charts

  expect(fines.table.rows).toEqual([
    ['costly', 2, 6],
    ['gaveLess', 2, 6],
    ['neither', 2, 6],
  ])
  expect(fines.numbers).toMatchObject({ villages: 1, fines: 6, lost: 18 })
  expect(fines.finding.id).toBe('mostlyAfterCost')
})

test('[DEB-14] where there were fines and nobody imposed one it says so', () => {
  expect(debriefOf([recorded(bareMarket({ fine: true }))], random()).charts.fines.finding.id).toBe('noneImposed')
})

/** Eight seats: in each household a gift to and fro, between neighbours trade alone. */
function givesAtHome() {
  const play = bareMarket({ people: 8, households: true })
  const { pairs } = only(play.log, 'householdsDrawn')
  for (const [a, b] of pairs) plays(play, a, { type: 'give', to: b, goods: { coins: 1 } })
  const all = pairs.flat()
  for (const [index, seat] of all.entries()) {
    const other = all[(index + 2) % all.length] ?? ''
    gets(play, seat, { wood: 3 })
    trade(play, seat, other, { gives: { wood: 3 }, wants: { coins: 6 } })
  }
  return recorded(play)
}

test('[DEB-15] gifts within a household and outside it, and whether the lot alone would have done as much', () => {
  const { households } = debriefOf([givesAtHome()], random()).charts

  expect(households.table.rows).toEqual([
    ['household', 4, 1, 0, 0],
    ['village', 8, 0, 1, 0],
  ])
  expect(households.numbers.tau).toBe(1)
  expect(households.numbers.p).toBeLessThan(0.01)
  expect(households.finding.id).toBe('nearerIsKinder')
})

test('[DEB-15] where too little passed, or nobody shared a household, it says so', () => {
  const finding = (settings: object) =>
    debriefOf([recorded(bareMarket(settings))], random()).charts.households.finding.id
  expect([finding({ households: true }), finding({})]).toEqual(['tooFew', 'noHouseholds'])
})
