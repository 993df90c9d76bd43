// English: lessons on trust, prices, leaders, names, fines and needs. Source of every figure and finding: science notes, parts 1, D and F.

import type { LessonWords } from './lesson-words.ts'

export const togetherLessons = {
  trust: {
    title: 'Trust',
    lead: 'What you send grows threefold, in somebody else’s hands.',
    bet: {
      question:
        'Money sent to a stranger is tripled, and the stranger may send some back. Of 100 that came, how many go back?',
      ranges: ['Under 20', '20 to 44', '45 to 64', '65 or more'],
      answer: '{{value}} of 100, the mean of 162 studies.',
    },
    after: {
      question: 'After which exchange do people trust each other more?',
      options: ['After giving without a promise.', 'After a binding bargain.', 'It makes no difference.'],
      why: 'Only who could have kept it all shows by giving that they can be trusted (Molm and others 2000).',
    },
  },
  fairPrice: {
    title: 'Fair prices',
    lead: 'Notices at the market, and then the storm.',
    bet: {
      question:
        'A landlord learns that his tenant has just found a job close by and will not move. He asks 40 dollars more. Of 100 people, how many call that unfair?',
      ranges: ['Under 40', '40 to 59', '60 to 79', '80 or more'],
      answer: '{{value}} of 100 called it unfair.',
    },
    otherSide: 'Sell the wood yourself',
    after: {
      question: 'Which higher price do most people accept?',
      options: ['One that uses a shortage.', 'One that passes on a higher cost.', 'One for who cannot go elsewhere.'],
      why: 'Of lettuce that had become dearer for the grocer 79% accepted the higher price (Kahneman and others 1986).',
    },
  },
  mentoring: {
    title: 'Mentoring',
    lead: 'Help for some; then a call to all.',
    bet: {
      question:
        'In firms: how closely does a good relation with one’s leader go together with helping beyond one’s duty?',
      ranges: ['Not at all', 'Somewhat', 'Closely', 'One always comes with the other'],
      answer: 'Somewhat: r = .31, where 0 is not at all and 1 is always.',
    },
    after: {
      question: 'Does that show that help from a leader makes people loyal?',
      options: [
        'Yes, it was measured in 761 samples.',
        'No, it shows the opposite.',
        'It shows that they go together, not which makes which.',
      ],
      why: 'A correlation says that two things come together; what makes what it cannot say.',
    },
  },
  reputation: {
    title: 'Reputation',
    lead: 'Help costs you one and gives four. Somebody may be watching.',
    bet: {
      question: 'A stranger was helped by somebody. How does that change how often they help a third one?',
      ranges: ['Less often', 'No change', 'Somewhat more often', 'Twice as often'],
      answer: 'No change, in a study outside the laboratory.',
    },
    after: {
      question: 'Who is helped more?',
      options: ['Who has helped others.', 'Who was helped before.', 'Who asks most.'],
      why: 'People help those who are known to have helped (Wedekind and Milinski 2000; repeated in 2020).',
    },
  },
  sanctions: {
    title: 'Sanctions',
    lead: 'One granary, four givers, and later a fine.',
    bet: {
      question:
        'In games with a common pot: of 100 people, how many give more when the others give more, and less when they give less?',
      ranges: ['Under 25', '25 to 39', '40 to 64', '65 or more'],
      answer: 'About {{value}} of 100. Some 30 give nothing whatever the others do.',
    },
    after: {
      question: 'People may pay to fine those who give little. What happens to giving?',
      options: ['It falls.', 'It rises.', 'It stays as it was.'],
      why: 'Fehr and Gächter (2000) saw it rise, even where a fine costs the one who fines; in some societies givers are fined too.',
    },
  },
  needs: {
    title: 'Relationships and needs',
    lead: 'Hard years: give to who is in need, or lend and keep accounts?',
    bet: {
      question: 'Which way of exchanging makes a group hold together most?',
      ranges: [
        'Gifts that return from somebody else',
        'Gifts that the same one returns',
        'Bargains',
        'It makes no difference',
      ],
      answer: 'Gifts that return from somebody else; then gifts returned by the same one; bargains least.',
    },
    after: {
      question: 'In this game, what keeps a village alive in hard years?',
      options: [
        'Keeping exact accounts.',
        'Telling what one needs, and giving to who is in need.',
        'Keeping what one has.',
      ],
      why: 'An urgent need is met in time only if it is known and somebody gives before it is paid for. That is a rule of our game; models of herders point the same way (unchecked).',
    },
  },
} as const satisfies Readonly<Record<string, LessonWords>>
