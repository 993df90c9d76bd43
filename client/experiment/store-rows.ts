// Who gave what to a common store the last time, a line each: by name, or among strangers without.

import { givenLast } from '../../shared/game/granary.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { nameOf } from '../market/table.ts'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

type Row = { readonly seat: SeatId; readonly coins: number; readonly text: string }

/** Who fined this seat since the last gifts, and what it lost by that: a line for each, among strangers one for all. */
export function finedLines(market: Market, me: SeatId): readonly string[] {
  const since = market.granary?.collected
  if (since === undefined) return []
  const mine = market.fines.filter(({ to, round }) => to === me && round > since)
  const byWhom = Map.groupBy(mine, ({ by }) => (market.stage?.groups ? '' : by))
  return [...byWhom].map(([by, fines]) => {
    const lost = amountWords(
      'coins',
      fines.reduce((sum, fine) => sum + (fine.lost ?? 0), 0),
    )
    return by === ''
      ? t('experiment.wasFined', { count: fines.length, lost })
      : t('experiment.finedYou', { name: nameOf(market, by), count: fines.length, lost })
  })
}

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
