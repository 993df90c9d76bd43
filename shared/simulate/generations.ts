// Generations: strategies spread by imitation, and a few people try something else. A model, not a finding about people.

/** Parts of a population in the order of its strategies: none below 0, together 1. */
export type Shares = readonly number[]

/** What a player earns, by its strategy i and the company j that it keeps, in coins of prosperity. */
export type Payoffs = {
  /** `alone[i][j]`: the only one of i where all others play j; `alone[i][i]`: among its own kind. */
  readonly alone: readonly (readonly number[])[]
  /** `half[i][j]`: one of i where half the village, itself included, plays i and the other half j; `half[i][i]` is `alone[i][i]`. */
  readonly half: readonly (readonly number[])[]
  /** Seats of these villages, an even number. */
  readonly seats: number
}

export type Generation = {
  readonly shares: Shares
  /** What a player of each strategy earns in this population, and all on average. */
  readonly earns: readonly number[]
  readonly mean: number
}

/** Who earns less is imitated as if it earned this: fitness must stay above 0. Guess: a coin; nothing comes near it with our numbers. */
const LEAST_FITNESS = 1

/**
 * The next generation, by the replicator-mutator equation in discrete time:
 *
 *     x_i' = (sum over j of x_j f_j q_ji) / phi      phi = sum over j of x_j f_j
 *     q_jj = 1 - mu      q_ji = mu / (n - 1) where i is not j
 *
 * x_i: the share of strategy i, of n. f_i: its fitness, here what its players earn. phi: what all earn on average. q_ji: the
 * probability that who takes j for a model comes out as i; mu, the mutation, is the same for all and falls evenly on the others.
 * So each strategy is taken for a model in proportion to its share and its earnings. Without mutation the odds of two strategies
 * are multiplied by f_i / f_j in each generation, and a strategy without players never comes back.
 *
 * Source: the textbook form: Nowak, Evolutionary Dynamics, 2006; Page & Nowak, J. Theor. Biol. 219, 2002; Hofbauer & Sigmund,
 * Evolutionary Games and Population Dynamics, 1998 (all M-hi: from memory). Guess: earnings themselves as fitness, with no
 * further strength of selection; that mutation falls evenly.
 *
 * @param earns by strategy, in coins; below 1 counts as 1
 * @param mutation 0 to 1
 */
export function nextShares(shares: Shares, earns: readonly number[], mutation: number): number[] {
  const n = shares.length
  const offspring = shares.map((share, i) => share * Math.max(LEAST_FITNESS, earns[i] ?? 0))
  const all = sum(offspring)
  if (n < 2) return offspring.map(() => 1)
  const next = offspring.map((own) => (own * (1 - mutation) + ((all - own) * mutation) / (n - 1)) / all)
  // Rounding must not add up over many generations.
  const whole = sum(next)
  return next.map((share) => share / whole)
}

/**
 * What each strategy earns on average in villages whose keepers are drawn from this population. A player of i has m = seats - 1
 * others about it; were a part p of them of j and the rest of its own kind, it would earn
 *
 *     (1 - p) a_ii + p a_ij + p (1 - p) c_ij
 *
 * with a the earnings alone and c chosen so that the village of two halves earns what it did, h_ij. With x_j of the population
 * playing j the draw makes that, on average over villages,
 *
 *     f_i = sum over j of x_j a_ij  +  (1 - 1/m) sum over j of x_i x_j c_ij
 *
 * Guess: a curve of the second degree for two strategies, and that what a third does to them adds up. Measured: SPEC, SBX.
 */
export function earningsAmong({ alone, half, seats }: Payoffs, shares: Shares): number[] {
  const others = seats - 1
  const strangers = seats / 2 / others
  return shares.map((own, i) =>
    sum(
      shares.map((share, j) => {
        const [kin, lone, mixed] = [alone[i]?.[i] ?? 0, alone[i]?.[j] ?? 0, half[i]?.[j] ?? 0]
        const bend = (mixed - (1 - strangers) * kin - strangers * lone) / (strangers * (1 - strangers))
        return share * lone + (1 - 1 / others) * own * share * bend
      }),
    ),
  )
}

/** The start and so many generations after it. The same input always comes to the same output: there is no chance in it. */
export function generations({
  start,
  payoffs,
  mutation,
  count,
}: {
  readonly start: Shares
  readonly payoffs: Payoffs
  readonly mutation: number
  readonly count: number
}): readonly Generation[] {
  const line: Generation[] = []
  let shares = start
  for (let generation = 0; generation <= count; generation++) {
    const earns = earningsAmong(payoffs, shares)
    line.push({ shares, earns, mean: sum(shares.map((share, i) => share * (earns[i] ?? 0))) })
    shares = nextShares(shares, earns, mutation)
  }
  return line
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
