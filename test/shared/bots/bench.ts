// The vocabulary of the bots' tests: a village as it is wanted, and what a bot does in it second by second.

import type { Act, Bot } from '../../../shared/bots/bot.ts'
import { freshMemory } from '../../../shared/bots/memory.ts'
import type { Situation } from '../../../shared/bots/situation.ts'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { chance } from '../../../shared/game/chance.ts'
import type { Good } from '../../../shared/game/goods.ts'
import { ownOf, seatOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { clock, hold, inMarket, type Play, pass, plays } from '../../helpers/village.ts'

/** Six persons and an open market; nobody needs or has anything but coins; s1 to s6 make bread, fish, wood, cloth, tool, medicine. */
export function quietVillage(settings: Parameters<typeof inMarket>[0] = {}): Play {
  const play = inMarket({ people: 6, ...settings })
  quieten(play)
  return play
}

/** The next market, as quiet as the first. Promises and exchanges stay. */
export function nextDay(play: Play): void {
  pass(play, 'marketBegan')
  quieten(play)
}

function quieten(play: Play): void {
  const crafts = ['bread', 'fish', 'wood', 'cloth', 'tool', 'medicine'] as const
  crafts.forEach((craft, index) => {
    const seat = seatOf(play.market, `s${index + 1}`)
    Object.assign(seat, { needs: [], crafts: [craft] })
    hold(play, seat.id, {})
  })
}

/** What a bot at a seat has before it at its first look. */
export function situationOf(play: Play, seat: string): Situation {
  const market = view(play.market, seat)
  const me = seatOf(market, seat)
  return {
    ...{ market, me, own: ownOf(market, seat), atMs: clock(play) },
    ...{ memory: freshMemory(), chance: chance('bench', seat), noise: 0, goesByNames: true },
  }
}

/** One sells to the other, who takes it. */
export function sold(play: Play, seller: string, buyer: string, gives: Bundle, coins: number): void {
  plays(play, seller, { type: 'offer', to: buyer, gives, wants: { coins } })
  plays(play, buyer, { type: 'accept', offer: lastOffer(play), version: 1 })
}

export function lastOffer(play: Play): string {
  return [...play.market.offers.keys()].at(-1) ?? ''
}

/** A seat needs a lot of a good, and tells all of it or nobody. */
export function needs(play: Play, seat: string, good: Good, level: 2 | 3 = 2, told = false): void {
  const { needs } = seatOf(play.market, seat)
  needs.push({ id: `${seat}-${good}-${level}`, good, level, shared: told ? 'all' : [], covered: false, met: false })
}

export function has(play: Play, seat: string, goods: Bundle, coins = 20): void {
  hold(play, seat, goods)
  ownOf(play.market, seat).held.coins = coins
}

export type Done = { readonly second: number } & Act

/** What a bot at a seat does while nothing around it changes but what it does itself, from the next second on. */
export function watched(play: Play, seat: string, bot: Bot, seconds: number, seed = 'bot'): Done[] {
  const mind = bot.create(seat, chance(seed, bot.id))
  const since = clock(play)
  const acts: Done[] = []
  for (let second = 1; second <= seconds; second++) {
    play.nowMs += 1_000
    const move = mind.turn(view(play.market, seat), since + second * 1_000)
    if (move === 'wait') continue
    acts.push({ second, ...move })
    plays(play, seat, move.action)
  }
  return acts
}

/** Its first act of this kind, and why. */
export function first(acts: readonly Done[], type: SeatActionInput['type']): Done | undefined {
  return acts.find(({ action }) => action.type === type)
}

type Terms = { gives: Bundle; wants: Bundle; givesLater?: Bundle; wantsLater?: Bundle; dueIn?: 0 | 1 | 2 }

/** What a bot at s1 answers to the offer of s2: the action without its ids, and the reason's id. */
export function answered(play: Play, bot: Bot, terms: Terms, seed = 'bot') {
  const act = answerTo(play, bot, terms, seed)
  if (!act) return undefined
  const { action } = act
  const facts =
    action.type === 'counter'
      ? { gives: action.gives, wants: action.wants }
      : action.type === 'decline'
        ? { because: action.reason }
        : {}
  return { type: action.type, ...facts, reason: act.reason.id }
}

/** The same, whole. */
export function answerTo(play: Play, bot: Bot, terms: Terms, seed = 'bot'): Done | undefined {
  plays(play, 's2', { type: 'offer', to: 's1', ...terms })
  return watched(play, 's1', bot, 8, seed).find(({ action }) => ['accept', 'decline', 'counter'].includes(action.type))
}

/** Why a bot at s1 answers as it does to the offer of s2: a mind that has been there for ten seconds, and one made anew from the same seed. */
export function aroundRestart(play: Play, bot: Bot, terms: Terms, seed: string): (Act['reason'] | undefined)[] {
  const lived = bot.create('s1', chance(seed, bot.id))
  for (let second = 0; second < 10; second++) {
    play.nowMs += 1_000
    lived.turn(view(play.market, 's1'), clock(play))
  }
  plays(play, 's2', { type: 'offer', to: 's1', ...terms })
  return [lived, bot.create('s1', chance(seed, bot.id))].map((mind) => {
    for (let second = 1; second < 9; second++) {
      const move = mind.turn(view(play.market, 's1'), clock(play) + second * 1_000)
      if (move !== 'wait' && ['accept', 'decline', 'counter'].includes(move.action.type)) return move.reason
    }
    return undefined
  })
}
