// A common store: what was given to it and what came back, and fines. Among strangers nobody has a name, and no order leads from round to round.

import type { SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import { finedLines, storeRows } from './store-rows.ts'

export function Fines() {
  const { market, table, own } = usePlace()
  const isAmongStrangers = market.stage?.groups !== undefined
  const fined = (seat: SeatId) =>
    market.fines.filter((fine) => fine.by === table.me && fine.to === seat && fine.round === market.round).length
  return (
    <>
      <CameBack />
      <FinedMe />
      <ul class="experiment-fines">
        {storeRows(market, table.me).map(({ seat, coins, text }) => (
          <li key={seat}>
            <span dir="auto">
              {text}{' '}
              {fined(seat) > 0 && <small class="second">{t('experiment.finedTimes', { count: fined(seat) })}</small>}
            </span>
            {seat !== table.me && (
              <Button
                disabled={own.held.coins < 1 || table.pending.value.length > 0}
                aria-label={isAmongStrangers ? t('experiment.fineWhoGave', { count: coins }) : undefined}
                onClick={() => table.act({ type: 'fine', to: seat })}
              >
                {isAmongStrangers ? t('experiment.fineOne') : t('experiment.fine', { name: nameOf(market, seat) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What came back of the common store after the last round; the feed alone knows it. */
function CameBack() {
  const { desk, market } = usePlace()
  const round = market.granary?.collected
  const line = desk.feed.value.find((one) => one.glyph === 'people' && one.round === round)
  return line ? <p class="experiment-feed">{line.text}</p> : null
}

/** What everybody gave to the common store the last time, and what came back. */
export function LastGifts() {
  const { market, table } = usePlace()
  const rows = storeRows(market, table.me)
  if (rows.length === 0) return null
  return (
    <>
      <ul class="experiment-feed">
        {market.stage?.groups && <li class="second">{t('experiment.lastGroup')}</li>}
        {rows.map(({ seat, text }) => (
          <li key={seat}>{text}</li>
        ))}
      </ul>
      <CameBack />
      <FinedMe />
    </>
  )
}

/** Fines that fell on oneself since then. */
function FinedMe() {
  const { market, table } = usePlace()
  const lines = finedLines(market, table.me)
  if (lines.length === 0) return null
  return (
    <ul class="experiment-feed" aria-live="polite">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
