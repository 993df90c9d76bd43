// What a class bets on before it plays, and what the bets are compared with afterwards.

/** Each question has four answers, each a range of a share: from this one to the next. */
export const predictions = [
  /** Share of the value exchanged that will be given and not traded. */
  { id: 'gifts', edges: [0, 0.2, 0.4, 0.6, 1] },
  /** Share of the gains that were possible. */
  { id: 'gains', edges: [0, 0.5, 0.7, 0.85, 1] },
  /** Share of promises kept. */
  { id: 'promises', edges: [0, 0.5, 0.75, 0.9, 1] },
] as const
export type Prediction = (typeof predictions)[number]['id']

export const predictionId = (prediction: Prediction) => `predict:${prediction}`

/** Which of a question's four answers a share falls in. */
export function rangeOf({ edges }: (typeof predictions)[number], share: number): number {
  const above = edges.findLastIndex((edge) => share >= edge)
  return Math.min(edges.length - 2, Math.max(0, above))
}
