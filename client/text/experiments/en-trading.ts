// English: experiments in tipping, trust, prices, common stores and reputation. Source of every figure: science notes, parts D and F.

import type { ExperimentWords } from './experiment-words.ts'

const fairness = ['quite fair', 'acceptable', 'unfair', 'very unfair'] as const
const trust = ['not at all', '2', '3', '4', '5', '6', 'fully'] as const

const granaryQuestions: Record<string, { text: string }> = {}
for (let round = 1; round <= 10; round++) {
  granaryQuestions[`plain${round}`] = { text: `Round ${round}: how many of your 20 coins go to the granary?` }
  granaryQuestions[`fines${round}`] = {
    text: `Round ${round}, with fines: how many of your 20 coins go to the granary?`,
  }
}

export const tradingWords = {
  S8: {
    title: 'Candy with the bill',
    lead: 'A meal is paid. What about the tip?',
    stages: {
      story:
        'The porter brought what you had ordered. It cost 100 coins and is paid. You have 130 left; a tip may be up to 30.',
      bill: 'The porter comes with the bill. Each coin is one percent of it. Give as much as you like, or nothing.',
      storyShop: 'You walk past a shop with 130 coins.',
      shop: 'A loaf usually costs 5. Take it or leave it.',
    },
    choices: { useCoupon: 'Pay with the ticket and 4 coins' },
    measures: { tip: 'tip, as a share of the bill', buys: 'bought', redeems: 'used the coupon' },
    shares: ['tip'],
    arms: {
      none: 'no sweet',
      one: 'one sweet',
      two: 'two sweets',
      onePlusOne: 'one sweet, then one more',
      coupon: 'a coupon',
      shelfCut: 'a lower price for all',
    },
    script:
      'How many sweets came with the bill, and in how many goes, was drawn by lot; at the shop, whether all paid less or only who had a coupon.',
    article: 'The article speaks of free samples, sales and coupons.',
    paper:
      'Tips rose with a sweet, more with two, and most with a personal manner (2002). The bars are from memory and unchecked; by them it was 21% more, not the 23% that is often told. In shops a coupon sold 35% more than the same cut on the shelf.',
  },
  S9: {
    title: 'Send and return',
    lead: 'What you send grows threefold, in somebody else’s hands.',
    stages: {
      story:
        'One of you has 10 coins. What is sent arrives threefold; the other may then send something back, or nothing.',
      storyHistory:
        'One of you has 10 coins. What is sent arrives threefold; the other may then send something back, or nothing. Those before you sent five of ten on average.',
      storyContract: 'One of you has 10 coins, the other six drinks. What both agree on is done at once.',
      send: 'The one with the 10 coins may send any of them. They arrive threefold.',
      return: 'The other may send back any of what came.',
      contract: 'Make an offer, or answer one. What is agreed is done at once.',
      trust: 'One question.',
    },
    roles: {
      sender: {
        story:
          'You have 10 coins, another one has none. What you send arrives threefold; the other may then send something back, or nothing.',
        storyHistory:
          'You have 10 coins, another one has none. What you send arrives threefold; the other may then send something back, or nothing. Those before you sent five of ten on average.',
        storyContract: 'You have 10 coins, another one has six drinks. What both agree on is done at once.',
        send: 'You may send any of your 10 coins, or none. They arrive threefold.',
        return: 'Now the other may send something back. Wait, and see.',
        contract: 'Make an offer, if you like. What is agreed is done at once.',
      },
      receiver: {
        story:
          'Another one has 10 coins, you have none. What is sent to you arrives threefold; you may then send something back, or nothing.',
        storyHistory:
          'Another one has 10 coins, you have none. What is sent to you arrives threefold; you may then send something back, or nothing. Those before sent five of ten on average.',
        storyContract: 'You have six drinks, another one has 10 coins. What both agree on is done at once.',
        send: 'The other may send you some of the coins, or none.',
        return: 'You may send back any of what came, or nothing.',
        contract: 'The other may make you an offer.',
      },
    },
    choices: { drinks3: '10 coins for 3 drinks', drinks4: '10 coins for 4 drinks', drinks5: '10 coins for 5 drinks' },
    questions: { trust: { text: 'How much do you trust the other?', scale: trust } },
    measures: { sent: 'share sent', returned: 'share sent back', trust: 'trust, 1 to 7' },
    shares: ['sent', 'returned'],
    arms: { noHistory: 'nothing known of the other', history: 'told what others sent', contract: 'a binding bargain' },
    script:
      'Whether you knew something of the others, or made a binding bargain instead, was drawn by lot; what was told of others was the mean of the studies. Where two people met nobody was scripted; an empty seat was a bot that plays as people did in the first study.',
    article: 'The article says that giving without a promise builds trust.',
    paper:
      'Over 162 studies people sent half on average, and 37% of the tripled sum came back. Trust is higher after giving without a bargain than after bargaining.',
  },
  S10: {
    title: 'The blizzard',
    lead: 'Which prices are fair, and what happens at them.',
    stages: {
      story: 'Snow is coming. First some notices at the market: say what you think of each. Then you need wood.',
      notices: 'How fair is this?',
      storm:
        'The storm is here. Wood saves you 36 coins tonight; it cost its seller 6. If you refuse, both go without.',
    },
    roles: {
      seller: {
        story:
          'Snow is coming. First some notices at the market: say what you think of each. Then somebody needs your wood.',
        storm:
          'The storm is here. Your wood cost you 6 coins and saves the other 36 tonight. Name a price; if it is refused, both go without.',
      },
    },
    choices: {
      price33: 'Wood for 33 coins',
      price30: 'Wood for 30 coins',
      price27: 'Wood for 27 coins',
      price24: 'Wood for 24 coins',
      price21: 'Wood for 21 coins',
    },
    questions: {
      storm: { text: 'A shop sells snow shovels for 15. The morning after a storm it asks 20.', scale: fairness },
      surcharge: {
        text: 'A popular cart is short and customers wait. A dealer who sold at the list price now asks 200 more than the list.',
        scale: fairness,
      },
      discountEnds: {
        text: 'A popular cart is short and customers wait. A dealer who sold 200 below the list price now sells at the list.',
        scale: fairness,
      },
      cost: { text: 'Lettuce costs the grocer 30 more. He raises his price by 30.', scale: fairness },
      sole: {
        text: 'A grocer has the only apples that got through. He asks a quarter more than usual.',
        scale: fairness,
      },
      doll: { text: 'A shop finds one last doll that all want. It sells it to whoever pays most.', scale: fairness },
      dollCharity: {
        text: 'A shop finds one last doll that all want. It sells it to whoever pays most, and gives the money to children in need.',
        scale: fairness,
      },
    },
    measures: {
      stormUnfair: 'call the shovel unfair',
      frameUnfair: 'call the cart unfair',
      costUnfair: 'call the lettuce unfair',
      soleUnfair: 'call the apples unfair',
      dollUnfair: 'call the doll unfair',
      refuses: 'refused the wood',
      share: 'share left to the buyer',
    },
    shares: ['share'],
    arms: { surcharge: 'a surcharge', discountEnds: 'a discount that ends' },
    script: 'Two notices came in two wordings, by lot. The price of the wood was drawn by lot as well.',
    scriptAsking: 'Two notices came in two wordings, by lot. The price of the wood was up to you.',
    article: 'The article calls a high price for what somebody badly needs negative reciprocity.',
    paper:
      'In 1986 82% called the shovel unfair (107 people), 71% the surcharge on the cart, 42% the discount that ended. Passing on a cost is fair to most; using a need or a shortage is not. In games of sharing, offers of less than a fifth are refused about half of the time.',
  },
  S11: {
    title: 'The common granary',
    lead: 'What you give returns to all, also to those who give nothing.',
    stages: {
      story:
        'You are four. Each round everybody gets 20 coins. Each coin given to the granary returns 0.4 to every one of you, some of it as wellbeing, which counts like coins. In one half of the rounds that is all; in the other half you may also fine: it costs you 1 and the other 3.',
      give: 'All four decide at the same time. What you keep is yours.',
      fine: 'You see who gave what. You may fine anybody, as often as you like, or nobody. A fine costs you 1 coin and them 3.',
      storyStrangers:
        'You are twelve, and each round you sit with three others: the groups are mixed anew, and nobody is told who is who. Everybody gets 20 coins. Each coin given to the granary of your four returns 0.4 to every one of the four, some of it as wellbeing, which counts like coins. In one half of the rounds that is all; in the other half you may also fine: it costs you 1 and the other 3.',
      giveStrangers:
        'The groups are mixed anew: you sit with three others. All four decide at the same time. What you keep is yours.',
      fineStrangers:
        'You see what the three gave who sit with you this round, and not who they are. You may fine any of them, as often as you like, or nobody. A fine costs you 1 coin and them 3.',
    },
    questions: granaryQuestions,
    measures: {
      without: 'given without fines',
      with: 'given with fines',
      moreWithFines: 'more with fines',
      antisocial: 'fines on those who gave enough',
    },
    shares: ['without', 'with', 'moreWithFines', 'antisocial'],
    arms: { plainFirst: 'without fines first', finesFirst: 'with fines first' },
    script: 'Which half came first was drawn by lot.',
    variants: {
      label: 'Who sits together',
      names: { usual: 'Partners: the same four', strangers: 'Strangers, mixed anew each round' },
      told: {
        strangers:
          'Twelve sat in groups of four that a plan mixed anew each round: you sat with each of the others in four to six of the twenty rounds.',
      },
    },
    article: 'The article says that people punish who takes and does not give.',
    paper:
      'Who gives little is fined even where that costs the one who fines; with fines giving rises, without them it falls (2000, 2002). Three in four fines fell on those who gave less than the others (unchecked). The levels are not shown until they are checked.',
  },
  S12: {
    title: 'Reputation square',
    lead: 'Helping costs you one and gives four, and somebody may be watching.',
    stages: {
      story:
        'You are eight. In each round some of you may give 1 coin so that one other gets 4. You never meet in the other direction. In some rounds it is written down, in others not.',
      recorded: 'What happens now is written down.',
      unrecorded: 'What happens now is not written down.',
    },
    measures: {
      recorded: 'helped when written down',
      unrecorded: 'helped when not written down',
      moreRecorded: 'more when written down',
      toGood: 'helped those with a good name',
      toBad: 'helped those with a bad name',
      toHelper: 'helped those who had helped',
      toRefuser: 'helped those who had not helped',
      afterHelp: 'helped after being helped',
      afterRefusal: 'helped after not being helped',
    },
    shares: [
      ...['recorded', 'unrecorded', 'moreRecorded', 'toGood', 'toBad'],
      ...['toHelper', 'toRefuser', 'afterHelp', 'afterRefusal'],
    ],
    arms: {
      visible: 'good names shown',
      hidden: 'good names hidden',
      half: 'good names shown half of the time',
      tenth: 'good names shown once in ten times',
    },
    script: 'Who could give to whom followed a plan. How often good names were shown was drawn by lot.',
    article: 'The article says that a good name brings returns from others than those one helped.',
    paper:
      'Those who had helped were helped more (2000). People help more when it is written down (unchecked). In the field, having been helped made nobody help more (2016). By theory a good name pays where it is seen more often than the cost is to the gain, here 1 time in 4 (1998).',
  },
  S13: {
    title: 'The herders',
    lead: 'Hard years: give to who is in need, or lend and keep accounts?',
    stages: {
      story:
        'Hard years: crafts fail, and many have an urgent need. In one half of the game you may only ask and give, in the other only trade and lend. An urgent need that is not met costs 12.',
      gifts:
        'In this half you may only ask and give: to who is in need, or to all at the well. Nobody may offer or trade.',
      loans: 'In this half you may only offer, trade and lend. Nobody may ask or give.',
    },
    measures: {
      hardGifts: 'rounds with an urgent need unmet, gifts',
      hardLoans: 'rounds with an urgent need unmet, loans',
      fewerWithGifts: 'fewer with gifts',
    },
    shares: ['hardGifts', 'hardLoans', 'fewerWithGifts'],
    arms: { giftsFirst: 'gifts first', loansFirst: 'loans first' },
    script: 'Which half came first was drawn by lot.',
    article: 'The article says that close people give without keeping score.',
    paper:
      'In models of hard times herders who give to who is in need lose fewer herds (unchecked). There is no published figure to match: only the direction counts.',
  },
  S14: {
    title: 'The guild master',
    lead: 'Help for some, by lot; then a call to all.',
    stages: {
      story:
        'The master of a guild lives in your village: {{master}}. Some market days follow; then the guild builds its hall.',
      rounds:
        'Market days as in any village: share what you need, give, offer, answer. {{master}} is the guild’s master.',
      hall: '{{master}}, the guild’s master, collects wood for the hall. There is nothing in it for you.',
    },
    measures: { mentored: 'gave wood after being helped', others: 'gave wood without being helped' },
    arms: { hall: 'all villages' },
    script: 'The master was a script. Who was helped was drawn by lot; wood was asked of all.',
    article: 'The article says that leaders who help earn loyalty.',
    paper:
      'In firms a good relation with the leader and helping beyond one’s duty go together (r = .31; 761 samples in all). That is no experiment: no verdict is given.',
  },
  S15: {
    title: 'The newsletter',
    lead: 'A tip for nothing, and a small box to tick.',
    stages: {
      story: 'You have 100 coins. A merchant comes by now and then.',
      news: 'The merchant tells you for nothing: tomorrow there will be no medicine.',
      newsLater: 'The merchant nods and goes on.',
      signUp:
        'The merchant asks for your token: leave to send you offers for two days. You may take it back with any offer.',
      offers: 'A day with the merchant’s offers, if you allowed them.',
    },
    revoke: 'No, and no more offers',
    measures: { signsUp: 'signed up', bought: 'offers bought' },
    arms: { told: 'told something first', control: 'told nothing' },
    script: 'Who was told something was drawn by lot. The question and the offers were the same.',
    article: 'The article says that useful information is given away for a sign-up.',
    paper: 'No experiment was published that this could match: only the direction counts.',
  },
} as const satisfies Readonly<Record<string, ExperimentWords>>
