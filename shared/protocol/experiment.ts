// Which experiment is asked for, and from which side it is played.

import * as z from 'zod'

export const experimentSchema = z.strictObject({
  scenario: z.string().regex(/^S\d{1,2}$/),
  mode: z.enum(['target', 'requester']).default('target'),
})
