// Canned phrases, to one stall or to all; and free chat, where it is on.

import { phrases } from '../../shared/game/phrases.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { t } from '../text/i18n.ts'
import { Chat } from './chat.tsx'
import { nameOf, usePlace } from './table.ts'

export function TalkSheet({ to, onClose }: { to: SeatId | 'all'; onClose: () => void }) {
  const { market, table } = usePlace()
  const title = to === 'all' ? t('stall.talkAll') : t('stall.talkTitle', { name: nameOf(market, to) })
  return (
    <Sheet title={title} onClose={onClose}>
      {market.settings.chat && <Chat to={to} />}
      <div class="phrases">
        {phrases.map((phrase) => (
          <Button
            key={phrase}
            onClick={() => {
              table.act({ type: 'say', to, phrase })
              onClose()
            }}
          >
            {t(`phrase.${phrase}`)}
          </Button>
        ))}
      </div>
    </Sheet>
  )
}
