// Who has the worst of names: with whom nobody deals who goes by names.

import { expect, test } from 'vitest'
import { type BotId, botIds, bots, coverBot } from '../../../shared/bots/index.ts'
import type { Settings } from '../../../shared/game/settings.ts'
import { seatOf } from '../../../shared/game/state.ts'
import type { Play } from '../../helpers/village.ts'
import { answerTo, has, needs, quietVillage, watched } from './bench.ts'

/** They keep no score, take from whom they can, sell to whoever pays, or go by what paid. */
const whoDealsWithAnybody: readonly BotId[] = ['hearth', 'raider', 'hawker', 'shifter']
const whoGoesByNames = botIds.filter((id) => !whoDealsWithAnybody.includes(id))

/** s2 has a name that all can see, if it is shown, and a good offer to make. */
function village(reputation: number, settings: Partial<Settings> = {}): Play {
  const play = quietVillage(settings)
  needs(play, 's1', 'fish')
  has(play, 's1', { bread: 6 }, 40)
  has(play, 's2', { fish: 6 }, 60)
  seatOf(play.market, 's2').reputation = reputation
  return play
}

const good = { gives: { fish: 2 }, wants: { coins: 5 } }
const even = { gives: { fish: 2 }, wants: { coins: 6 } }
const refused = (play: Play, id: BotId) => answerTo(play, bots[id], good)?.reason.id === 'badName'

test.each(whoGoesByNames)('[BOT-44] %s refuses who has -3, and says why', (id) => {
  expect(answerTo(village(-3), bots[id], good)).toMatchObject({
    action: { type: 'decline', reason: 'noTrust' },
    reason: { id: 'badName', facts: { seat: 's2' } },
  })
})

test.each(whoGoesByNames)('[BOT-44] %s offers them no lot either when it is short of coins', (id) => {
  const play = village(-3)
  has(play, 's1', { bread: 6 }, 4)
  expect(answerTo(play, bots[id], good)?.action.type).toBe('decline')
})

test.each(whoGoesByNames.filter((id) => id !== 'herald'))('[BOT-44] %s deals with who has -2', (id) => {
  expect(refused(village(-2), id)).toBe(false)
})

test.each(whoDealsWithAnybody)('[BOT-44] %s deals with anybody', (id) => {
  expect(refused(village(-3), id)).toBe(false)
})

test('[BOT-44] so does who covers for a person', () => {
  expect(answerTo(village(-3), coverBot, good)?.action.type).toBe('accept')
})

test('[BOT-44] where names are hidden nobody is refused for one', () => {
  const { ledgerkeeper } = bots

  expect(answerTo(village(-3), ledgerkeeper, even)?.reason.id).toBe('badName')
  expect(answerTo(village(-3, { reputation: 'hidden' }), ledgerkeeper, even)?.action.type).toBe('accept')
})

test('[BOT-44] nobody shuns their own household', () => {
  const play = village(-3, { households: true })
  Object.assign(seatOf(play.market, 's1'), { household: 's2' })
  Object.assign(seatOf(play.market, 's2'), { household: 's1' })

  expect(refused(play, 'ledgerkeeper')).toBe(false)
})

test.each([
  [-2, true],
  [-3, false],
])('[BOT-44] of who has %i it buys and it sells to them: %s', (reputation, deals) => {
  const offersTo = (prepare: (play: Play) => void) => {
    const play = village(reputation)
    prepare(play)
    return watched(play, 's1', bots.ledgerkeeper, 70).some(
      ({ action }) => action.type === 'offer' && action.to === 's2',
    )
  }

  expect(offersTo(() => undefined)).toBe(deals)
  expect(
    offersTo((play) => {
      seatOf(play.market, 's1').needs = []
      needs(play, 's2', 'bread', 2, true)
    }),
  ).toBe(deals)
})
