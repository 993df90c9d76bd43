// English: what is said when a match has ended. Facts first; it speaks of acts, never of a kind of person.

export const debriefWords = {
  title: 'The village did {{percent}}% of what it could',
  lead: 'Together you gained {{gained}} of {{possible}} wellbeing that was possible in {{rounds}} rounds.',
  awards: 'Many ways to shine',
  noAwards: 'No award this time: each needs dealings with three others.',
  award: {
    biggestGiver: 'Biggest giver who still ate',
    fairestTrader: 'Fairest trader',
    mostTrusted: 'Most trusted',
  },
  awardFacts: {
    biggestGiver_one: '{{name}}: 1 gift, {{b}} of {{c}} needs met',
    biggestGiver_other: '{{name}}: {{count}} gifts, {{b}} of {{c}} needs met',
    fairestTrader_one: '{{name}}: 1 trade, {{b}}% from even',
    fairestTrader_other: '{{name}}: {{count}} trades, {{b}}% from even',
    mostTrusted_one: '{{name}}: 1 promise kept, none broken',
    mostTrusted_other: '{{name}}: {{count}} promises kept, none broken',
  },
  mine: 'Your exchanges',
  mineCount_one: 'One exchange.',
  mineCount_other: '{{count}} exchanges.',
  acts: { generalized: 'Given freely', balanced: 'Even', negative: 'At someone’s cost', neutral: 'Lapsed' },
  none: 'You made no exchange. What would have happened if you had shared a need?',
  told: 'Who the bots were',
  myFigures: '{{met}} of {{dealt}} needs met · {{coins}} coins · prosperity {{prosperity}}',
  waitForHost: 'When {{name}} is ready, you play again.',
  reputations: 'What the village thought of you',
  reputation: '{{name}} {{count}}',
  caveat: 'Which style grows rich follows from our rules, it is no finding. What you did is the finding.',
  strategy: {
    hearth: '{{name}} gave what others lacked and kept no accounts.',
    ledgerkeeper: '{{name}} took and offered only even trades.',
    raider: '{{name}} charged what need would bear.',
    neighbour: '{{name}} returned favours, and let old ones fade.',
    other: '{{name}} was a bot.',
  },
} as const
