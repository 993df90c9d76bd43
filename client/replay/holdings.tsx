// Who truly holds what at this moment, and what each needs today.

import { useEffect, useRef } from 'preact/hooks'
import type { Bundle } from '../../shared/game/bundle.ts'
import { goodFacts, items } from '../../shared/game/goods.ts'
import type { Market, Need, Own, Seat, SeatId } from '../../shared/game/state.ts'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

export function Holdings({ market, chosen }: { market: Market; chosen: SeatId | undefined }) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (chosen === undefined) return
    list.current?.querySelector(`[data-seat="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too.
    <ul ref={list} class="holdings" tabIndex={0} aria-label={t('replay.holdings')}>
      {[...market.seats.values()].map((seat) => (
        <li key={seat.id} data-seat={seat.id} class={seat.id === chosen ? 'chosen' : ''}>
          <Face face={seat.face} size={34} />
          <div class="holdings-of">
            <span class="holdings-name">
              <b>{seat.name}</b>
              {seat.keeper !== 'person' && <Glyph name="bot" size={14} />}
              {seat.own && <span class="second">{t('replay.wellbeing', { count: seat.own.wellbeing })}</span>}
            </span>
            {seat.own && <Goods own={seat.own} />}
            <Needs seat={seat} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Goods({ own: { held } }: { own: Own }) {
  const owned = items.filter((item) => held[item] > 0)
  const goods: Bundle = Object.fromEntries(owned.map((item) => [item, held[item]]))
  return (
    <>
      <span class="unseen">{bundleWords(goods)}</span>
      <span class="holdings-goods" aria-hidden="true">
        {owned.map((item) => (
          <span key={item}>
            <Icon name={item} size={18} />
            <b class="number">{held[item]}</b>
          </span>
        ))}
      </span>
    </>
  )
}

function Needs({ seat }: { seat: Seat }) {
  if (seat.needs.length === 0) return null
  return (
    <span class="holdings-needs">
      {seat.needs.map((need) => {
        const isReady = hasFor(need, seat.own)
        const base = isReady ? 'replay.needReady' : need.level === 3 ? 'replay.needUrgent' : 'replay.need'
        return (
          <span key={need.id} class={['wants', need.level === 3 ? 'urgent' : '', isReady ? 'ready' : ''].join(' ')}>
            <span class="unseen">{t(base, { good: t(`item.${need.good}`) })}</span>
            <Icon name={need.good} size={16} />
            {isReady && <Glyph name="check" size={12} />}
          </span>
        )
      })}
    </span>
  )
}

/** Help that came meets a need of help; goods are held. */
function hasFor({ good, met }: Need, own: Own | undefined): boolean {
  const have = good === 'help' ? (own?.helped ?? 0) : (own?.held[good] ?? 0)
  return met || have >= goodFacts[good].lot
}
