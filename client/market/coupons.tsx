// Coupons between the player and others: what the player may redeem, with one tap, and what the player has handed out.

import { couponPrice, isOpenCoupon } from '../../shared/game/coupons.ts'
import { goodFacts, unitValue } from '../../shared/game/goods.ts'
import type { Coupon, Market, SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { useAllowed } from './allowed.ts'
import { shownRound } from './shown-round.ts'
import { nameOf, usePlace } from './table.ts'

/** All of them, or one stall's to the player. */
export function Coupons({ seller }: { seller?: SeatId }) {
  const { market, table } = usePlace()
  const may = useAllowed()
  const open = [...market.coupons.values()].filter(
    (coupon) => isOpenCoupon(market, coupon) && (seller === undefined || coupon.seller === seller),
  )
  if (open.length === 0 || !may('redeem')) return null
  return (
    <section aria-label={t('coupon.region')}>
      <ul>
        {open.map((coupon) =>
          coupon.buyer === table.me ? (
            <MyCoupon key={coupon.id} coupon={coupon} />
          ) : (
            <Issued key={coupon.id} coupon={coupon} />
          ),
        )}
      </ul>
    </section>
  )
}

/** It needs no answer: if the seller holds the good, it is bought. */
function MyCoupon({ coupon }: { coupon: Coupon }) {
  const { market, table, own } = usePlace()
  const facts = factsOf(coupon)
  const name = nameOf(market, coupon.seller)
  const pending = table.pending.value.some(({ action }) => action.type === 'redeem' && action.coupon === coupon.id)
  const short = own.held.coins < facts.coins
  return (
    <li class="affair">
      <span>
        <Icon name="coupon" size={17} /> {t('coupon.mine', { name, ...facts })}{' '}
        <span class="second">{untilWords(coupon, market)}</span>
      </span>
      <Button
        pending={pending}
        disabled={pending || short || market.phase !== 'market'}
        aria-label={t('coupon.redeemSay', { name, ...facts })}
        onClick={() => table.act({ type: 'redeem', coupon: coupon.id, lots: 1 })}
      >
        {t('coupon.redeem')}
      </Button>
    </li>
  )
}

function Issued({ coupon }: { coupon: Coupon }) {
  const { market } = usePlace()
  return (
    <li class="affair">
      <span>
        <Icon name="coupon" size={17} />{' '}
        {t('coupon.issued', { name: nameOf(market, coupon.buyer), ...factsOf(coupon) })}{' '}
        <span class="second">{untilWords(coupon, market)}</span>
      </span>
    </li>
  )
}

function factsOf({ good, percent }: Coupon) {
  const { lot } = goodFacts[good]
  const coins = couponPrice(good, percent)
  return {
    coins,
    what: amountWords(good, lot),
    price: amountWords('coins', coins),
    full: lot * unitValue(good),
  }
}

function untilWords({ untilRound }: Coupon, market: Market): string {
  const round = shownRound(market, untilRound)
  return untilRound <= market.round ? t('coupon.lastsTonight') : t('coupon.lasts', { round })
}
