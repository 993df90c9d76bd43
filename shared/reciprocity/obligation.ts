// Expected obligation: a model of what one seat is expected to owe another, fading with time, and of how it sways an answer.

/** How debts fade in a culture of exchange; the source of the contrast is Goyal & Miller 2018, the numbers are design choices (science notes, part B). */
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
  readonly halfLifeRounds: number
  readonly multiplier: number
}

/** A round is a month's market day. Source: game design, section 1. */
const DAYS_A_ROUND = 30
/** A large favour loses 30% in 30 days: half-life 58.3 days. Source: Chuan, Kessler & Milkman 2018; derived in science notes, section 2. */
const HALF_LIFE_BIG_DAYS = 58.3
/** A small one is gone within a week (Burger et al. 1997); the exponent and the size of a large favour are design choices. Source: science notes, part B. */
const HALF_LIFE_LEAST_DAYS = 2
const HALF_LIFE_EXPONENT = 0.5
const LARGE_SHARE_OF_WEALTH = 0.25
/** Gouldner's four, their magnitudes design choices. Source: science notes, part B. */
const MULTIPLIER = { least: 0.25, most: 2.5, tricked: 0.6, demanded: 0.5 } as const
const COST = { usualShare: 0.1, exponent: 0.25, least: 0.7, most: 1.6 } as const

/** Half-life of a favour, in days. */
export function halfLifeDays(value: number, receiverWealth: number): number {
  const large = LARGE_SHARE_OF_WEALTH * receiverWealth
  const days = large > 0 ? HALF_LIFE_BIG_DAYS * (value / large) ** HALF_LIFE_EXPONENT : HALF_LIFE_BIG_DAYS
  return clip(days, HALF_LIFE_LEAST_DAYS, HALF_LIFE_BIG_DAYS)
}

/** What is left of a lot after so many days: phi + (1 - phi) * 2^(-days / halfLife). */
export function remaining(days: number, halfLife: number, { phi }: NormProfile): number {
  return phi + (1 - phi) * 2 ** (-days / halfLife)
}

/** How much more, or less, a favour obliges than its value: need, cost to the giver, motive and freedom. */
export function multiplierOf({ value, giverWealth, need, tricked, demanded }: Favour): number {
  const byNeed = 0.5 + 0.5 * need
  const byCost = giverWealth ? clip((value / giverWealth / COST.usualShare) ** COST.exponent, COST.least, COST.most) : 1
  const byMotive = tricked ? MULTIPLIER.tricked : 1
  const byFreedom = demanded ? MULTIPLIER.demanded : 1
  return clip(byNeed * byCost * byMotive * byFreedom, MULTIPLIER.least, MULTIPLIER.most)
}

/**
 * What a seat is expected to owe another, in coins.
 * Value given back reduces lots oldest first, by face value; what is over opens a lot the other way.
 *
 * @param favours between the two, in the order they happened
 * @param atRounds now
 */
export function expectedObligation(
  favours: readonly Favour[],
  atRounds: number,
  profile: NormProfile = normProfiles.mixed,
): number {
  const owed: Lot[] = []
  const claimed: Lot[] = []
  for (const favour of favours) {
    const [mine, theirs] = favour.way === 'received' ? [owed, claimed] : [claimed, owed]
    const over = repay(theirs, favour.value)
    if (over > 0) mine.push(lotOf({ ...favour, value: over }))
  }
  return owed.reduce((sum, lot) => sum + weightOf(lot, atRounds, profile), 0)
}

function lotOf(favour: Favour): Lot {
  const { value, atRounds, receiverWealth } = favour
  const halfLifeRounds = halfLifeDays(value, receiverWealth) / DAYS_A_ROUND
  return { value, repaid: 0, atRounds, halfLifeRounds, multiplier: multiplierOf(favour) }
}

/** @returns what is over when all lots are repaid */
function repay(lots: readonly Lot[], value: number): number {
  let left = value
  for (const lot of lots) {
    const part = Math.min(left, lot.value - lot.repaid)
    lot.repaid += part
    left -= part
  }
  return left
}

function weightOf(
  { value, repaid, atRounds, halfLifeRounds, multiplier }: Lot,
  now: number,
  profile: NormProfile,
): number {
  const face = value - repaid + profile.keep * repaid
  return face * multiplier * remaining(now - atRounds, halfLifeRounds, profile)
}

/** Coefficients of the answer's logit. Source: science notes, part B: 1.38 and .86 give Falk's two steps (2007), the others are design choices. */
const LOGIT = { price: 1, obligation: 1.38, power: 0.86, cap: 1.5, image: 0.3, distance: 0.35, need: 0.4 } as const
/** Share of one's wealth that is given in half of the cases. Source: as above. */
const HALF_AT_SHARE = 0.1
/** Source: as above. */
const P_FREE = { meetsNeed: 0.95, else: 0.6 } as const

export type Request = {
  /** Net value asked, in coins: what one would give less what one would get. Zero or less costs nothing. */
  readonly asked: number
  readonly wealth: number
  /** What the asked seat is expected to owe who asks. */
  readonly obligation: number
  /** True when it would meet a need of the asked seat. */
  readonly meetsNeed: boolean
  /** Of who asks, for what they would get, as far as it is known. */
  readonly needOfAsker: NeedOfReceiver
  /** Standing of who asks, in standard deviations. */
  readonly image: number
  /** 0 household, 1 village, 2 federation, 3 stranger. */
  readonly distance: 0 | 1 | 2 | 3
  /** How easily this one says yes, on the logit's scale. */
  readonly temper: number
}

/** Probability that a request is granted, 0 to 1. */
export function pAccept(request: Request): number {
  const { asked, wealth, obligation, meetsNeed, needOfAsker, image, distance, temper } = request
  if (asked <= 0) return meetsNeed ? P_FREE.meetsNeed : P_FREE.else
  const half = HALF_AT_SHARE * wealth
  if (half <= 0) return 0
  const logit =
    -LOGIT.price * Math.log(asked / half) +
    LOGIT.obligation * Math.min(LOGIT.cap, obligation / asked) ** LOGIT.power +
    LOGIT.image * image -
    LOGIT.distance * (distance - 1) +
    LOGIT.need * needOfAsker +
    temper
  return 1 / (1 + Math.exp(-logit))
}

function clip(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
