// What the player needs today: how much of it is there, what is urgent, what is shared. A tap shares it with all.

import './needs.css'
import { goodFacts } from '../../shared/game/goods.ts'
import { isCovered, unitsFor } from '../../shared/game/need.ts'
import type { Need } from '../../shared/game/state.ts'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { t } from '../text/i18n.ts'
import { usePlace } from './table.ts'

export function Needs() {
  const { mine, market } = usePlace()
  return (
    <section class="needs" aria-label={t('region.needs')}>
      <div class="row-label">
        <span>{t('need.row')}</span>
      </div>
      {mine.needs.length === 0 ? (
        <p class="second needs-none">{t('need.none')}</p>
      ) : (
        <ul class={mine.needs.length > 4 ? 'five' : ''}>
          {mine.needs.map((need) => (
            <li key={need.id}>
              <NeedTile need={need} canShare={market.phase === 'market'} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function NeedTile({ need, canShare }: { need: Need; canShare: boolean }) {
  const { table, mine, own } = usePlace()
  const { lot } = goodFacts[need.good]
  const covered = need.met || isCovered(mine.needs, own, need)
  const urgent = need.level === 3
  const have = covered ? lot : Math.min(lot, unitsFor(own, need.good))
  const known =
    need.shared === 'all'
      ? t('need.shared')
      : need.shared.length > 0
        ? t('need.some', { count: need.shared.length })
        : t('need.unshared')
  const good = t(`item.${need.good}`)
  const word = covered ? t('need.covered') : urgent ? urgentWord(need) : good
  return (
    <button
      type="button"
      class={['need-tile', covered ? 'covered' : '', urgent && !covered ? 'urgent' : ''].join(' ')}
      disabled={!canShare || need.shared === 'all'}
      title={t('need.share')}
      onClick={() => table.act({ type: 'share', needs: [need.id], with: 'all' })}
    >
      <Icon name={need.good} size={22} />
      <span>
        <b class="number">{t('need.haveOf', { have, lot })}</b>
        <i>{word}</i>
        <span class="unseen">{`${urgent ? good : ''} ${covered ? '' : known}`}</span>
      </span>
      {urgent && !covered && <em>!</em>}
      {covered && (
        <em class="ok">
          <Glyph name="check" size={12} />
        </em>
      )}
      {!covered && !urgent && need.shared === 'all' && (
        <em class="shared">
          <Glyph name="share" size={11} />
        </em>
      )}
    </button>
  )
}

function urgentWord({ good }: Need): string {
  return good === 'medicine' || good === 'wood' || good === 'help' ? t(`need.urgent.${good}`) : t('need.urgent.other')
}
