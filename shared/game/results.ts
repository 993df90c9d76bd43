// What is told to everyone when a match has ended.

import * as z from 'zod'

export const resultsSchema = z.strictObject({
  rounds: z.int().min(0),
  seats: z.array(
    z.strictObject({
      seat: z.string(),
      prosperity: z.int(),
      wellbeing: z.int(),
      coins: z.int(),
      /** Half the reference value of the goods left, rounded down. */
      leftOver: z.int(),
      needsMet: z.int(),
      needsDealt: z.int(),
      /** The strategy of a bot seat. */
      strategy: z.string().optional(),
      /** What the village thought of it; absent where reputation was off. */
      reputation: z.int().min(-3).max(3).optional(),
    }),
  ),
  awards: z.array(
    z.strictObject({
      award: z.enum(['biggestGiver', 'fairestTrader', 'mostTrusted']),
      seat: z.string(),
      /** What the award rests on, in the order its sentence names them. */
      figures: z.array(z.number()),
    }),
  ),
  /** Wellbeing gained over what it is if nothing ever moves, and the most that could have been gained. */
  gained: z.int(),
  possible: z.int(),
})
export type Results = z.infer<typeof resultsSchema>
export type Award = Results['awards'][number]
