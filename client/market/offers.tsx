// Offers and asks that wait for this player's answer, the oldest first, so that the one under the finger never moves.

import './offers.css'
import { waitingAt } from '../../shared/game/open-offers.ts'
import { t } from '../text/i18n.ts'
import { OfferCard } from './offer-card.tsx'
import { usePlace } from './table.ts'

export function Offers() {
  const { market, table } = usePlace()
  const waiting = waitingAt(market, table.me)
  return (
    <section class="offers" aria-label={t('region.offers')}>
      <ul>
        {waiting.map((offer, index) => (
          <li key={offer.id}>
            <OfferCard offer={offer} at={index + 1} count={waiting.length} />
          </li>
        ))}
      </ul>
    </section>
  )
}
