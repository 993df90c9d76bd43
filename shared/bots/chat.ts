// A line of free chat now and then, where it is on and nobody is told who is a bot: there silence would tell.

import { type Good, goods } from '../game/goods.ts'
import type { ChatLine } from '../game/state.ts'
import type { Act } from './bot.ts'
import { reason } from './character.ts'
import { chatLines, lineAbout, type Occasion, type Voice } from './chat-lines.ts'
import { decideOnce, uniformMs } from './memory.ts'
import { openNeeds, type Situation, spareLots } from './situation.ts'

/** Lines a round that a village's bots say to all, in the mean. Guess: as many as are read beside the trading. */
const LINES_A_ROUND = 1.5
/** It says its line within these seconds of the market. Guess: later many have nothing left to do, and a line would undo that. */
const AT_S = [10, 35] as const
/** Who speaks to it is answered after the time it takes to read and type. Guess. */
const REPLY_S = [5, 10] as const

export function chat(s: Situation, voice: Voice): Act | undefined {
  const { settings } = s.market
  if (!settings.chat || settings.botSeats !== 'hidden') return undefined
  // Who has nothing left to do still answers.
  return toWhoSpoke(s, voice) ?? (s.me.done ? undefined : toAll(s, voice))
}

/** Once a round: the first that somebody said to this seat alone. */
function toWhoSpoke(s: Situation, voice: Voice): Act | undefined {
  const { market, me, memory, atMs, chance } = s
  const today = market.talk.filter(({ round }) => round === market.round)
  if (memory.decided.has('answersChat') || today.some(({ seat, to }) => seat === me.id && to !== 'all'))
    return undefined
  const line = today.find(({ to }) => to === me.id)
  if (!line) return undefined
  const answerAtMs = memory.answerAtMs.get('chat answer') ?? line.atMs + uniformMs(chance, REPLY_S)
  memory.answerAtMs.set('chat answer', answerAtMs)
  if (answerAtMs > atMs) return undefined
  memory.decided.set('answersChat', true)
  const text = chance.pick(unsaid(market.talk, chatLines[voice].answers))
  return text === undefined
    ? undefined
    : { action: { type: 'chat', to: line.seat, text }, reason: reason('answersChat', { seat: line.seat }) }
}

/** Of what it has over or lacks, as it is: a need only if it was told to all. */
function toAll(s: Situation, voice: Voice): Act | undefined {
  const { market, me, memory, atMs, chance } = s
  if (!decideOnce(memory, 'chats', chance, Math.min(1, LINES_A_ROUND / market.seats.size))) return undefined
  const chatAtMs = memory.answerAtMs.get('chat') ?? market.phaseStartedAtMs + uniformMs(chance, AT_S)
  memory.answerAtMs.set('chat', chatAtMs)
  if (chatAtMs > atMs || memory.decided.has('chatted')) return undefined
  memory.decided.set('chatted', true)
  if (market.talk.some(({ seat, round }) => seat === me.id && round === market.round)) return undefined
  const subject = chance.pick(subjects(s))
  if (!subject) return undefined
  const lines = chatLines[voice][subject.occasion].map((line) => lineAbout(line, subject.good))
  const text = chance.pick(unsaid(market.talk, lines))
  return text === undefined ? undefined : { action: { type: 'chat', to: 'all', text }, reason: reason('chats') }
}

function subjects(s: Situation): { readonly occasion: Occasion; readonly good: Good }[] {
  const lacking = openNeeds(s).flatMap(({ good, shared }) => (shared === 'all' ? [good] : []))
  const over = goods.filter((good) => spareLots(s, good) > 0)
  // Help is no ware: of that nobody talks so.
  const isWare = (good: Good) => good !== 'help'
  return [
    ...lacking.filter(isWare).map((good) => ({ occasion: 'needs' as const, good })),
    ...over.filter(isWare).map((good) => ({ occasion: 'hasOver' as const, good })),
  ]
}

/** Nobody says what was just said. */
function unsaid(talk: readonly ChatLine[], lines: readonly string[]): string[] {
  return lines.filter((line) => talk.every(({ text }) => text !== line))
}
