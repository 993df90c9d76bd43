// What a persuasion sequence does in free play: by how much, to whom, and that each repeat halves it.

import { expect, test } from 'vitest'
import type { Bot } from '../../../shared/bots/bot.ts'
import { bots } from '../../../shared/bots/index.ts'
import { feltValues, swayOf } from '../../../shared/bots/susceptibility.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { type Play, plays } from '../../helpers/village.ts'
import { answered, first, has, lastOffer, quietVillage, situationOf, watched } from './bench.ts'

function village(): Play {
  const play = quietVillage({ rounds: 10, marketSeconds: 300 })
  has(play, 's1', { bread: 6, tool: 30 }, 40)
  has(play, 's2', { wood: 9 }, 200)
  return play
}

function offers(play: Play, gives: Bundle, wants: Bundle, afterS = 0): Play {
  play.nowMs += afterS * 1_000
  plays(play, 's2', { type: 'offer', to: 's1', gives, wants })
  return play
}

function refuses(play: Play): Play {
  const offer = lastOffer(play)
  const version = play.market.offers.get(offer)?.version ?? 0
  plays(play, 's1', { type: 'decline', offer, version, reason: 'tooDear' })
  return play
}

function accepts(play: Play): Play {
  plays(play, 's1', { type: 'accept', offer: lastOffer(play), version: 1 })
  return play
}

function sweetens(play: Play, gives: Bundle, wants: Bundle): Play {
  play.nowMs += 2_000
  plays(play, 's2', { type: 'amend', offer: lastOffer(play), gives, wants })
  return play
}

function sway(play: Play): number {
  const offer = play.market.offers.get(lastOffer(play))
  return offer ? swayOf(situationOf(play, 's1'), offer) : Number.NaN
}

/** A is 11, then 1. */
const ditf = (play: Play): Play => {
  const asked = refuses(offers(play, { coins: 1 }, { bread: 6 }))
  return offers(asked, { coins: 11 }, { bread: 6 }, 5)
}
const tna = (play: Play): Play => sweetens(offers(play, { coins: 3 }, { bread: 3 }), { coins: 4 }, { bread: 3 })
/** A is 5, unpaid and granted, then 16 after so many seconds. */
const fitd =
  (afterS: number, paid: Bundle = { coins: 1 }) =>
  (play: Play): Play => {
    const granted = accepts(offers(play, paid, { bread: 3 }))
    return offers(granted, { coins: 8 }, { tool: 4 }, afterS)
  }

test.each<readonly [string, (play: Play) => Play, number]>([
  ['a plain offer', (play) => offers(play, { coins: 4 }, { bread: 3 }), 0],
  ['a retreat, by its size', ditf, (0.51 * (1 - 1 / 11)) / 0.83],
  ['a first step, later', fitd(40), 0.45],
  ['a first step, at once', fitd(10), -0.5],
  ['a first step that was paid for', fitd(40, { coins: 2 }), 0],
  ["that's not all", tna, 0.7],
  [
    "that's not all, of what is dear",
    (play) => sweetens(offers(play, { coins: 100 }, { tool: 30 }), { coins: 120 }, { tool: 30 }),
    0,
  ],
  [
    'what asks for nothing beyond even',
    (play) => sweetens(offers(play, { coins: 5 }, { bread: 3 }), { coins: 6 }, { bread: 3 }),
    0,
  ],
])('[BOT-39] the sway of %s', (_what, sequence, expected) => {
  expect(sway(sequence(village()))).toBeCloseTo(expected, 10)
})

test('[BOT-39] each repeat of the same sequence by the same seat halves it; another sequence does not', () => {
  const once = (play: Play) => refuses(tna(play))

  expect(sway(tna(once(village())))).toBeCloseTo(0.35, 10)
  expect(sway(tna(once(once(village()))))).toBeCloseTo(0.175, 10)
  expect(sway(tna(refuses(ditf(village()))))).toBeCloseTo(0.7, 10)
})

test('[BOT-39] slept on, it is gone', () => {
  const play = tna(village())
  const offer = play.market.offers.get(lastOffer(play))

  expect(offer && swayOf(situationOf(play, 's1'), { ...offer, sleep: 'slept' })).toBe(0)
})

test.each([
  [{ got: 4, given: 6 }, 0, { got: 4, given: 6 }],
  [{ got: 4, given: 6 }, Math.log(2), { got: 5, given: 6 }],
  [{ got: 4, given: 6 }, -Math.log(2), { got: 2, given: 6 }],
  [{ got: 7, given: 6 }, 1, { got: 7, given: 6 }],
])('[BOT-39] %j with a sway of %f is felt as %j', (values, swayed, felt) => {
  const { got, given } = feltValues(values, swayed)

  expect(got).toBeCloseTo(felt.got, 10)
  expect(given).toBe(felt.given)
})

const { hearth, ledgerkeeper, raider, mirror, mender, grudge, shifter, herald } = bots
const eleven = { gives: { coins: 11 }, wants: { bread: 6 } }
/** As {@link ditf}, its last step left to `answered`. */
const refusedLarge = (play: Play): Play => {
  refuses(offers(play, { coins: 1 }, { bread: 6 }))
  play.nowMs += 5_000
  return play
}

test.each<readonly [string, Bot]>([
  ['Mirror', mirror],
  ['Mender', mender],
  ['Grudge', grudge],
  ['Shifter', shifter],
  ['Herald', herald],
])('[BOT-39] %s is talked round where a yes was within reach', (_name, bot) => {
  expect(answered(village(), bot, eleven)).toEqual({
    ...{ type: 'counter', gives: { bread: 6 }, wants: { coins: 12 }, reason: 'evenInstead' },
  })
  expect(answered(refusedLarge(village()), bot, eleven)).toEqual({ type: 'accept', reason: 'talkedRound' })
  // Once more the same: .92 and half the sway is not enough.
  const again = refusedLarge(refuses(ditf(village())))
  expect(answered(again, bot, eleven)?.type).toBe('counter')
})

test('[BOT-39] a bargain that would do on its own does not any more when it follows a first step at once', () => {
  const offer = { gives: { coins: 150 }, wants: { tool: 30 } }
  const paid = accepts(offers(village(), { coins: 2 }, { bread: 2 }))
  paid.nowMs += 10_000
  expect(answered(paid, ledgerkeeper, offer)).toEqual({ type: 'accept', reason: 'aboutEven' })

  const pushed = accepts(offers(village(), { coins: 1 }, { bread: 2 }))
  pushed.nowMs += 10_000
  expect(answered(pushed, ledgerkeeper, offer)?.type).toBe('counter')
})

test('[BOT-39] Ledgerkeeper too, from its own floor; Raider and Hearth are not', () => {
  const five = { gives: { coins: 4 }, wants: { bread: 3 } }
  const large = (play: Play): Play => {
    refuses(offers(play, { coins: 1 }, { bread: 6, tool: 1 }))
    play.nowMs += 5_000
    return play
  }
  expect(answered(village(), ledgerkeeper, five)?.type).toBe('counter')
  expect(answered(large(village()), ledgerkeeper, five)).toEqual({ type: 'accept', reason: 'talkedRound' })

  expect(answered(refusedLarge(village()), raider, eleven)).toEqual(answered(village(), raider, eleven))
  expect(answered(refusedLarge(village()), hearth, eleven)).toEqual(answered(village(), hearth, eleven))
})

test('[BOT-39] Neighbour says yes the more often: of 200 by lot', () => {
  const granted = (retreat: boolean) =>
    Array.from({ length: 200 }, (_, seed) => {
      const play = village()
      has(play, 's1', { bread: 6, tool: 4 }, 10)
      if (retreat) refuses(offers(play, { coins: 1 }, { bread: 6, tool: 4 }))
      play.nowMs += 5_000
      return answered(play, bots.neighbour, { gives: { coins: 2 }, wants: { bread: 6 } }, `${seed}`)
    }).filter((answer) => answer?.type === 'accept').length

  expect([granted(false), granted(true)]).toEqual([61, 76])
})

test('[BOT-39] who said yes after a door in the face delivers .84 as often tonight, .70 as often later: of 400 by lot', () => {
  const promised = (dueIn: 0 | 1, retreat: boolean, bot: Bot) =>
    Array.from({ length: 400 }, (_, seed) => {
      const play = quietVillage({ rounds: 10 })
      has(play, 's1', { bread: 6 }, 40)
      has(play, 's2', {}, 200)
      const promises = { type: 'offer', to: 's1', wants: {} } as const
      if (retreat) {
        plays(play, 's2', { ...promises, gives: { coins: 1 }, wantsLater: { bread: 6 }, dueIn })
        refuses(play)
      }
      plays(play, 's2', { ...promises, gives: { coins: 4 }, wantsLater: { bread: 3 }, dueIn })
      accepts(play)
      const deal = play.market.deals.get([...play.market.deals.keys()].at(-1) ?? '')
      if (deal) play.market.round = deal.pledges[0]?.due ?? 1
      return first(watched(play, 's1', bot, 2, `${seed}`), 'withhold')
    }).filter((act) => act?.reason.id === 'breaksPromise').length

  expect([promised(0, false, mirror), promised(0, true, mirror), promised(1, true, mirror)]).toEqual([0, 63, 132])
  expect([promised(0, false, ledgerkeeper), promised(0, true, ledgerkeeper)]).toEqual([17, 80])
  expect(promised(0, true, raider)).toBe(promised(0, false, raider))
})
