// The chance that a request is granted: how its price, what is owed, and who asks sway the answer.

import type { NeedOfReceiver } from './obligation.ts'

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
  /** What a persuasion sequence before it adds, on the logit's scale; none in free play unless a bot is told to feel it. */
  readonly technique?: number
}

/** Probability that a request is granted, 0 to 1. */
export function pAccept(request: Request): number {
  const { asked, wealth, obligation, meetsNeed, needOfAsker, image, distance, temper, technique = 0 } = request
  if (asked <= 0) return meetsNeed ? P_FREE.meetsNeed : P_FREE.else
  const half = HALF_AT_SHARE * wealth
  if (half <= 0) return 0
  const logit =
    -LOGIT.price * Math.log(asked / half) +
    LOGIT.obligation * Math.min(LOGIT.cap, obligation / asked) ** LOGIT.power +
    LOGIT.image * image -
    LOGIT.distance * (distance - 1) +
    LOGIT.need * needOfAsker +
    temper +
    technique
  return 1 / (1 + Math.exp(-logit))
}
