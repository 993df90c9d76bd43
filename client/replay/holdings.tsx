// Who truly holds what at this moment, and what each needs today.

import { useEffect, useRef } from 'preact/hooks'
import { type Bundle, together } from '../../shared/game/bundle.ts'
import { type Good, goodFacts, items } from '../../shared/game/goods.ts'
import type { Market, Own, Seat, SeatId } from '../../shared/game/state.ts'
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
            {seat.own && <Goods goods={goodsOf(seat.id, seat.own, market)} />}
            <Needs seat={seat} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What is set aside for an offer that is still open is its author's. */
function goodsOf(seat: SeatId, { held }: Own, { offers }: Market): Bundle {
  const aside = [...offers.values()].filter(({ author }) => author === seat).map(({ gives }) => gives)
  return aside.reduce<Bundle>((sum, gives) => together(sum, gives), together(held, {}))
}

function Goods({ goods }: { goods: Bundle }) {
  return (
    <>
      <span class="unseen">{bundleWords(goods)}</span>
      <span class="holdings-goods" aria-hidden="true">
        {items.map(
          (item) =>
            (goods[item] ?? 0) > 0 && (
              <span key={item}>
                <Icon name={item} size={18} />
                <b class="number">{goods[item]}</b>
              </span>
            ),
        )}
      </span>
    </>
  )
}

function Needs({ seat }: { seat: Seat }) {
  if (seat.needs.length === 0) return null
  const ready = readyNeeds(seat)
  return (
    <span class="holdings-needs">
      {seat.needs.map(({ id, good, level }) => {
        const isReady = ready.has(id)
        const say = isReady ? 'replay.needReady' : level === 3 ? 'replay.needUrgent' : 'replay.need'
        return (
          <span key={id} class={['wants', level === 3 ? 'urgent' : '', isReady ? 'ready' : ''].join(' ')}>
            <span class="unseen">{t(say, { good: t(`item.${good}`) })}</span>
            <Icon name={good} size={16} />
            {isReady && <Glyph name="check" size={12} />}
          </span>
        )
      })}
    </span>
  )
}

/** The needs that were met or could be with what the seat has: a lot serves once, and urgent needs come first. */
function readyNeeds({ needs, own }: Seat): ReadonlySet<string> {
  const ready = new Set<string>()
  const left = new Map<Good, number>()
  for (const { id, good, met } of [...needs].sort((a, b) => b.level - a.level)) {
    // Hours of help that came serve a need of help; one's own do not.
    const have = left.get(good) ?? (good === 'help' ? own?.helped : own?.held[good]) ?? 0
    const { lot } = goodFacts[good]
    if (!met && have < lot) continue
    ready.add(id)
    if (!met) left.set(good, have - lot)
  }
  return ready
}
