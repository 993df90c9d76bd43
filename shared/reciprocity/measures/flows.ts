// What flowed from whom to whom: the sums that the measures are reckoned from.

/** Value in coins that passed one way, above 0 to count: a gift or a granted ask. Swaps and pledges are trade and no transfers. */
export type Transfer = { readonly giver: string; readonly receiver: string; readonly value: number }

export type Flows = {
  readonly players: readonly string[]
  /** w(i, j): value given by player i to player j over all transfers, by their places in `players`; w(i, i) = 0. */
  given(i: number, j: number): number
  /** All given by player i, all received by player i. */
  readonly out: readonly number[]
  readonly into: readonly number[]
  /** W, the sum of all w(i, j). */
  readonly total: number
}

/**
 * Sums transfers of one market. What one gives to oneself, and what is worth nothing, is left out.
 *
 * @param players who could have given, also those who did not; whoever is in a transfer is added
 */
export function flowsOf(transfers: readonly Transfer[], players: readonly string[] = []): Flows {
  const everyone = [...new Set([...players, ...transfers.flatMap(({ giver, receiver }) => [giver, receiver])])]
  const place = new Map(everyone.map((name, i) => [name, i]))
  const n = everyone.length
  const w = new Map<number, number>()
  const out = everyone.map(() => 0)
  const into = everyone.map(() => 0)
  let total = 0
  for (const { giver, receiver, value } of counted(transfers)) {
    const i = place.get(giver) ?? 0
    const j = place.get(receiver) ?? 0
    w.set(i * n + j, (w.get(i * n + j) ?? 0) + value)
    out[i] = (out[i] ?? 0) + value
    into[j] = (into[j] ?? 0) + value
    total += value
  }
  return { players: everyone, given: (i, j) => w.get(i * n + j) ?? 0, out, into, total }
}

/** The transfers that count: between two, and worth something. */
export function counted(transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.filter(({ giver, receiver, value }) => giver !== receiver && value > 0)
}

/** Each pair of players with something between them, by places, the first before the second. */
export function* pairs({ players, given }: Flows): Generator<readonly [a: number, b: number, ab: number, ba: number]> {
  for (let a = 0; a < players.length; a++) {
    for (let b = a + 1; b < players.length; b++) {
      const ab = given(a, b)
      const ba = given(b, a)
      if (ab > 0 || ba > 0) yield [a, b, ab, ba]
    }
  }
}

/** `part / whole`, or undefined where there is no whole. */
export function ratio(part: number, whole: number): number | undefined {
  return Math.abs(whole) > 1e-12 ? part / whole : undefined
}
