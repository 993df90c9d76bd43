// What an offer would change for who may answer it, checked against what the evening then does.

import { expect, test } from 'vitest'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { emptyPurse } from '../../../shared/game/bundle.ts'
import { dealWorth } from '../../../shared/game/deal-worth.ts'
import type { Good } from '../../../shared/game/goods.ts'
import { freshOwn, type Need, type Seat, type Terms } from '../../../shared/game/state.ts'

const ROUND = 2

function need(good: Good, level: 2 | 3 = 2): Need {
  return { id: `${good}${level}`, good, level, shared: 'all', covered: false, met: false }
}

function baker(needs: Need[], held: Bundle, helped = 0): { seat: Seat; own: ReturnType<typeof freshOwn> } {
  const own = { ...freshOwn(20), helped, held: { ...emptyPurse(), coins: 20, ...held } }
  const seat: Seat = {
    id: 's1',
    name: 'Ada',
    face: 0,
    crafts: ['bread'],
    keeper: 'person',
    household: undefined,
    character: undefined,
    covered: undefined,
    needs,
    reputation: undefined,
    done: false,
    own,
  }
  return { seat, own }
}

function terms(gives: Bundle, wants: Bundle, later: Partial<Pick<Terms, 'givesLater' | 'wantsLater' | 'due'>> = {}) {
  return { gives, wants, givesLater: {}, wantsLater: {}, due: undefined, ...later }
}

test('[WEI-2] a fever met for 11 coins is worth 25: 24 for the need, 12 that it no longer costs, less the coins', () => {
  const { seat, own } = baker([need('medicine', 3)], {})
  const deal = dealWorth(seat, own, terms({ medicine: 1 }, { coins: 11 }), ROUND)
  expect(deal).toEqual({
    meets: seat.needs,
    loses: [],
    wellbeing: 36,
    coins: -11,
    leftOver: 0,
    promised: 0,
    total: 25,
  })
})

test('[WEI-2] bread that would spoil costs nothing; a tool that nobody needs is worth half', () => {
  const { seat, own } = baker([need('tool')], { bread: 6, tool: 1 })
  expect(dealWorth(seat, own, terms({ tool: 1 }, { bread: 3 }), ROUND)).toMatchObject({
    meets: [],
    loses: [],
    wellbeing: 0,
    leftOver: 3,
    total: 3,
  })
})

test('[WEI-2] giving away what covers a need loses the need', () => {
  const { seat, own } = baker([need('tool'), need('cloth')], { tool: 1 })
  const deal = dealWorth(seat, own, terms({ coins: 8 }, { tool: 1 }), ROUND)
  expect(deal.loses.map(({ good }) => good)).toEqual(['tool'])
  expect(deal.total).toBe(-4)
})

test('[WEI-2] half a lot meets no need; hours of help that come in do, hours of one’s own do not', () => {
  const { seat, own } = baker([need('help'), need('fish')], { help: 2 })
  expect(dealWorth(seat, own, terms({ fish: 1 }, { coins: 3 }), ROUND).total).toBe(-3)
  expect(dealWorth(seat, own, terms({ help: 2 }, { coins: 6 }), ROUND).total).toBe(6)
  expect(dealWorth(seat, own, terms({ coins: 6 }, { help: 2 }), ROUND).total).toBe(6)
})

test('[WEI-2] what is promised for tonight counts as if it came; for later, at its reference value', () => {
  const { seat, own } = baker([need('tool')], {})
  const tonight = terms({}, { coins: 6 }, { givesLater: { tool: 1 }, due: ROUND })
  expect(dealWorth(seat, own, tonight, ROUND)).toMatchObject({ wellbeing: 12, promised: 0, total: 6 })
  const later = terms({}, { coins: 6 }, { givesLater: { tool: 1 }, due: ROUND + 1 })
  expect(dealWorth(seat, own, later, ROUND)).toMatchObject({ wellbeing: 0, promised: 6, total: 0 })
})
