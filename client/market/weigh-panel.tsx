// Weighing an offer: what it is worth to the player, what its author gave before and the ask beside it, and how it would be called.

import './weigh-panel.css'
import { useEffect, useRef } from 'preact/hooks'
import { type DealWorth, dealWorth } from '../../shared/game/deal-worth.ts'
import { seenPatterns } from '../../shared/game/seen-patterns.ts'
import type { Offer } from '../../shared/game/state.ts'
import { valuesOf } from '../../shared/game/terms.ts'
import { WEIGH_MS } from '../../shared/game/timing.ts'
import { KindChip } from '../components/chip.tsx'
import { ClockRing } from '../components/clock-ring.tsx'
import { isUnsure } from '../components/gauge.tsx'
import { Glyph } from '../components/glyph.tsx'
import { tick } from '../device/ticker.ts'
import { itemWords, listed } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { giftsWith } from './gifts-between.ts'
import { OwedLine } from './owed-line.tsx'
import { readingOf } from './reading.ts'
import { nameOf, usePlace } from './table.ts'

type Props = {
  offer: Offer
  /** When the offer's clock goes on, on the market clock. */
  untilMs: number
  /** What else can be done about it. */
  children?: preact.ComponentChildren
}

const WEIGH_S = WEIGH_MS / 1000

export function WeighPanel({ offer, untilMs, children }: Props) {
  const { market, mine, own } = usePlace()
  const worth = dealWorth(mine, own, offer, market.round)
  const reading = readingOf(market, offer.author, offer.to, offer)
  const panel = useRef<HTMLElement>(null)
  // It may have grown past the edge of a list of offers.
  useEffect(() => panel.current?.closest('li')?.scrollIntoView({ block: 'nearest' }), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a low screen it scrolls, and must do so by keyboard too.
    <section ref={panel} class="weigh" aria-label={t('weigh.name')} tabIndex={0}>
      <div class="weigh-head">
        <Thinking untilMs={untilMs} />
        {children}
      </div>
      <div class="weigh-worth">
        <b class="number">{signed(worth.total)}</b>
        <span>
          <b>{t('weigh.toYou')}</b>
          <br />
          {worthWords(worth)}
        </span>
        {reading?.label && (
          <span class="weigh-kind">
            <KindChip kind={reading.label} />
            {isUnsure(reading) && <small class="second">{t('gauge.either')}</small>}
            {reading.against === 'other' && <small class="second">{t('weigh.againstYou')}</small>}
          </span>
        )}
      </div>
      <Beside offer={offer} />
      <Patterns offer={offer} />
      <OwedLine seat={offer.author} />
    </section>
  )
}

function Thinking({ untilMs }: { untilMs: number }) {
  const { table } = usePlace()
  void tick.value
  const leftMs = Math.max(0, untilMs - table.atMs())
  if (leftMs === 0) return <span role="status">{t('weigh.over')}</span>
  return (
    <>
      <ClockRing seconds={Math.ceil(leftMs / 1000)} share={leftMs / (WEIGH_S * 1000)} size={34} urgent={false} />
      <span role="status">{t('weigh.thinking', { count: WEIGH_S })}</span>
    </>
  )
}

/** In a few words, what the number comes from. */
function worthWords({ meets, loses, promised }: DealWorth): string {
  const names = (needs: DealWorth['meets']) => itemWords([...new Set(needs.map(({ good }) => good))])
  const parts = [
    meets.length > 0 ? t('weigh.meets', { goods: names(meets) }) : undefined,
    loses.length > 0 ? t('weigh.loses', { goods: names(loses) }) : undefined,
    meets.length + loses.length === 0 ? t('weigh.nothingMet') : undefined,
    promised !== 0 ? t('weigh.promised') : undefined,
  ]
  return parts.filter(Boolean).join(', ')
}

/** A small favour can lie beside a large ask: both are drawn to one scale. */
function Beside({ offer }: { offer: Offer }) {
  const { market } = usePlace()
  const name = nameOf(market, offer.author)
  const { theirs, mine } = giftsWith(market, offer.author)
  const { given, got } = valuesOf(offer)
  const ask = got - given
  const most = Math.max(theirs, ask, 1)
  return (
    <dl class="weigh-beside">
      <div>
        <dt>{t('weigh.before', { name })}</dt>
        <dd>
          <Bar share={theirs / most} />
          <b class="number">{theirs}</b>
        </dd>
      </div>
      <div>
        <dt>{t('weigh.now', { name })}</dt>
        <dd>
          <Bar share={Math.max(0, ask) / most} />
          <b class="number">{ask > 0 ? ask : 0}</b>
          {ask < 0 && <small> {t('weigh.gives', { count: -ask })}</small>}
        </dd>
      </div>
      {mine > 0 && <small class="second">{t('weigh.youGave', { name, count: mine })}</small>}
    </dl>
  )
}

/** Said of the sequence, never of what anyone meant by it. */
function Patterns({ offer }: { offer: Offer }) {
  const { market } = usePlace()
  const hits = market.settings.hints === 'live' ? seenPatterns(market, offer) : []
  if (hits.length === 0) return null
  const patterns = listed(hits.map(({ technique }) => t('weigh.quoted', { pattern: t(`weigh.patterns.${technique}`) })))
  const says = (flag: string) => hits.some(({ flags }) => flags.includes(flag))
  return (
    <p class="weigh-pattern">
      <Glyph name="book" size={16} />
      <span>
        {t('weigh.pattern', { patterns, count: hits.length })}
        {says('maybe') && ` ${t('weigh.maybe')}`}
        {says('one_sided') && ` ${t('weigh.oneSided')}`}
      </span>
    </p>
  )
}

function Bar({ share }: { share: number }) {
  return <span class="weigh-bar" style={{ inlineSize: `${Math.round(share * 100)}%` }} aria-hidden="true" />
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0'
}
