// The granary: what was given today and what each gets for it, and giving to it.

import { useState } from 'preact/hooks'
import { granaryShare } from '../../shared/game/granary.ts'
import type { Market } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { Sheet } from '../components/sheet.tsx'
import { Stepper } from '../components/stepper.tsx'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { usePlace } from './table.ts'

export function GranaryLine() {
  const { market, table, own, desk } = usePlace()
  const { granary } = market
  if (!granary) return null
  const each = eachGets(market, 0)
  const pending = table.pending.value.some(({ action }) => action.type === 'fillGranary')
  return (
    <section class="affair" aria-label={t('region.granary')}>
      <span>
        <Icon name="bread" size={18} /> {t('granary.say', { given: amountWords('coins', granary.given) })}.{' '}
        <span class="second">{each > 0 ? t('granary.each', { count: each }) : t('granary.nothing')}</span>
      </span>
      <Button
        pending={pending}
        disabled={pending || own.held.coins === 0 || market.phase !== 'market'}
        onClick={() => {
          desk.sheet.value = { kind: 'granary' }
        }}
      >
        {t('granary.act')}
      </Button>
    </section>
  )
}

/** The first step: small enough to try, large enough that everyone gets something. */
const FIRST_COINS = 5

export function GranarySheet({ onClose }: { onClose: () => void }) {
  const { market, table, own } = usePlace()
  const most = own.held.coins
  const [wanted, setCoins] = useState(FIRST_COINS)
  const coins = Math.min(wanted, most)
  const facts = { given: amountWords('coins', market.granary?.given ?? 0), each: eachGets(market, coins) }
  return (
    <Sheet
      title={t('granary.title')}
      lead={<Icon name="bread" size={40} />}
      second={t('granary.lead')}
      onClose={onClose}
    >
      {most === 0 ? (
        <p>{t('granary.empty')}</p>
      ) : (
        <>
          <Stepper
            label={t('granary.coins')}
            what={t('item.coins')}
            value={coins}
            most={most}
            step={1}
            onChange={setCoins}
          />
          <p role="status">{t('granary.tonight', facts)}</p>
          <Button
            tone="gift"
            glyph="heart"
            disabled={coins === 0 || market.phase !== 'market'}
            onClick={() => {
              table.act({ type: 'fillGranary', coins })
              onClose()
            }}
          >
            {t('granary.send', { what: amountWords('coins', coins) })}
          </Button>
        </>
      )}
    </Sheet>
  )
}

/** What every seat would get tonight if so many more coins were given and no others. */
function eachGets({ granary, seats }: Market, more: number): number {
  if (!granary) return 0
  const { coins, wellbeing } = granaryShare({
    seats,
    granary: { ...granary, given: granary.given + more, store: granary.store + more },
  })
  return coins + wellbeing
}
