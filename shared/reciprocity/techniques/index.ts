// Every detector, in the order that decides which of them names an event.

import { coupon } from './coupon.ts'
import { doorInTheFace } from './door-in-the-face.ts'
import { footInTheDoor } from './foot-in-the-door.ts'
import { freebie } from './freebie.ts'
import { lowball } from './lowball.ts'
import { thatsNotAll } from './thats-not-all.ts'

/** At most one of these names an event: the first that finds something. Source: science notes, part C. */
export const sequences = [
  ['TNA', thatsNotAll],
  ['DITF', doorInTheFace],
  ['FITD', footInTheDoor],
] as const

/** These are named besides. */
export const overlays = [
  ['freebie', freebie],
  ['coupon', coupon],
  ['lowball', lowball],
] as const
