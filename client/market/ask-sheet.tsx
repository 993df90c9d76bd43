// Asking a stall: which of one's needs it is shown.

import { useState } from 'preact/hooks'
import { goodFacts } from '../../shared/game/goods.ts'
import { isCovered } from '../../shared/game/need.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Face } from '../components/face.tsx'
import { Sheet } from '../components/sheet.tsx'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { usePlace } from './table.ts'

export function AskSheet({ to, onClose }: { to: SeatId; onClose: () => void }) {
  const { market, mine, own, table } = usePlace()
  const other = market.seats.get(to)
  const open = mine.needs.filter((need) => !need.met && !isCovered(mine.needs, own, need))
  const likely = open.find(({ good }) => other?.crafts.some((craft) => craft === good)) ?? open[0]
  const [chosen, choose] = useState(likely?.id ?? '')
  const need = open.some(({ id }) => id === chosen) ? chosen : likely?.id
  if (!other) return null
  return (
    <Sheet
      title={t('compose.askFrom', { name: other.name })}
      lead={<Face face={other.face} size={48} />}
      onClose={onClose}
    >
      {need === undefined ? (
        <p>{t('compose.noNeeds')}</p>
      ) : (
        <>
          <p class="second">{t('compose.askLead')}</p>
          <Choice
            label={t('compose.which')}
            value={need}
            options={open.map(({ id, good }) => ({ value: id, label: amountWords(good, goodFacts[good].lot) }))}
            onChange={choose}
          />
          <Button
            tone="primary"
            glyph="ask"
            onClick={() => {
              table.act({ type: 'ask', to, need })
              onClose()
            }}
          >
            {t('compose.send')}
          </Button>
        </>
      )}
    </Sheet>
  )
}
