// A vocabulary for offer logs: Ann asks, Ben is asked, everything is in coins unless it says otherwise.

import type { OfferLogEvent } from '../../../../shared/reciprocity/techniques.ts'

type More = Partial<Omit<OfferLogEvent, 'id' | 't' | 'ev'>>

function event(ev: OfferLogEvent['ev'], id: string, t: number, more: More): OfferLogEvent {
  return { id, t, ev, by: 'ann', to: 'ben', thread: 'thread', give: {}, want: {}, ...more }
}

/** `ann` gives `given` and wants `wanted`. */
export function offer(id: string, t: number, given: number, wanted: number, more: More = {}): OfferLogEvent {
  return event('offer', id, t, { give: { coins: given }, want: { coins: wanted }, ...more })
}

export function amend(id: string, t: number, of: string, given: number, wanted: number, more: More = {}) {
  return event('amend', id, t, { of, give: { coins: given }, want: { coins: wanted }, ...more })
}

export function gift(id: string, t: number, given: number, more: More = {}): OfferLogEvent {
  return event('gift', id, t, { thread: id, give: { coins: given }, ...more })
}

/** By Ben, of what Ann posted. */
export function answer(ev: 'accept' | 'reject', t: number, of: string, more: More = {}): OfferLogEvent {
  return event(ev, `${ev} ${of}`, t, { by: 'ben', to: 'ann', of, ...more })
}

/** By Ann, of what she posted. */
export function own(ev: 'expire' | 'withdraw' | 'deliver', t: number, of: string, more: More = {}): OfferLogEvent {
  return event(ev, `${ev} ${of}`, t, { of, ...more })
}

export function issue(id: string, t: number, more: More = {}): OfferLogEvent {
  return event('coupon', id, t, { thread: id, ...more })
}

export function redeem(t: number, of: string, more: More = {}): OfferLogEvent {
  return event('redeem', `redeem ${of} ${t}`, t, { by: 'ben', to: 'ann', of, ...more })
}
