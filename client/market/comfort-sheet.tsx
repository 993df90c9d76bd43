// Comforting a hard day that was shared: hours of one's own help, and a word with it. The word is the one tap.

import { useState } from 'preact/hooks'
import { goodFacts } from '../../shared/game/goods.ts'
import { comfortWords } from '../../shared/game/phrases.ts'
import type { Seat, SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Face } from '../components/face.tsx'
import { Sheet } from '../components/sheet.tsx'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { usePlace } from './table.ts'

/** An urgent need of help that its owner shared, and nobody has met yet. */
export function hardDayOf({ needs }: Seat) {
  return needs.find(({ good, level, covered, met }) => good === 'help' && level === 3 && !covered && !met)
}

export function ComfortSheet({ to, onClose }: { to: SeatId; onClose: () => void }) {
  const { market, table, own } = usePlace()
  const other = market.seats.get(to)
  const need = other && hardDayOf(other)
  const most = Math.min(own.held.help, goodFacts.help.lot)
  const [wanted, setHours] = useState(most)
  const hours = Math.min(wanted, most)
  if (!other) return null
  return (
    <Sheet
      title={t('comfort.title', { name: other.name })}
      lead={<Face face={other.face} mood="worried" size={48} />}
      second={t('comfort.lead')}
      onClose={onClose}
    >
      {!need ? (
        <p>{t('refusal.noHardDay')}</p>
      ) : most === 0 ? (
        <p>{t('comfort.noHelp')}</p>
      ) : (
        <>
          {most > 1 && (
            <Choice
              label={t('comfort.hours')}
              value={hours}
              options={Array.from({ length: most }, (_, index) => ({
                value: index + 1,
                label: amountWords('help', index + 1),
              }))}
              onChange={setHours}
            />
          )}
          <p class="second">{t('comfort.word')}</p>
          <div class="phrases">
            {comfortWords.map((word) => (
              <Button
                key={word}
                tone="gift"
                onClick={() => {
                  table.act({ type: 'comfort', to, need: need.id, word, hours })
                  onClose()
                }}
              >
                {t(`comfort.words.${word}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Sheet>
  )
}
