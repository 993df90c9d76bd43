// Sleeping on an offer: asked by who received it, agreed by its author; the offer waits for the next morning.

import './sleeping.css'
import type { Offer } from '../../shared/game/state.ts'
import { wholeOf } from '../../shared/game/terms.ts'
import { Button } from '../components/button.tsx'
import { Glyph } from '../components/glyph.tsx'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { nameOf, usePlace } from './table.ts'

/** On the card of an offer that is weighed. An offer sleeps once. */
export function SleepOnIt({ offer }: { offer: Offer }) {
  const { market, table } = usePlace()
  const { id, version, author, sleep } = offer
  if (offer.kind === 'ask' || offer.settles !== undefined || sleep === 'slept') return null
  if (sleep === 'asked') return <span class="second">{t('sleep.asked', { name: nameOf(market, author) })}</span>
  const pending = table.pending.value.some(({ action }) => action.type === 'askToSleep' && action.offer === id)
  return (
    <Button
      glyph="moon"
      pending={pending}
      disabled={pending}
      onClick={() => table.act({ type: 'askToSleep', offer: id, version })}
    >
      {t('sleep.act')}
    </Button>
  )
}

/** Someone asks to sleep on the player's offer: over the village, so that no offer that waits can hide it. */
export function SleepAsks() {
  const { market, table } = usePlace()
  const asked = [...market.offers.values()].filter(({ author, sleep }) => author === table.me && sleep === 'asked')
  if (asked.length === 0) return null
  return (
    <section class="sleep-asks" aria-label={t('sleep.asks')}>
      {asked.map((offer) => {
        const { gives, gets } = wholeOf(offer)
        const facts = { name: nameOf(market, offer.to), gives: bundleWords(gives), wants: bundleWords(gets) }
        const pending = table.pending.value.some(
          ({ action }) => action.type === 'letSleep' && action.offer === offer.id,
        )
        return (
          <div key={offer.id} class="card sleep-ask">
            <span role="status">
              <b>{t('sleep.asksYou', facts)}</b>
              <br />
              {t('sleep.which', facts)}
            </span>
            <Button
              tone="primary"
              glyph="moon"
              pending={pending}
              disabled={pending}
              onClick={() => table.act({ type: 'letSleep', offer: offer.id })}
            >
              {t('sleep.let')}
            </Button>
          </div>
        )
      })}
    </section>
  )
}

/** What waits for the morning: nothing of it can be answered today; its author may still take it back. */
export function SleepingOffers() {
  const { market, table } = usePlace()
  if (market.sleeping.size === 0) return null
  return (
    <section aria-label={t('sleep.region')}>
      <ul>
        {[...market.sleeping.values()].map((offer) => {
          const { gives, gets } = wholeOf(offer)
          const mine = offer.author === table.me
          const name = nameOf(market, mine ? offer.to : offer.author)
          const facts = { name, gives: bundleWords(gives), wants: bundleWords(gets) }
          const pending = table.pending.value.some(({ action }) => 'offer' in action && action.offer === offer.id)
          return (
            <li class="affair" key={offer.id}>
              <span>
                <Glyph name="moon" size={15} /> {t(mine ? 'sleep.toThem' : 'sleep.fromThem', facts)}
              </span>
              {mine && market.phase === 'market' && (
                <Button
                  pending={pending}
                  disabled={pending}
                  onClick={() => table.act({ type: 'withdraw', offer: offer.id })}
                >
                  {t('offer.withdraw')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
