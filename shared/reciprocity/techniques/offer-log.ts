// The offer log: what was offered, given and answered, one event each, as the detectors read it.

import * as z from 'zod'

const absent = <T>(value: T | null | undefined): T | undefined => value ?? undefined
const bundle = z
  .record(z.string(), z.number().min(0))
  .nullish()
  .transform((goods) => goods ?? {})

/**
 * One event of an offer log. Source: science notes, part C.
 * - `id` names the event; `t` is in seconds of the market's clock;
 * - `offer`, `amend`, `gift` and `coupon` are posts: they say what `by` gives `to` and wants from `to`, units by good;
 * - every other event is about a post, named by `of`: the post's own id, or that of any version of the same offer. Without `of` it is the thread's latest;
 * - an `offer` in the thread of somebody else's offer to its author is a counter;
 * - `due` is when it must be delivered or used, in seconds; `public` means that all could see it;
 * - `ally` is the seat for which `by` asks, where a script says so.
 */
export const offerLogEventSchema = z.object({
  id: z.string().min(1),
  t: z.number(),
  ev: z.enum(['offer', 'amend', 'gift', 'accept', 'reject', 'expire', 'withdraw', 'deliver', 'coupon', 'redeem']),
  by: z.string(),
  to: z.string(),
  thread: z.string(),
  of: z.string().nullish().transform(absent).optional(),
  give: bundle,
  want: bundle,
  due: z.number().nullish().transform(absent).optional(),
  public: z.boolean().nullish().transform(absent).optional(),
  ally: z.string().nullish().transform(absent).optional(),
})
export type OfferLogEvent = Readonly<z.infer<typeof offerLogEventSchema>>
