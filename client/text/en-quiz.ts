// English, the quiz and the bets of a lesson.

export const quizWords = {
  before: 'Three questions before you play',
  after: 'Three questions after playing',
  lead: 'Nobody sees your answers: only what the class knew before and after.',
  question: 'Question {{number}} of {{count}}',
  done: 'Thank you. Look up: your teacher goes on when everyone is ready.',
  bets: 'Three bets before you play',
  betsLead: 'What do you think your class will do? Afterwards you see how close you were.',
  generalized: {
    a: 'Ana gives Bo bread and asks for nothing. Which kind of exchange is it?',
    b: 'A neighbour helps you move house and wants nothing for it. Which kind is it?',
    options: ['generalized', 'balanced', 'negative'],
  },
  balanced: {
    a: 'Two people swap things of about the same worth. Which kind of exchange is it?',
    b: 'You borrow ten coins and pay ten back on the day you promised. Which kind is it?',
    options: ['generalized', 'balanced', 'negative'],
  },
  negative: {
    a: 'A seller asks twice the usual price from someone who needs it badly. Which kind is it?',
    b: 'Someone does not pay back a loan, though they could. Which kind is it?',
    options: ['generalized', 'balanced', 'negative'],
  },
  fairPrice: {
    a: 'After a snowstorm a shop raises the price of shovels by a third. What did most people say?',
    b: 'A landlord raises the rent because the tenant has found work nearby. What did most people say?',
    options: ['Fair', 'Unfair', 'Half and half'],
  },
  passedCost: {
    a: 'A shop pays more for lettuce and passes that on to its customers. What did most people say?',
    b: 'A landlord’s costs rise and he raises the rent to cover them. What did most people say?',
    options: ['Acceptable', 'Unfair', 'Half and half'],
  },
  fading: {
    a: 'Patients were asked to donate after their treatment. Thirty days later made a gift about how much less likely?',
    b: 'If gratitude loses 30% in 30 days, how much of it is left after 60 days?',
    options: { a: ['3%', '30%', '90%'], b: ['All of it', 'About half', 'Almost none'] },
  },
  conditional: {
    a: 'Which gift to possible donors worked better?',
    b: 'Donors are promised a present if they give. What happened to donations?',
    options: {
      a: ['A good one with no strings', 'One promised for a donation', 'There was no difference'],
      b: ['They rose a lot', 'They rose a little', 'They fell'],
    },
  },
  bigThenSmall: {
    a: 'Someone asks for a lot, hears no, and then asks for little. What is this called?',
    b: 'Someone asks for a little, hears yes, and later asks for a lot. What is this called?',
    options: ['Foot in the door', 'Door in the face', 'That’s not all'],
  },
  sweetened: {
    a: 'Before you have answered, the seller adds something to the offer. What is this called?',
    b: 'When does “that’s not all” come?',
    options: {
      a: ['Foot in the door', 'Door in the face', 'That’s not all'],
      b: ['After a no', 'After a yes', 'Before any answer'],
    },
  },
  weighing: {
    a: 'You got a free sample and feel you should buy. What helps most?',
    b: 'A small favour is followed by a large request. What is a good question to ask yourself?',
    options: {
      a: ['Wait, then judge the offer by itself', 'Buy a little', 'Give the sample back at once'],
      b: ['How can I say no politely?', 'Would I do this without the favour?', 'What will others think?'],
    },
  },
  cards: {
    a: 'In 1976, strangers got a Christmas card from someone they did not know. How many sent one back?',
    b: 'In 2016 the card experiment was done again. How many sent one back?',
    options: ['2%', '20%', '60%'],
  },
  reputation: {
    a: 'Whom did people help more, when they could see who had helped others?',
    b: 'Travellers asked strangers for help. Who was helped more?',
    options: {
      a: ['Those who had helped others', 'Those who were rich', 'Everyone the same'],
      b: ['Those who had helped others', 'Those who had been helped', 'Everyone the same'],
    },
  },
  predict: {
    gifts: 'How much of all that is exchanged will be given and not traded?',
    gains: 'How much of what is possible together will the villages reach?',
    promises: 'How many promises will be kept?',
    range: '{{from}}% to {{to}}%',
  },
} as const
