// English: lessons on giving and returning. Source of every figure and finding: science notes, parts 1, D and F.

import type { LessonWords } from './lesson-words.ts'

export const givingLessons = {
  kinds: {
    title: 'Three kinds',
    lead: 'A gift, an even trade, a gouge: sort six exchanges.',
    bet: {
      question: 'You will sort six exchanges into three kinds. On how many will you and the game agree?',
      ranges: ['0 or 1', '2 or 3', '4 or 5', 'All 6'],
      answer: 'You agreed on {{value}} of 6.',
    },
    after: {
      question: 'What makes an exchange generalized?',
      options: [
        'No account is kept of it, and nothing is due.',
        'Both sides get about the same value.',
        'It happens within a family.',
      ],
      why: 'Giving without an account is what counts. It is most usual among close people, but not only there.',
    },
  },
  norm: {
    title: 'The norm of reciprocity',
    lead: 'Something arrives from somebody you never met.',
    bet: {
      question:
        'In the 1970s 578 strangers were sent a Christmas card from somebody they did not know. Of 100 of them, how many sent one back?',
      ranges: ['Under 10', '10 to 29', '30 to 59', '60 or more'],
      answer: '{{value}} of 100 sent a card back.',
    },
    after: {
      question: 'In 2016 the cards were sent again. What came of it?',
      options: ['About as many answers as before.', 'Far fewer: 2 of 100.', 'Twice as many.'],
      why: 'Of 755 cards 2% were answered: a norm is strong, but it hangs on time, habit and trust.',
    },
  },
  summers: {
    title: 'First summers',
    lead: 'Two children, one toy: where does taking turns come from?',
    bet: {
      question:
        'In our model two children see an elder share. Later nobody watches. How many of 100 turns do they hand the toy on?',
      ranges: ['Under 25', '25 to 49', '50 to 74', '75 or more'],
      answer: 'In our model {{value}} of 100. That is how we built it, no finding.',
    },
    after: {
      question: 'What does this lesson show?',
      options: [
        'That every child who sees sharing will share.',
        'That sharing is inborn.',
        'One way in which turns could be learnt, among several.',
      ],
      why: 'It is a model: example and habit are one mechanism of several, and its numbers are ours.',
    },
  },
  debt: {
    title: 'Expected debt, and how it fades',
    lead: 'A favour today, a request later.',
    bet: {
      question:
        'A hospital asks former patients for a gift. Of 100 who would give at once, how many still give when they are asked 30 days later?',
      ranges: ['40 or fewer', '41 to 59', '60 to 79', '80 or more'],
      answer: '{{value}} of 100: each 30 days cost 30%.',
    },
    otherSide: 'Ask for a return yourself',
    after: {
      question: 'Does a debt of gratitude fade for everyone?',
      options: [
        'Yes, everywhere alike.',
        'No: in one study it did for Americans, not for Indians.',
        'No: it grows with time.',
      ],
      why: 'Goyal and Miller (2018) found that time and repayment lessened the felt debt of Americans, and neither did for Indians.',
    },
  },
  timeFrame: {
    title: 'A time frame',
    lead: 'A promise with a day, and one without.',
    bet: {
      question:
        'You lend a tool without naming a day, and later its worth comes back. How sure is the game that this was an even trade?',
      ranges: ['Under 25%', '25 to 49%', '50 to 74%', '75% or more'],
      answer: '{{value}} of 100. That is our rule, no finding.',
    },
    after: {
      question: 'What does naming a day change?',
      options: [
        'It says when a promise is broken.',
        'It makes the other side honest.',
        'It makes the thing worth more.',
      ],
      why: 'Balanced exchange means an even return within a time: without a day nobody is ever late.',
    },
  },
} as const satisfies Readonly<Record<string, LessonWords>>
