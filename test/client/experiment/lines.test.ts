// Which lines can be said: after a bargain no second one of the same kind.

import { expect, test } from 'vitest'
import { linesNow } from '../../../client/experiment/lines.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { stagingOf } from '../../../shared/scenarios/scenario.ts'
import { opened, plays, wait } from '../../helpers/village.ts'

test('tickets are taken once: then there is only to go on', () => {
  const raffle = scenarioOf('S7')
  if (!raffle) throw new Error('no S7')
  // Here a person sells: elsewhere it is a script, which may answer in any stage.
  const staging = stagingOf(raffle, 'none')
  const stages = staging.stages.map((one) => ({ ...one, can: [...one.can, 'answer' as const] }))
  const play = opened({ people: 3, staging: { ...staging, stages } })
  const said = () => linesNow(play.market, 's1').map(({ id }) => id)
  for (const stage of ['story', 'breakPlain']) {
    expect([play.market.stage?.id, said()]).toEqual([stage, []])
    wait(play, 60_000)
  }
  expect(said()).toEqual(['tickets1', 'tickets2', 'tickets3', 'tickets4', 'tickets5', 'tickets6'])
  const offer = { type: 'offer', to: 's2', gives: { coins: 10 }, wants: { ticket: 2 } } as const
  plays(play, 's1', offer)
  plays(play, 's2', { type: 'decline', offer: [...play.market.offers.keys()][0] ?? '', version: 1, reason: 'notNow' })
  // A no is no bargain: another number may be tried.
  expect(said()).toEqual(['tickets1', 'tickets3', 'tickets4', 'tickets5', 'tickets6'])
  plays(play, 's1', { ...offer, gives: { coins: 5 }, wants: { ticket: 1 } })
  plays(play, 's2', { type: 'accept', offer: [...play.market.offers.keys()][0] ?? '', version: 1 })
  expect(said()).toEqual([])
})

test('in the storm a price is named once: who is refused names no other', () => {
  const storm = scenarioOf('S10')
  if (!storm) throw new Error('no S10')
  const staging = stagingOf(storm, 'surcharge', 'requester')
  const stages = staging.stages.map((one) => ({ ...one, can: [...one.can, 'answer' as const] }))
  const play = opened({ people: 2, staging: { ...staging, stages } })
  wait(play, 60_000)
  wait(play, 150_000)
  expect([play.market.stage?.id, linesNow(play.market, 's2').length]).toEqual(['storm', 5])
  plays(play, 's2', { type: 'offer', to: 's1', gives: { wood: 3 }, wants: { coins: 33 } })
  plays(play, 's1', { type: 'decline', offer: [...play.market.offers.keys()][0] ?? '', version: 1, reason: 'notNow' })
  expect(linesNow(play.market, 's2')).toEqual([])
})

test('who bought at the full price is not offered the coupon for a second loaf', () => {
  const candy = scenarioOf('S8')
  if (!candy) throw new Error('no S8')
  const staging = stagingOf(candy, 'coupon')
  const stages = staging.stages.map((one) => ({ ...one, can: ['answer', 'offer', 'give'] as const }))
  const play = opened({ people: 2, staging: { ...staging, stages } })
  wait(play, 60_000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { ticket: 1 } })
  plays(play, 's2', { type: 'offer', to: 's1', gives: { loaf: 1 }, wants: { coins: 5 } })
  expect(linesNow(play.market, 's1').map(({ id }) => id)).toEqual(['useCoupon'])
  plays(play, 's1', { type: 'accept', offer: [...play.market.offers.keys()][0] ?? '', version: 1 })
  expect(linesNow(play.market, 's1')).toEqual([])
})
