// What the projector sees of an exchange: who and, where the match shows it, what and of which kind.

import type { Bundle } from '../../shared/game/bundle.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { items } from '../../shared/game/goods.ts'
import type { Settings } from '../../shared/game/settings.ts'
import { visibleTo } from '../../shared/game/visible.ts'
import type { WallFlight } from '../../shared/protocol/class.ts'
import { ONLOOKER } from '../market/news-desk.ts'

export function wallFlights(market: string, event: MarketEvent, settings: Settings): WallFlight[] {
  const seen = visibleTo(ONLOOKER, event, settings)
  switch (seen?.type) {
    case 'gave': {
      const { exchange, from, to, goods, atWell, label } = seen
      const gift = { market, kind: label ?? ('neutral' as const), forth: cargo(goods), back: [] }
      if (!atWell) return [{ ...gift, id: exchange, from, to }]
      return [
        { ...gift, id: `${exchange}-in`, from, to: 'well' },
        { ...gift, id: exchange, from: 'well', to },
      ]
    }
    case 'exchanged': {
      const { exchange, author, other, gives, gets, label } = seen
      const kind = label ?? 'neutral'
      return [{ market, id: exchange, from: author, to: other, kind, forth: cargo(gives), back: cargo(gets) }]
    }
    case 'passed': {
      const { exchange, author, other } = seen
      return [{ market, id: exchange, from: author, to: other, kind: 'neutral', forth: [], back: [] }]
    }
    default:
      return []
  }
}

function cargo(bundle: Bundle): WallFlight['forth'] {
  return items.flatMap((item) => {
    const count = bundle[item]
    return count ? [{ item, count }] : []
  })
}
