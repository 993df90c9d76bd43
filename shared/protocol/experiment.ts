// Which experiment is asked for, and from which side it is played.

import * as z from 'zod'

export const experimentSchema = z.strictObject({
  /** One of them, or a variant of one: `S4`, `S4-meta`. */
  scenario: z.string().regex(/^S\d{1,2}(-[a-z]{1,12})?$/),
  mode: z.enum(['target', 'requester']).default('target'),
})
