// The published figures that a class is shown beside its own, and which of them may be shown as what.

import { exchange } from './published/exchange.ts'
import { favours } from './published/favours.ts'
import type { Mark, PublishedFigure } from './published/figure.ts'
import { requests } from './published/requests.ts'
import { type Effect, effectOfRatio } from './statistics/effect.ts'

/** All of them. Source: science notes, part 1 and part G. */
export const published: readonly PublishedFigure[] = [...favours, ...requests, ...exchange]

const byId: ReadonlyMap<string, PublishedFigure> = new Map(published.map((figure) => [figure.id, figure]))

/** Undefined: there is none of that name. */
export function publishedFigure(id: string): PublishedFigure | undefined {
  return byId.get(id)
}

/** As fact; as fact "as reported by ..."; only with the badge "unchecked"; not at all. */
export type Showing = 'asFact' | 'asReported' | 'unchecked' | 'no'

/**
 * How a figure of that mark may be shown. Source: science notes, section 0.
 *
 * @param from the weakest mark that a figure reckoned here (D) uses; it inherits that one, and may not be shown without it
 */
export function mayShow(mark: Mark, from?: Mark): Showing {
  switch (mark) {
    case 'V-o':
      return 'asFact'
    case 'V-s':
      return 'asReported'
    case 'M-hi':
      return 'unchecked'
    case 'M-mid':
    case 'M-lo':
      return 'no'
    case 'D':
      return from === undefined || from === 'D' ? 'no' : mayShow(from)
  }
}

/** A figure as an effect on the logarithm's scale, where it is one: a log odds ratio with its standard error, or a ratio of rates with its interval. */
export function publishedEffect({ figures }: PublishedFigure): Effect | undefined {
  const { lnOr, se, rateRatio, low, high } = figures
  if (lnOr !== undefined && se !== undefined) return { estimate: lnOr, se }
  if (rateRatio !== undefined && low !== undefined && high !== undefined) return effectOfRatio(rateRatio, { low, high })
  return undefined
}

/** A published share with its 95% interval, on the logarithm's scale of odds: 0 is even. */
export function publishedShare({ figures }: PublishedFigure): (Effect & { readonly share: number }) | undefined {
  const { unfair, share = unfair, low, high } = figures
  if (share === undefined || low === undefined || high === undefined) return undefined
  const { estimate, se } = effectOfRatio(share / (1 - share), { low: low / (1 - low), high: high / (1 - high) })
  return { share, estimate, se }
}
