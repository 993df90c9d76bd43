// Every reason a bot can have for a move: an id that the client turns into a sentence, and the facts in it.

import type { Good } from '../game/goods.ts'
import type { SeatId } from '../game/state.ts'

/** The client has a sentence for each, in every language. */
export const reasonIds = [
  // Telling
  'tellsNeeds',
  // Buying and selling
  'buysNeed',
  'swapsForNeed',
  'promisesForNeed',
  'buysForBarn',
  'asksForNothing',
  'asksWhoGave',
  'sellsSpare',
  'pricesTheirNeed',
  'usesCoupon',
  // Selling by script
  'asksItsPrice',
  'holdsExtrasBack',
  'throwsIn',
  'asksTooMuchFirst',
  'retreats',
  'asksLittleFirst',
  'asksMuchNow',
  'givesBeforeAsking',
  'asksAfterGift',
  'sendsCoupon',
  'needIsSettled',
  'hardAfterPoorDay',
  'hardPaidOff',
  // Giving
  'servesMany',
  'seesTheirNeed',
  'wouldSpoil',
  'returnsGift',
  'repaysFavour',
  'handsBack',
  'helpsGoodName',
  'helpsAnyway',
  'lendsAHand',
  'mentors',
  'callsForWood',
  // Accepting
  'meetsMyNeed',
  'goodPrice',
  'aboutEven',
  'paysMyPrice',
  'feelsObliged',
  'worthTheAsking',
  'likesToHelp',
  'fairSettlement',
  'givesTime',
  'fairShare',
  'letsItPass',
  'talkedRound',
  // Countering
  'evenInstead',
  'paysInKind',
  'needCostsMore',
  'splitsGain',
  // Declining
  'doesNotNeedIt',
  'needsItItself',
  'keepsHoursForApprentice',
  'keptForCoupon',
  'hasTooLittle',
  'hasNoneLeft',
  'tooDear',
  'tooUneven',
  'asksMore',
  'givesNothingAway',
  'givesUnasked',
  'dueTooLate',
  'brokeAPromise',
  'owesEnough',
  'doesNotFeelLikeIt',
  'promisesNothing',
  'poorSettlement',
  'overchargedMe',
  'returnedTooLittle',
  'badName',
  'smallShare',
  'slips',
  // Promises
  'keepsPromise',
  'breaksPromise',
  'keepsBackToo',
  // Fining
  'finesTaking',
  'finesBrokenPromise',
  'finesStandingBy',
  'finesGivingLittle',
  // Words
  'saysHello',
  'saysThanks',
  'chats',
  'answersChat',
  // Scenarios
  'followsScript',
  'followsModel',
  // Taking one's time
  'weighsIt',
  'sleepsOnIt',
  // Being ready
  'nothingLeftToDo',
] as const
export type ReasonId = (typeof reasonIds)[number]

/** What a sentence may name: another seat, a good, and amounts. */
export type ReasonFacts = {
  readonly seat?: SeatId
  readonly good?: Good
  readonly coins?: number
  readonly lots?: number
  readonly percent?: number
  /** When it happened. */
  readonly round?: number
}
