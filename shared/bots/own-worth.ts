// What a deal is worth to a bot itself: its needs first, then what it could still do with the rest.

import { add, type Bundle, together } from '../game/bundle.ts'
import { type Good, goodFacts, goods, unitValue } from '../game/goods.ts'
import { inOrder, unitsFor } from '../game/need.ts'
import type { Need, Own, Terms } from '../game/state.ts'
import { makes, type Situation } from './situation.ts'

/** Multiples of the reference value. Source: science notes, part E. */
export const NEED_WORTH = { 2: 2, 3: 6 } as const
export const SPARE_WORTH = 0.5
export const SPOILING_WORTH = 0.1
/** A good without a need counts only while fewer lots than this are held. Source: science notes, part E. */
const FEW_LOTS = 2

/** What this seat would get and give, now and later. */
export type Deal = {
  readonly gets: Bundle
  readonly pays: Bundle
  readonly getsLater: Bundle
  readonly paysLater: Bundle
  readonly due: number | undefined
}

/** An offer's terms from the side of who may answer it. */
export function dealFromTheirs({ gives, wants, givesLater, wantsLater, due }: Terms): Deal {
  return { gets: gives, pays: wants, getsLater: givesLater, paysLater: wantsLater, due }
}

/** Worth of a deal to the seat, in coins, beyond what it costs it. Below zero: it would lose. */
export function gainOf(s: Situation, { gets, pays, getsLater, paysLater, due }: Deal): number {
  const tonight = due === s.market.round
  const gain = worthOfGetting(s, tonight ? together(gets, getsLater) : gets) - costOfGiving(s, pays)
  const later = (tonight ? 0 : faceValue(getsLater)) - laterCost(s, paysLater)
  return gain + later
}

/** True when these goods would meet a need that is open now. */
export function meetsNeed(s: Situation, gets: Bundle): boolean {
  return goods.some((good) => (gets[good] ?? 0) > 0 && needsMetBy(s, good, gets[good] ?? 0).length > 0)
}

function worthOfGetting(s: Situation, bundle: Bundle): number {
  let coins = bundle.coins ?? 0
  for (const good of goods) {
    const units = bundle[good] ?? 0
    if (units === 0) continue
    const { lot, valueCoins, spoils } = goodFacts[good]
    for (const { level } of needsMetBy(s, good, units)) coins += NEED_WORTH[level] * lot * valueCoins
    const unneeded = spareUnits(s, good, units) - spareUnits(s, good, 0)
    if (!spoils && s.own.held[good] < FEW_LOTS * lot) coins += unneeded * valueCoins
  }
  return coins
}

function costOfGiving(s: Situation, bundle: Bundle): number {
  let coins = bundle.coins ?? 0
  for (const good of goods) {
    const units = bundle[good] ?? 0
    if (units === 0) continue
    const { lot, valueCoins, spoils } = goodFacts[good]
    const spare = Math.min(units, good === 'help' ? units : spareUnits(s, good, 0))
    coins += spare * valueCoins * (spoils ? SPOILING_WORTH : SPARE_WORTH)
    if (spare === units) continue
    const left: Own = { ...s.own, held: { ...s.own.held } }
    add(left.held, { [good]: units }, -1)
    const lost = needsMetBy({ ...s, own: left }, good, units)
    for (const { level } of lost) coins += NEED_WORTH[level] * lot * valueCoins
  }
  return coins
}

/** The needs that so many more units of a good would newly provide for. */
function needsMetBy({ me, own }: Situation, good: Good, units: number): Need[] {
  const { lot } = goodFacts[good]
  const needs = inOrder(me.needs.filter((need) => need.good === good && !need.met))
  const held = unitsFor(own, good)
  return needs.slice(Math.max(0, Math.floor(held / lot)), Math.max(0, Math.floor((held + units) / lot)))
}

function spareUnits({ me, own }: Situation, good: Good, more: number): number {
  const needed = me.needs.filter((need) => need.good === good && !need.met).length * goodFacts[good].lot
  return Math.max(0, unitsFor(own, good) + more - needed)
}

/** What is promised to us counts at reference value: tomorrow's needs are not known yet. */
function faceValue(bundle: Bundle): number {
  let coins = bundle.coins ?? 0
  for (const good of goods) coins += (bundle[good] ?? 0) * unitValue(good)
  return coins
}

/** What we promise costs a spare's worth where we make it, else what it would cost to buy. */
function laterCost({ me }: Situation, bundle: Bundle): number {
  let coins = bundle.coins ?? 0
  for (const good of goods) coins += (bundle[good] ?? 0) * unitValue(good) * (makes(me, good) ? SPARE_WORTH : 1)
  return coins
}
