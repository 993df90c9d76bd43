// Haggler: which share of a deal's gain is enough for it, what it proposes, and how it takes its time.

import { describe, expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import { purchaseCoins, saleCoins, shareOf } from '../../../shared/bots/surplus.ts'
import { chance } from '../../../shared/game/chance.ts'
import { type Play, plays } from '../../helpers/village.ts'
import { answered, answerTo, aroundRestart, first, has, needs, quietVillage, situationOf, watched } from './bench.ts'

const { haggler } = bots

/** A seed for each type: its first draw falls into the type's share of (.3, .3, .3, .1). */
const seedOf = (from: number, below: number) => {
  const seeds = Array.from({ length: 100 }, (_, seed) => `${seed}`)
  const drawn = (seed: string) => chance(seed, haggler.id).next()
  return seeds.find((seed) => drawn(seed) >= from && drawn(seed) < below) ?? ''
}
const alpha0 = seedOf(0, 0.3)
const alphaHalf = seedOf(0.3, 0.6)
const alpha1 = seedOf(0.6, 0.9)
const alpha4 = seedOf(0.9, 1)

/** s1 makes bread, has wood over as well, and needs cloth. */
function village(): Play {
  const play = quietVillage({ rounds: 10 })
  has(play, 's1', { bread: 6, wood: 6 }, 40)
  has(play, 's2', { fish: 6, cloth: 4 }, 60)
  needs(play, 's1', 'cloth', 2, true)
  return play
}

describe('shares', () => {
  test.each([
    // Of a lot of wood (6): its maker's spare is worth 3 to it, the buyer's need 12.
    ['wood for six', { coins: 6 }, { wood: 3 }, 3 / 9],
    ['wood for eight', { coins: 8 }, { wood: 3 }, 5 / 9],
    // Bread spoils tonight: .6.
    ['bread for six', { coins: 6 }, { bread: 3 }, 5.4 / 11.4],
    // A need of its own is worth 12; making cloth costs 3.
    ['cloth for eleven', { cloth: 2 }, { coins: 11 }, 1 / 9],
    ['cloth for bread', { cloth: 2 }, { bread: 3 }, 11.4 / 20.4],
    ['a deal at a loss to the other', { coins: 20 }, { wood: 3 }, 1],
  ])('[BOT-37] its share of %s', (_what, gets, pays, share) => {
    const deal = { gets, pays, getsLater: {}, paysLater: {}, due: undefined }

    expect(shareOf(situationOf(village(), 's1'), deal)).toBeCloseTo(share, 10)
  })

  test('[BOT-37] at a loss it has no share; an urgent need of its own counts in full, of the other as any need', () => {
    const deal = { gets: { cloth: 2 }, pays: { coins: 12 }, getsLater: {}, paysLater: {}, due: undefined }
    const urgent = quietVillage()
    has(urgent, 's1', { wood: 3 }, 40)
    needs(urgent, 's1', 'cloth', 3)
    needs(urgent, 's2', 'wood', 3, true)
    const sale = { gets: { coins: 6 }, pays: { wood: 3 }, getsLater: {}, paysLater: {}, due: undefined }

    expect(shareOf(situationOf(village(), 's1'), deal)).toBeUndefined()
    expect(shareOf(situationOf(urgent, 's1'), deal)).toBeCloseTo(24 / 33, 10)
    expect(shareOf(situationOf(urgent, 's1'), sale)).toBeCloseTo(3 / 9, 10)
  })

  test.each([
    [{ wood: 3 }, 0.5, 7],
    [{ wood: 3 }, 0.4, 8],
    [{ bread: 3 }, 0.5, 6],
    [{ bread: 3 }, 0.4, 7],
    [{ tool: 2 }, 0.5, 15],
  ])('[BOT-37] %j sold, leaving the buyer %f of the gain or a little more', (goods, share, coins) => {
    expect(saleCoins(goods, share)).toBe(coins)
  })

  test.each([
    [{ wood: 3 }, 0.5, 8],
    [{ wood: 3 }, 0.4, 7],
    [{ bread: 3 }, 0.5, 7],
    [{ bread: 3 }, 0.4, 6],
  ])('[BOT-37] %j bought, leaving the seller %f of the gain or a little more', (goods, share, coins) => {
    expect(purchaseCoins(goods, share)).toBe(coins)
  })
})

describe('answers', () => {
  const yes = { type: 'accept', reason: 'fairShare' }
  const counter = (coins: number) => ({ type: 'counter', gives: { wood: 3 }, wants: { coins }, reason: 'splitsGain' })

  // Wood for 4, 5, 6, 7: shares .11, .22, .33, .44.
  test.each([
    ['alpha 0 takes any gain', alpha0, [yes, yes, yes, yes]],
    ['alpha .5 refuses below .25', alphaHalf, [counter(8), counter(8), yes, yes]],
    ['alpha 1 refuses below .333', alpha1, [counter(7), counter(7), yes, yes]],
    ['alpha 4 refuses below .444', alpha4, [counter(7), counter(7), counter(7), yes]],
  ])('[BOT-37] %s, and counters with what it would have proposed', (_what, seed, answers) => {
    const offered = [4, 5, 6, 7].map((coins) =>
      answered(village(), haggler, { gives: { coins }, wants: { wood: 3 } }, seed),
    )

    expect(offered).toEqual(answers)
  })

  test('[BOT-37] as a buyer it counters likewise', () => {
    expect(answered(village(), haggler, { gives: { cloth: 2 }, wants: { coins: 11 } }, alpha1)).toEqual({
      ...{ type: 'counter', gives: { coins: 8 }, wants: { cloth: 2 }, reason: 'splitsGain' },
    })
  })

  test('[BOT-37] a second time in a thread it declines, and says how small its share would be', () => {
    const play = village()
    plays(play, 's2', { type: 'offer', to: 's1', gives: { coins: 4 }, wants: { wood: 3 } })
    const mind = haggler.create('s1', chance(alpha1, haggler.id))
    const acts: unknown[] = []
    for (let second = 1; second < 20; second++) {
      play.nowMs += 1_000
      const now = situationOf(play, 's1')
      const move = mind.turn(now.market, now.atMs)
      if (move === 'wait' || !['counter', 'decline'].includes(move.action.type)) continue
      acts.push(move.reason)
      plays(play, 's1', move.action)
      if (move.action.type !== 'counter') break
      const [back] = play.market.offers.values()
      plays(play, 's2', {
        ...{ type: 'counter', offer: back?.id ?? '', version: 1, gives: { coins: 5 }, wants: { wood: 3 } },
      })
    }

    expect(acts).toEqual([
      { id: 'splitsGain', facts: { percent: 50 } },
      { id: 'smallShare', facts: { seat: 's2', percent: 22 } },
    ])
  })

  test('[BOT-37] what it would lose by it refuses for that', () => {
    expect(answered(village(), haggler, { gives: { fish: 2 }, wants: { bread: 3, wood: 3 } }, alpha0)).toEqual({
      ...{ type: 'decline', because: 'noNeed', reason: 'doesNotNeedIt' },
    })
  })

  test('[BOT-37] gives nothing away when asked', () => {
    const play = village()
    needs(play, 's2', 'bread')
    plays(play, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })

    expect(first(watched(play, 's1', haggler, 8), 'decline')?.reason.id).toBe('givesNothingAway')
  })
})

describe('proposals', () => {
  test.each([
    ['alpha 0 and .5', alpha0, 8, 7],
    ['alpha .5', alphaHalf, 8, 7],
    ['alpha 1', alpha1, 7, 8],
    ['alpha 4', alpha4, 7, 8],
  ])('[BOT-37] %s: what it asks for wood, and what it offers for cloth', (_what, seed, asks, offers) => {
    const selling = quietVillage()
    has(selling, 's1', { wood: 3 })
    needs(selling, 's2', 'wood', 2, true)
    const buying = quietVillage()
    needs(buying, 's1', 'cloth')

    expect(first(watched(selling, 's1', haggler, 90, seed), 'offer')).toMatchObject({
      action: { to: 's2', gives: { wood: 3 }, wants: { coins: asks } },
      reason: { id: 'splitsGain', facts: { seat: 's2', good: 'wood', coins: asks } },
    })
    expect(first(watched(buying, 's1', haggler, 90, seed), 'offer')).toMatchObject({
      action: { to: 's4', gives: { coins: offers }, wants: { cloth: 2 } },
      reason: { id: 'splitsGain', facts: { seat: 's4', good: 'cloth', coins: offers } },
    })
  })

  test('[BOT-37] of 1000 seats .3 take any gain, .3 and .3 want more, .1 want nearly half', () => {
    const answers = Array.from(
      { length: 1_000 },
      (_, seed) =>
        [6, 5, 4].filter((coins) => {
          const reason = answerTo(village(), haggler, { gives: { coins }, wants: { wood: 3 } }, `${seed}`)?.reason.id
          return reason === 'fairShare'
        }).length,
    )
    const count = (taken: number) => answers.filter((one) => one === taken).length

    expect([count(3), count(1), count(0), count(2)]).toEqual([317, 605, 78, 0])
  })
})

describe('time', () => {
  test('[BOT-38] weighs an offer that asks for more than it gives, once, before it answers', () => {
    const acts = (coins: number) => {
      const play = village()
      plays(play, 's2', { type: 'offer', to: 's1', gives: { coins }, wants: { wood: 3 } })
      return watched(play, 's1', haggler, 8, alpha0).filter(({ action }) => 'offer' in action)
    }

    expect(acts(4).map(({ action }) => action.type)).toEqual(['weigh', 'accept'])
    expect(acts(4)[0]?.reason).toEqual({ id: 'weighsIt', facts: { seat: 's2' } })
    expect(acts(6).map(({ action }) => action.type)).toEqual(['accept'])
  })

  /** Four coins for a lot, then five before an answer: .22 of the gain, which with the urge feels like more. */
  const sweetened = (): Play => {
    const play = village()
    plays(play, 's2', { type: 'offer', to: 's1', gives: { coins: 4 }, wants: { wood: 3 } })
    play.nowMs += 2_000
    plays(play, 's2', { type: 'amend', offer: 's2-s1-1', gives: { coins: 5 }, wants: { wood: 3 } })
    return play
  }

  test('[BOT-38] what it would only be talked into it asks to sleep on', () => {
    expect(first(watched(sweetened(), 's1', haggler, 20, alphaHalf), 'askToSleep')).toMatchObject({
      action: { offer: 's2-s1-1', version: 2 },
      reason: { id: 'sleepsOnIt', facts: { seat: 's2' } },
    })
    expect(first(watched(sweetened(), 's1', haggler, 20, alpha0), 'askToSleep')).toBeUndefined()
  })

  test('[BOT-38] without leave to sleep it answers in the end, talked round; slept on, the urge is gone', () => {
    expect(first(watched(sweetened(), 's1', haggler, 30, alphaHalf), 'accept')?.reason).toEqual({
      ...{ id: 'talkedRound', facts: { seat: 's2' } },
    })

    const slept = sweetened()
    plays(slept, 's1', { type: 'askToSleep', offer: 's2-s1-1', version: 2 })
    plays(slept, 's2', { type: 'letSleep', offer: 's2-s1-1' })
    has(slept, 's2', {}, 60)
    wakeUp(slept)
    const acts = watched(slept, 's1', haggler, 10, alphaHalf)
    expect(first(acts, 'counter')?.reason.id).toBe('splitsGain')
  })
})

function wakeUp(play: Play): void {
  for (const offer of play.market.sleeping.values()) play.market.offers.set(offer.id, { ...offer, sleep: 'slept' })
  play.market.sleeping.clear()
}

test('[BOT-41] a restart changes no type', () => {
  for (let seed = 0; seed < 40; seed++) {
    const [before, after] = aroundRestart(village(), haggler, { gives: { coins: 5 }, wants: { wood: 3 } }, `${seed}`)

    expect(after).toEqual(before)
    expect(before).toBeDefined()
  }
})
