// Handing a coupon to one buyer: a good of one's own craft, how much off, until when.

import { useState } from 'preact/hooks'
import { couponPrice, isOpenCoupon } from '../../shared/game/coupons.ts'
import { type Craft, goodFacts, unitValue } from '../../shared/game/goods.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { Face } from '../components/face.tsx'
import { Sheet } from '../components/sheet.tsx'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { shownRound } from './shown-round.ts'
import { usePlace } from './table.ts'

/** 10 to 50. Source: game design, section 3. */
const percents = [10, 20, 30, 40, 50] as const
const rounds = [0, 1, 2] as const

export function CouponSheet({ to, onClose }: { to: SeatId; onClose: () => void }) {
  const { market, mine, table } = usePlace()
  const other = market.seats.get(to)
  const given = [...market.coupons.values()].filter(
    (coupon) => coupon.seller === table.me && coupon.buyer === to && isOpenCoupon(market, coupon),
  )
  const free = mine.crafts.filter((craft) => !given.some(({ good }) => good === craft))
  const [wanted, setGood] = useState<Craft | undefined>(free[0])
  const [percent, setPercent] = useState<(typeof percents)[number]>(20)
  const [lasts, setLasts] = useState<(typeof rounds)[number]>(1)
  const good = wanted !== undefined && free.includes(wanted) ? wanted : free[0]
  if (!other) return null
  const lot = good && goodFacts[good].lot
  return (
    <Sheet
      title={t('coupon.title', { name: other.name })}
      lead={<Face face={other.face} size={48} />}
      second={t('coupon.lead')}
      onClose={onClose}
    >
      {good === undefined || lot === undefined ? (
        <p>{t('refusal.couponOpen')}</p>
      ) : (
        <>
          {free.length > 1 && (
            <Choice
              label={t('coupon.good')}
              value={good}
              options={free.map((value) => ({ value, label: t(`item.${value}`) }))}
              onChange={setGood}
            />
          )}
          <Choice
            label={t('coupon.percent')}
            value={percent}
            options={percents.map((value) => ({ value, label: t('coupon.percentOff', { percent: value }) }))}
            onChange={setPercent}
          />
          <Choice
            label={t('coupon.until')}
            value={lasts}
            options={rounds.map((value) => ({
              value,
              label:
                value === 0
                  ? t('coupon.tonight')
                  : t('coupon.round', { round: shownRound(market, market.round + value) }),
            }))}
            onChange={setLasts}
          />
          <p role="status">
            {t('coupon.price', {
              what: amountWords(good, lot),
              price: amountWords('coins', couponPrice(good, percent)),
              full: lot * unitValue(good),
            })}
          </p>
          <Button
            tone="primary"
            onClick={() => {
              table.act({ type: 'coupon', to, good, percent, rounds: lasts })
              onClose()
            }}
          >
            {t('coupon.issue')}
          </Button>
        </>
      )}
    </Sheet>
  )
}
