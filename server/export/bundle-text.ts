// A bundle in a cell: `3 bread + 2 coins`.

import type { Bundle } from '../../shared/game/bundle.ts'
import { things } from '../../shared/game/goods.ts'

/** In the order of the price board; of nothing, an empty cell. */
export function bundleText(bundle: Bundle): string | undefined {
  const parts = things.flatMap((item) => (bundle[item] ? [`${bundle[item]} ${item}`] : []))
  return parts.length === 0 ? undefined : parts.join(' + ')
}
