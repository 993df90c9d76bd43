// What each golden log comes to, reckoned by hand from its story and the rules of its experiment; where the model answers, from the lines of the log itself.

type Values = Readonly<Record<string, number>>
/** Seat by seat: what was measured; with why it does not count before it, where it does not. */
export type Measured = Readonly<Record<string, Values | readonly [why: string, values: Values]>>

const s1 = (values: Values): Measured => ({ s1: values })
const uncounted = (why: string, values: Values = {}): Measured => ({ s1: [why, values] })
const ofEach = (seats: number, of: (index: number) => Measured[string]): Measured =>
  Object.fromEntries(Array.from({ length: seats }, (_, index) => [`s${index + 1}`, of(index)]))

/** Who calls a price 3 or 4 calls it unfair. */
const notices = (storm: number, frame: number, cost: number, sole: number, doll: number): Values => ({
  ...{ stormUnfair: storm, frameUnfair: frame, costUnfair: cost, soleUnfair: sole, dollUnfair: doll },
})

// Shares of twenty: 20, 10, 8 and 0 without fines, 20, 15, 12 and 5 with them. The mean with fines is 13: s4 is fined for less, s1 by s4 for more.
const farmers = {
  s1: { without: 1, with: 1, moreWithFines: 0, antisocial: 0 },
  s2: { without: 0.5, with: 0.75, moreWithFines: 0.25 },
  s3: { without: 0.4, with: 0.6, moreWithFines: 0.2, antisocial: 0 },
  s4: { without: 0, with: 0.25, moreWithFines: 0.25, antisocial: 1 },
}

// Whoever could help did: to helpers of good score, after being helped. Nobody ever refused, so to none that did.
const allHelp: Values = { recorded: 1, unrecorded: 1, moreRecorded: 0, toGood: 1, toHelper: 1, afterHelp: 1 }
// Nobody did: everybody's score is below zero from the first refusal that is recorded.
const noneHelp: Values = { recorded: 0, unrecorded: 0, moreRecorded: 0, toBad: 0, toRefuser: 0, afterRefusal: 0 }
// Help where it is recorded (plan rounds 0-3, 8-11, 16-17) and nowhere else (4-7, 12-15). s1, s3, s5, s7 give in even rounds: five recorded, four not.
// After the first round all scores are good: four of eight times help. The other helped the round before in 2, 4, 10, 12: twice help; not in 6, 8, 14, 16: twice help.
const evens: Values = {
  ...{ recorded: 1, unrecorded: 0, moreRecorded: 1, toGood: 4 / 8 },
  ...{ toHelper: 2 / 4, toRefuser: 2 / 4, afterHelp: 2 / 4, afterRefusal: 2 / 4 },
}
// The others give in odd rounds, always after an even round of the same kind: help to who helped (1, 3, 9, 11, 17), none to who did not (5, 7, 13, 15).
const odds: Values = {
  ...{ recorded: 1, unrecorded: 0, moreRecorded: 1, toGood: 5 / 9 },
  ...{ toHelper: 1, toRefuser: 0, afterHelp: 1, afterRefusal: 0 },
}

/** Three of each half: who gave wood for the hall. */
const hall = (...[a, b, c, d, e, f]: readonly number[]): Readonly<Record<string, Values>> => ({
  ...{ s1: { mentored: a ?? 0 }, s2: { mentored: b ?? 0 }, s3: { mentored: c ?? 0 } },
  ...{ s4: { others: d ?? 0 }, s5: { others: e ?? 0 }, s6: { others: f ?? 0 } },
})
const asSaid = hall(1, 1, 0, 1, 0, 0)

export const goldenValues: Readonly<Record<string, Measured>> = {
  // Any gift back counts, also of the token itself.
  'S1-plain-yes': s1({ sendsBack: 1 }),
  'S1-plain-no': s1({ sendsBack: 0 }),
  'S1-plain-token-back': s1({ sendsBack: 1 }),
  'S1-plain-nobody': s1({ sendsBack: 0 }),
  'S1-plain-ended': uncounted('cutShort', { sendsBack: 0 }),
  'S1-plain-covered': uncounted('covered', { sendsBack: 1 }),
  'S1-plain-bot': uncounted('bot', { sendsBack: 0 }),
  'S1-control-yes': s1({ sendsBack: 1 }),
  'S1-control-nobody': s1({ sendsBack: 0 }),

  // A request that nobody answers is not granted. Students who ask for nothing have not been refused anything.
  'S2-now-yes': s1({ saysYes: 1 }),
  'S2-now-no': s1({ saysYes: 0 }),
  'S2-now-nobody': s1({ saysYes: 0 }),
  'S2-now-ended': uncounted('cutShort', { saysYes: 0 }),
  'S2-now-covered': uncounted('covered', { saysYes: 1 }),
  'S2-now-asks': s1({ saysYes: 1 }),
  'S2-now-asks-nothing': uncounted('notAsked'),
  'S2-now-asks-without-cure': s1({ saysYes: 1 }),
  'S2-fourMonths-yes': s1({ saysYes: 1 }),
  'S2-fourMonths-nobody': s1({ saysYes: 0 }),
  'S2-fourMonths-rung': uncounted('cutShort', { saysYes: 1 }),

  // Ten by the request, or whatever is given freely.
  'S3-large-yes': s1({ donates: 1, amount: 10 }),
  'S3-large-no': s1({ donates: 0, amount: 0 }),
  'S3-large-nobody': s1({ donates: 0, amount: 0 }),
  'S3-large-ended': uncounted('cutShort', { donates: 0, amount: 0 }),
  'S3-large-covered': uncounted('covered', { donates: 1, amount: 10 }),
  'S3-large-asks': s1({ donates: 0, amount: 0 }),
  'S3-large-asks-nothing': uncounted('notAsked'),
  'S3-large-asks-with-one': s1({ donates: 0, amount: 0 }),
  'S3-large-asks-with-none': s1({ donates: 0, amount: 0 }),
  'S3-conditional-second-thoughts': s1({ donates: 1, amount: 5 }),
  'S3-none-gives-five': s1({ donates: 1, amount: 5 }),
  'S3-conditional-yes': s1({ donates: 1, amount: 10 }),

  // The small request is what counts, and whether it is handed over. It is never made where the large one has no answer.
  'S4-ditf-yes': s1({ saysYes: 1, delivers: 1 }),
  'S4-ditf-no': s1({ saysYes: 0, delivers: 0 }),
  'S4-ditf-yes-not-delivered': s1({ saysYes: 1, delivers: 0 }),
  'S4-ditf-yes-to-large': uncounted('saidYesToLarge'),
  'S4-ditf-silent': s1({ saysYes: 0, delivers: 0 }),
  'S4-ditf-nobody': uncounted('notAsked'),
  'S4-ditf-ended': uncounted('cutShort', { saysYes: 0, delivers: 0 }),
  'S4-ditf-rung': uncounted('cutShort', { saysYes: 1, delivers: 0 }),
  'S4-ditf-covered': uncounted('covered', { saysYes: 1, delivers: 1 }),
  'S4-ditf-asks': s1({ saysYes: 1, delivers: 1 }),
  'S4-meta-ditf-asks': s1({ saysYes: 1, delivers: 0 }),
  'S4-ditf-asks-nothing': uncounted('notAsked'),
  'S4-ditf-asks-small-only': s1({ saysYes: 0, delivers: 0 }),
  'S4-delayed-asks-small-only': s1({ saysYes: 0, delivers: 0 }),
  'S4-target-asks-large-first': s1({ saysYes: 1, delivers: 1 }),
  'S4-exposure-asks-large-first': s1({ saysYes: 1, delivers: 1 }),
  'S4-target-yes': s1({ saysYes: 1, delivers: 1 }),
  'S4-target-nobody': s1({ saysYes: 0, delivers: 0 }),

  // Without a small request there is nothing to say of it.
  'S5-performed-yes': s1({ grantsSmall: 1, grantsLarge: 1 }),
  'S5-performed-no': s1({ grantsSmall: 0, grantsLarge: 0 }),
  'S5-performed-small-only': s1({ grantsSmall: 1, grantsLarge: 0 }),
  'S5-performed-nobody': s1({ grantsSmall: 0, grantsLarge: 0 }),
  'S5-performed-ended': uncounted('cutShort'),
  'S5-performed-slept': s1({ grantsSmall: 1, grantsLarge: 1 }),
  'S5-performed-covered': uncounted('covered', { grantsSmall: 1, grantsLarge: 1 }),
  'S5-performed-asks': s1({ grantsSmall: 1, grantsLarge: 0 }),
  'S5-performed-asks-nothing': uncounted('notAsked'),
  'S5-cold-yes': s1({ grantsLarge: 1 }),

  // An offer that runs out is not bought; one that was answered before the cakes came is no trial of them.
  'S6-tna-yes': s1({ buys: 1 }),
  'S6-tna-no': s1({ buys: 0 }),
  'S6-tna-answered-early': uncounted('answeredEarly'),
  'S6-tna-nobody': s1({ buys: 0 }),
  'S6-tna-ended': uncounted('cutShort', { buys: 0 }),
  'S6-tna-covered': uncounted('covered', { buys: 1 }),
  'S6-tna-sells': s1({ buys: 0 }),
  'S6-tna-sells-nothing': uncounted('notAsked'),
  'S6-tna-sells-at-once': s1({ buys: 0 }),
  'S6-tna-sells-loaf-only': uncounted('answeredEarly'),
  'S6-control-sells-in-two': s1({ buys: 0 }),
  'S6-control-yes': s1({ buys: 1 }),

  // Ten coins for a drink of two.
  'S7-favour-yes': s1({ tickets: 2, perFavour: 5 }),
  'S7-favour-no': s1({ tickets: 0, perFavour: 0 }),
  'S7-favour-nobody': s1({ tickets: 0, perFavour: 0 }),
  'S7-favour-ended': uncounted('cutShort', { tickets: 0, perFavour: 0 }),
  'S7-favour-covered': uncounted('covered', { tickets: 2, perFavour: 5 }),
  'S7-none-six': s1({ tickets: 6 }),

  // The bill is 100: each coin a hundredth, and thirty at most. Whether the coupon is used is asked of who buys.
  'S8-onePlusOne-yes': s1({ tip: 0.23 }),
  'S8-onePlusOne-no': s1({ tip: 0 }),
  'S8-onePlusOne-nobody': s1({ tip: 0 }),
  'S8-onePlusOne-ended': uncounted('cutShort', { tip: 0 }),
  'S8-onePlusOne-covered': uncounted('covered', { tip: 0.23 }),
  'S8-none-forty': s1({ tip: 0.3 }),
  'S8-coupon-used': s1({ buys: 1, redeems: 1 }),
  'S8-coupon-full-price': s1({ buys: 1, redeems: 0 }),
  'S8-coupon-no': s1({ buys: 0 }),
  'S8-shelfCut-yes': s1({ buys: 1 }),

  // Six of ten sent are eighteen, of which nine come back; five sent, none. Of nothing sent there is no share. The bot sent eleven of eighteen.
  'S9-noHistory-yes': s1({ sent: 0.6, returned: 9 / 18, trust: 6 }),
  'S9-noHistory-returns-nothing': s1({ sent: 0.5, returned: 0, trust: 2 }),
  'S9-noHistory-no': s1({ sent: 0 }),
  'S9-noHistory-nobody': s1({ sent: 0 }),
  'S9-noHistory-ended': uncounted('cutShort', { sent: 0.6, returned: 0 }),
  'S9-noHistory-covered': uncounted('covered', { sent: 0.6, returned: 9 / 18, trust: 6 }),
  'S9-noHistory-bot': uncounted('bot', { sent: 0.6, returned: 11 / 18, trust: 6 }),
  'S9-contract-yes': s1({ trust: 4 }),
  'S9-contract-no': s1({ trust: 4 }),
  'S9-contract-nobody': s1({}),

  // The seller asks 24 for what is worth 36 and costs 6: (36 - 24) / 30. A student asks 27. An offer that ran out was not refused.
  'S10-discountEnds-yes': s1({ ...notices(1, 1, 0, 1, 0), refuses: 0, share: 0.4 }),
  'S10-discountEnds-no': s1({ ...notices(0, 0, 0, 0, 0), refuses: 1, share: 0.4 }),
  'S10-discountEnds-nobody': s1({ share: 0.4 }),
  'S10-discountEnds-ended': uncounted('cutShort', { ...notices(1, 1, 0, 1, 0), share: 0.4 }),
  'S10-discountEnds-covered': uncounted('covered', { ...notices(1, 1, 0, 1, 0), refuses: 0, share: 0.4 }),
  'S10-discountEnds-sells': s1({ ...notices(1, 0, 0, 1, 0), refuses: 0, share: 0.3 }),
  'S10-discountEnds-sells-nothing': s1(notices(1, 0, 0, 1, 0)),
  'S10-surcharge-yes': s1({ ...notices(1, 1, 0, 0, 1), refuses: 0, share: 0.4 }),

  'S11-plainFirst-yes': farmers,
  'S11-plainFirst-no': ofEach(4, () => ({ without: 0, with: 0, moreWithFines: 0 })),
  // Eight of twenty in one round and nothing in the other; with fines twelve and nothing.
  'S11-plainFirst-silent': ofEach(4, () => ({ without: 0.2, with: 0.3, moreWithFines: 0.1 })),
  // Who answers nothing at all was not there.
  'S11-plainFirst-nobody': ofEach(4, () => ['answeredNothing', {}]),
  'S11-plainFirst-ended': {
    ...{ s1: ['cutShort', { without: 1 }], s2: ['cutShort', { without: 0.5 }] },
    ...{ s3: ['cutShort', { without: 0.4 }], s4: ['cutShort', { without: 0 }] },
  },
  'S11-plainFirst-covered': { ...farmers, s2: ['covered', farmers.s2] },
  // The model gives 7 and 6, then 14 and 9; it fines s4 when it has given as much as the mean.
  'S11-plainFirst-bot': {
    ...farmers,
    s3: ['bot', { without: 0.325, with: 0.575, moreWithFines: 0.25, antisocial: 0 }],
  },
  'S11-finesFirst-yes': farmers,
  // N of twenty without fines, four more with them; s1 always fines whoever of its four gave most, s12 whoever gave least.
  'S11-strangers-plainFirst-yes': ofEach(12, (index) => ({
    ...{ without: (index + 1) / 20, with: (index + 5) / 20, moreWithFines: 0.2 },
    ...(index === 0 ? { antisocial: 1 } : index === 11 ? { antisocial: 0 } : {}),
  })),

  'S12-visible-yes': ofEach(8, () => allHelp),
  'S12-half-yes': ofEach(8, () => allHelp),
  'S12-visible-no': ofEach(8, () => noneHelp),
  'S12-visible-nobody': ofEach(8, () => noneHelp),
  // Cut off before the second round's gifts: the first four have helped, the others, all helped and facing helpers, not yet.
  'S12-visible-ended': ofEach(8, (index) =>
    index % 2 === 0
      ? ['cutShort', { recorded: 1 }]
      : ['cutShort', { recorded: 0, toGood: 0, toHelper: 0, afterHelp: 0 }],
  ),
  'S12-visible-slept': ofEach(8, () => allHelp),
  'S12-visible-covered': ofEach(8, (index) => (index === 3 ? ['covered', allHelp] : allHelp)),
  'S12-hidden-recorded-only': ofEach(8, (index) => (index % 2 === 0 ? evens : odds)),

  // Four rounds, 2 to 5. In 2 and 4 an urgent need is of what nobody could harvest: wood, medicine. In 3 and 5 only help and wood that is there are needed:
  // gifts meet them; as loans s1, whom two ask, can lend its help to one in round 5, and in 3 there is but one who asks.
  'S13-giftsFirst-yes': s1({ hardGifts: 1 / 2, hardLoans: 2 / 2, fewerWithGifts: 0.5 }),
  'S13-loansFirst-yes': s1({ hardGifts: 1 / 2, hardLoans: 1 / 2, fewerWithGifts: 0 }),
  // Each round somebody has an urgent need, and nobody gives or lends.
  'S13-giftsFirst-no': s1({ hardGifts: 1, hardLoans: 1, fewerWithGifts: 0 }),
  'S13-giftsFirst-nobody': s1({ hardGifts: 1, hardLoans: 1, fewerWithGifts: 0 }),
  // Round 2 was hard; round 3 had no evening; no round of loans was played.
  'S13-giftsFirst-ended': uncounted('cutShort', { hardGifts: 1 / 2 }),
  // What is measured is of all six: s2 was away.
  'S13-giftsFirst-covered': uncounted('covered', { hardGifts: 1 / 2, hardLoans: 1, fewerWithGifts: 0.5 }),

  'S14-hall-yes': asSaid,
  'S14-hall-no': hall(0, 0, 0, 0, 0, 0),
  'S14-hall-nobody': hall(0, 0, 0, 0, 0, 0),
  'S14-hall-first-silent': hall(0, 1, 1, 1, 1, 1),
  // Only s1 had been asked.
  'S14-hall-ended': ofEach(6, (index) => ['cutShort', index === 0 ? { mentored: 0 } : {}]),
  'S14-hall-covered': { ...asSaid, s5: ['covered', { others: 0 }] },
  'S14-hall-bot': { ...asSaid, s6: ['bot', { others: 0 }] },

  // Of who signed up: how many of the two offers were bought.
  'S15-told-yes': s1({ signsUp: 1, bought: 1 }),
  'S15-told-no': s1({ signsUp: 0 }),
  'S15-told-yes-buys-nothing': s1({ signsUp: 1, bought: 0 }),
  'S15-told-closed': s1({ signsUp: 1, bought: 0 }),
  'S15-told-nobody': s1({ signsUp: 0 }),
  'S15-told-ended': uncounted('cutShort', { signsUp: 1, bought: 0 }),
  'S15-told-covered': uncounted('covered', { signsUp: 1, bought: 1 }),
  'S15-control-yes': s1({ signsUp: 1, bought: 1 }),
}
