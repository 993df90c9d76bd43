// Needs: dealt in the morning, shared or kept to oneself, changed at mid-market, met or not in the evening.

import * as z from 'zod'
import { add, bundleSchema } from '../bundle.ts'
import { goods } from '../goods.ts'
import { type Need, type SeatId, seatOf } from '../state.ts'
import { type EventRule, onlySeat } from './event-rule.ts'

const dealtNeedSchema = z.strictObject({
  id: z.string(),
  good: z.enum(goods),
  level: z.union([z.literal(2), z.literal(3)]),
})

export const needsDealtSchema = z.strictObject({
  type: z.literal('needsDealt'),
  seat: z.string(),
  needs: z.array(dealtNeedSchema),
})
type NeedsDealt = z.infer<typeof needsDealtSchema>

export const needsDealt: EventRule<NeedsDealt> = {
  schema: needsDealtSchema,
  apply(market, { seat: id, needs }) {
    const seat = seatOf(market, id)
    for (const need of needs) seat.needs.push(unshared(need))
    if (seat.own) seat.own.needsDealt += needs.length
  },
  visibleTo: onlySeat,
}

const audienceSchema = z.union([z.literal('all'), z.array(z.string()).readonly()])
type Audience = z.infer<typeof audienceSchema>

export const needSharedSchema = z.strictObject({
  type: z.literal('needShared'),
  seat: z.string(),
  need: dealtNeedSchema,
  covered: z.boolean(),
  with: z.union([z.literal('all'), z.string()]),
})
type NeedShared = z.infer<typeof needSharedSchema>

export const needShared: EventRule<NeedShared> = {
  schema: needSharedSchema,
  apply(market, { seat: id, need, covered, with: audience }) {
    const seat = seatOf(market, id)
    const known = seat.needs.find(({ id }) => id === need.id)
    const entry = known ?? unshared(need)
    // By id, whoever learnt of which first: a view keeps the order of the truth.
    if (!known) seat.needs = byId([...seat.needs, entry])
    entry.covered = covered
    if (audience === 'all') entry.shared = 'all'
    else if (entry.shared !== 'all' && !entry.shared.includes(audience)) entry.shared = [...entry.shared, audience]
  },
  visibleTo: (viewer, event) =>
    event.seat === viewer || event.with === 'all' || event.with === viewer ? event : undefined,
}

export const needCoveredSchema = z.strictObject({
  type: z.literal('needCovered'),
  seat: z.string(),
  need: z.string(),
  covered: z.boolean(),
  /** Who knows of the need. */
  known: audienceSchema,
})
type NeedCovered = z.infer<typeof needCoveredSchema>

/** A shared need is provided for, or no longer: so that nobody gives what is not wanted any more. */
export const needCovered: EventRule<NeedCovered> = {
  schema: needCoveredSchema,
  apply(market, { seat, need: id, covered }) {
    const need = seatOf(market, seat).needs.find((need) => need.id === id)
    if (need) need.covered = covered
  },
  visibleTo: (viewer, event) =>
    event.seat === viewer
      ? event
      : knows(viewer, event.known)
        ? { ...event, known: narrowed(viewer, event.known) }
        : undefined,
}

export const needChangedSchema = z.strictObject({
  type: z.literal('needChanged'),
  seat: z.string(),
  from: z.string(),
  /** Left out for everyone but the owner. */
  to: dealtNeedSchema.optional(),
  known: audienceSchema,
})
type NeedChanged = z.infer<typeof needChangedSchema>

export const needChanged: EventRule<NeedChanged> = {
  schema: needChangedSchema,
  apply(market, { seat: id, from, to }) {
    const seat = seatOf(market, id)
    seat.needs = seat.needs.filter((need) => need.id !== from)
    if (to) seat.needs = byId([...seat.needs, unshared(to)])
  },
  visibleTo(viewer, { to, ...event }) {
    if (event.seat === viewer) return to ? { ...event, to } : event
    return knows(viewer, event.known) ? { ...event, known: narrowed(viewer, event.known) } : undefined
  },
}

export const needsMetSchema = z.strictObject({
  type: z.literal('needsMet'),
  seat: z.string(),
  met: z.array(z.string()),
  used: bundleSchema,
  helped: z.int().min(0),
  wellbeing: z.int(),
})
type NeedsMet = z.infer<typeof needsMetSchema>

export const needsMet: EventRule<NeedsMet> = {
  schema: needsMetSchema,
  apply(market, { seat: id, met, used, helped, wellbeing }) {
    const { own, needs } = seatOf(market, id)
    for (const need of needs) if (met.includes(need.id)) need.met = true
    if (!own) return
    add(own.held, used, -1)
    own.helped -= helped
    own.wellbeing += wellbeing
    own.needsMet += met.length
  },
  visibleTo: onlySeat,
}

function byId(needs: Need[]): Need[] {
  return needs.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function unshared(need: { id: string; good: Need['good']; level: Need['level'] }): Need {
  return { ...need, shared: [], covered: false, met: false }
}

function knows(viewer: SeatId, known: Audience): boolean {
  return known === 'all' || known.includes(viewer)
}

function narrowed(viewer: SeatId, known: Audience): Audience {
  return known === 'all' ? 'all' : [viewer]
}
