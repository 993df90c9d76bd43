// Which goods fly through the village for an event, as far as this player may know.

import type { Bundle } from '../../shared/game/bundle.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { items } from '../../shared/game/goods.ts'
import type { Market } from '../../shared/game/state.ts'
import type { Flight } from '../village/village-model.ts'

/** @param before the market as it was before the event */
export function flightsOf(event: MarketEvent, before: Market): readonly Flight[] {
  switch (event.type) {
    case 'gave': {
      const gift = { kind: event.label ?? 'neutral', forth: cargo(event.goods), back: [] } as const
      if (!event.atWell) return [{ id: event.exchange, from: event.from, to: event.to, ...gift }]
      return [
        { id: `${event.exchange}-in`, from: event.from, to: 'well', ...gift },
        { id: event.exchange, from: 'well', to: event.to, ...gift },
      ]
    }
    case 'giftUndone':
      return [
        {
          id: `${event.exchange}-back`,
          from: event.to,
          to: event.from,
          kind: 'neutral',
          forth: cargo(event.goods),
          back: [],
        },
      ]
    case 'exchanged': {
      // The two of a deal have seen its goods fly when they moved, and so has who watches the truth.
      const { viewer } = before
      const isMine = viewer === undefined || event.author === viewer || event.other === viewer
      if (event.kind === 'deal' && isMine) return []
      return [
        {
          id: event.exchange,
          from: event.author,
          to: event.other,
          kind: event.label ?? 'neutral',
          forth: cargo(event.gives),
          back: cargo(event.gets),
        },
      ]
    }
    case 'offerAccepted': {
      const offer = before.offers.get(event.offer)
      if (offer?.due === undefined) return []
      const [forth, back] = [cargo(offer.gives), cargo(offer.wants)]
      if (forth.length + back.length === 0) return []
      return [{ id: event.offer, from: event.author, to: event.to, kind: 'neutral', forth, back }]
    }
    case 'delivered':
      return [
        {
          id: `${event.deal}-${event.debtor}-${event.atMs}`,
          from: event.debtor,
          to: event.creditor,
          kind: 'neutral',
          forth: cargo(event.goods),
          back: [],
        },
      ]
    case 'passed':
      return [{ id: event.exchange, from: event.author, to: event.other, kind: 'neutral', forth: [], back: [] }]
    default:
      return []
  }
}

function cargo(bundle: Bundle) {
  return items.flatMap((item) => {
    const count = bundle[item]
    return count ? [{ item, count }] : []
  })
}
