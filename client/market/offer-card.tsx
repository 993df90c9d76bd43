// One offer to the player: who, what for what, how long still; and the answers. It names no kind: the picture never judges before the deal is done.

import { useEffect, useId, useState } from 'preact/hooks'
import { lacking, worth } from '../../shared/game/bundle.ts'
import { declineReasons } from '../../shared/game/dealings.ts'
import type { Thing } from '../../shared/game/goods.ts'
import type { Offer } from '../../shared/game/state.ts'
import { valuesOf, wholeOf } from '../../shared/game/terms.ts'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { TiltScale } from '../components/tilt-scale.tsx'
import { tick } from '../device/ticker.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { useAllowed } from './allowed.ts'
import { Amounts } from './amounts.tsx'
import { shownRound } from './shown-round.ts'
import { SleepOnIt } from './sleeping.tsx'
import { nameOf, usePlace } from './table.ts'
import { WeighPanel } from './weigh-panel.tsx'

/** Time to say why; without a reason it is `not now`. Guess: a tap takes less, and a card that lingers is in the way. */
const WHY_MS = 2_000

export function OfferCard({ offer, at, count }: { offer: Offer; at: number; count: number }) {
  const { market, table, desk, own } = usePlace()
  const may = useAllowed()
  const [asksWhy, setAsksWhy] = useState(false)
  const [folded, setFolded] = useState(false)
  const author = market.seats.get(offer.author)
  const { id, version, kind } = offer
  const pendingType = table.pending.value.find(({ action }) => 'offer' in action && action.offer === id)?.action.type
  const decline = (reason: (typeof declineReasons)[number]) => {
    setAsksWhy(false)
    table.act({ type: 'decline', offer: id, version, reason })
  }
  useEffect(() => {
    if (!asksWhy) return
    const timer = setTimeout(() => decline('notNow'), WHY_MS)
    return () => clearTimeout(timer)
  }, [asksWhy])
  const { given, got } = valuesOf(offer)
  const { gives, gets } = wholeOf(offer)
  const short = lacking(own.held, offer.wants)
  const name = nameOf(market, offer.author)
  const title =
    kind === 'ask' ? 'offer.asks' : version > 1 ? 'offer.changed' : offer.thread === id ? 'offer.from' : 'offer.again'
  const busy = pendingType !== undefined
  const weighedUntilMs = offer.weighed ? (desk.weighing.value.get(id) ?? 0) : undefined
  const panelId = useId()
  return (
    <article class="card offer">
      <header class="row">
        <Face face={author?.face ?? 0} />
        <div class="offer-title">
          <b>{t(title, { name })}</b>
          {count > 1 && <span class="second"> {t('offer.of', { at, count })}</span>}
          <OfferNote offer={offer} short={short} />
        </div>
        <span class="spread" />
        <TimeLeft offer={offer} />
      </header>
      <div class="offer-deal">
        <Side title={t('offer.youGet')} value={worth(gives)}>
          <Amounts bundle={gives} />
        </Side>
        <TiltScale left={given} right={got} />
        <Side title={t('offer.youGive')} value={worth(gets)}>
          <Amounts bundle={gets} />
        </Side>
      </div>
      {weighedUntilMs !== undefined && !folded && (
        <div id={panelId}>
          <WeighPanel offer={offer} untilMs={weighedUntilMs}>
            <SleepOnIt offer={offer} />
          </WeighPanel>
        </div>
      )}
      {asksWhy ? (
        <fieldset class="offer-acts why">
          <legend class="unseen">{t('offer.why')}</legend>
          {declineReasons.map((reason) => (
            <Button key={reason} onClick={() => decline(reason)}>
              {t(`offer.reason.${reason}`)}
            </Button>
          ))}
        </fieldset>
      ) : (
        <div class={may('counter') ? 'offer-acts' : 'offer-acts three'}>
          <Button pending={pendingType === 'decline'} disabled={busy} onClick={() => setAsksWhy(true)}>
            {t('offer.decline')}
          </Button>
          <Button
            glyph="hourglass"
            disabled={busy && pendingType !== 'weigh'}
            pending={pendingType === 'weigh'}
            aria-expanded={weighedUntilMs !== undefined && !folded}
            aria-controls={weighedUntilMs === undefined ? undefined : panelId}
            onClick={() => {
              if (weighedUntilMs === undefined) table.act({ type: 'weigh', offer: id, version })
              else setFolded(!folded)
            }}
          >
            {t('weigh.act')}
          </Button>
          {may('counter') && (
            <Button
              disabled={busy || offer.settles !== undefined}
              pending={pendingType === 'counter'}
              onClick={() => {
                desk.sheet.value = { kind: 'counter', offer: id, version }
              }}
            >
              {t('offer.counter')}
            </Button>
          )}
          <Button
            tone="primary"
            glyph={kind === 'ask' ? 'heart' : 'check'}
            pending={pendingType === 'accept'}
            disabled={busy || short !== undefined}
            onClick={() => table.act({ type: 'accept', offer: id, version })}
          >
            {kind === 'ask' ? t('offer.grant', { what: bundleWords(gets) }) : t('offer.accept')}
          </Button>
        </div>
      )}
    </article>
  )
}

/** One line under the name: what keeps the player from it, what comes later, what it settles. */
function OfferNote({ offer, short }: { offer: Offer; short: Thing | undefined }) {
  const { market } = usePlace()
  if (short) return <div class="offer-note">{t('offer.cannot', { item: t(`item.${short}`) })}</div>
  if (offer.settles !== undefined) return <div class="second offer-note">{t('offer.settles')}</div>
  if (offer.due === undefined) return null
  const later =
    offer.due === market.round ? t('offer.tonight') : t('offer.later', { round: shownRound(market, offer.due) })
  const parts = [offer.givesLater, offer.wantsLater].filter((side) => Object.keys(side).length > 0).map(bundleWords)
  return (
    <div class="second offer-note">
      {parts.join(' · ')}: {later}
    </div>
  )
}

function Side({ title, value, children }: { title: string; value: number; children: preact.ComponentChildren }) {
  return (
    <div class="offer-side">
      <span>
        <small>{title}</small>
        <small class="second">{t('offer.worth', { count: value })}</small>
      </span>
      {children}
    </div>
  )
}

/** While the offer is weighed its clock stands. */
function TimeLeft({ offer: { id, weighed, expiresAtMs } }: { offer: Offer }) {
  const { table, market, desk } = usePlace()
  const weighedUntilMs = weighed ? (desk.weighing.value.get(id) ?? 0) : 0
  void tick.value
  const endMs = Math.min(expiresAtMs, market.endsAtMs)
  const atMs = table.atMs()
  const seconds = Math.max(0, Math.ceil((endMs - Math.max(atMs, Math.min(weighedUntilMs, endMs))) / 1000))
  return (
    <span class="offer-time number">
      <Glyph name="clock" size={15} />
      {t('offer.seconds', { count: seconds })}
    </span>
  )
}
