// What the player has in hand: the open sheet, the picked good, the stall under it. Nothing of it is the game's.

import { type Signal, signal } from '@preact/signals'
import type { Bundle } from '../../shared/game/bundle.ts'
import type { Circumstances } from '../../shared/game/favours.ts'
import type { Item } from '../../shared/game/goods.ts'
import type { OfferId, SeatId } from '../../shared/game/state.ts'
import type { Mood } from '../village/village-model.ts'
import type { Headline } from './headline.ts'

export type OpenSheet =
  | { readonly kind: 'stall'; readonly seat: SeatId }
  | { readonly kind: 'offer'; readonly to: SeatId }
  | { readonly kind: 'give'; readonly to: SeatId | 'well' }
  | { readonly kind: 'ask'; readonly to: SeatId }
  | { readonly kind: 'counter'; readonly offer: OfferId; readonly version: number }
  | { readonly kind: 'amend'; readonly offer: OfferId }
  | { readonly kind: 'settle'; readonly deal: OfferId; readonly to: SeatId }
  | { readonly kind: 'comfort'; readonly to: SeatId }
  | { readonly kind: 'coupon'; readonly to: SeatId }
  | { readonly kind: 'fine'; readonly to: SeatId }
  | { readonly kind: 'granary' }
  | { readonly kind: 'talk'; readonly to: SeatId | 'all' }
  | { readonly kind: 'menu' }

/** A gift that waits for a yes, because it is most of what its giver holds. */
export type Doubt = { readonly to: SeatId | 'well'; readonly item: Item; readonly units: number }

type Line = Headline & { readonly key: number; readonly round: number }

export type Desk = {
  readonly sheet: Signal<OpenSheet | undefined>
  /** A good taken in hand by tap: the next stall that is tapped gets a lot of it. */
  readonly picked: Signal<Item | undefined>
  readonly dragged: Signal<
    { readonly item: Item; readonly x: number; readonly y: number; readonly over: string | undefined } | undefined
  >
  readonly doubt: Signal<Doubt | undefined>
  readonly feed: Signal<readonly Line[]>
  /** Until when the clock of an offer that is weighed stands. */
  readonly weighing: Signal<ReadonlyMap<OfferId, number>>
  readonly moods: Signal<ReadonlyMap<SeatId, Mood>>
  /** What was so when an exchange happened: the ledger counts it, and the view does not keep it. */
  readonly circumstances: Circumstances
  /** What of this player's did not keep, until the morning. */
  readonly spoiled: Signal<Bundle>
}

export function freshDesk(): Desk {
  return {
    sheet: signal(undefined),
    picked: signal(undefined),
    dragged: signal(undefined),
    doubt: signal(undefined),
    feed: signal([]),
    weighing: signal(new Map()),
    moods: signal(new Map()),
    circumstances: new Map(),
    spoiled: signal({}),
  }
}
