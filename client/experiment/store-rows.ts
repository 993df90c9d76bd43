// Who gave what to a common store the last time, a line each: by name, or among strangers without.

import { givenLast } from '../../shared/game/granary.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { nameOf } from '../market/table.ts'
import { t } from '../text/i18n.ts'

type Row = { readonly seat: SeatId; readonly coins: number; readonly text: string }

/** Strangers by what they gave, whoever gave most first: the order of the seats would be the same in each round. */
export function storeRows(market: Market, me: SeatId): readonly Row[] {
  const given = [...givenLast(market, me)].map(([seat, coins]) => ({ seat, coins }))
  const told = (name: string, count: number) => t('experiment.gave', { name, count })
  if (!market.stage?.groups)
    return given.map(({ seat, coins }) => ({
      ...{ seat, coins },
      text: told(seat === me ? t('experiment.you') : nameOf(market, seat), coins),
    }))
  const others = given.filter(({ seat }) => seat !== me).sort((one, other) => other.coins - one.coins)
  const mine = given.filter(({ seat }) => seat === me)
  return [
    ...mine.map((row) => ({ ...row, text: told(t('experiment.you'), row.coins) })),
    ...others.map((row) => ({
      ...row,
      text: t('experiment.oneGave', { others: others.length, count: row.coins }),
    })),
  ]
}
