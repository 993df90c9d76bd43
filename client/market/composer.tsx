// The composer: what I give, what I get, now or later, and what such a deal would be called.

import './composer.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Bundle, isEmpty, worth } from '../../shared/game/bundle.ts'
import { type Item, items, unitValue } from '../../shared/game/goods.ts'
import { shortfall } from '../../shared/game/need.ts'
import type { Seat } from '../../shared/game/state.ts'
import type { ProposedTerms } from '../../shared/game/terms.ts'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Gauge } from '../components/gauge.tsx'
import { Icon } from '../components/icon.tsx'
import { Stepper } from '../components/stepper.tsx'
import { t } from '../text/i18n.ts'
import { type Draft, giveOrder, lotStep, termsFrom, type When, wantOrder, withUnits } from './composer-draft.ts'
import { giftsBetween } from './gifts-between.ts'
import { isMost } from './giving.ts'
import { readingOf } from './reading.ts'
import { shownRound } from './shown-round.ts'
import { usePlace } from './table.ts'

/** Most units of one thing in one bundle: far above what a village makes. */
const MOST_UNITS = 99

type Props = {
  other: Seat | undefined
  start: Draft
  /** `gift`: no return field at all. `settlement`: the same, as it takes the place of a promise. */
  mode: 'offer' | 'gift' | 'settlement'
  /** Set aside in the offer that is being changed: it is there to be given again. */
  aside?: Bundle
  onSend: (terms: ProposedTerms) => void
  onJustGive?: (give: Bundle) => void
}

export function Composer({ other, start, mode, aside = {}, onSend, onJustGive }: Props) {
  const { market, mine, own } = usePlace()
  const [draft, setDraft] = useState(start)
  const [doubt, setDoubt] = useState<Item | undefined>(undefined)
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setDoubt(undefined)
  }
  const isOffer = mode === 'offer'
  const later = isOffer && (draft.giveWhen === 'later' || draft.wantWhen === 'later')
  const most = (item: Item) => (draft.giveWhen === 'later' ? MOST_UNITS : own.held[item] + (aside[item] ?? 0))
  const empty = isEmpty(draft.give) || (isOffer && isEmpty(draft.want))
  const send = (give: boolean) => {
    const mostOf =
      give || mode === 'gift'
        ? items.find((item) => isMost(item, draft.give[item] ?? 0, own.held[item]) && draft.give[item])
        : undefined
    if (mostOf !== undefined && doubt === undefined) return setDoubt(mostOf)
    if (give && onJustGive) onJustGive(draft.give)
    else onSend(termsFrom(draft))
  }
  return (
    <div class="composer">
      <div class="composer-sides">
        <Side
          title={t('offer.youGive')}
          value={worth(draft.give)}
          when={
            isOffer
              ? { label: t('compose.whenGive'), value: draft.giveWhen, onChange: (giveWhen) => change({ giveWhen }) }
              : undefined
          }
        >
          <Steppers
            order={giveOrder(own, aside, other, draft.giveWhen === 'later')}
            bundle={draft.give}
            label={(item) => t('compose.give', { item: t(`item.${item}`) })}
            note={(item) => t('compose.have', { count: own.held[item] + (aside[item] ?? 0) })}
            most={most}
            onChange={(give) => change({ give })}
          />
        </Side>
        {isOffer && (
          <Side
            title={t('offer.youGet')}
            value={worth(draft.want)}
            when={{ label: t('compose.whenGet'), value: draft.wantWhen, onChange: (wantWhen) => change({ wantWhen }) }}
          >
            <Steppers
              order={wantOrder(mine, own, other)}
              bundle={draft.want}
              label={(item) => t('compose.want', { item: t(`item.${item}`) })}
              note={(item) => {
                const lacks = item === 'coins' ? 0 : shortfall(mine, own, item)
                return lacks > 0 ? t('compose.need', { count: lacks }) : t('compose.each', { count: unitValue(item) })
              }}
              most={() => MOST_UNITS}
              onChange={(want) => change({ want })}
            />
          </Side>
        )}
        {later && (
          <Choice
            label={t('compose.due')}
            value={draft.dueIn}
            options={[
              { value: 0, label: t('compose.dueTonight') },
              { value: 1, label: t('compose.dueRound', { round: shownRound(market, market.round + 1) }) },
              { value: 2, label: t('compose.dueRound', { round: shownRound(market, market.round + 2) }) },
            ]}
            onChange={(dueIn) => change({ dueIn })}
          />
        )}
      </div>
      <footer class="composer-foot">
        {mode !== 'settlement' && (
          <Gauge
            given={worth(draft.give)}
            got={isOffer ? worth(draft.want) : undefined}
            reading={readingOf(market, mine.id, other?.id, termsFrom(draft))}
          />
        )}
        {other && <p class="second composer-before">{giftsBetween(market, other.id)}</p>}
        {doubt !== undefined && (
          <p class="composer-doubt" role="alert">
            {t('compose.most', { item: t(`item.${doubt}`) })}
          </p>
        )}
        <div class="row">
          {isOffer && onJustGive && (
            <Button
              tone="gift"
              glyph="heart"
              disabled={isEmpty(draft.give) || draft.giveWhen === 'later'}
              onClick={() => send(true)}
            >
              {t('compose.justGive')}
            </Button>
          )}
          <Button
            tone="primary"
            glyph={mode === 'gift' ? 'heart' : 'swap'}
            class="composer-send"
            disabled={empty}
            onClick={() => send(false)}
          >
            {t('compose.send')}
          </Button>
        </div>
      </footer>
    </div>
  )
}

type SideProps = {
  title: string
  value: number
  when: { label: string; value: When; onChange: (when: When) => void } | undefined
  children: ComponentChildren
}

function Side({ title, value, when, children }: SideProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row with the rest of its head.
    <div role="group" class="composer-side" aria-label={title}>
      <div class="composer-head">
        <b>{title}</b>
        <span class="second">{t('offer.worth', { count: value })}</span>
        <span class="spread" />
        {when && (
          <Choice
            label={when.label}
            quiet
            value={when.value}
            options={[
              { value: 'now', label: t('compose.now') },
              { value: 'later', label: t('compose.later') },
            ]}
            onChange={when.onChange}
          />
        )}
      </div>
      {children}
    </div>
  )
}

type SteppersProps = {
  order: readonly Item[]
  bundle: Bundle
  label: (item: Item) => string
  note: (item: Item) => string
  most: (item: Item) => number
  onChange: (bundle: Bundle) => void
}

/** The likeliest and what is chosen stand in rows; the rest waits in small chips, each a number too. What is tapped becomes a row and stays one; what is typed stays where it is. */
function Steppers({ order, bundle, label, note, most, onChange }: SteppersProps) {
  const [raised, setRaised] = useState<readonly Item[]>(() =>
    order.filter((item, index) => index === 0 || bundle[item]),
  )
  const raise = (item: Item) => {
    if (!raised.includes(item)) setRaised([...raised, item])
  }
  const chips = order.filter((item) => !raised.includes(item))
  return (
    <>
      <ul class="composer-items">
        {raised.map((item) => (
          <li key={item} class={bundle[item] ? 'chosen' : ''}>
            <span class="composer-item">
              <Icon name={item} size={26} />
              <small>
                {t(`item.${item}`)}
                <br />
                <span class="second">{note(item)}</span>
              </small>
            </span>
            <Stepper
              label={label(item)}
              what={t(`item.${item}`)}
              value={bundle[item] ?? 0}
              most={most(item)}
              step={lotStep(item)}
              onChange={(units) => onChange(withUnits(bundle, item, units))}
            />
          </li>
        ))}
      </ul>
      {chips.length > 0 && (
        <ul class="composer-chips">
          {chips.map((item) => (
            <li key={item} class={bundle[item] ? 'chosen' : ''}>
              <button
                type="button"
                tabIndex={-1}
                aria-label={t('compose.more', { item: t(`item.${item}`) })}
                disabled={most(item) === 0}
                onClick={() => {
                  raise(item)
                  onChange(withUnits(bundle, item, Math.min(most(item), lotStep(item))))
                }}
              >
                <Icon name={item} size={24} />
              </button>
              <input
                type="number"
                class="number"
                inputMode="numeric"
                aria-label={label(item)}
                min={0}
                max={most(item)}
                value={bundle[item] ?? 0}
                onFocus={(event) => event.currentTarget.select()}
                onInput={(event) => {
                  const units = Number.parseInt(event.currentTarget.value, 10)
                  onChange(
                    withUnits(bundle, item, Number.isFinite(units) ? Math.max(0, Math.min(most(item), units)) : 0),
                  )
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
