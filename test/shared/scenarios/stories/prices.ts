// Stories of S9 and S10: what is sent comes back or not, and which prices are fair.

import { type Deed, does, done, endsAll, gives, goesAway, type Lines, looksOn, rates, type Story } from '../story.ts'

/** Two people: s1 sends, s2 returns. S9 is played from one side only. */
const s9 = { scenario: 'S9', arm: 'noHistory' }
const sends = (count: number, trust: number) =>
  does({ send: { 4: gives('s2', { coins: count }) }, trust: { 4: rates('trust', trust) } })
const returns = (count: number) =>
  does({ return: { 4: gives('s1', { coins: count }) }, trust: { 3: rates('trust', 5) } })
const fiveDrinks = { type: 'offer', to: 's2', gives: { coins: 10 }, wants: { drink: 5 } } as const
const buysDrinks = does({ contract: { 4: fiveDrinks, 12: done }, trust: { 4: rates('trust', 4) } })
const sendAndReturn: readonly Story[] = [
  { ...s9, name: 'S9-noHistory-yes', people: { s1: sends(6, 6), s2: returns(9) } },
  { ...s9, name: 'S9-noHistory-returns-nothing', people: { s1: sends(5, 2), s2: looksOn } },
  { ...s9, name: 'S9-noHistory-no', people: { s1: looksOn, s2: looksOn } },
  { ...s9, name: 'S9-noHistory-nobody', people: {} },
  { ...s9, name: 'S9-noHistory-ended', people: { s1: sends(6, 6), s2: returns(9) }, host: [endsAll(3, 3)] },
  // Of a pair both must have been there.
  { ...s9, name: 'S9-noHistory-covered', people: { s1: sends(6, 6), s2: returns(9) }, host: goesAway('s2', 3, 1, 3) },
  { ...s9, name: 'S9-noHistory-bot', people: { s1: sends(6, 6) }, bots: ['s2'] },
  { ...s9, arm: 'contract', name: 'S9-contract-yes', people: { s1: buysDrinks, s2: does({ contract: { 8: 'yes' } }) } },
  { ...s9, arm: 'contract', name: 'S9-contract-no', people: { s1: buysDrinks, s2: does({ contract: { 8: 'no' } }) } },
  { ...s9, arm: 'contract', name: 'S9-contract-nobody', people: {} },
]

/** The notices in the order of the page; 1 quite fair, 2 acceptable, 3 unfair, 4 very unfair. */
const s10 = { scenario: 'S10', arm: 'discountEnds' }
const notices = (frame: string, doll: string, [a, b, c, d, e]: readonly [number, number, number, number, number]) =>
  ({ 3: [rates('storm', a), rates(frame, b)], 6: [rates('cost', c), rates('sole', d), rates(doll, e)] }) as const
const callsUnfair = notices('discountEnds', 'dollCharity', [4, 3, 2, 3, 1])
const callsFair = notices('discountEnds', 'dollCharity', [1, 2, 1, 2, 2])
const unfairAndPays: Lines = byStage(callsUnfair, { 6: 'yes' })
const blizzard: readonly Story[] = [
  { ...s10, name: 'S10-discountEnds-yes', people: { s1: unfairAndPays } },
  { ...s10, name: 'S10-discountEnds-no', people: { s1: byStage(callsFair, { 6: 'no' }) } },
  { ...s10, name: 'S10-discountEnds-nobody', people: {} },
  { ...s10, name: 'S10-discountEnds-ended', people: { s1: unfairAndPays }, host: [endsAll(3, 4)] },
  { ...s10, name: 'S10-discountEnds-covered', people: { s1: unfairAndPays }, host: goesAway('s1', 2, 4, 5) },
  {
    ...{ ...s10, mode: 'requester', name: 'S10-discountEnds-sells' },
    people: {
      // 27 of 36: the buyer keeps 9 of the 30 that are to be shared.
      s2: byStage({ 2: [] }, { 4: { type: 'offer', to: 's1', gives: { wood: 3 }, wants: { coins: 27 } }, 20: done }),
    },
  },
  { ...s10, mode: 'requester', name: 'S10-discountEnds-sells-nothing', people: { s2: looksOn } },
  {
    ...{ ...s10, arm: 'surcharge', name: 'S10-surcharge-yes' },
    people: { s1: byStage(notices('surcharge', 'doll', [3, 4, 1, 2, 4]), { 6: 'yes' }) },
  },
]

/** The stage of the storm has the name of the first notice. */
function byStage(
  ratings: Readonly<Record<number, readonly Deed[]>>,
  storm: Readonly<Record<number, Deed | readonly Deed[]>>,
): Lines {
  return does({ notices: ratings, storm })
}

export const priceStories = [...sendAndReturn, ...blizzard]
