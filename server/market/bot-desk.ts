// Lets the bots of a market take their turns: the villagers, and whoever covers a person who is away.

import type { Logger } from 'pino'
import { alliesOf } from '../../shared/bots/allies.ts'
import type { Mind } from '../../shared/bots/bot.ts'
import { bots, coverBot } from '../../shared/bots/index.ts'
import { seatActionSchema } from '../../shared/game/actions/index.ts'
import { chance } from '../../shared/game/chance.ts'
import { clockAt, type Keeper, type Market, type SeatId, secretOf } from '../../shared/game/state.ts'
import { view } from '../../shared/game/view.ts'
import { partBot } from '../../shared/scenarios/index.ts'
import type { Clock } from '../clock.ts'
import { filtered } from './filtered.ts'
import type { MarketActor } from './live-match.ts'

/** Source: shared/bots/bot.ts: a turn a second of the market clock. */
const TURN_EVERY_MS = 1000
/** The turns of one second are spread over so many moments, so that the village does not act in jolts. Guess: enough to look alive. */
const MOMENTS = 4

type Seated = { readonly keeper: Keeper; readonly mind: Mind }

/** The answer ends all turns. */
export function botDesk(match: string, actor: MarketActor, pace: number, clock: Clock, logger: Logger): () => void {
  const minds = new Map<SeatId, Seated>()
  let moment = 0
  let cancel = wait()

  function wait(): () => void {
    return clock.setTimer(TURN_EVERY_MS / MOMENTS / pace, () => {
      cancel = wait()
      moment += 1
      actor.peek((market) => {
        if (market.phase === 'market' && market.clock.running) someTurns(market)
      })
    })
  }

  function someTurns(market: Market): void {
    const seats = [...market.seats.values()]
    for (const [index, { id, keeper }] of seats.entries()) {
      if (keeper === 'person') minds.delete(id)
      else if (index % MOMENTS === moment % MOMENTS) safeTurn(id, keeper)
    }
  }

  /** A bot with a defect loses its turn, not the match. */
  function safeTurn(seat: SeatId, keeper: Keeper): void {
    try {
      turn(seat, keeper)
    } catch (error) {
      logger.error({ err: error, match, seat }, 'a bot failed')
      minds.delete(seat)
    }
  }

  /** Looks afresh: what the bot before it did a moment ago has happened. */
  function turn(seat: SeatId, keeper: Keeper): void {
    actor.peek((market, seq) => {
      if (market.phase !== 'market') return
      // Nobody answers for a person in an experiment: what is measured is that person's alone.
      if (keeper === 'cover' && market.stage && market.stage.kind !== 'market') return
      const move = mindOf(market, seat, keeper).turn(view(market, seat), clockAt(market, actor.now()))
      if (move === 'wait') return
      const { action, reason, script } = move
      const ask = { action: filtered(seatActionSchema.parse(action)), round: market.round, reason, script }
      void actor.submit(seat, `bot:${seq}`, ask).then((answer) => {
        logger.debug({ match, seat, move, answer }, 'a bot moved')
      })
    })
  }

  function mindOf(market: Market, seat: SeatId, keeper: Keeper): Mind {
    const known = minds.get(seat)
    if (known?.keeper === keeper) return known.mind
    const { seed, strategies } = secretOf(market)
    const name = strategies.get(seat) ?? ''
    const strategy = Object.entries(bots).find(([id]) => id === name)?.[1] ?? partBot(name)
    const bot = (keeper === 'bot' ? strategy : undefined) ?? coverBot
    const mind = bot.create(seat, chance(seed, `bot ${seat}`), alliesOf(bot, seat, strategies))
    minds.set(seat, { keeper, mind })
    return mind
  }

  return () => cancel()
}
