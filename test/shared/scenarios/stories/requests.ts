// Stories of S4, S5, S6 and S15: something is asked or offered, in two steps or in one.

import { type Deed, does, done, endsAll, goesAway, type Lines, looksOn, rings, type Story } from '../story.ts'

const request = { type: 'request', to: 's1' } as const

/** The large request comes in second 2, the small one a second after it was refused; alone it comes in second 2. */
const s4 = { scenario: 'S4', arm: 'ditf' }
/** By hand: the ten coins of the promise. */
const delivers: Lines = ({ deals }, second) => {
  const [deal] = deals.keys()
  if (second === 6) return [done]
  return second === 5 && deal ? [{ type: 'deliver', deal, goods: { coins: 10 } }] : []
}
/** As it is said, and what was promised is handed over in the last stage, or not. */
const answers = (ask: Readonly<Record<number, Deed>>, keeps: boolean): Lines => {
  const rest = does({ ask })
  return (market, second, seat) =>
    keeps && market.stage?.id === 'deliver' ? delivers(market, second, seat) : rest(market, second, seat)
}
const noThenYes = answers({ 5: 'no', 10: 'yes' }, true)
const largeThenSmall: Readonly<Record<number, Deed>> = {
  3: { ...request, wants: { coins: 60 } },
  9: { ...request, wantsLater: { coins: 10 }, dueIn: 1 },
  20: done,
}
const asksBoth = does({ ask: largeThenSmall })
const doorInTheFace: readonly Story[] = [
  { ...s4, name: 'S4-ditf-yes', people: { s1: noThenYes } },
  { ...s4, name: 'S4-ditf-no', people: { s1: answers({ 5: 'no', 10: 'no' }, false) } },
  { ...s4, name: 'S4-ditf-yes-not-delivered', people: { s1: answers({ 5: 'no', 10: 'yes' }, false) } },
  { ...s4, name: 'S4-ditf-yes-to-large', people: { s1: answers({ 5: 'yes' }, false) } },
  // Refuses the large request, and leaves the small one unanswered.
  { ...s4, name: 'S4-ditf-silent', people: { s1: (market, second) => refusesOnly(market.stage?.id, second) } },
  { ...s4, name: 'S4-ditf-nobody', people: {} },
  { ...s4, name: 'S4-ditf-ended', people: { s1: noThenYes }, host: [endsAll(2, 8)] },
  // The stage of delivering is rung off before anything is handed over.
  { ...s4, name: 'S4-ditf-rung', people: { s1: noThenYes }, host: [rings(3, 3)] },
  { ...s4, name: 'S4-ditf-covered', people: { s1: noThenYes }, host: goesAway('s1', 2, 3, 4) },
  {
    ...{ ...s4, mode: 'requester', name: 'S4-ditf-asks' },
    people: { s2: asksBoth },
  },
  { ...s4, scenario: 'S4-meta', mode: 'requester', name: 'S4-meta-ditf-asks', people: { s2: asksBoth } },
  { ...s4, mode: 'requester', name: 'S4-ditf-asks-nothing', people: { s2: looksOn } },
  {
    ...{ ...s4, mode: 'requester', name: 'S4-ditf-asks-small-only', met: 'target' },
    people: { s2: does({ ask: { 3: { ...request, wantsLater: { coins: 10 }, dueIn: 1 }, 20: done } }) },
  },
  {
    ...{ ...s4, arm: 'delayed', mode: 'requester', name: 'S4-delayed-asks-small-only', met: 'target' },
    people: { s2: does({ ask: { 3: { ...request, wantsLater: { coins: 10 }, dueIn: 2 }, 20: done } }) },
  },
  {
    ...{ ...s4, arm: 'target', mode: 'requester', name: 'S4-target-asks-large-first', met: 'ditf' },
    people: { s2: asksBoth },
  },
  // Who has a list asks for what stands in it: that is more than to mention it.
  {
    ...{ ...s4, arm: 'exposure', mode: 'requester', name: 'S4-exposure-asks-large-first', met: 'ditf' },
    people: { s2: does({ askTold: largeThenSmall }) },
  },
  { ...s4, arm: 'target', name: 'S4-target-yes', people: { s1: answers({ 5: 'yes' }, true) } },
  { ...s4, arm: 'target', name: 'S4-target-nobody', people: {} },
]
function refusesOnly(stage: string | undefined, second: number): readonly Deed[] {
  if (stage === 'ask') return second === 5 ? ['no'] : []
  return second === 2 ? [done] : []
}

/** Each request comes in second 2 of its stage. */
const s5 = { scenario: 'S5', arm: 'performed' }
const bothGranted = does({ small: { 5: 'yes' }, large: { 5: 'yes' } })
const footInTheDoor: readonly Story[] = [
  { ...s5, name: 'S5-performed-yes', people: { s1: bothGranted } },
  { ...s5, name: 'S5-performed-no', people: { s1: does({ small: { 5: 'no' }, large: { 5: 'no' } }) } },
  { ...s5, name: 'S5-performed-small-only', people: { s1: does({ small: { 5: 'yes' }, large: { 5: 'no' } }) } },
  { ...s5, name: 'S5-performed-nobody', people: {} },
  { ...s5, name: 'S5-performed-ended', people: { s1: bothGranted }, host: [endsAll(3, 40)] },
  { ...s5, name: 'S5-performed-covered', people: { s1: bothGranted }, host: goesAway('s1', 4, 1, 2) },
  // The phone sleeps while nothing is to be done.
  { ...s5, name: 'S5-performed-slept', people: { s1: bothGranted }, host: goesAway('s1', 3, 10, 60) },
  {
    ...{ ...s5, mode: 'requester', name: 'S5-performed-asks' },
    people: { s3: does({ large: { 4: { ...request, wants: { coins: 12 } }, 20: done } }) },
  },
  { ...s5, mode: 'requester', name: 'S5-performed-asks-nothing', people: { s3: looksOn } },
  { ...s5, arm: 'cold', name: 'S5-cold-yes', people: { s1: does({ large: { 5: 'yes' } }) } },
]

/** The loaf alone in second 2, with two cakes in second 6; all at once in second 2. */
const s6 = { scenario: 'S6', arm: 'tna' }
const buysLate = does({ stall: { 9: 'yes' } })
const loaf = { type: 'offer', to: 's1', gives: { loaf: 1 }, wants: { coins: 7 } } as const
const whole = { ...loaf, gives: { loaf: 1, cake: 2 } } as const
const addsCakes: Lines = ({ offers, stage }, second) => {
  if (stage?.id !== 'stall') return second === 2 ? [done] : []
  if (second === 3) return [loaf]
  const [offer] = offers.keys()
  if (second === 7 && offer !== undefined)
    return [{ type: 'amend', offer, gives: { loaf: 1, cake: 2 }, wants: { coins: 7 } }]
  return second === 20 ? [done] : []
}
const thatsNotAll: readonly Story[] = [
  { ...s6, name: 'S6-tna-yes', people: { s1: buysLate } },
  { ...s6, name: 'S6-tna-no', people: { s1: does({ stall: { 9: 'no' } }) } },
  { ...s6, name: 'S6-tna-answered-early', people: { s1: does({ stall: { 4: 'yes' } }) } },
  { ...s6, name: 'S6-tna-nobody', people: {} },
  { ...s6, name: 'S6-tna-ended', people: { s1: buysLate }, host: [endsAll(2, 7)] },
  { ...s6, name: 'S6-tna-covered', people: { s1: buysLate }, host: goesAway('s1', 2, 3, 5) },
  { ...s6, mode: 'requester', name: 'S6-tna-sells', people: { s2: addsCakes } },
  { ...s6, mode: 'requester', name: 'S6-tna-sells-nothing', people: { s2: looksOn } },
  {
    ...{ ...s6, mode: 'requester', name: 'S6-tna-sells-at-once', met: 'control' },
    people: { s2: does({ stall: { 3: whole, 20: done } }) },
  },
  // The cakes never come: it is neither condition.
  {
    ...s6,
    mode: 'requester',
    name: 'S6-tna-sells-loaf-only',
    met: 'control',
    people: { s2: does({ stall: { 3: loaf, 20: done } }) },
  },
  { ...s6, arm: 'control', mode: 'requester', name: 'S6-control-sells-in-two', met: 'tna', people: { s2: addsCakes } },
  { ...s6, arm: 'control', name: 'S6-control-yes', people: { s1: does({ stall: { 5: 'yes' } }) } },
]

/** Asked in second 2; with leave an offer in second 2 of each of the two last stages. S15 is played from one side only. */
const s15 = { scenario: 'S15', arm: 'told' }
const signsAndBuysOne: Lines = ({ stage, round }, second) => {
  const asked = stage?.kind === 'encounter'
  if (!asked) return second === 2 ? [done] : []
  if (second === 6) return [done]
  return second === 5 ? [round === 5 ? 'no' : 'yes'] : []
}
const newsletter: readonly Story[] = [
  // Leave, the first offer bought, the second not.
  { ...s15, name: 'S15-told-yes', people: { s1: signsAndBuysOne } },
  { ...s15, name: 'S15-told-no', people: { s1: does({ signUp: { 5: 'no' } }) } },
  { ...s15, name: 'S15-told-yes-buys-nothing', people: { s1: does({ signUp: { 5: 'yes' }, offers: { 5: 'no' } }) } },
  // Closes the stall to the sender before the first offer: neither that one comes nor the next.
  {
    ...{ ...s15, name: 'S15-told-closed' },
    people: {
      s1: (market, second, seat) =>
        does({
          signUp: { 5: 'yes' },
          offers: market.round === 4 ? { 1: { type: 'mute', seat: 's2', muted: true } } : { 20: done },
        })(market, second, seat),
    },
  },
  { ...s15, name: 'S15-told-nobody', people: {} },
  { ...s15, name: 'S15-told-ended', people: { s1: signsAndBuysOne }, host: [endsAll(4, 4)] },
  { ...s15, name: 'S15-told-covered', people: { s1: signsAndBuysOne }, host: goesAway('s1', 4, 3, 4) },
  { ...s15, arm: 'control', name: 'S15-control-yes', people: { s1: signsAndBuysOne } },
]

export const requestStories = [...doorInTheFace, ...footInTheDoor, ...thatsNotAll, ...newsletter]
