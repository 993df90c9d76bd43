// Free chat: what may be written, who hears it, and how long it stays.

import { expect, test } from 'vitest'
import { seatActionSchema } from '../../../shared/game/actions/index.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { does, host, inMarket, only, opened, type Play, pass, plays, refused, wait } from '../../helpers/village.ts'

const say = (text: string, to = 'all') => ({ type: 'chat' as const, to, text })
const heard = (play: Play, viewer: string) => view(play.market, viewer).talk.map(({ text }) => text)

test('[CHA-1] a line of 1 to 120 signs, cleaned; anything else does not parse', () => {
  const parsed = (text: string) => seatActionSchema.safeParse(say(text))
  expect(parsed('  e\u0301t\u00e9\u202e  là ').data).toMatchObject({ text: 'ét\u00e9 là' })
  expect([parsed('👩‍👩‍👧'.repeat(120)).success, parsed('👩‍👩‍👧'.repeat(121)).success]).toEqual([true, false])
  expect(parsed('x'.repeat(120)).success).toBe(true)
  expect(parsed('👋🏽'.repeat(120)).success).toBe(true)
  for (const text of ['', '   ', '\u200d', 'x'.repeat(121)]) expect(parsed(text).success, text).toBe(false)
})

test('[CHA-1] where it is off, before the start, after the end, and too soon after the last it is refused', () => {
  expect(refused(inMarket(), 's1', say('Good morning'))).toBe('noChat')
  const play = opened({ rounds: 1, chat: true })
  plays(play, 's1', say('Good morning'))
  expect(does(play, 's1', say('again'))).toEqual({ ok: false, reason: 'oneLineAtATime', facts: { seconds: 2 } })
  plays(play, 's2', say('Good morning'))
  wait(play, 2_000)
  plays(play, 's1', say('again'))
  expect(refused(play, 's1', say('to me', 's1'))).toBe('toYourself')
  expect(refused(play, 's2', say('to nobody', 's9'))).toBe('noSuchSeat')
  pass(play, 'bellRang')
  plays(play, 's1', say('Good night'))
  pass(play, 'closed')
  expect(refused(play, 's1', say('Well played'))).toBe('marketClosed')
})

test('[CHA-3] a line to one is heard by the two, one to all by everyone', () => {
  const play = inMarket({ chat: true })
  const [alone] = plays(play, 's1', say('only you', 's2'))
  const [all] = plays(play, 's2', say('everyone'))
  if (!alone || !all) throw new Error('nothing was said')
  const told = (event: typeof alone) =>
    ['s1', 's2', 's3', 'nobody'].filter((seat) => visibleTo(seat, event, play.market.settings))
  expect([told(alone), told(all)]).toEqual([
    ['s1', 's2'],
    ['s1', 's2', 's3', 'nobody'],
  ])
  expect(['s1', 's2', 's3'].map((seat) => heard(play, seat))).toEqual([
    ['only you', 'everyone'],
    ['only you', 'everyone'],
    ['everyone'],
  ])
})

test('[CHA-3] who muted the speaker hears nothing of it this round, and the speaker is not told who', () => {
  const play = inMarket({ chat: true, rounds: 3 })
  plays(play, 's3', { type: 'mute', seat: 's1', muted: true })
  const line = only(plays(play, 's1', say('listen')), 'chatted')
  expect(line.unheard).toEqual(['s3'])
  expect(visibleTo('s3', line, play.market.settings)).toBeUndefined()
  for (const seat of ['s1', 's2']) expect(visibleTo(seat, line, play.market.settings)).not.toHaveProperty('unheard')
  expect([heard(play, 's2'), heard(play, 's3')]).toEqual([['listen'], []])
  expect(view(play.market, 's2').talk[0]).not.toHaveProperty('unheard')
  wait(play, 2_000)
  expect(refused(play, 's1', say('and you', 's3'))).toBe('stallClosedToYou')
  pass(play, 'marketBegan')
  plays(play, 's1', say('and you', 's3'))
  expect(heard(play, 's3')).toEqual(['and you'])
})

test('[CHA-3] who is hushed writes nothing', () => {
  const play = inMarket({ chat: true })
  host(play, { type: 'hush', seat: 's1', hushed: true })
  expect(refused(play, 's1', say('hello'))).toBe('hushed')
  host(play, { type: 'hush', seat: 's1', hushed: false })
  plays(play, 's1', say('hello'))
})

test('[CHA-4] the lines of this round and the last stay, also when the round is played again', () => {
  const play = inMarket({ chat: true, rounds: 4, clock: 'shared' })
  plays(play, 's1', say('one'))
  pass(play, 'marketBegan')
  plays(play, 's1', say('two'))
  expect(heard(play, 's2')).toEqual(['one', 'two'])
  host(play, { type: 'redo' })
  expect(heard(play, 's2')).toEqual(['one', 'two'])
  pass(play, 'marketBegan')
  pass(play, 'marketBegan')
  expect(heard(play, 's2')).toEqual(['two'])
})
