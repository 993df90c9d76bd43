// English, the projector: few words, readable from the back of a room.

export const wallWords = {
  refused: 'This projector is not connected',
  away: 'The network is gone. The class goes on; this picture catches up.',
  goTo: 'Go to',
  andEnter: 'and enter',
  orScan: 'or scan the square. No app, no account.',
  atTheWell: 'at the well',
  ofExpected: 'of {{count}} at the well',
  round: 'Round {{round}} · {{phase}}',
  paused: 'paused',
  deals: 'deals a minute',
  prices: 'Prices paid',
  board: 'board {{board}}',
  short: '▲ short',
  cheap: '▼ cheap',
  steady: 'steady',
  join: 'Join: {{code}}',
  here: '{{count}} here',
  villageOf: 'The village of {{name}}',
  kind: { generalized: 'gifts', balanced: 'balanced', negative: 'gouges' },
} as const
