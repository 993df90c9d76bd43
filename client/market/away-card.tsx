// Being away: a bot keeps the stall until a tap takes it back, and then it is told what the bot did.

import './away-card.css'
import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { ExchangeLine } from './exchange-line.tsx'
import { inVainWords } from './in-vain-words.ts'
import { nameOf, usePlace } from './table.ts'

/** What is older was told on another page, or matters no more. Guess: a return is looked at within a minute. */
const TOLD_WITHIN_MS = 60_000

export function AwayCard() {
  const { market, table, mine } = usePlace()
  const [told, setTold] = useState(-1)
  const { covered, keeper } = mine
  if (!covered) return null
  if (covered.toMs === undefined) {
    if (keeper !== 'cover' || market.phase === 'morning') return null
    // It is not the player's to take back.
    if (session.room.value?.class?.botPlays)
      return (
        <div class="card away-card" role="status">
          <p>{t('away.teachersBot')}</p>
        </div>
      )
    return (
      <div class="card away-card" role="status">
        <p>{t('away.covered')}</p>
        <Button tone="primary" onClick={() => table.act({ type: 'done', done: false })}>
          {t('away.takeBack')}
        </Button>
      </div>
    )
  }
  const { fromMs, toMs } = covered
  if (told === toMs || table.atMs() - toMs > TOLD_WITHIN_MS) return null
  const done = market.exchanges.filter(
    ({ author, other, atMs }) => (author === table.me || other === table.me) && atMs >= fromMs && atMs <= toMs,
  )
  const inVain = market.bygone.filter(
    ({ ended }) => ended.atMs >= fromMs && ended.atMs <= toMs && ended.how !== 'accepted' && ended.how !== 'countered',
  )
  const close = () => setTold(toMs)
  const kept = t('away.lead', { count: Math.max(1, Math.round((toMs - fromMs) / 1000)) })
  // Where nothing was done in the player's name, the market goes on beside the words.
  if (done.length + inVain.length === 0)
    return (
      <div class="card away-card" role="status">
        <p>
          {kept} {t('away.nothing')}
        </p>
        <Button tone="primary" onClick={close}>
          {t('away.thanks')}
        </Button>
      </div>
    )
  return (
    <Sheet title={t('away.title')} onClose={close}>
      <p>
        {kept} {t('away.style')}
      </p>
      <ul class="away-list">
        {done.map((exchange) => (
          <ExchangeLine key={exchange.id} exchange={exchange} market={market} />
        ))}
        {inVain.map((offer) => (
          <li key={offer.id} class="second">
            {inVainWords(offer, table.me, (seat) => nameOf(market, seat))}
          </li>
        ))}
      </ul>
      <Button tone="primary" onClick={close}>
        {t('away.thanks')}
      </Button>
    </Sheet>
  )
}
