// What was tapped in private: how an exchange felt, whom one trusts, who cared. The last tap counts.

import { type Market, ownOf } from '../../game/state.ts'
import type { MatchRecord } from '../match-record.ts'

export function tapsIn(market: Market): Pick<MatchRecord, 'felt' | 'trust' | 'cared'> {
  const seats = [...market.seats.keys()].map((seat) => ({ seat, own: ownOf(market, seat) }))
  return {
    felt: seats.flatMap(({ seat, own }) =>
      [...own.felt].map(([exchange, { feeling }]) => ({ seat, exchange, feeling })),
    ),
    trust: seats.flatMap(({ seat, own }) => [...own.trust].map(([to, level]) => ({ from: seat, to, level }))),
    cared: seats.flatMap(({ seat, own }) => (own.cared === undefined ? [] : [{ seat, seats: own.cared }])),
  }
}
