// A stall that was tapped: who keeps it, what passed between you, and what you can do there.

import './stall-sheet.css'
import { couponsMakeSense } from '../../shared/game/coupons.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { Sheet } from '../components/sheet.tsx'
import { itemWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { useAllowed } from './allowed.ts'
import { characterWords } from './character-words.ts'
import { hardDayOf } from './comfort-sheet.tsx'
import { Coupons } from './coupons.tsx'
import type { OpenSheet } from './desk.ts'
import { giftsBetween } from './gifts-between.ts'
import { householdWords } from './households.ts'
import { OwedLine } from './owed-line.tsx'
import { needWords } from './stall-tile.tsx'
import { usePlace } from './table.ts'

export function StallSheet({ seat: id, onClose }: { seat: SeatId; onClose: () => void }) {
  const { market, desk, own, table } = usePlace()
  const may = useAllowed()
  const seat = market.seats.get(id)
  if (!seat) return null
  const hardDay = hardDayOf(seat)
  const muted = own.muted.has(id)
  const open = (sheet: OpenSheet) => () => {
    desk.sheet.value = sheet
  }
  const facts = [
    t('stall.makes', { crafts: itemWords(seat.crafts) }),
    ...needWords(seat, market),
    seat.reputation === undefined ? undefined : t('stall.reputation', { count: seat.reputation }),
    householdWords(seat, market),
    seat.keeper === 'person' ? undefined : t(seat.keeper === 'bot' ? 'stall.bot' : 'stall.cover'),
  ]
  const closed = market.phase !== 'market'
  const character = seat.keeper === 'bot' ? characterWords(seat.character) : undefined
  return (
    <Sheet
      title={seat.name}
      lead={<Face face={seat.face} size={48} />}
      second={facts.filter((fact) => fact !== undefined).join(' · ')}
      onClose={onClose}
    >
      {character && (
        <p class="row stall-character">
          <Glyph name="bot" size={18} /> {character}
        </p>
      )}
      <p class="second">{giftsBetween(market, id)}</p>
      <OwedLine seat={id} />
      {hardDay && may('comfort') && (
        <div class="tray stall-hard-day">
          <Icon name="hardDay" size={34} />
          <b>{t('comfort.hardDay', { name: seat.name })}</b>
          <Button tone="gift" glyph="heart" disabled={closed} onClick={open({ kind: 'comfort', to: id })}>
            {t('comfort.act')}
          </Button>
        </div>
      )}
      <div class="stall-acts">
        {may('give') && (
          <Button tone="gift" glyph="heart" disabled={closed} onClick={open({ kind: 'give', to: id })}>
            {t('stall.give')}
          </Button>
        )}
        {may('offer') && (
          <Button tone="balanced" glyph="swap" disabled={closed} onClick={open({ kind: 'offer', to: id })}>
            {t('stall.offer')}
          </Button>
        )}
        {may('ask') && (
          <Button glyph="ask" disabled={closed} onClick={open({ kind: 'ask', to: id })}>
            {t('stall.ask')}
          </Button>
        )}
      </div>
      <Coupons seller={id} />
      <div class="row stall-more">
        {couponsMakeSense(market) && may('coupon') && (
          <Button tone="ghost" disabled={closed} onClick={open({ kind: 'coupon', to: id })}>
            <Icon name="coupon" size={20} /> {t('coupon.act')}
          </Button>
        )}
        {market.settings.fine && (
          <Button tone="ghost" glyph="spike" disabled={closed} onClick={open({ kind: 'fine', to: id })}>
            {t('stall.fine')}
          </Button>
        )}
        <Button tone="ghost" onClick={open({ kind: 'talk', to: id })}>
          {t('stall.talk')}
        </Button>
        <Button
          tone="ghost"
          glyph={muted ? 'sound' : 'mute'}
          disabled={closed}
          onClick={() => {
            table.act({ type: 'mute', seat: id, muted: !muted })
            onClose()
          }}
        >
          {t(muted ? 'stall.unmute' : 'stall.mute')}
        </Button>
      </div>
    </Sheet>
  )
}
