// English, what a lesson came to: for the teacher and the wall.

export const lessonWords = {
  noTreatment: 'Nothing was compared in this lesson.',
  noQuiz: 'Nobody has answered the questions both before and after.',
  verdict: {
    more: 'More was given with the second setting: by {{difference}} points',
    less: 'Less was given with the second setting: by {{difference}} points',
    cannotTell: 'Cannot tell: the villages differ by {{difference}} points, and so they might by chance',
    tooFew: 'Too few villages to tell',
  },
  design: {
    between:
      'Share of gifts among students in each village, {{count}} villages. Who played with what was drawn by lot.',
    crossover: 'Share of gifts among students. Every village played both, in an order drawn by lot: {{count}} points.',
  },
  arm: '{{vary}}: {{value}}',
  vary: {
    reputation: 'Reputation',
    labels: 'Labels',
    ledger: 'Threads',
    hints: 'Hints',
    norm: 'Debts',
    barn: 'Barn',
    granary: 'Granary',
    fine: 'Fines',
    households: 'Households',
    chat: 'Free chat',
    shocks: 'Shocks',
    rounds: 'Rounds',
  },
  interval:
    'The difference lies between {{low}} and {{high}} points (95%); the lot alone gives as much with probability {{p}}.',
  carryOver: 'What a village learned in the first match it took into the second.',
  matchesTitle: 'This match, and those before it',
  matchesAlone: 'There is no earlier match to compare with',
  matchesLead:
    'Bold: this match. Faint: earlier ones, of {{people}} people in all. What changed besides, nobody can tell.',
  matchesLeadAlone: 'Play another match, or open the next class from this desk.',
  figure: {
    generalized: 'Given, of all value',
    balanced: 'In even trades',
    negative: 'At somebody’s cost',
    needsMet: 'Needs met',
    prosperity: 'Prosperity of a seat',
  },
  which: { this: 'Match {{match}}', earlier: '{{date}}, match {{match}}', now: 'This match' },
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  betsTitle: 'What the class bet, and what it did',
  betOpen: 'Nothing to compare with yet.',
  betActual: 'It was {{percent}}%.',
  quizTitle: '{{before}}% right before, {{after}}% after',
  quizGain: 'The class gained {{gain}} points on average (95%: {{low}} to {{high}}), {{count}} students.',
  quizGainOnly: 'The class gained {{gain}} points on average, {{count}} students.',
  before: 'before',
  after: 'after',
} as const
