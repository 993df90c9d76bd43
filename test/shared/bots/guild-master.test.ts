// Guild master: hours for half of the village by lot, later a call for wood.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import { seatOf } from '../../../shared/game/state.ts'
import { type Play, pass, plays } from '../../helpers/village.ts'
import { answered, first, has, needs, quietVillage, watched } from './bench.ts'
import { scene } from './scene.ts'

const guildMaster = bots['guild-master']

function village(rounds = 8): Play {
  const play = quietVillage({ rounds })
  has(play, 's1', { help: 2 })
  return play
}

/** Nobody needs anything, and s1 has its two hours. */
function nextDay(play: Play): void {
  pass(play, 'marketBegan')
  for (const { needs } of play.market.seats.values()) needs.splice(0)
  has(play, 's1', { help: 2 })
}

/** To whom it gave its hours, round by round. */
function mentored(seed: string, rounds: number, restarts = false): (string | undefined)[] {
  const one = scene(village(), 's1', guildMaster, seed)
  return Array.from({ length: rounds }, (_, round) => {
    if (round > 0) nextDay(one.play)
    if (restarts) one.restart()
    const gift = one.run(70).find(({ action }) => action.type === 'give')
    return gift?.action.type === 'give' ? gift.action.to : undefined
  })
}

test('[GUI-1] each round it gives its two hours to one of half the seats, drawn by lot, in turn', () => {
  const given = mentored('lot', 6)
  const apprentices = given.slice(0, 3)

  expect(new Set(apprentices).size).toBe(3)
  expect(given).toEqual([...apprentices, ...apprentices])
  expect(apprentices).not.toContain(undefined)
  const chosen = Array.from({ length: 40 }, (_, seed) => mentored(`${seed}`, 1)[0])
  expect(new Set(chosen)).toEqual(new Set(['s2', 's3', 's4', 's5', 's6']))
})

test('[GUI-1] two hours, once a round, with its reason; a restart changes no apprentice', () => {
  const gifts = watched(village(), 's1', guildMaster, 100).filter(({ action }) => action.type === 'give')

  expect(gifts).toMatchObject([{ action: { goods: { help: 2 } }, reason: { id: 'mentors' } }])
  expect(mentored('lot', 5, true)).toEqual(mentored('lot', 5))
})

test('[GUI-1] need plays no part, and its hours are not for sale before', () => {
  const play = village()
  for (const id of ['s2', 's3', 's4', 's5', 's6']) needs(play, id, 'help', 3, true)
  const acts = watched(play, 's1', guildMaster, 100, 'lot')
  const [apprentice] = mentored('lot', 1)

  expect(first(acts, 'give')?.action).toMatchObject({ to: apprentice })
  expect(first(acts, 'offer')).toBeUndefined()
  expect(answered(village(), guildMaster, { gives: { coins: 9 }, wants: { help: 2 } })).toEqual({
    ...{ type: 'decline', because: 'notNow', reason: 'keepsHoursForApprentice' },
  })
})

/** In this round, needing wood or not. */
function inRound(round: number, needsWood: boolean): Play {
  const play = village()
  for (let k = 1; k < round; k++) nextDay(play)
  if (needsWood) needs(play, 's1', 'wood')
  return play
}

test('[GUI-2] in round 5 it asks everybody for wood, with nothing in return, two at a time', () => {
  const waiting = scene(inRound(5, true), 's1', guildMaster)
  waiting.run(4)
  expect(waiting.play.market.offers.size).toBe(2)

  const one = scene(inRound(5, true), 's1', guildMaster)
  one.run(30, ({ action }) => {
    if (action.type !== 'ask') return
    plays(one.play, action.to, { type: 'decline', offer: `s1-${action.to}-1`, version: 1, reason: 'notNow' })
  })
  const calls = one.acts.filter(({ action }) => action.type === 'ask')
  expect(calls.map(({ action }) => action.type === 'ask' && action.to)).toEqual(['s2', 's3', 's4', 's5', 's6'])
  expect(calls[0]).toMatchObject({
    action: { need: 's1-wood-2' },
    reason: { id: 'callsForWood', facts: { seat: 's2', good: 'wood' } },
  })
})

test('[GUI-2] not before, and not without a need of wood; then in the first later round that brings one; once a match', () => {
  const called = (play: Play) =>
    scene(play, 's1', guildMaster)
      .run(60)
      .some(({ action }) => action.type === 'ask')
  expect([called(inRound(4, true)), called(inRound(5, false)), called(inRound(6, true))]).toEqual([false, false, true])

  const again = scene(inRound(5, true), 's1', guildMaster)
  again.run(70)
  nextDay(again.play)
  needs(again.play, 's1', 'wood')
  again.restart()
  expect(again.run(60).filter(({ action }) => action.type === 'ask')).toEqual([])
})

test('[GUI-3] else it goes by common sense: it buys what it needs, sells at its value, keeps its word, grants no ask', () => {
  const play = village()
  needs(play, 's1', 'wood')
  needs(play, 's2', 'bread', 2, true)
  has(play, 's1', { bread: 6 })
  const acts = watched(play, 's1', guildMaster, 100)

  expect(acts.filter(({ action }) => action.type === 'offer').map(({ action }) => action)).toMatchObject([
    { to: 's3', gives: { coins: 6 }, wants: { wood: 3 } },
    { to: 's2', gives: { bread: 3 }, wants: { coins: 6 } },
  ])
  const asked = village()
  has(asked, 's1', { bread: 6 })
  needs(asked, 's2', 'bread')
  plays(asked, 's2', { type: 'ask', to: 's1', need: 's2-bread-2' })
  expect(first(watched(asked, 's1', guildMaster, 8), 'decline')?.reason.id).toBe('givesNothingAway')
  expect(seatOf(asked.market, 's1').done).toBe(false)
})
