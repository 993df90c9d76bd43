// What somebody asks or offers, with a yes and a no; and what one has promised and may hand over.

import { isEmpty, lacking } from '../../shared/game/bundle.ts'
import type { Offer } from '../../shared/game/state.ts'
import { wholeOf } from '../../shared/game/terms.ts'
import { Button } from '../components/button.tsx'
import { Amounts } from '../market/amounts.tsx'
import { nameOf, usePlace } from '../market/table.ts'
import { bundleWords } from '../text/amounts.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'

export function Asked({ offer, mayAnswer }: { offer: Offer; mayAnswer: boolean }) {
  const { market, table, own } = usePlace()
  const { id, version, kind } = offer
  const { gives, gets } = wholeOf(offer)
  const short = lacking(own.held, offer.wants)
  const busy = table.pending.value.some(({ action }) => 'offer' in action && action.offer === id)
  const later = Object.keys(offer.wantsLater).length > 0
  const name = nameOf(market, offer.author)
  const revoke = experimentWords(market.scenario ?? '')?.revoke
  return (
    <article class="experiment-asked">
      <b>
        {kind === 'ask'
          ? t(later ? 'experiment.asksPromise' : 'experiment.asksYou', { name })
          : t('experiment.offersYou', { name })}
      </b>
      <div class="experiment-terms">
        {kind === 'offer' && (
          <span>
            <small class="second">{t('offer.youGet')}</small>
            <Amounts bundle={gives} />
          </span>
        )}
        <span>
          <small class="second">{t(later ? 'experiment.youGiveLater' : 'offer.youGive')}</small>
          <Amounts bundle={gets} />
        </span>
      </div>
      {short !== undefined && <p class="second">{t('experiment.tooLittle')}</p>}
      {mayAnswer && (
        <div class="experiment-answers">
          <Button disabled={busy} onClick={() => table.act({ type: 'decline', offer: id, version, reason: 'notNow' })}>
            {t('experiment.no')}
          </Button>
          <Button
            tone="primary"
            disabled={busy || short !== undefined}
            onClick={() => table.act({ type: 'accept', offer: id, version })}
          >
            {t('experiment.yes')}
          </Button>
        </div>
      )}
      {mayAnswer && kind === 'offer' && revoke && (
        <Button
          disabled={busy}
          onClick={() => {
            table.act({ type: 'decline', offer: id, version, reason: 'notNow' })
            table.act({ type: 'mute', seat: offer.author, muted: true })
          }}
        >
          {revoke}
        </Button>
      )}
    </article>
  )
}

/** What was promised: it is handed over here, or not at all. */
export function Owed() {
  const { market, table } = usePlace()
  const owed = [...market.deals.values()].flatMap(({ id, pledges }) =>
    pledges.flatMap(({ debtor, owed, outcome }) => (debtor === table.me && outcome === 'open' ? [{ id, owed }] : [])),
  )
  const hasGiven = market.exchanges.some(
    ({ kind, other, outcome }) => kind === 'deal' && other === table.me && outcome === 'kept',
  )
  if (owed.length === 0) return hasGiven ? null : <p class="second">{t('experiment.owesNothing')}</p>
  return (
    <>
      {owed.map(({ id, owed }) => (
        <Button
          key={id}
          glyph="heart"
          pending={table.pending.value.length > 0}
          onClick={() => table.act({ type: 'deliver', deal: id, goods: owed })}
        >
          {t('experiment.handOver', { goods: bundleWords(owed) })}
        </Button>
      ))}
    </>
  )
}

/** To who was to get it: that nothing was promised, where the stage is about what was. */
export function Promised() {
  const { market, table } = usePlace()
  const wasPromised = market.bygone.some(
    ({ author, ended, versions }) =>
      author === table.me && ended.how === 'accepted' && !isEmpty(versions.at(-1)?.wantsLater ?? {}),
  )
  return wasPromised ? null : <p class="second">{t('experiment.nothingPromised')}</p>
}
