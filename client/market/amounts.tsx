// A bundle in pictures: icon and number of each thing in it, the words for screen readers.

import './amounts.css'
import type { Bundle } from '../../shared/game/bundle.ts'
import { things } from '../../shared/game/goods.ts'
import { Icon } from '../components/icon.tsx'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

export function Amounts({ bundle, size = 26 }: { bundle: Bundle; size?: number }) {
  const shown = things.filter((item) => bundle[item])
  if (shown.length === 0) return <span class="second">{t('offer.nothing')}</span>
  return (
    <span class="amounts">
      <span class="unseen">{bundleWords(bundle)}</span>
      {shown.map((item) => (
        <span key={item} aria-hidden="true">
          <Icon name={item} size={shown.length > 2 ? 20 : size} />
          <b class="number">{bundle[item]}</b>
        </span>
      ))}
    </span>
  )
}
