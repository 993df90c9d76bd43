// A part of an experiment that is played in the market: first what holds in it, then the market itself.

import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { MarketScreen } from '../market/market-screen.tsx'
import { usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import { tellingOf } from './telling.ts'

/** Keyed by the stage: another one says what holds then. */
export function MarketStage() {
  const { market, table } = usePlace()
  const [read, setRead] = useState(false)
  const close = () => setRead(true)
  return (
    <>
      <MarketScreen />
      {!read && market.phase !== 'evening' && (
        <Sheet title={t('experiment.heading.market')} onClose={close}>
          <p>{tellingOf(market, table.me)}</p>
          <Button tone="lantern" class="big" glyph="next" onClick={close}>
            {t('experiment.goOn')}
          </Button>
        </Sheet>
      )}
    </>
  )
}
