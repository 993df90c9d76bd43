// Paint order: the backdrop below nought, stalls by the height of their foot, then what must be readable above them all.

export const depths = {
  sky: -1_000,
  clouds: -900,
  barn: -800,
  lanterns: -700,
  threads: -600,
  labels: 10_000,
  veil: 20_000,
  raised: 21_000,
  flights: 30_000,
  cues: 31_000,
  speech: 32_000,
} as const
