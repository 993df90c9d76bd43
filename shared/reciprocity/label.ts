// The three kinds of exchange.

/** generalized: a kindness; balanced: even; negative: one gains at the other's cost. Source: Sahlins 1965, as in the science notes, part A. */
export const labels = ['generalized', 'balanced', 'negative'] as const
export type Label = (typeof labels)[number]
