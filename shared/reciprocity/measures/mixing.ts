// Who gives to their own kind: assortment of types and of groups, by value.

import { counted, ratio, type Transfer } from './flows.ts'

/**
 * Newman's assortativity: (sum e_kk - sum a_k b_k) / (1 - sum a_k b_k), e the share of value by type of giver and of receiver, a and b its margins.
 * 1: all within types; 0: as by chance. Undefined where nothing was given, or all by and to one type. Source: science notes, section 11.
 */
export function assortativity(transfers: readonly Transfer[], typeOf: (player: string) => string): number | undefined {
  const a = new Map<string, number>()
  const b = new Map<string, number>()
  let within = 0
  let total = 0
  for (const { giver, receiver, value } of counted(transfers)) {
    const [from, to] = [typeOf(giver), typeOf(receiver)]
    a.set(from, (a.get(from) ?? 0) + value)
    b.set(to, (b.get(to) ?? 0) + value)
    if (from === to) within += value
    total += value
  }
  if (total === 0) return undefined
  let chance = 0
  for (const [type, given] of a) chance += (given / total) * ((b.get(type) ?? 0) / total)
  return ratio(within / total - chance, 1 - chance)
}

/** The E-I index, by value: (E - I) / (E + I), E to other groups and I within; -1 all within, 1 all out. Undefined where nothing was given. Source: science notes, section 11. */
export function externalInternalIndex(
  transfers: readonly Transfer[],
  groupOf: (player: string) => string,
): number | undefined {
  let external = 0
  let internal = 0
  for (const { giver, receiver, value } of counted(transfers)) {
    if (groupOf(giver) === groupOf(receiver)) internal += value
    else external += value
  }
  return ratio(external - internal, external + internal)
}
