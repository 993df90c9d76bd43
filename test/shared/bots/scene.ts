// A bot in a market in which time passes and others act: its acts, second by second.

import type { Bot } from '../../../shared/bots/bot.ts'
import { chance } from '../../../shared/game/chance.ts'
import type { SeatId } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { clock, type Play, plays, wait } from '../../helpers/village.ts'
import type { Done } from './bench.ts'

export type Scene = {
  readonly play: Play
  readonly acts: readonly Done[]
  /** Lets so many seconds go by; after each of the bot's acts the others may answer. */
  run(seconds: number, react?: (act: Done) => void): readonly Done[]
  /** The server starts anew: its bot remembers nothing. */
  restart(): void
}

export function scene(play: Play, seat: SeatId, bot: Bot, seed = 'scene', allies: readonly SeatId[] = []): Scene {
  const acts: Done[] = []
  const born = () => bot.create(seat, chance(seed, bot.id), allies)
  let mind = born()
  let second = 0
  return {
    play,
    acts,
    run(seconds, react) {
      const from = acts.length
      for (const end = second + seconds; second < end; ) {
        wait(play, 1_000)
        second++
        const move = mind.turn(view(play.market, seat), clock(play))
        if (move === 'wait') continue
        plays(play, seat, move.action)
        const act = { second, ...move }
        acts.push(act)
        react?.(act)
      }
      return acts.slice(from)
    },
    restart() {
      mind = born()
    },
  }
}
