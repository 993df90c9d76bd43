// A bundle: so many whole units of each thing that can change hands.

import * as z from 'zod'
import { type Item, type Thing, things, unitValue, type Ware, wares } from './goods.ts'

/** Most units of one thing in one bundle. Guess: far above what a village makes; keeps every sum below 2^53. */
export const MOST_UNITS = 999

/** Whole, positive units by item; an item that is absent counts zero. Anything else (NaN, negative, huge, unknown names) does not parse. */
export const bundleSchema = z.partialRecord(z.enum(things), z.int().min(1).max(MOST_UNITS)).readonly()
export type Bundle = z.infer<typeof bundleSchema>

/** One side of a whole deal, now and later together: of each thing up to twice as much as in one bundle. */
export const wholeBundleSchema = z
  .partialRecord(
    z.enum(things),
    z
      .int()
      .min(1)
      .max(2 * MOST_UNITS),
  )
  .readonly()

/** What a seat holds: every item, zero included, and the wares that it ever held. Changed in place by its one owner. */
export type Purse = Record<Item, number> & Partial<Record<Ware, number>>

export const nothing: Bundle = Object.freeze({})

export function emptyPurse(): Purse {
  return { bread: 0, fish: 0, wood: 0, cloth: 0, tool: 0, medicine: 0, help: 0, coins: 0 }
}

export function isEmpty(bundle: Bundle): boolean {
  return things.every((thing) => !bundle[thing])
}

/** Whether anything in it exists in scenarios only. */
export function hasWares(bundle: Bundle): boolean {
  return wares.some((ware) => bundle[ware])
}

/** The thing a purse lacks to pay a bundle, or undefined when it covers all of it. */
export function lacking(purse: Readonly<Purse>, bundle: Bundle): Thing | undefined {
  return things.find((thing) => (purse[thing] ?? 0) < (bundle[thing] ?? 0))
}

export function covers(purse: Readonly<Purse>, bundle: Bundle): boolean {
  return lacking(purse, bundle) === undefined
}

export function add(purse: Purse, bundle: Bundle, times: 1 | -1 = 1): void {
  for (const thing of things) {
    const units = bundle[thing]
    if (units) purse[thing] = (purse[thing] ?? 0) + times * units
  }
}

/** Two bundles as one. */
export function together(a: Bundle, b: Bundle): Bundle {
  const sum: Partial<Record<Thing, number>> = {}
  for (const thing of things) {
    const units = (a[thing] ?? 0) + (b[thing] ?? 0)
    if (units > 0) sum[thing] = units
  }
  return sum
}

/** What of `owed` is still missing when `delivered` has come: never below zero. */
export function missing(owed: Bundle, delivered: Bundle): Bundle {
  const rest: Partial<Record<Thing, number>> = {}
  for (const thing of things) {
    const units = (owed[thing] ?? 0) - (delivered[thing] ?? 0)
    if (units > 0) rest[thing] = units
  }
  return rest
}

/** As much of `bundle` as the purse can pay. */
export function affordable(purse: Readonly<Purse>, bundle: Bundle): Bundle {
  const part: Partial<Record<Thing, number>> = {}
  for (const thing of things) {
    const units = Math.min(purse[thing] ?? 0, bundle[thing] ?? 0)
    if (units > 0) part[thing] = units
  }
  return part
}

/** The bundle so many times over. */
export function times(bundle: Bundle, factor: number): Bundle {
  const sum: Partial<Record<Thing, number>> = {}
  for (const thing of things) {
    const units = (bundle[thing] ?? 0) * factor
    if (units > 0) sum[thing] = units
  }
  return sum
}

/** Reference value of a bundle, in coins. */
export function worth(bundle: Bundle): number {
  let coins = 0
  for (const thing of things) {
    const units = bundle[thing]
    if (units) coins += units * unitValue(thing)
  }
  return coins
}
