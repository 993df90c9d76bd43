// What a fine is called in the news: by names, or among strangers without them.

import type { EventOf } from '../../shared/game/events/index.ts'
import { FINE } from '../../shared/game/fines.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { amountWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import type { Headline } from './headline.ts'

/** Of a group that sits together for one round: who they are is told when it is over. */
export function isAmongStrangers(
  { among }: { readonly among?: readonly SeatId[] | undefined },
  market: Market,
): boolean {
  return among !== undefined && market.viewer !== undefined
}

export function fined(event: EventOf<'fined'>, before: Market, me: SeatId): Headline {
  const { by, to, lost = 0 } = event
  const name = (seat: SeatId) => before.seats.get(seat)?.name ?? '?'
  const facts = { by: name(by), to: name(to), loses: FINE.loses, lost: amountWords('coins', lost) }
  const whose = by === me ? 'byMe' : to === me ? 'toMe' : 'others'
  const text = t(lines[isAmongStrangers(event, before) ? 'strangers' : 'named'][whose], facts)
  return { text, kind: undefined, mine: whose !== 'others', sound: to === me ? 'decline' : undefined, glyph: 'x' }
}

const lines = {
  named: { byMe: 'feed.finedMe', toMe: 'feed.finedToMe', others: 'feed.fined' },
  strangers: { byMe: 'feed.finedOneOf', toMe: 'feed.finedByOneOf', others: 'feed.finedAmong' },
} as const
