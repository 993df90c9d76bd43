// Fining somebody: what it costs, who will know, and a yes.

import { FINE, fineRefusal } from '../../shared/game/fines.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Sheet } from '../components/sheet.tsx'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'
import { usePlace } from './table.ts'

export function FineSheet({ to, onClose }: { to: SeatId; onClose: () => void }) {
  const { market, table } = usePlace()
  const other = market.seats.get(to)
  if (!other) return null
  const { name } = other
  const refusal = fineRefusal(market, table.me, to)
  return (
    <Sheet
      title={t('fine.title', { name })}
      lead={<Face face={other.face} size={48} />}
      second={t('fine.lead', { name, ...FINE })}
      onClose={onClose}
    >
      <p>{refusal ? (refusal.reason === 'notEnough' ? t('fine.short') : refusalWords(refusal)) : t('fine.seen')}</p>
      <div class="stall-acts">
        <Button onClick={onClose}>{t('fine.not')}</Button>
        <Button
          tone="danger"
          glyph="spike"
          disabled={refusal !== undefined || market.phase !== 'market'}
          onClick={() => {
            table.act({ type: 'fine', to })
            onClose()
          }}
        >
          {t('fine.act', { name })}
        </Button>
      </div>
    </Sheet>
  )
}
