// Paint order: the backdrop below nought, stalls by the height of their foot, then what must be readable above them all.

export const depths = {
  sky: -1_000,
  clouds: -900,
  barn: -800,
  lanterns: -700,
  veil: 5_000,
  raised: 6_000,
  labels: 20_000,
  flights: 30_000,
  cues: 31_000,
  speech: 32_000,
} as const
