// A bundle: so many whole units of each thing that can change hands.

import * as z from 'zod'
import { type Item, items, unitValue } from './goods.ts'

/** Most units of one thing in one bundle. Guess: far above what a village makes; keeps every sum below 2^53. */
export const MOST_UNITS = 999

/** Whole, positive units by item; an item that is absent counts zero. Anything else (NaN, negative, huge, unknown names) does not parse. */
export const bundleSchema = z.partialRecord(z.enum(items), z.int().min(1).max(MOST_UNITS)).readonly()
export type Bundle = z.infer<typeof bundleSchema>

/** One side of a whole deal, now and later together: of each thing up to twice as much as in one bundle. */
export const wholeBundleSchema = z
  .partialRecord(
    z.enum(items),
    z
      .int()
      .min(1)
      .max(2 * MOST_UNITS),
  )
  .readonly()

/** What a seat holds: every item, zero included. Changed in place by its one owner. */
export type Purse = Record<Item, number>

export const nothing: Bundle = Object.freeze({})

export function emptyPurse(): Purse {
  return { bread: 0, fish: 0, wood: 0, cloth: 0, tool: 0, medicine: 0, help: 0, coins: 0 }
}

export function isEmpty(bundle: Bundle): boolean {
  return items.every((item) => !bundle[item])
}

/** The item a purse lacks to pay a bundle, or undefined when it covers all of it. */
export function lacking(purse: Readonly<Purse>, bundle: Bundle): Item | undefined {
  return items.find((item) => purse[item] < (bundle[item] ?? 0))
}

export function covers(purse: Readonly<Purse>, bundle: Bundle): boolean {
  return lacking(purse, bundle) === undefined
}

export function add(purse: Purse, bundle: Bundle, times: 1 | -1 = 1): void {
  for (const item of items) purse[item] += times * (bundle[item] ?? 0)
}

/** Two bundles as one. */
export function together(a: Bundle, b: Bundle): Bundle {
  const sum: Partial<Record<Item, number>> = {}
  for (const item of items) {
    const units = (a[item] ?? 0) + (b[item] ?? 0)
    if (units > 0) sum[item] = units
  }
  return sum
}

/** What of `owed` is still missing when `delivered` has come: never below zero. */
export function missing(owed: Bundle, delivered: Bundle): Bundle {
  const rest: Partial<Record<Item, number>> = {}
  for (const item of items) {
    const units = (owed[item] ?? 0) - (delivered[item] ?? 0)
    if (units > 0) rest[item] = units
  }
  return rest
}

/** As much of `bundle` as the purse can pay. */
export function affordable(purse: Readonly<Purse>, bundle: Bundle): Bundle {
  const part: Partial<Record<Item, number>> = {}
  for (const item of items) {
    const units = Math.min(purse[item], bundle[item] ?? 0)
    if (units > 0) part[item] = units
  }
  return part
}

/** Reference value of a bundle, in coins. */
export function worth(bundle: Bundle): number {
  let coins = 0
  for (const item of items) coins += (bundle[item] ?? 0) * unitValue(item)
  return coins
}
