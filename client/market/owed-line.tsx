// What the model expects between the player and a partner, in one sentence, where the ledger is live.

import type { SeatId } from '../../shared/game/state.ts'
import { Glyph } from '../components/glyph.tsx'
import { t } from '../text/i18n.ts'
import { ledgerOf } from './ledger.ts'
import { nameOf, usePlace } from './table.ts'

export function OwedLine({ seat }: { seat: SeatId }) {
  const place = usePlace()
  const net = ledgerOf(place).get(seat)
  if (net === undefined) return null
  const facts = { name: nameOf(place.market, seat), count: Math.max(1, Math.round(Math.abs(net))) }
  return (
    <p class="owed-line second">
      <Glyph name="knot" size={16} />
      {t(net > 0 ? 'ledger.iOwe' : 'ledger.theyOwe', facts)}
    </p>
  )
}
