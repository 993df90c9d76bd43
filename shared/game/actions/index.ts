// Everything a seat can do, in one list.

import * as z from 'zod'
import { accept, acceptSchema } from './accept.ts'
import type { ActionRule } from './action-rule.ts'
import { amend, amendSchema } from './amend.ts'
import { ask, askSchema } from './ask.ts'
import { askToSleep, askToSleepSchema } from './ask-to-sleep.ts'
import { cared, caredSchema } from './cared.ts'
import { chat, chatSchema } from './chat.ts'
import { comfort, comfortSchema } from './comfort.ts'
import { counter, counterSchema } from './counter.ts'
import { coupon, couponSchema } from './coupon.ts'
import { decline, declineSchema } from './decline.ts'
import { deliver, deliverSchema } from './deliver.ts'
import { done, doneSchema } from './done.ts'
import { felt, feltSchema } from './felt.ts'
import { fillGranary, fillGranarySchema } from './fill-granary.ts'
import { fine, fineSchema } from './fine.ts'
import { give, giveSchema } from './give.ts'
import { guess, guessSchema } from './guess.ts'
import { lendAHand, lendAHandSchema } from './lend-a-hand.ts'
import { letSleep, letSleepSchema } from './let-sleep.ts'
import { mute, muteSchema } from './mute.ts'
import { offer, offerSchema } from './offer.ts'
import { rate, rateSchema } from './rate.ts'
import { redeem, redeemSchema } from './redeem.ts'
import { request, requestSchema } from './request.ts'
import { say, saySchema } from './say.ts'
import { share, shareSchema } from './share.ts'
import { trust, trustSchema } from './trust.ts'
import { undoGift, undoGiftSchema } from './undo-gift.ts'
import { weigh, weighSchema } from './weigh.ts'
import { withdraw, withdrawSchema } from './withdraw.ts'
import { withhold, withholdSchema } from './withhold.ts'

/** What comes over the wire from a seat. */
export const seatActionSchema = z.discriminatedUnion('type', [
  shareSchema,
  giveSchema,
  undoGiftSchema,
  askSchema,
  offerSchema,
  amendSchema,
  withdrawSchema,
  acceptSchema,
  declineSchema,
  counterSchema,
  deliverSchema,
  withholdSchema,
  lendAHandSchema,
  fillGranarySchema,
  fineSchema,
  weighSchema,
  askToSleepSchema,
  letSleepSchema,
  comfortSchema,
  couponSchema,
  redeemSchema,
  requestSchema,
  rateSchema,
  feltSchema,
  trustSchema,
  caredSchema,
  guessSchema,
  saySchema,
  chatSchema,
  muteSchema,
  doneSchema,
])
export type SeatAction = z.infer<typeof seatActionSchema>
/** An action as it may be written: what has a default may be left out. */
export type SeatActionInput = z.input<typeof seatActionSchema>

export const actionRules: { readonly [T in SeatAction['type']]: ActionRule<Extract<SeatAction, { type: T }>> } = {
  share,
  give,
  undoGift,
  ask,
  offer,
  amend,
  withdraw,
  accept,
  decline,
  counter,
  deliver,
  withhold,
  lendAHand,
  fillGranary,
  fine,
  weigh,
  askToSleep,
  letSleep,
  comfort,
  coupon,
  redeem,
  request,
  rate,
  felt,
  trust,
  cared,
  guess,
  say,
  chat,
  mute,
  done,
}
