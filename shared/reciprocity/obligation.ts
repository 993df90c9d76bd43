// Expected obligation: a model of what one seat is expected to owe another, fading with time, and of what the other still claims.

/** "Debts fade", "debts stay", "mixed": how debts fade in a culture of exchange. The source of the contrast is Goyal & Miller 2018, the numbers are design choices (science notes, part B). */
export type NormProfile = {
  /** Share of a lot that time never fades. */
  readonly phi: number
  /** Share of a lot that survives its repayment. */
  readonly keep: number
}
export const normProfiles = {
  fade: { phi: 0, keep: 0 },
  stay: { phi: 1, keep: 1 },
  mixed: { phi: 0.1, keep: 0.1 },
} as const satisfies Record<string, NormProfile>

/** 0 none, 1 slight (scenarios only), 2 ordinary, 3 urgent. */
export type NeedOfReceiver = 0 | 1 | 2 | 3

/** Value that passed between two without an equal return. Times are in rounds, the part of the market gone by included. */
export type Favour = {
  /** From the debtor's side: received from the other, or given to them. */
  readonly way: 'received' | 'given'
  /** Reference value in coins, above 0. */
  readonly value: number
  readonly atRounds: number
  /** Wealth of the two at that time, in coins; the giver's is undefined where it may not be known: then the cost counts as usual. */
  readonly receiverWealth: number
  readonly giverWealth?: number
  readonly need: NeedOfReceiver
  /** It was followed by an ask within a minute, from a giver who had done so before. */
  readonly tricked?: boolean
  /** It was demanded, or no one was free not to give it. */
  readonly demanded?: boolean
}

/** One kindness that is not forgotten yet. */
type Lot = {
  readonly value: number
  repaid: number
  readonly atRounds: number
  readonly halfLifeDays: number
  readonly multiplier: number
}

/** A round is a month's market day. Source: game design, section 1. */
export const DAYS_A_ROUND = 30
/** A large favour loses 30% in 30 days: half-life 58.3 days. Source: Chuan, Kessler & Milkman 2018; derived in science notes, section 2. */
const HALF_LIFE_BIG_DAYS = 58.3
/** A small one is gone within a week (Burger et al. 1997); the exponent and the size of a large favour are design choices. Source: science notes, part B. */
const HALF_LIFE_LEAST_DAYS = 2
const HALF_LIFE_EXPONENT = 0.5
const LARGE_SHARE_OF_WEALTH = 0.25
/** A day; chosen to fall as far as the exponential in 120 days. Source: science notes, part B. */
const HYPERBOLIC_KAPPA = 0.0264
/** How much a giver's claim grows in the end; only its direction is found (Flynn 2003), the size is a design choice. Source: science notes, part B. */
const CLAIM_GROWTH = 0.25
/** Gouldner's four, their magnitudes design choices. Source: science notes, part B. */
const MULTIPLIER = { least: 0.25, most: 2.5, tricked: 0.6, demanded: 0.5 } as const
const COST = { usualShare: 0.1, exponent: 0.25, least: 0.7, most: 1.6 } as const

/** Half-life of a favour, in days. */
export function halfLifeDays(value: number, receiverWealth: number): number {
  const large = LARGE_SHARE_OF_WEALTH * receiverWealth
  const days = large > 0 ? HALF_LIFE_BIG_DAYS * (value / large) ** HALF_LIFE_EXPONENT : HALF_LIFE_BIG_DAYS
  return clip(days, HALF_LIFE_LEAST_DAYS, HALF_LIFE_BIG_DAYS)
}

/**
 * What is left of a lot after so many days, 0 or more: phi + (1 - phi) * 2^(-days / halfLife).
 * Thirty percent less each thirty days is exponential, and it meets what Chuan et al. found after 120 days too.
 */
export function remaining(days: number, halfLife: number, { phi }: NormProfile): number {
  return phi + (1 - phi) * 2 ** (-days / halfLife)
}

/**
 * The alternative that is not used in the game: phi + (1 - phi) / (1 + kappa * days), whatever the size of the favour.
 * It falls as far in 120 days, but misses what is left after 30 (.56 instead of .70). Source: science notes, part B.
 */
export function remainingHyperbolic(days: number, { phi }: NormProfile): number {
  return phi + (1 - phi) / (1 + HYPERBOLIC_KAPPA * days)
}

/** How much more, or less, a favour obliges than its value: need, cost to the giver, motive and freedom. */
export function multiplierOf({ value, giverWealth, need, tricked, demanded }: Favour): number {
  const byNeed = 0.5 + 0.5 * need
  const byCost = giverWealth ? clip((value / giverWealth / COST.usualShare) ** COST.exponent, COST.least, COST.most) : 1
  const byMotive = tricked ? MULTIPLIER.tricked : 1
  const byFreedom = demanded ? MULTIPLIER.demanded : 1
  return clip(byNeed * byCost * byMotive * byFreedom, MULTIPLIER.least, MULTIPLIER.most)
}

/** How time lessens a lot. */
export const curves = ['exponential', 'hyperbolic'] as const
type Curve = (typeof curves)[number]

/**
 * O: what a seat is expected to owe another, in coins.
 * Value given back reduces lots oldest first, by face value; what is over opens a lot the other way.
 *
 * @param favours between the two, in the order they happened
 * @param atRounds now, not before the last favour
 */
export function expectedObligation(
  favours: readonly Favour[],
  atRounds: number,
  profile: NormProfile = normProfiles.mixed,
  curve: Curve = 'exponential',
): number {
  return sumOver(owedLots(favours), (lot) => face(lot, profile) * lot.multiplier * left(lot, atRounds, profile, curve))
}

/**
 * C: what the other is expected to claim of the seat for the same lots, in coins: it rises while the obligation falls, by a quarter in the end.
 * v * (1 + .25 * (1 - 2^(-days / halfLife))). Source: science notes, part B, after Flynn 2003 (the direction only).
 *
 * @param favours from the debtor's side, as for the obligation
 */
export function expectedClaim(
  favours: readonly Favour[],
  atRounds: number,
  profile: NormProfile = normProfiles.mixed,
): number {
  return sumOver(owedLots(favours), (lot) => {
    const grown = 1 - remaining(daysSince(lot, atRounds), lot.halfLifeDays, normProfiles.fade)
    return face(lot, profile) * (1 + CLAIM_GROWTH * grown)
  })
}

/** What a seat has received from another and not given back yet, in coins, untouched by time. */
export function unrepaid(favours: readonly Favour[]): number {
  return sumOver(owedLots(favours), ({ value, repaid }) => value - repaid)
}

/** The lots a seat owes another. */
function owedLots(favours: readonly Favour[]): readonly Lot[] {
  const owed: Lot[] = []
  const claimed: Lot[] = []
  for (const favour of favours) {
    const [mine, theirs] = favour.way === 'received' ? [owed, claimed] : [claimed, owed]
    const over = repay(theirs, favour.value)
    if (over > 0) mine.push(lotOf({ ...favour, value: over }))
  }
  return owed
}

function lotOf(favour: Favour): Lot {
  const { value, atRounds, receiverWealth } = favour
  return {
    ...{ value, repaid: 0, atRounds },
    halfLifeDays: halfLifeDays(value, receiverWealth),
    multiplier: multiplierOf(favour),
  }
}

/** @returns what is over when all lots are repaid */
function repay(lots: readonly Lot[], value: number): number {
  let over = value
  for (const lot of lots) {
    const part = Math.min(over, lot.value - lot.repaid)
    lot.repaid += part
    over -= part
  }
  return over
}

/** What counts of a lot before time does: what was repaid survives in part. */
function face({ value, repaid }: Lot, { keep }: NormProfile): number {
  return value - repaid + keep * repaid
}

function left(lot: Lot, now: number, profile: NormProfile, curve: Curve): number {
  const days = daysSince(lot, now)
  return curve === 'hyperbolic' ? remainingHyperbolic(days, profile) : remaining(days, lot.halfLifeDays, profile)
}

function daysSince({ atRounds }: Lot, now: number): number {
  return (now - atRounds) * DAYS_A_ROUND
}

function sumOver(lots: readonly Lot[], weight: (lot: Lot) => number): number {
  return lots.reduce((sum, lot) => sum + weight(lot), 0)
}

function clip(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
