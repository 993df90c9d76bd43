// English: lessons on being asked, and on what is given so that one says yes. Source of every figure and finding: science notes, parts 1, D and F.

import type { LessonWords } from './lesson-words.ts'

export const askingLessons = {
  charity: {
    title: 'Gifts from a charity',
    lead: 'A letter that asks, with something in it or not.',
    bet: {
      question:
        'Ten thousand people got a letter from a charity, a third of them with a large gift in it. How many more donations did that bring?',
      ranges: ['None', 'Up to a quarter more', 'About half as many again', 'Two thirds more, or beyond'],
      answer: '{{value}} more donations than without a gift.',
    },
    otherSide: 'Write the letter yourself',
    after: {
      question: 'A gift is only promised, to whoever gives. What did later studies find?',
      options: ['It works as well.', 'It works better.', 'It brought little or nothing.'],
      why: 'Only good gifts without a condition helped (Eckel and others 2016); offering thank-you gifts even lowered donations (Newman and Shen 2012).',
    },
  },
  door: {
    title: 'Techniques: the large request first',
    lead: 'A neighbour collects for the school outing.',
    bet: {
      question:
        'People who had said no to two years of volunteering were then asked for one trip to the zoo. Of 100, how many said yes?',
      ranges: ['Under 25', '25 to 39', '40 to 59', '60 or more'],
      answer: '{{value}} of 100, against 17 who were asked for the trip alone.',
    },
    otherSide: 'Be the one who asks',
    after: {
      question: 'Over all studies since, what is left of it?',
      options: [
        'It works nearly always.',
        'A small rise in saying yes, and next to none in doing it.',
        'It makes people say no more often.',
      ],
      why: 'A review (Feeley and others 2012) found a small effect on words in 78 studies, and none to be sure of on deeds in 39.',
    },
  },
  foot: {
    title: 'Techniques: the small request first',
    lead: 'A little salt, and then something more.',
    bet: {
      question:
        'Women who had done a small favour were asked for a large one: two hours in their home, to list all that was in it. Of 100, how many agreed?',
      ranges: ['Under 25', '25 to 39', '40 to 59', '60 or more'],
      answer: '{{value}} of 100, against 22 who were asked at once.',
    },
    otherSide: 'Be the one who asks',
    after: {
      question: 'Why does it work, according to those who found it?',
      options: [
        'Who has helped comes to see themselves as a helper.',
        'Who has helped feels in debt.',
        'Who has helped is afraid to say no.',
      ],
      why: 'They spoke of how people see themselves: it is not a return of anything, although it is often told as one.',
    },
  },
  notAll: {
    title: 'Techniques: that’s not all',
    lead: 'The baker has something for you.',
    bet: {
      question:
        'A cupcake for 75 cents; then, before an answer, two cookies are added. Of 100 people, how many bought?',
      ranges: ['Under 40', '40 to 59', '60 to 79', '80 or more'],
      answer: '{{value}} of 100, against 40 when all was offered at once.',
    },
    otherSide: 'Stand behind the counter',
    after: {
      question: 'What explains it?',
      options: [
        'The added cookies are a gift, nothing else.',
        'People cannot count.',
        'Partly a return for the extra, partly that the first price sets the mark.',
      ],
      why: 'Burger’s own seven experiments (1986) speak for both.',
    },
  },
  smallFavour: {
    title: 'A small favour, a large return',
    lead: 'A drink you did not order.',
    bet: {
      question:
        'A man brought another one a soft drink, and later asked him to buy raffle tickets. How many times as many were bought as without the drink?',
      ranges: ['As many, or fewer', 'Up to one and a half times', 'About twice', 'Two and a half times, or more'],
      answer: '{{value}} times as many.',
    },
    after: {
      question: 'Did it matter whether they liked him?',
      options: [
        'Yes: nobody buys from one they dislike.',
        'Hardly: the drink worked even for a rude one.',
        'They bought more from the rude one.',
      ],
      why: 'In Regan’s study (1971) those with a drink bought about twice as many, from a pleasant man and from a rude one.',
    },
  },
  freebies: {
    title: 'Freebies and coupons',
    lead: 'Something small with the bill.',
    bet: {
      question: 'In shops, a coupon was set beside the same price cut on the shelf. How much more did the coupon sell?',
      ranges: ['No more', 'Up to a fifth more', 'About a third more', 'Half as much again, or beyond'],
      answer: '{{value}} more than the same cut on the shelf.',
    },
    after: {
      question: 'How many of the coupons were used?',
      options: ['About half.', 'Nearly all.', 'Hardly any.'],
      why: '55% were redeemed (Dhar and Hoch 1996): the others paid the full price, and still more was sold.',
    },
  },
  signUps: {
    title: 'Something for nothing, and a sign-up',
    lead: 'A merchant stops at your stall.',
    bet: {
      question:
        'Nothing was published on sign-ups; the nearest is a taste. In a chocolate shop, of 100 who got a free sample, how many bought something?',
      ranges: ['Under 40', '40 to 59', '60 to 79', '80 or more'],
      answer: '{{value}} of 100, against 56 without a sample.',
    },
    after: {
      question: 'What do you pay with when you sign up for something free?',
      options: ['With nothing.', 'With coins.', 'With leave to be asked again.'],
      why: 'Leave to send you offers is worth something: look at what it is worth to you before you give it.',
    },
  },
  resist: {
    title: 'When to resist: weigh, and wait',
    lead: 'Two offers, each after a favour.',
    bet: {
      question:
        'A sweet this morning makes you want to give something back. How much of 100 parts of that pull is left a month later, in our model?',
      ranges: ['Under 25', '25 to 49', '50 to 74', '75 or more'],
      answer: '{{value}} of 100 in our model. Of a large favour it is 70.',
    },
    after: {
      question: 'What is a night’s sleep good for before you answer?',
      options: [
        'It makes a bad deal better.',
        'The pull of a small favour fades; what the deal is worth stays.',
        'It makes the other side give up.',
      ],
      why: 'A fair offer is as fair tomorrow, and a dear one looks dear once the pull is weaker.',
    },
  },
} as const satisfies Readonly<Record<string, LessonWords>>
