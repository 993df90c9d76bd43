// The same bot, but for one thing that it never does.

import type { Bot } from '../../bots/bot.ts'
import type { Market, SeatId } from '../../game/state.ts'

/** `promises`: it offers nothing for later. `tells`: it keeps its needs to itself. `nothing`: there is no such thing, but it can be told from others of its kind. */
export type Never = 'promises' | 'tells' | 'nothing'

export function never(bot: Bot, what: Never): Bot {
  return {
    id: `${bot.id}-never-${what}`,
    create(seat, chance) {
      const mind = bot.create(seat, chance)
      return {
        turn(view, atMs) {
          if (what === 'tells') return mind.turn(asIfTold(view, seat), atMs)
          const move = mind.turn(view, atMs)
          const promises =
            what === 'promises' && move !== 'wait' && move.action.type === 'offer' && move.action.givesLater
          return promises ? 'wait' : move
        },
      }
    },
  }
}

/** It believes that everybody knows already. */
function asIfTold(view: Market, id: SeatId): Market {
  const me = view.seats.get(id)
  if (!me) return view
  const needs = me.needs.map((need) => ({ ...need, shared: 'all' as const }))
  return { ...view, seats: new Map(view.seats).set(id, { ...me, needs }) }
}
