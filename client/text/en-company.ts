// English, playing among bots: the company one chooses, who is who, and what each did and why.

import type { CastId } from '../../shared/bots/casts.ts'

const cast = {
  friendly: { name: 'Friendly lane', line: 'They give, repay and trade evenly. Good for a first match.' },
  village: { name: 'The village', line: 'Some give, some take, most return what they get.' },
  traders: { name: 'Traders’ row', line: 'Even trades and kept promises. Hardly a gift.' },
  memories: { name: 'Long memories', line: 'What you did to them is what they do to you.' },
  sharp: { name: 'Sharp market', line: 'A need has its price here. Mind whom you tell.' },
  nameless: { name: 'No reputation', line: 'The village, and nobody’s name goes before them.' },
} as const satisfies Readonly<Record<CastId, { name: string; line: string }>>

export const companyWords = {
  cast,
  title: 'Your company',
  lead: 'What is hard about a match is who is in it. Every bot sees what you would see in its place.',
  at: 'Company: {{name}}',
  next: 'With whom next time?',
  aBot: 'A bot.',
  alias: 'Nobody is told who is a bot. You go by {{name}} here.',
  why: 'Why: “{{why}}”',
  moves: {
    open: 'What {{name}} did, and why',
    whose: 'Whose affairs',
    mine: 'With you',
    all: 'All',
    none: 'It did nothing.',
    failed: 'The moves of this match did not arrive. The match itself is kept.',
    round: 'Round {{round}}',
  },
  guess: {
    title: 'Who was a bot?',
    lead: 'Bots and people went by the names of villagers. Tap everyone you take for a bot.',
    you: 'You were {{name}}.',
    tell: 'That is my guess',
    nobody: 'Nobody was a bot',
    skip: 'Tell me without a guess',
    right_one: '{{right}} of 1 right',
    right_other: '{{right}} of {{count}} right',
    room_one: 'So far 1 player has guessed, and {{percent}}% of it was right. A tossed coin is right half the time.',
    room_other:
      'So far {{count}} players have guessed, and {{percent}}% of it was right. A tossed coin is right half the time.',
    noneYet: 'Nobody has guessed yet.',
    wasBot: 'a bot',
    wasPerson: 'a person',
    hit: 'You were right',
    miss: 'You thought otherwise',
  },
} as const
