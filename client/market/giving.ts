// A gift by drag or by two taps: how much goes, and when it is asked twice.

import { goodFacts, type Item } from '../../shared/game/goods.ts'
import type { Own, SeatId } from '../../shared/game/state.ts'
import type { Desk } from './desk.ts'
import type { Table } from './table.ts'

/** Coins that go by a drag: the worth of a lot. */
const COINS = 6

/** A lot, or what is there of one. */
export function lotOf(item: Item, held: number): number {
  return Math.min(held, item === 'coins' ? COINS : goodFacts[item].lot)
}

/** More than half of what is held is asked twice; of help, which its giver can use for nothing else, all may go. */
export function isMost(item: Item, units: number, held: number): boolean {
  return item !== 'help' && units * 2 > held
}

export function giveLot(table: Table, desk: Desk, own: Own, item: Item, to: SeatId | 'well'): void {
  const held = own.held[item]
  const units = lotOf(item, held)
  desk.picked.value = undefined
  if (units === 0) return
  if (isMost(item, units, held)) desk.doubt.value = { to, item, units }
  else table.act({ type: 'give', to, goods: { [item]: units } })
}
