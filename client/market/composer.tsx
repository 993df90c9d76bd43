// The composer: what I give, what I get, now or later, and what such a deal would be called.

import './composer.css'
import { useState } from 'preact/hooks'
import { type Bundle, isEmpty, worth } from '../../shared/game/bundle.ts'
import { goodFacts, type Item, items, unitValue } from '../../shared/game/goods.ts'
import { unitsFor } from '../../shared/game/need.ts'
import type { Seat } from '../../shared/game/state.ts'
import type { ProposedTerms } from '../../shared/game/terms.ts'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Gauge } from '../components/gauge.tsx'
import { Icon } from '../components/icon.tsx'
import { Stepper } from '../components/stepper.tsx'
import { t } from '../text/i18n.ts'
import { type Draft, giveOrder, stepOf, termsFrom, wantOrder, withUnits } from './composer-draft.ts'
import { giftsBetween } from './gifts-between.ts'
import { isMost } from './giving.ts'
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
  const [steps, setSteps] = useState<'lots' | 'ones'>('lots')
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
        <fieldset class="composer-side">
          <legend>
            <b>{t('offer.youGive')}</b>
            <span>{t('offer.worth', { count: worth(draft.give) })}</span>
          </legend>
          <Steppers
            order={giveOrder(own, aside, other, draft.giveWhen === 'later')}
            bundle={draft.give}
            label={(item) => t('compose.give', { item: t(`item.${item}`) })}
            note={(item) => t('compose.have', { count: own.held[item] + (aside[item] ?? 0) })}
            most={most}
            steps={steps}
            onChange={(give) => change({ give })}
          />
          {isOffer && (
            <WhenChoice
              label={t('compose.whenGive')}
              value={draft.giveWhen}
              onChange={(giveWhen) => change({ giveWhen })}
            />
          )}
        </fieldset>
        {isOffer && (
          <fieldset class="composer-side">
            <legend>
              <b>{t('offer.youGet')}</b>
              <span>{t('offer.worth', { count: worth(draft.want) })}</span>
            </legend>
            <Steppers
              order={wantOrder(mine, own, other)}
              bundle={draft.want}
              label={(item) => t('compose.want', { item: t(`item.${item}`) })}
              note={(item) => {
                const lacks = item === 'coins' ? 0 : lacking(item, mine, own)
                return lacks > 0 ? t('compose.need', { count: lacks }) : t('compose.each', { count: unitValue(item) })
              }}
              most={() => MOST_UNITS}
              steps={steps}
              onChange={(want) => change({ want })}
            />
            <WhenChoice
              label={t('compose.whenGet')}
              value={draft.wantWhen}
              onChange={(wantWhen) => change({ wantWhen })}
            />
          </fieldset>
        )}
        {later && (
          <Choice
            label={t('compose.due')}
            value={draft.dueIn}
            options={[
              { value: 0, label: t('compose.dueTonight') },
              { value: 1, label: t('compose.dueRound', { round: market.round + 1 }) },
              { value: 2, label: t('compose.dueRound', { round: market.round + 2 }) },
            ]}
            onChange={(dueIn) => change({ dueIn })}
          />
        )}
        <Choice
          label={t('compose.steps')}
          quiet
          value={steps}
          options={[
            { value: 'lots', label: t('compose.lots') },
            { value: 'ones', label: t('compose.ones') },
          ]}
          onChange={setSteps}
        />
      </div>
      <footer class="composer-foot">
        {isOffer ? (
          <Gauge given={worth(draft.give)} got={worth(draft.want)} live={market.settings.labels === 'live'} />
        ) : (
          mode === 'gift' && <Gauge given={worth(draft.give)} got={0} live={market.settings.labels === 'live'} />
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

function lacking(item: Exclude<Item, 'coins'>, mine: Seat, own: Parameters<typeof unitsFor>[0]): number {
  const needed = mine.needs.filter(({ good }) => good === item).length * goodFacts[item].lot
  return Math.max(0, needed - unitsFor(own, item))
}

type SteppersProps = {
  order: readonly Item[]
  bundle: Bundle
  label: (item: Item) => string
  note: (item: Item) => string
  most: (item: Item) => number
  steps: 'lots' | 'ones'
  onChange: (bundle: Bundle) => void
}

function Steppers({ order, bundle, label, note, most, steps, onChange }: SteppersProps) {
  return (
    <ul class="composer-items">
      {order.map((item) => (
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
            step={stepOf(item, steps)}
            onChange={(units) => onChange(withUnits(bundle, item, units))}
          />
        </li>
      ))}
    </ul>
  )
}

function WhenChoice({
  label,
  value,
  onChange,
}: {
  label: string
  value: Draft['giveWhen']
  onChange: (when: Draft['giveWhen']) => void
}) {
  return (
    <Choice
      label={label}
      quiet
      value={value}
      options={[
        { value: 'now', label: t('compose.now') },
        { value: 'later', label: t('compose.later') },
      ]}
      onChange={onChange}
    />
  )
}
