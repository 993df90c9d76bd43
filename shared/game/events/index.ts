// Every kind of event, in one list: the store's rows, the wire's news, the replay's frames and the export's lines.

import * as z from 'zod'
import * as barn from './barn.ts'
import { chatted, chattedSchema } from './chatted.ts'
import * as coupons from './coupons.ts'
import * as day from './day.ts'
import type { EventRule } from './event-rule.ts'
import * as exchanges from './exchanges.ts'
import * as felt from './felt.ts'
import { fined, finedSchema } from './fined.ts'
import * as granary from './granary.ts'
import { householdsDrawn, householdsDrawnSchema } from './households.ts'
import * as needs from './needs.ts'
import * as offers from './offers.ts'
import * as opening from './opening.ts'
import { passed, passedSchema } from './passed.ts'
import * as people from './people.ts'
import * as pledges from './pledges.ts'
import { scriptPlayed, scriptPlayedSchema } from './script-played.ts'
import * as sleep from './sleep.ts'
import * as stages from './stages.ts'
import { weighed, weighedSchema } from './weighed.ts'

export const marketEventSchema = z.discriminatedUnion('type', [
  opening.openedSchema,
  opening.sealedSchema,
  opening.closedSchema,
  day.morningCameSchema,
  day.yieldedSchema,
  day.marketBeganSchema,
  day.noonStruckSchema,
  day.bellRangSchema,
  day.clockHurriedSchema,
  day.clockSetSchema,
  day.clockMovedSchema,
  day.roundRedoneSchema,
  day.doneSetSchema,
  day.spoiledSchema,
  day.reckonedSchema,
  needs.needsDealtSchema,
  needs.needSharedSchema,
  needs.needCoveredSchema,
  needs.needChangedSchema,
  needs.needsMetSchema,
  exchanges.gaveSchema,
  exchanges.giftUndoneSchema,
  exchanges.exchangedSchema,
  exchanges.reputationChangedSchema,
  passedSchema,
  offers.offerMadeSchema,
  offers.offerAmendedSchema,
  offers.offerEndedSchema,
  offers.offerAcceptedSchema,
  weighedSchema,
  sleep.sleepAskedSchema,
  sleep.offerSleptSchema,
  sleep.offerWokeSchema,
  coupons.couponIssuedSchema,
  coupons.couponRedeemedSchema,
  pledges.deliveredSchema,
  pledges.withholdSetSchema,
  pledges.pledgeDeferredSchema,
  pledges.pledgeEndedSchema,
  barn.barnOpenedSchema,
  barn.lentAHandSchema,
  barn.barnEndedSchema,
  householdsDrawnSchema,
  finedSchema,
  granary.granaryFilledSchema,
  granary.granarySharedSchema,
  people.keptSchema,
  people.saidSchema,
  chattedSchema,
  people.mutedSchema,
  felt.feltSetSchema,
  felt.trustSetSchema,
  felt.caredSetSchema,
  felt.botsGuessedSchema,
  people.hushedSchema,
  people.extraTimeSetSchema,
  stages.stageBeganSchema,
  stages.grantedSchema,
  stages.ratedSchema,
  people.reasonedSchema,
  scriptPlayedSchema,
])
export type MarketEvent = z.infer<typeof marketEventSchema>
export type EventOf<T extends MarketEvent['type']> = Extract<MarketEvent, { type: T }>

export const eventRules: { readonly [T in MarketEvent['type']]: EventRule<EventOf<T>> } = {
  opened: opening.opened,
  sealed: opening.sealed,
  closed: opening.closed,
  morningCame: day.morningCame,
  yielded: day.yielded,
  marketBegan: day.marketBegan,
  noonStruck: day.noonStruck,
  bellRang: day.bellRang,
  clockHurried: day.clockHurried,
  clockSet: day.clockSet,
  clockMoved: day.clockMoved,
  roundRedone: day.roundRedone,
  doneSet: day.doneSet,
  spoiled: day.spoiled,
  reckoned: day.reckoned,
  needsDealt: needs.needsDealt,
  needShared: needs.needShared,
  needCovered: needs.needCovered,
  needChanged: needs.needChanged,
  needsMet: needs.needsMet,
  gave: exchanges.gave,
  giftUndone: exchanges.giftUndone,
  exchanged: exchanges.exchanged,
  reputationChanged: exchanges.reputationChanged,
  passed,
  offerMade: offers.offerMade,
  offerAmended: offers.offerAmended,
  offerEnded: offers.offerEnded,
  offerAccepted: offers.offerAccepted,
  weighed,
  sleepAsked: sleep.sleepAsked,
  offerSlept: sleep.offerSlept,
  offerWoke: sleep.offerWoke,
  couponIssued: coupons.couponIssued,
  couponRedeemed: coupons.couponRedeemed,
  delivered: pledges.delivered,
  withholdSet: pledges.withholdSet,
  pledgeDeferred: pledges.pledgeDeferred,
  pledgeEnded: pledges.pledgeEnded,
  barnOpened: barn.barnOpened,
  lentAHand: barn.lentAHand,
  barnEnded: barn.barnEnded,
  householdsDrawn,
  fined,
  granaryFilled: granary.granaryFilled,
  granaryShared: granary.granaryShared,
  kept: people.kept,
  said: people.said,
  chatted,
  muted: people.muted,
  feltSet: felt.feltSet,
  trustSet: felt.trustSet,
  caredSet: felt.caredSet,
  botsGuessed: felt.botsGuessed,
  hushed: people.hushed,
  extraTimeSet: people.extraTimeSet,
  stageBegan: stages.stageBegan,
  granted: stages.granted,
  rated: stages.rated,
  reasoned: people.reasoned,
  scriptPlayed,
}
