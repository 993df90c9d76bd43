// The day and its clock, needs, the barn, and the people at the stalls.

import { together } from '../../../shared/game/bundle.ts'
import { BARN_WELLBEING, barnPart } from '../../../shared/game/events/barn.ts'
import { type EventFacts, noFacts } from './event-facts.ts'

type DayKinds = 'opened' | 'sealed' | 'closed' | 'morningCame' | 'yielded' | 'marketBegan' | 'noonStruck' | 'bellRang'
type ClockKinds = 'clockHurried' | 'clockSet' | 'clockMoved' | 'roundRedone' | 'doneSet' | 'spoiled' | 'reckoned'
type NeedKinds = 'needsDealt' | 'needShared' | 'needCovered' | 'needChanged' | 'needsMet'
type BarnKinds = 'barnOpened' | 'lentAHand' | 'barnEnded'
type PeopleKinds = 'hushed' | 'extraTimeSet' | 'kept' | 'said' | 'muted' | 'feltSet' | 'trustSet' | 'caredSet'

type StageKinds = 'stageBegan' | 'granted' | 'rated'

export const dayFacts: {
  readonly [T in StageKinds | DayKinds | ClockKinds | NeedKinds | BarnKinds | PeopleKinds]: EventFacts<T>
} = {
  opened: { means: 'the match opened: settings, seats, crafts, coins dealt', facts: noFacts },
  stageBegan: { means: 'a stage of a scenario began; how: its name', facts: ({ stage }) => ({ how: stage.id }) },
  granted: { means: 'the scenario handed a seat what it plays with', facts: ({ seat, goods }) => ({ seat, goods }) },
  rated: {
    means: 'a seat answered a question of a scenario (how) with a number (amount)',
    facts: ({ seat, question, value }) => ({ seat, how: question, amount: value }),
  },
  sealed: {
    means: 'what nobody could know before the end; amount: rounds',
    facts: ({ rounds }) => ({ amount: rounds }),
  },
  closed: { means: 'the match ended: its results', facts: noFacts },
  morningCame: { means: 'a morning came', facts: noFacts },
  yielded: {
    means: 'crafts yielded their goods, and hours of help to give',
    facts: ({ seat, goods }) => ({ seat, goods }),
  },
  marketBegan: { means: 'the market opened', facts: noFacts },
  noonStruck: { means: 'half of the market is over', facts: noFacts },
  bellRang: { means: 'the market closed', facts: noFacts },
  clockHurried: { means: 'all but one were done: the clock dropped', facts: noFacts },
  clockSet: {
    means: 'the match was paused, resumed, or went on after an outage',
    facts: ({ why }) => ({ how: why }),
  },
  clockMoved: { means: 'the host gave more time, or less', facts: noFacts },
  roundRedone: {
    means: 'the round began again from its morning: what had been done in it is not counted',
    facts: noFacts,
  },
  hushed: {
    means: 'the host asked a seat to play without words, or no longer',
    facts: ({ seat, hushed }) => ({ seat, how: hushed ? 'hushed' : 'free' }),
  },
  extraTimeSet: {
    means: 'the host gave a seat more time to answer; amount: percent of the usual time',
    facts: ({ seat, percent }) => ({ seat, amount: percent }),
  },
  doneSet: {
    means: 'a seat was ready for the evening, or no longer',
    facts: ({ seat, done }) => ({ seat, how: done ? 'done' : 'notDone' }),
  },
  spoiled: {
    means: 'what does not keep was gone, hours of help that met no need with it',
    facts: ({ seat, goods, helped }) => ({ seat, goods: together(goods, { help: helped }) }),
  },
  reckoned: {
    means: 'wellbeing the village gained this evening (amount) of what was possible (out_of)',
    facts: ({ gained, possible }) => ({ amount: gained, outOf: possible }),
  },
  needsDealt: {
    means: 'needs were dealt to a seat',
    facts: ({ seat, needs }) => ({ seat, needs: needs.map(needText).join(' + '), needsDealt: needs.length }),
  },
  needShared: {
    means: 'a need was told to one seat or to all',
    facts: ({ seat, need, with: other }) => ({ seat, other, need: need.id, needs: needText(need) }),
  },
  needCovered: {
    means: 'a shared need is provided for, or no longer',
    facts: ({ seat, need, covered }) => ({ seat, need, how: covered ? 'covered' : 'open' }),
  },
  needChanged: {
    means: 'a need turned into another at noon',
    facts: ({ seat, from, to }) => ({ seat, need: from, needs: to && needText(to) }),
  },
  needsMet: {
    means: 'the evening of a seat: the needs it could meet, and what that used up',
    facts: ({ seat, met, used, helped, wellbeing }) => ({
      ...{ seat, goods: together(used, { help: helped }), needsMet: met.length, wellbeing },
    }),
  },
  barnOpened: {
    means: 'a barn is to be built; amount: hands it takes',
    facts: ({ untilRound, needed }) => ({ dueRound: untilRound, amount: needed }),
  },
  lentAHand: { means: 'a seat put its part into the barn', facts: ({ seat }) => ({ seat, goods: barnPart }) },
  barnEnded: {
    means: 'the barn was built, or its time was up',
    facts: ({ built }) => ({
      seat: 'all',
      how: built ? 'built' : 'fallen',
      ...(built ? { wellbeing: BARN_WELLBEING } : {}),
    }),
  },
  kept: {
    means: 'a person, a bot, or a bot for a person who is away took a seat, or its name changed',
    facts: ({ seat, keeper }) => ({ seat, how: keeper }),
  },
  said: {
    means: 'a phrase was said to one seat or to all',
    facts: ({ seat, to, phrase }) => ({ seat, other: to, how: phrase }),
  },
  muted: {
    means: 'a seat does not want to hear another this round, or again does (one’s own only)',
    facts: ({ seat, whom, muted }) => ({ seat, other: whom, how: muted ? 'muted' : 'heard' }),
  },
  feltSet: {
    means: 'how an exchange felt (one’s own only)',
    facts: ({ seat, exchange, feeling }) => ({ seat, exchange, how: feeling }),
  },
  trustSet: {
    means: 'how far a seat is trusted, 0 to 7, tapped after the end (one’s own only)',
    facts: ({ seat, to, level }) => ({ seat, other: to, amount: level }),
  },
  caredSet: {
    means: 'who cared, tapped after the end (one’s own only)',
    facts: ({ seat, seats }) => ({ seat, how: seats.length > 0 ? seats.join(' + ') : 'nobody' }),
  },
}

function needText({ good, level }: { readonly good: string; readonly level: number }): string {
  return `${good} ${level}`
}
