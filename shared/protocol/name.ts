// Names: 1 to 24 graphemes in any script.

import * as z from 'zod'
import { canBeSeen, graphemes, plainText } from '../game/plain-text.ts'

/** Source: the rule, 1 to 24 graphemes; the length in code units is bounded so that no name is a flood of marks. */
export const MOST_GRAPHEMES = 24
const MOST_CODE_UNITS = 200

/** A name as it is kept. */
export const nameSchema = z
  .string()
  .max(MOST_CODE_UNITS)
  .transform(plainText)
  .refine((name) => canBeSeen(name) && graphemes(name) <= MOST_GRAPHEMES)
