// Stories of S1, S2, S3, S7 and S8: a favour, and what comes back.

import { does, done, endsAll, gives, goesAway, looksOn, rings, type Story } from '../story.ts'

const coins = (count: number) => ({ coins: count })

/** S1 is played from one side only. The token comes in second 3. */
const s1 = { scenario: 'S1', arm: 'plain' }
const sendsTwo = does({ token: { 8: gives('s2', coins(2)) } })
const greetings: readonly Story[] = [
  { ...s1, name: 'S1-plain-yes', people: { s1: sendsTwo } },
  { ...s1, name: 'S1-plain-no', people: { s1: looksOn } },
  // The token itself goes back: a gift like any other.
  { ...s1, name: 'S1-plain-token-back', people: { s1: does({ token: { 8: gives('s2', { token: 1 }) } }) } },
  { ...s1, name: 'S1-plain-nobody', people: {} },
  { ...s1, name: 'S1-plain-ended', people: { s1: sendsTwo }, host: [endsAll(2, 5)] },
  { ...s1, name: 'S1-plain-covered', people: { s1: sendsTwo }, host: goesAway('s1', 2, 4, 6) },
  { ...s1, name: 'S1-plain-bot', people: {}, bots: ['s1'] },
  // Nothing came, and something is given all the same: the baseline.
  { ...s1, arm: 'control', name: 'S1-control-yes', people: { s1: does({ meet: { 8: gives('s2', coins(2)) } }) } },
  { ...s1, arm: 'control', name: 'S1-control-nobody', people: {} },
]

/** The cure comes in second 2 of the second stage, the request in second 2 of the last. */
const s2 = { scenario: 'S2', arm: 'now' }
const pays = does({ ask: { 6: 'yes' } })
const keepsIt = does({ ask: { 6: 'no' } })
const asksTen = { type: 'request', to: 's1', wants: { coins: 10 } } as const
const gratitude: readonly Story[] = [
  { ...s2, name: 'S2-now-yes', people: { s1: pays } },
  { ...s2, name: 'S2-now-no', people: { s1: keepsIt } },
  { ...s2, name: 'S2-now-nobody', people: {} },
  { ...s2, name: 'S2-now-ended', people: { s1: pays }, host: [endsAll(3, 4)] },
  { ...s2, name: 'S2-now-covered', people: { s1: pays }, host: goesAway('s1', 3, 3, 5) },
  { ...s2, arm: 'fourMonths', name: 'S2-fourMonths-yes', people: { s1: pays } },
  { ...s2, arm: 'fourMonths', name: 'S2-fourMonths-nobody', people: {} },
  // The second of the four months is rung off: the others go on.
  { ...s2, arm: 'fourMonths', name: 'S2-fourMonths-rung', people: { s1: pays }, host: [rings(4, 5)] },
  {
    ...{ ...s2, mode: 'requester', name: 'S2-now-asks' },
    people: { s2: does({ cure: { 3: gives('s1', coins(25)) }, ask: { 4: asksTen, 30: done } }) },
  },
  { ...s2, mode: 'requester', name: 'S2-now-asks-nothing', people: { s2: looksOn } },
  {
    ...{ ...s2, mode: 'requester', name: 'S2-now-asks-without-cure', met: 'noGift' },
    people: { s2: does({ ask: { 4: asksTen, 30: done } }) },
  },
]

/** Tokens come in second 2, the request in second 6. */
const s3 = { scenario: 'S3', arm: 'large' }
const donates = does({ letter: { 9: 'yes' } })
const charityBox: readonly Story[] = [
  { ...s3, name: 'S3-large-yes', people: { s1: donates } },
  { ...s3, name: 'S3-large-no', people: { s1: does({ letter: { 9: 'no' } }) } },
  { ...s3, name: 'S3-large-nobody', people: {} },
  { ...s3, name: 'S3-large-ended', people: { s1: donates }, host: [endsAll(2, 8)] },
  { ...s3, name: 'S3-large-covered', people: { s1: donates }, host: goesAway('s1', 2, 3, 7) },
  {
    ...{ ...s3, mode: 'requester', name: 'S3-large-asks' },
    people: { s2: does({ letter: { 3: gives('s1', { token: 4 }), 8: asksTen, 30: done } }) },
  },
  { ...s3, mode: 'requester', name: 'S3-large-asks-nothing', people: { s2: looksOn } },
  // A token of four, and three once the answer is there: they change nothing.
  {
    ...{ ...s3, mode: 'requester', name: 'S3-large-asks-with-one', met: 'small' },
    people: {
      s2: does({ letter: { 3: gives('s1', { token: 1 }), 8: asksTen, 20: gives('s1', { token: 3 }), 30: done } }),
    },
  },
  {
    ...{ ...s3, mode: 'requester', name: 'S3-large-asks-with-none', met: 'none' },
    people: { s2: does({ letter: { 8: asksTen, 30: done } }) },
  },
  // Less than was asked, of one's own accord: half is a donation, too.
  {
    ...{ ...s3, arm: 'none', name: 'S3-none-gives-five' },
    people: { s1: does({ letter: { 9: ['no', gives('s2', coins(5))] } }) },
  },
  // What was promised for giving comes after it.
  {
    ...{ ...s3, arm: 'conditional', name: 'S3-conditional-second-thoughts' },
    people: { s1: does({ letterPromise: { 9: 'no', 15: gives('s2', { coins: 5 }), 20: [] } }) },
  },
  { ...s3, arm: 'conditional', name: 'S3-conditional-yes', people: { s1: does({ letterPromise: { 9: 'yes' } }) } },
]

/** The drink comes in second 2, a word in second 4. Ten coins are two tickets. */
const s7 = { scenario: 'S7', arm: 'favour' }
const bids = (tickets: number) =>
  does({
    tickets: { 4: { type: 'offer', to: 's2', gives: coins(5 * tickets), wants: { ticket: tickets } }, 6: done },
  })
const raffle: readonly Story[] = [
  { ...s7, name: 'S7-favour-yes', people: { s1: bids(2) } },
  { ...s7, name: 'S7-favour-no', people: { s1: looksOn } },
  { ...s7, name: 'S7-favour-nobody', people: {} },
  { ...s7, name: 'S7-favour-ended', people: { s1: bids(2) }, host: [endsAll(3, 2)] },
  { ...s7, name: 'S7-favour-covered', people: { s1: bids(2) }, host: goesAway('s1', 3, 1, 3) },
  { ...s7, arm: 'none', name: 'S7-none-six', people: { s1: bids(6) } },
]

/** The first sweet comes in second 2, the other in second 8. The coupon comes in second 2, the offer in second 4; without a coupon it comes in second 2. */
const s8 = { scenario: 'S8', arm: 'onePlusOne' }
const tips = (percent: number) => does({ bill: { 12: gives('s2', coins(percent)) } })
const useCoupon = { type: 'offer', to: 's2', gives: { coins: 4, ticket: 1 }, wants: { loaf: 1 } } as const
const candy: readonly Story[] = [
  { ...s8, name: 'S8-onePlusOne-yes', people: { s1: tips(23) } },
  { ...s8, name: 'S8-onePlusOne-no', people: { s1: looksOn } },
  { ...s8, name: 'S8-onePlusOne-nobody', people: {} },
  { ...s8, name: 'S8-onePlusOne-ended', people: { s1: tips(23) }, host: [endsAll(2, 10)] },
  { ...s8, name: 'S8-onePlusOne-covered', people: { s1: tips(23) }, host: goesAway('s1', 2, 3, 10) },
  // More than thirty counts as thirty.
  { ...s8, arm: 'none', name: 'S8-none-forty', people: { s1: tips(40) } },
  { ...s8, arm: 'coupon', name: 'S8-coupon-used', people: { s1: does({ shop: { 8: useCoupon, 12: done } }) } },
  { ...s8, arm: 'coupon', name: 'S8-coupon-full-price', people: { s1: does({ shop: { 8: 'yes' } }) } },
  { ...s8, arm: 'coupon', name: 'S8-coupon-no', people: { s1: does({ shop: { 8: 'no' } }) } },
  { ...s8, arm: 'shelfCut', name: 'S8-shelfCut-yes', people: { s1: does({ shop: { 6: 'yes' } }) } },
]

export const favourStories = [...greetings, ...gratitude, ...charityBox, ...raffle, ...candy]
