// What a seat can see of others' taking and free riding, and how much each has given: what a costly punisher goes by.

import { worth } from '../game/bundle.ts'
import { barnPart } from '../game/events/barn.ts'
import { FINE } from '../game/fines.ts'
import type { Exchange, Market, SeatId } from '../game/state.ts'
import type { Reason } from './bot.ts'
import { reason } from './character.ts'
import { giverOf } from './gift-returns.ts'
import type { Situation } from './situation.ts'

export type Wrong = {
  readonly seat: SeatId
  /** The same act has the same name for ever. */
  readonly about: string
  /** What it cost others, in fines' worth. Guess: the source counts points kept back, and our acts differ in size. */
  readonly severity: number
  readonly round: number
  readonly atMs: number
  readonly why: Reason
}

/** Negative acts of this round and the one before as this seat sees them labelled, the barn that was built without somebody, yesterday's granary. Never its own. */
export function wrongsIn(s: Situation): Wrong[] {
  return [...takings(s), ...atBarn(s.market), ...atGranary(s.market)].filter(({ seat }) => seat !== s.me.id)
}

function takings({ market }: Situation): Wrong[] {
  const wrongs: Wrong[] = []
  for (let i = market.exchanges.length - 1; i >= 0; i--) {
    const exchange = market.exchanges[i]
    if (!exchange || exchange.round < market.round - 1) break
    if (exchange.label !== 'negative' || exchange.undone) continue
    const { id, round, atMs } = exchange
    const seat = wrongdoer(exchange)
    const coins = lossOf(exchange, seat)
    const why = reason(exchange.against ? 'finesBrokenPromise' : 'finesTaking', { seat, coins })
    wrongs.push({ seat, about: id, severity: coins / FINE.loses, round, atMs, why })
  }
  return wrongs
}

/** A distress bid speaks against who took it. */
function wrongdoer({ against, subtype, author, other }: Exchange): SeatId {
  return against ?? (subtype === 'distress_bid' ? other : author)
}

/** By how much the other side came off worse; of a broken promise, what was promised. */
function lossOf({ against, author, gives, gets }: Exchange, seat: SeatId): number {
  const [mine, theirs] = seat === author ? [worth(gives), worth(gets)] : [worth(gets), worth(gives)]
  return against ? mine : Math.max(0, theirs - mine)
}

/** Who gains from what others built. */
function atBarn({ barn, seats }: Market): Wrong[] {
  if (barn?.state !== 'built') return []
  const coins = worth(barnPart)
  return [...seats.keys()]
    .filter((seat) => !barn.parts.includes(seat))
    .map((seat) => ({
      ...{ seat, about: `barn ${seat}`, severity: coins / FINE.loses, round: barn.openedRound, atMs: 0 },
      why: reason('finesStandingBy', { seat, coins }),
    }))
}

/** Who gave less than the mean of the day before. */
function atGranary({ granary, seats, round }: Market): Wrong[] {
  const given = new Map<SeatId, number>()
  for (const gift of granary?.gifts ?? []) {
    if (gift.round === round - 1) given.set(gift.seat, (given.get(gift.seat) ?? 0) + gift.coins)
  }
  const mean = [...given.values()].reduce((sum, coins) => sum + coins, 0) / seats.size
  return [...seats.keys()].flatMap((seat) => {
    const short = mean - (given.get(seat) ?? 0)
    if (short <= 0) return []
    const why = reason('finesGivingLittle', { seat, coins: Math.round(short) })
    return [{ seat, about: `granary ${round - 1} ${seat}`, severity: short / FINE.loses, round, atMs: 0, why }]
  })
}

/** Tells who has given more than the mean of all seats, in gifts and to the granary, as far as it is seen. Counts anew only when something new has passed. */
export function aboveAverageGivers(): (market: Market) => ReadonlySet<SeatId> {
  let seen = ''
  let above: ReadonlySet<SeatId> = new Set()
  return (market) => {
    const { exchanges, granary, redone } = market
    const now = `${exchanges.length} ${granary?.gifts.length} ${redone}`
    if (now !== seen) above = countGivers(market)
    seen = now
    return above
  }
}

function countGivers({ exchanges, granary, seats }: Market): ReadonlySet<SeatId> {
  const given = new Map<SeatId, number>()
  let all = 0
  const count = (giver: SeatId, coins: number) => {
    all += coins
    given.set(giver, (given.get(giver) ?? 0) + coins)
  }
  for (const exchange of exchanges) {
    const giver = exchange.undone ? undefined : giverOf(exchange)
    if (giver !== undefined) count(giver, worth(exchange.gives) + worth(exchange.gets))
  }
  for (const gift of granary?.gifts ?? []) count(gift.seat, gift.coins)
  return new Set([...given].flatMap(([seat, coins]) => (coins > all / seats.size ? [seat] : [])))
}
