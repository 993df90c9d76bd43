// English: the sandbox. What happens there follows from our rules; every sentence about it says so.

export const sandboxWords = {
  title: 'Sandbox',
  lead: 'Fill a village with bots, play it hundreds of times, and see what comes of it.',
  views: 'What to find out',
  view: { thrive: 'Who thrives', generations: 'Generations' },
  viewLead: {
    thrive: 'The same village, again and again, with other needs and other luck.',
    generations: 'What earns more is imitated more. Who is left after many generations?',
  },

  casts: 'Begin with',
  castNames: {
    mixed: 'A mixed six',
    raiderAmongGivers: 'One Raider, five Hearths',
    village12: 'The village of 12',
    everyone: 'One of each',
  },
  stories: 'Three stories',
  story: {
    invade: 'When gougers invade',
    reputation: 'What reputation changes',
    reciprocity: 'How reciprocity takes hold',
  },
  lookFor: {
    invade:
      'Look at Raider’s area and at the line below it. In this model a single gouger does well among givers, so gouging is imitated; what all earn falls as it spreads.',
    reputation:
      'Both pictures start alike. Look for how far Raider gets when everyone can see what it did, and when no one can.',
    reciprocity:
      'Look at the first ten generations. In this model those who return what they get need company: with some two fifths of the stalls they take hold; with a sixth, as when Raider has 20 of 24, they die out.',
  },

  cast: 'The cast',
  seats: '{{count}} of {{most}} stalls taken',
  seatsOf: 'Stalls of {{name}}',
  startShares: 'These are the shares at the start. Villages of six are drawn from them.',
  world: 'The world',
  noise: 'Noise',
  noiseHelp:
    'How often a choice comes out the wrong way round: a bot says no to what it meant to accept (or yes to what it meant to refuse, if it can pay), breaks a promise it meant to keep (or keeps one it meant to break), or keeps a gift it meant to give.',
  reputation: 'Reputation',
  reputations: { visible: 'Visible', hidden: 'Hidden', off: 'Off' },
  reputationBoth: 'Both are played: visible, and off.',
  shocks: 'Bad luck',
  shock: { usual: 'Usual', heavy: 'Heavy' },
  shocksHelp: 'Heavy: a craft fails on four mornings in ten, and six in ten have an urgent need.',
  rounds: 'Rounds',
  roundsHidden: 'Hidden, 6 to 10',
  roundsNumber: 'A number',
  matches: 'Matches',
  matchesValue_one: '1 match',
  matchesValue_other: '{{count}} matches',
  meetingsValue_one: '1 match, {{each}} of each meeting',
  meetingsValue_other: '{{count}} matches, {{each}} of each meeting',
  mutation: 'Trying something else',
  mutationValue: '{{percent}} of each generation',
  generations: 'Generations',
  beside: 'Compare with',
  besides: { nothing: 'Nothing', reputationOff: 'Reputation off' },

  results: 'What came of it',
  run: 'Play {{count}} matches',
  playing: 'Playing',
  progress: '{{done}} of {{count}} matches played',
  stop: 'Stop',
  stopped: 'Stopped. What was shown before still stands.',
  failed: 'The matches could not be played here. Reload the page and try again.',
  ready: 'Done: {{count}} matches played.',
  stale: 'You changed the setting. Play again to see what it comes to; these figures are of the one before.',
  nothingYet: 'Nothing played yet. Choose a cast and play.',
  problem: {
    tooFew: 'A village has at least two stalls.',
    oneStrategy: 'Generations need at least two strategies.',
  },
  copy: 'Copy a link to this setting',
  fromLink: 'This setting came with the link.',
  badLink: 'This link does not fit the sandbox, so you see the usual setting.',
  badLinkPart: 'This link does not fit the sandbox ({{what}}), so you see the usual setting.',
  inThisModel:
    'In this model. Who earns most follows from our rules and our bots: it is no finding about people. The labels are those of the debrief.',

  thrive: {
    prosperity: {
      one: '{{first}} ends with {{mean}} on average',
      ahead: '{{first}} thrives most here: {{mean}} on average',
      close: '{{first}} and {{second}} do about as well as each other here',
      measured:
        'Mean prosperity over {{count}} matches. Dot and line: the mean and where it most likely lies (95%). Pale bar: the middle eight of ten stalls.',
      row: '{{mean}}, likely {{low}} to {{high}}',
      seats_one: '{{name}} (1 stall)',
      seats_other: '{{name}} ({{count}} stalls)',
    },
    wellbeing: {
      headline: '{{first}} has most of its needs met: {{share}}',
      one: '{{first}} has {{share}} of its needs met',
      measured: 'Mean wellbeing from needs met, and the share of the needs dealt that was met.',
      row: '{{mean}}, {{share}} of needs met',
    },
    gains: {
      headline: 'The village reached {{share}} of its possible gains',
      measured:
        'Of the most that could have been gained had every good gone where it was needed, over {{count}} matches.',
      row: '{{share}}, likely {{low}} to {{high}}',
      label: 'The whole village',
    },
    did: {
      mostlyGeneralized: 'Most of what moved was given: {{generalized}}',
      mostlyBalanced: 'Most of what moved was traded evenly: {{balanced}}',
      mostlyNegative: 'Most of what moved, moved at somebody’s cost: {{negative}}',
      nothing: 'Nothing moved',
      measured: 'Share of the value that each strategy moved, by what it was.',
      village: 'The village',
    },
  },
  over: {
    worlds: { visible: 'Reputation visible', hidden: 'Reputation hidden', off: 'Reputation off' },
    shares: {
      takesOver: '{{name}} takes over: from {{from}} to {{to}}',
      swings: 'The lead changes {{count}} times; at the end {{name}} has {{to}}',
      shared: '{{name}} has most at the end: {{to}}, from {{from}}',
      measured:
        'Shares of the strategies over {{count}} generations, in this model: each is imitated in proportion to what it earns, and {{mutation}} try something else.',
      describe: 'At the start {{start}}. At the end {{end}}.',
      part: '{{name}} {{share}}',
      axis: 'generation',
    },
    earns: {
      rises: 'What all earn rises from {{from}} to {{to}}',
      falls: 'What all earn falls from {{from}} to {{to}}',
      stays: 'What all earn stays about the same: {{to}}',
      measured: 'Mean prosperity of everyone, generation by generation, in this model.',
    },
    alone: {
      headline: 'A single {{one}} earns {{mean}} among {{among}}, the most of any',
      measured:
        'Mean prosperity of a single one (row) in a village of six whose others are all alike (column), over {{count}} matches each. Gold: the best in its column, who can enter there.',
      among: 'among',
      half: 'Half and half with {{name}}',
    },
  },
} as const

/** Column heads of the sandbox's tables that the debrief does not have. */
export const sandboxColumns = {
  strategy: 'Strategy',
  stalls: 'Stalls',
  se: 'Standard error',
  likelyFrom: 'Likely from',
  likelyTo: 'Likely to',
  spreadFrom: 'Eight in ten from',
  spreadTo: 'Eight in ten to',
  needsMet: 'Needs met',
  generation: 'Generation',
  allEarn: 'All earn',
  among: 'Village of',
  alone: 'Alone',
  inHalf: 'Half the village',
} as const
