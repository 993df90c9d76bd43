// The vocabulary of the bots' tests: a village as it is wanted, and what a bot does in it second by second.

import type { Act, Bot } from '../../../shared/bots/bot.ts'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { chance } from '../../../shared/game/chance.ts'
import type { Good } from '../../../shared/game/goods.ts'
import { ownOf, seatOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { clock, hold, inMarket, type Play, plays } from '../../helpers/village.ts'

/** Six persons and an open market; nobody needs or has anything but coins; s1 to s6 make bread, fish, wood, cloth, tool, medicine. */
export function quietVillage(settings: Parameters<typeof inMarket>[0] = {}): Play {
  const play = inMarket({ people: 6, ...settings })
  const crafts = ['bread', 'fish', 'wood', 'cloth', 'tool', 'medicine'] as const
  crafts.forEach((craft, index) => {
    const seat = seatOf(play.market, `s${index + 1}`)
    Object.assign(seat, { needs: [], crafts: [craft] })
    hold(play, seat.id, {})
  })
  return play
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

/** What a bot at s1 answers to the offer of s2: the action without its ids, and the reason's id. */
export function answered(
  play: Play,
  bot: Bot,
  terms: { gives: Bundle; wants: Bundle; givesLater?: Bundle; dueIn?: 0 | 1 | 2 },
  seed = 'bot',
) {
  plays(play, 's2', { type: 'offer', to: 's1', ...terms })
  const act = watched(play, 's1', bot, 8, seed).find(({ action }) =>
    ['accept', 'decline', 'counter'].includes(action.type),
  )
  if (!act) return undefined
  const { type } = act.action
  const facts =
    act.action.type === 'counter'
      ? { gives: act.action.gives, wants: act.action.wants }
      : act.action.type === 'decline'
        ? { because: act.action.reason }
        : {}
  return { type, ...facts, reason: act.reason.id }
}
