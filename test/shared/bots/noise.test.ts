// Noise: what comes out the wrong way round, how often, and that without it nothing changes.

import { expect, test } from 'vitest'
import type { Bot } from '../../../shared/bots/bot.ts'
import { type BotId, botIds, bots } from '../../../shared/bots/index.ts'
import { freshMemory } from '../../../shared/bots/memory.ts'
import { slips } from '../../../shared/bots/noise.ts'
import { chance } from '../../../shared/game/chance.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { plays } from '../../helpers/village.ts'
import { answered, first, has, needs, quietVillage, watched } from './bench.ts'

const { hearth, ledgerkeeper, raider } = bots

/** The same bot, with noise. */
const noisy = (bot: Bot, noise: number): Bot => ({
  ...bot,
  create: (seat, chance) => bot.create(seat, chance, [], noise),
})

/** s1 has bread and coins and needs fish, s2 has fish and cloth. */
function stalls() {
  const play = quietVillage()
  needs(play, 's1', 'fish')
  has(play, 's1', { bread: 6 })
  has(play, 's2', { fish: 4, cloth: 4 }, 40)
  return play
}

test('[SBX-1] a yes becomes a no, and a no or another price a yes where it can be paid', () => {
  const wrong = noisy(ledgerkeeper, 1)
  const even = { gives: { coins: 6 }, wants: { bread: 3 } }
  const uneven = { gives: { coins: 1 }, wants: { bread: 3 } }
  const useless = { gives: { cloth: 2 }, wants: { coins: 6 } }
  const beyond = { gives: { coins: 18 }, wants: { bread: 9 } }

  expect(answered(stalls(), ledgerkeeper, even)?.type).toBe('accept')
  expect(answered(stalls(), wrong, even)).toEqual({ type: 'decline', because: 'notNow', reason: 'slips' })
  expect(answered(stalls(), ledgerkeeper, uneven)?.type).toBe('counter')
  expect(answered(stalls(), wrong, uneven)).toEqual({ type: 'accept', reason: 'slips' })
  expect(answered(stalls(), ledgerkeeper, useless)?.type).toBe('decline')
  expect(answered(stalls(), wrong, useless)).toEqual({ type: 'accept', reason: 'slips' })
  expect(answered(stalls(), wrong, beyond)).toMatchObject({ type: 'decline', reason: 'hasNoneLeft' })
})

test('[SBX-1] a promise that was to be kept is broken, and one that was to be broken is kept', () => {
  const broken = (bot: Bot) => {
    let count = 0
    for (let seed = 0; seed < 60; seed++) {
      const play = quietVillage()
      has(play, 's2', { cloth: 2 })
      plays(play, 's1', { type: 'offer', to: 's2', gives: {}, givesLater: { coins: 6 }, wants: { cloth: 2 }, dueIn: 0 })
      plays(play, 's2', { type: 'accept', offer: 's1-s2-1', version: 1 })
      if (first(watched(play, 's1', bot, 2, `${seed}`), 'withhold')) count++
    }
    return count
  }

  expect(broken(noisy(hearth, 1))).toBe(60)
  expect(broken(noisy(raider, 1))).toBe(60 - broken(raider))
  // Of 60 by lot: a quarter.
  expect(broken(noisy(hearth, 0.25))).toBe(17)
})

test('[SBX-1] a gift that was meant is not given', () => {
  const village = () => {
    const play = quietVillage()
    has(play, 's1', { bread: 6 })
    needs(play, 's2', 'bread', 3, true)
    return play
  }

  expect(first(watched(village(), 's1', hearth, 70), 'give')).toBeDefined()
  expect(first(watched(village(), 's1', noisy(hearth, 1), 70), 'give')).toBeUndefined()
})

test('[SBX-1] without noise no chance is drawn for it, with noise once a choice', () => {
  let draws = 0
  const { happens, ...rest } = chance('slips', 'test')
  const counted = { memory: freshMemory(), chance: { ...rest, happens: (p: number) => ++draws > 0 && happens(p) } }

  expect(slips({ ...counted, noise: 0 }, 'a')).toBe(false)
  expect(draws).toBe(0)
  expect([slips({ ...counted, noise: 1 }, 'a'), slips({ ...counted, noise: 1 }, 'a')]).toEqual([true, true])
  expect(draws).toBe(1)
})

const seats = Array.from({ length: 6 }, (_, seat): BotId => botIds[seat % botIds.length] ?? 'hearth').map(
  (id) => bots[id],
)

test('[SBX-1] without noise a match is what it was, and with noise another', () => {
  const still = runMatch({ seed: 'noise', seats })

  expect(runMatch({ seed: 'noise', seats, noise: 0 })).toEqual(still)
  expect(runMatch({ seed: 'noise', seats, noise: 0.2 }).events).not.toEqual(still.events)
})

test.each([0.05, 0.5, 1])('[SBX-1] [SIM-3] with noise %d nothing is asked that the rules refuse', (noise) => {
  for (const seed of ['a', 'b', 'c']) {
    const { moves } = runMatch({ seed, seats, noise })

    expect(moves.filter(({ refused }) => refused)).toEqual([])
    expect(moves.filter(({ reason }) => reason.id === 'slips').length).toBeGreaterThan(0)
  }
})
