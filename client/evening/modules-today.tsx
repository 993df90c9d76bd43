// What the granary brought tonight, and what fines took today: a line each, where there was any.

import { usePlace } from '../market/table.ts'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

export function ModulesToday() {
  const { market, table } = usePlace()
  const shared = market.granary?.shared.findLast(({ round }) => round === market.round)
  const fines = market.fines.filter(({ to, round }) => to === table.me && round === market.round)
  const lost = fines.reduce((sum, fine) => sum + (fine.lost ?? 0), 0)
  return (
    <>
      {shared && (
        <p>
          {t('day.granary', {
            given: amountWords('coins', shared.given),
            coins: amountWords('coins', shared.coins),
            wellbeing: shared.wellbeing,
          })}
        </p>
      )}
      {fines.length > 0 && <p>{t('day.fined', { count: fines.length, lost: amountWords('coins', lost) })}</p>}
    </>
  )
}
