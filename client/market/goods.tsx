// What the player holds. A good is dragged onto a stall, or tapped and then the stall: a gift of a lot.

import './goods.css'
import { goodFacts, type Item, items } from '../../shared/game/goods.ts'
import { Icon } from '../components/icon.tsx'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { useAllowed } from './allowed.ts'
import { dragGood } from './drag-good.ts'
import { lotOf } from './giving.ts'
import { usePlace } from './table.ts'

export function Goods() {
  const { own, desk } = usePlace()
  const may = useAllowed()
  const picked = desk.picked.value
  return (
    <section class="goods" aria-label={t('region.goods')}>
      <div class="row-label">
        <span>{t('goods.row')}</span>
        <span role="status">
          {may('give') &&
            (picked
              ? t('goods.pick', { what: amountWords(picked, lotOf(picked, own.held[picked])) })
              : t('goods.hint'))}
        </span>
      </div>
      <ul>
        {items.map((item) => (
          <GoodTile key={item} item={item} />
        ))}
      </ul>
      {own.helped > 0 && <span class="unseen">{t('goods.helped', { count: own.helped })}</span>}
    </section>
  )
}

function GoodTile({ item }: { item: Item }) {
  const place = usePlace()
  const { own, desk, market } = place
  const count = own.held[item]
  const picked = desk.picked.value === item
  const mayGive = useAllowed()('give')
  const open = market.phase === 'market' && mayGive
  const spoils = item !== 'coins' && goodFacts[item].spoils
  return (
    <li class={count === 0 ? 'zero' : ''} aria-label={`${t(`item.${item}`)} ${count}`}>
      <button
        type="button"
        class={picked ? 'good picked' : 'good'}
        aria-pressed={picked}
        disabled={count === 0 || !open}
        title={spoils ? t('day.spoils', { good: t(`item.${item}`) }) : undefined}
        onPointerDown={(event) => mayGive && dragGood(event, item, place)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') desk.picked.value = undefined
        }}
        onClick={() => {
          desk.picked.value = picked ? undefined : item
        }}
      >
        <Icon name={item} size={30} />
        <span class="unseen">
          {t(`item.${item}`)} {count}
        </span>
        <b class="number" aria-hidden="true" data-count={count} />
      </button>
    </li>
  )
}
