// English: who the bots are, and why they did what they did. A bot speaks of itself as "I" and to its reader as "you" only where it names nobody.

import type { BotId } from '../../shared/bots/index.ts'
import type { ReasonId } from '../../shared/bots/reasons.ts'

const name: Record<BotId, string> = {
  hearth: 'Hearth',
  ledgerkeeper: 'Ledgerkeeper',
  raider: 'Raider',
  neighbour: 'Neighbour',
  constable: 'Constable',
  hawker: 'Hawker',
  'kin-graded': 'Kin-graded',
  'guild-master': 'Guild master',
  mirror: 'Mirror',
  mender: 'Mender',
  grudge: 'Grudge',
  shifter: 'Shifter',
  herald: 'Herald',
  haggler: 'Haggler',
}

/** One line a bot, as a card shows it. */
const character: Record<BotId, string> = {
  hearth: 'Gives to whoever needs, and keeps no accounts.',
  ledgerkeeper: 'Trades even, pays on time, and expects the same.',
  raider: 'The more you need it, the more it costs.',
  neighbour: 'Returns favours while it still feels them.',
  constable: 'Pays a coin of its own to fine who takes or stands by.',
  hawker: 'Knows six ways to make you say yes, and delivers what it promised.',
  'kin-graded': 'Gives at home, deals evenly with neighbours, and takes from strangers.',
  'guild-master': 'Helps half the village for nothing, and later asks everyone for wood.',
  mirror: 'Does to you what you did last.',
  mender: 'As you do, but lets every third wrong pass.',
  grudge: 'Fair until you wrong it once. Then never again.',
  shifter: 'Stays with what pays, changes when it pays less.',
  herald: 'Helps who is known to help.',
  haggler: 'Wants its share of the gain, and offers you yours.',
}

/** A sentence for each reason. {{seat}}: the other's name; {{good}}: a good; {{coins}}, {{lots}}, {{percent}}, {{round}}: numbers. */
const reason: Record<ReasonId, string> = {
  tellsNeeds: 'Who does not know what I need cannot help me.',

  buysNeed: 'I need {{good}}, and {{seat}} makes it: {{coins}} is what a lot is worth.',
  swapsForNeed: 'I need {{good}}, and have something that {{seat}} needs.',
  promisesForNeed: 'I need {{good}} and am short of coins: I promised {{seat}} to pay {{coins}} tomorrow.',
  asksForNothing: 'Asking costs nothing: {{seat}} might give me {{good}} if I ask.',
  asksWhoGave: '{{seat}} gave when I asked, so I asked again, for {{good}}.',
  buysForBarn: 'The barn wants wood: I asked {{seat}} for a lot.',
  sellsSpare: 'I have {{good}} over, and {{seat}} needs some.',
  pricesTheirNeed: '{{seat}} needs {{good}} badly enough to pay {{coins}}.',
  usesCoupon: 'I need {{good}}, and a coupon of {{seat}} takes {{percent}}% off.',

  asksItsPrice: 'My price is a little above what it is worth.',
  holdsExtrasBack: 'I named {{seat}} the price first, and kept something to throw in.',
  throwsIn: 'I threw in {{good}} before {{seat}} had answered: that’s not all.',
  asksTooMuchFirst: 'I asked {{seat}} for {{coins}}, so that what I ask next looks small.',
  retreats: '{{seat}} refused my large price, so I came down to {{coins}}, which I wanted all along.',
  asksLittleFirst: 'Who grants a little finds it harder to refuse much: I asked {{seat}} for a small favour.',
  asksMuchNow: '{{seat}} had granted a small favour, so {{coins}} was asked next.',
  givesBeforeAsking: 'Who has been given something buys more easily: I gave {{seat}} {{coins}} before I asked.',
  asksAfterGift: '{{seat}} had a gift of mine, so I asked my price.',
  sendsCoupon: 'A coupon of {{percent}}% makes {{seat}} look at my stall.',
  needIsSettled: 'I have got {{good}} some other way.',
  hardAfterPoorDay: 'Being fair paid less than usual yesterday, so today I ask a third more.',
  hardPaidOff: 'Asking a third more paid off yesterday, so I ask it again.',

  servesMany: 'At the well it serves {{lots}} needs at once.',
  seesTheirNeed: '{{seat}} needs {{good}}, and I have some over.',
  wouldSpoil: 'It would spoil tonight.',
  returnsGift: '{{seat}} gave to me: this is my return.',
  repaysFavour: 'I felt that I owed {{seat}} about {{coins}}.',
  handsBack: 'I had no use for it, and want to owe {{seat}} nothing.',
  lendsAHand: 'What no one can do alone, we can.',
  mentors: 'It was the turn of {{seat}}: two hours of my time, and nothing asked.',
  callsForWood: 'The hall needs wood, and I asked everyone, {{seat}} too.',
  helpsGoodName: '{{seat}} needs {{good}}, and has a good name.',
  helpsAnyway: '{{seat}} needs {{good}}: for once I let the bad name be.',

  meetsMyNeed: 'I needed it.',
  goodPrice: 'I had it over, and the price was good.',
  aboutEven: 'It was about even.',
  paysMyPrice: 'It was my price.',
  feelsObliged: '{{seat}} had been good to me.',
  worthTheAsking: 'It was not too much to ask.',
  likesToHelp: 'I had it over, and {{seat}} needed it.',
  fairSettlement: 'It is worth as much as what was promised.',
  givesTime: '{{seat}} asked for time.',
  fairShare: '{{percent}}% of what the deal gains would be mine: enough for me.',
  letsItPass: '{{seat}} wronged me in round {{round}}. This time I let it pass.',
  talkedRound: 'On its own I would have said no. The way {{seat}} put it won me over.',

  evenInstead: 'I want it even.',
  paysInKind: 'I had not the coins, and offered {{seat}} {{good}} for it.',
  needCostsMore: 'I take {{percent}}% of what {{good}} is worth.',
  splitsGain: 'I asked what leaves the other side a fair share of the gain.',

  doesNotNeedIt: 'I had no use for it.',
  needsItItself: 'I need {{good}} myself.',
  keptForCoupon: 'Somebody has a coupon of mine for {{good}}.',
  keepsHoursForApprentice: 'My hours were promised to an apprentice.',
  hasTooLittle: 'I had not enough coins.',
  hasNoneLeft: 'I had no {{good}} left for it.',
  tooDear: 'It cost me more than it is worth to me.',
  tooUneven: 'It was too far from even.',
  asksMore: 'Whom I sit in for never took so little.',
  givesNothingAway: 'I give nothing away.',
  givesUnasked: 'I give of my own accord, and not because I am asked.',
  dueTooLate: 'It would have been paid too late.',
  brokeAPromise: '{{seat}} broke a promise to me.',
  owesEnough: '{{seat}} owes me enough already.',
  doesNotFeelLikeIt: 'I did not feel like it.',
  promisesNothing: 'I only sit in for somebody, and promise nothing.',
  poorSettlement: 'It is worth less than what was promised.',
  overchargedMe: '{{seat}} overcharged me in round {{round}}.',
  returnedTooLittle: 'I gave to {{seat}} in round {{round}}, and too little came back.',
  badName: '{{seat}} has a bad name.',
  smallShare: 'Only {{percent}}% of what the deal gains would be mine.',

  keepsPromise: 'I keep my promises.',
  breaksPromise: 'I kept back what I had promised {{seat}}.',
  keepsBackToo: '{{seat}} wronged me in round {{round}}, so I kept back what was due.',

  finesTaking: '{{seat}} took {{coins}} too much from another: I paid 1 to fine them.',
  finesBrokenPromise: '{{seat}} broke a promise of {{coins}}: I paid 1 to fine them.',
  finesStandingBy: '{{seat}} stood by while others built the barn: I paid 1 to fine them.',
  finesGivingLittle: '{{seat}} gave the granary {{coins}} less than the rest did: I paid 1 to fine them.',

  saysHello: 'It was the first day.',
  saysThanks: '{{seat}} gave me something.',
  chats: 'People chat, and nobody was told who is a bot.',
  answersChat: '{{seat}} wrote to me.',

  followsScript: 'It was part of the experiment: everybody in my place does it.',
  followsModel: 'In this experiment my answers were drawn as a model has them.',

  slips: 'A slip: now and then I do the opposite of what I mean.',
  weighsIt: 'It asked for more than it gave, so I looked at it closely.',
  sleepsOnIt: '{{seat}} nearly had me, so I wanted to sleep on it.',
  nothingLeftToDo: 'There was nothing left for me to do.',
}

export const botWords = { name, character, reason }
