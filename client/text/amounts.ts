// Amounts in words: "3 bread and 5 coins".

import type { Bundle } from '../../shared/game/bundle.ts'
import { type Thing, things } from '../../shared/game/goods.ts'
import { language, t } from './i18n.ts'

const list = new Intl.ListFormat(language, { type: 'conjunction' })

export function amountWords(item: Thing, count: number): string {
  return t(`amount.${item}`, { count })
}

export function bundleWords(bundle: Bundle): string {
  const parts = things.flatMap((item) => {
    const count = bundle[item]
    return count ? [amountWords(item, count)] : []
  })
  return parts.length > 0 ? list.format(parts) : t('offer.nothing')
}

export function itemWords(of: readonly Thing[]): string {
  return listed(of.map((item) => t(`item.${item}`)))
}

/** "this, that and the other", as the language has it. */
export function listed(words: readonly string[]): string {
  return list.format(words)
}
