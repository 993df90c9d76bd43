// What a decision comes to: the events that happened, or a refusal with a code that only the client turns into words.

import type { Thing } from './goods.ts'

/** Every reason for which the rules say no. The client has a sentence for each, in every language. */
const refusals = [
  'marketClosed',
  'notEvening',
  'matchOver',
  'matchPaused',
  'staleRound',
  'notForYou',
  'noSuchSeat',
  'toYourself',
  'nothingInIt',
  'notEnough',
  'helpIsUsedUp',
  'tooSoon',
  'nobodyAsked',
  'noSuchGift',
  'tooLate',
  'notYours',
  'alreadySpent',
  'noSuchNeed',
  'nothingToShare',
  'askedAlready',
  'tooManyOffers',
  'stallBusy',
  'stallClosedToYou',
  'noSuchOffer',
  'offerChanged',
  'sameTerms',
  'onlyOffers',
  'noSuchPledge',
  'notOwed',
  'noBarn',
  'lentAlready',
  'noGranary',
  'noFines',
  'noChat',
  'oneLineAtATime',
  'finedAlready',
  'notOfYourGroup',
  'weighedAlready',
  'offerSleeps',
  'sleptAlready',
  'nobodyWantsToSleep',
  'noHardDay',
  'couponsHidden',
  'notYourCraft',
  'couponOpen',
  'noSuchCoupon',
  'sellerIsOut',
  'noSuchExchange',
  'feltEnough',
  'notOverYet',
  'notOpenYet',
  'openAlready',
  'nothingToGuess',
  'guessedAlready',
  'hushed',
  'notInThisStage',
  'noSuchQuestion',
  'offTheScale',
  'notHere',
] as const
export type RefusalCode = (typeof refusals)[number]

export type RefusalFacts = { readonly item?: Thing; readonly have?: number; readonly seconds?: number }
export type Refused = { readonly ok: false; readonly reason: RefusalCode; readonly facts?: RefusalFacts }
export type Result<Event> = { readonly ok: true; readonly events: readonly Event[] } | Refused

export function accept<Event>(events: readonly Event[]): Result<Event> {
  return { ok: true, events }
}

export function refuse(reason: RefusalCode, facts?: RefusalFacts): Refused {
  return facts ? { ok: false, reason, facts } : { ok: false, reason }
}
