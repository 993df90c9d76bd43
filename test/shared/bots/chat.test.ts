// Bots in free chat: only where their silence would tell, seldom, in their voice, and true.

import { describe, expect, test } from 'vitest'
import { isFit } from '../../../server/fit-words.ts'
import type { Bot } from '../../../shared/bots/bot.ts'
import { chatLines, lineAbout } from '../../../shared/bots/chat-lines.ts'
import { bots, coverBot } from '../../../shared/bots/index.ts'
import { MOST_CHAT } from '../../../shared/game/actions/chat.ts'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { goods } from '../../../shared/game/goods.ts'
import type { Settings } from '../../../shared/game/settings.ts'
import type { ChatLine } from '../../../shared/game/state.ts'
import { plays, wait } from '../../helpers/village.ts'
import { type Done, first, has, needs, quietVillage, watched } from './bench.ts'
import { scene } from './scene.ts'

const { hearth, ledgerkeeper, raider } = bots
const hidden = { chat: true, botSeats: 'hidden' } as const

type Line = Extract<SeatActionInput, { type: 'chat' }>

const chatted = (acts: readonly Pick<Done, 'action'>[]) =>
  acts.flatMap(({ action }): Line[] => (action.type === 'chat' ? [action] : []))

/** Over forty lives of one market in which it needs wood: what this bot says to all on its own account, and whether it had told its need. */
function linesOf(bot: Bot, held: Bundle, settings: Partial<Settings> = hidden, talk: readonly ChatLine[] = []) {
  return Array.from({ length: 40 }, (_, seed) => {
    const play = quietVillage(settings)
    play.market.talk.push(...talk)
    has(play, 's1', held)
    needs(play, 's1', 'wood')
    const acts = watched(play, 's1', bot, 50, `${seed}`)
    const told = first(acts, 'share') !== undefined
    return chatted(acts).map(({ text }) => ({ text, told }))
  }).flat()
}

describe('to all', () => {
  test('[BOT-48] one in four of a village of six says a line a round, and no more than one', () => {
    expect(linesOf(ledgerkeeper, { bread: 6 })).toHaveLength(9)
  })

  test.each<Partial<Settings>>([{ chat: true }, { botSeats: 'hidden' }, {}])(
    '[BOT-48] none where that is how it is: %j',
    (settings) => {
      expect(linesOf(ledgerkeeper, { bread: 6 }, settings)).toEqual([])
    },
  )

  test('[BOT-48] of what it has over and of a need that it told, in its own voice', () => {
    const about = (bot: Bot) => new Set(linesOf(bot, { bread: 6 }).map(({ text }) => text))

    for (const [bot, voice] of [
      [hearth, 'warm'],
      [ledgerkeeper, 'even'],
      [raider, 'sharp'],
    ] as const) {
      const lines = [
        ...chatLines[voice].hasOver.map((line) => lineAbout(line, 'bread')),
        ...chatLines[voice].needs.map((line) => lineAbout(line, 'wood')),
      ]
      expect(about(bot).size).toBeGreaterThan(1)
      for (const text of about(bot)) expect(lines).toContain(text)
    }
  })

  test('[BOT-48] nothing of a need that it keeps to itself', () => {
    const lines = linesOf(ledgerkeeper, {})

    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter(({ told }) => !told)).toEqual([])
  })

  test('[BOT-48] nothing in the name of who is away', () => {
    expect(linesOf(coverBot, { bread: 6 })).toEqual([])
  })

  test('[BOT-48] nothing that was just said', () => {
    const lines = [
      ...chatLines.even.hasOver.map((line) => lineAbout(line, 'bread')),
      ...chatLines.even.needs.map((line) => lineAbout(line, 'wood')),
    ]
    const [left, ...said] = lines
    const talk = said.map((text) => ({ seat: 's4', to: 'all', text, round: 0, atMs: 0 }))
    const heard = linesOf(ledgerkeeper, { bread: 6 }, hidden, talk).map(({ text }) => text)

    expect(new Set(heard)).toEqual(new Set([left]))
  })
})

describe('answers', () => {
  test('[BOT-48] who writes to it alone is answered after 5 to 10 s, once a round, and not again after a restart', () => {
    const play = quietVillage(hidden)
    const it = scene(play, 's1', ledgerkeeper)
    it.run(3)
    plays(play, 's2', { type: 'chat', to: 's1', text: 'Any bread left?' })
    const [answer, ...more] = it.run(15).filter(({ action }) => action.type === 'chat')

    expect(answer).toMatchObject({ action: { to: 's2' }, reason: { id: 'answersChat', facts: { seat: 's2' } } })
    expect(answer?.second).toBeGreaterThanOrEqual(8)
    expect(answer?.second).toBeLessThanOrEqual(14)
    expect(more).toEqual([])
    it.restart()
    plays(play, 's2', { type: 'chat', to: 's1', text: 'And now?' })
    expect(chatted(it.run(15))).toEqual([])
  })

  test('[BOT-48] also by who is done for the day', () => {
    const play = quietVillage(hidden)
    const it = scene(play, 's1', ledgerkeeper)
    expect(it.run(25).at(-1)?.action).toEqual({ type: 'done', done: true })
    plays(play, 's2', { type: 'chat', to: 's1', text: 'Any bread left?' })

    expect(chatted(it.run(15))).toMatchObject([{ to: 's2' }])
  })

  test('[BOT-48] two bots do not talk to each other without end', () => {
    const play = quietVillage(hidden)
    plays(play, 's2', { type: 'chat', to: 's1', text: 'Good day.' })
    const [one, two] = [scene(play, 's1', hearth), scene(play, 's2', raider)]
    for (let second = 0; second < 30; second++) {
      one.run(1)
      two.run(1)
      wait(play, 1)
    }

    expect(chatted([...one.acts, ...two.acts]).filter(({ to }) => to !== 'all')).toHaveLength(1)
  })
})

test('[BOT-48] every line fits the chat and the kept list of words', () => {
  const lines = Object.values(chatLines).flatMap((voice) => Object.values(voice).flat())
  for (const line of lines.flatMap((line) => goods.map((good) => lineAbout(line, good)))) {
    expect(line.length).toBeLessThanOrEqual(MOST_CHAT)
    expect(isFit(line)).toBe(true)
    expect(line).not.toMatch(/[{}]/)
  }
})

test('[BOT-48] no line speaks of tools as of one thing', () => {
  const lines = Object.values(chatLines).flatMap((voice) => Object.values(voice).flat())
  const ofTools = lines.filter((line) => /\{good\}/i.test(line)).map((line) => lineAbout(line, 'tool'))

  expect(ofTools).toHaveLength(24)
  expect(ofTools.filter((line) => /\b(it|is|much)\b/i.test(line))).toEqual([])
})
