// English: experiments in which something is given, and something is asked. Source of every figure: science notes, parts D and F.

import type { ExperimentWords } from './experiment-words.ts'

const story = 'You have 100 coins. Nobody in this village knows you yet.'

export const askingWords = {
  S1: {
    title: 'Greetings from a stranger',
    lead: 'Something arrives from somebody you never met.',
    stages: {
      story: `${story} A traveller whom you do not know passes your stall today.`,
      storyTitled: `${story} The master of a guild, whom you do not know, passes your stall today.`,
      token: 'A stranger is at your stall. You may give something, or nothing.',
      meet: 'A stranger is at your stall. You may give something, or nothing.',
    },
    measures: { sendsBack: 'sent something back' },
    arms: {
      plain: 'a plain token',
      fine: 'a fine token',
      title: 'a token from a master',
      fineTitle: 'a fine token from a master',
      control: 'no token',
      replication: 'a plain token, as in 2016',
    },
    script: 'The stranger was a script. Who got a token, and which, was drawn by lot; nothing was ever asked.',
    article: 'The article says that of about 600 strangers who got a Christmas card nearly 200 sent one back.',
    paper:
      'The paper counted 578 cards and 20% answers. A repetition in 2016 with 755 cards had 2%. Both are shown: times and habits change.',
  },
  S2: {
    title: 'How long does gratitude last?',
    lead: 'A favour today, a request later.',
    stages: {
      story: 'Your harvest is sick. A healer is on the way. You have 100 coins.',
      cure: 'The healer saves your harvest: it is worth 25 coins.',
      meet: 'The harvest has got well by itself. The healer passes by.',
      season1: 'A month goes by.',
      season2: 'Another month goes by.',
      season3: 'A third month goes by.',
      season4: 'A fourth month goes by.',
      ask: 'The healer is back.',
    },
    roles: {
      healer: {
        story: 'You are a healer. A neighbour’s harvest is sick, and you are on your way.',
        cure: 'You can save the harvest: it takes 25 coins of yours. Give them, or pass by.',
        meet: 'The harvest has got well by itself. You pass by.',
        ask: 'You are back. You may ask for something.',
      },
    },
    choices: { ask: 'Ask for 10 coins' },
    measures: { saysYes: 'said yes' },
    arms: {
      now: 'asked at once',
      oneMonth: 'asked after a month',
      twoMonths: 'asked after two months',
      fourMonths: 'asked after four months',
      noGift: 'no favour before',
    },
    script: 'How many months went by was drawn by lot. The healer always asked for 10.',
    scriptAsking:
      'How many months went by was drawn by lot. Whether you saved the harvest, and whether you asked, was up to you.',
    variants: {
      label: 'How the villagers answer',
      names: { usual: 'As was published', steady: 'They never forget' },
      told: {
        steady: 'These villagers were built never to forget a favour: they answer after four months as at once.',
      },
    },
    article: 'The article says that the wish to return a favour fades.',
    paper:
      'Former patients of a hospital were asked by letter: the later the letter came, the fewer gave, each 30 days by the same part. A minute here is no month: what is done here is not compared with that.',
  },
  S3: {
    title: 'The charity box',
    lead: 'A letter from the school, with something in it or not.',
    stages: {
      story: 'The school of the next valley writes to everybody. You have 100 coins.',
      letter: 'A letter from the school. You may give what it asks for, another sum, or nothing.',
      letterPromise:
        'A letter from the school: who gives gets four tokens. You may give what it asks for, another sum, or nothing.',
    },
    headings: { letter: 'The letter', letterPromise: 'The letter' },
    roles: {
      school: {
        story: 'You write for the school of the next valley.',
        letter: 'Write your letter: enclose what you hold, if anything, and ask.',
        letterPromise: 'Write your letter and ask: who gives is to get your four tokens.',
      },
    },
    choices: { ask: 'Ask for 10 coins' },
    measures: { donates: 'gave', amount: 'coins given' },
    arms: {
      none: 'nothing enclosed',
      small: 'one token enclosed',
      large: 'four tokens enclosed',
      conditional: 'four tokens promised',
    },
    script: 'What lay in the letter was drawn by lot. The letter always asked for 10.',
    scriptAsking:
      'How many tokens you had was drawn by lot. What you did with them, and whether you asked, was up to you.',
    variants: {
      label: 'How the villagers answer',
      names: { usual: 'As was published', first: 'They meet you for the first time' },
      told: {
        first:
          'These villagers were built to take a gift at a first meeting amiss, as one later study found; by how much is our guess.',
      },
    },
    article: 'The article says that a free gift makes people give.',
    paper:
      'In 10,000 letters a small gift brought 17% more donations, a large one 75% more. A gift that is promised only to who gives brought nothing.',
  },
  S4: {
    title: 'Door in the face',
    lead: 'A large request, a no, and a small one.',
    stages: {
      story: 'You have 100 coins. A neighbour collects for the school outing and comes to your stall.',
      ask: 'Somebody is at your stall. Answer as you like.',
      askTold:
        'Somebody is at your stall. The list in her hand says that some give 60 coins. She asks you for something else. Answer as you like.',
      wait: 'The day goes on: two minutes in which nothing happens.',
      deliver: 'The day of the outing. What was promised may be handed over, or not.',
    },
    roles: {
      requester: {
        story: 'You collect for the school outing. Sixty coins would pay all of it, ten would help.',
        ask: 'You are at a neighbour’s stall. Ask as you like, in the order you like.',
        askTold: 'You are at a neighbour’s stall, with your list. Ask as you like.',
        deliver: 'The day of the outing. Who has promised something brings it now, or does not.',
      },
    },
    choices: { large: 'Ask for 60 coins now', small: 'Ask for 10 coins, to be paid on the day' },
    measures: { saysYes: 'said yes', delivers: 'handed it over' },
    arms: {
      ditf: 'the large request first',
      target: 'the small request alone',
      exposure: 'the large one only mentioned',
      twoRequesters: 'two people ask',
      delayed: 'handed over two minutes later',
    },
    script:
      'The 60 was there to be refused. Whether you were asked for it was drawn by lot; the 10 was the same for all.',
    scriptAsking:
      'The 60 was there to be refused. What you asked for, and in which order, was up to you; whether there was a list, or a wait before the day, was not.',
    variants: {
      label: 'How the villagers answer',
      names: { usual: 'As in the first experiment', meta: 'As in all studies together' },
      told: {
        meta: 'These villagers were built to answer as all studies together say: yes a little more often after a no, and not all of them do what they said.',
      },
    },
    article: 'The article says that who has refused a large request feels compelled to grant a small one.',
    paper:
      'In 1975 it was 50% against 17%. Over all studies the effect is small, and for deeds none to be sure of. It needs the second request at once.',
  },
  S5: {
    title: 'Foot in the door',
    lead: 'A little salt first, a large favour after.',
    stages: {
      story: 'You have 100 coins and two measures of salt. It is a quiet day.',
      small: 'Somebody is at your stall. Answer as you like.',
      meet: 'Somebody is at your stall, says good day and goes on.',
      between: 'An hour and a half of a quiet day: ninety seconds in which nothing happens.',
      large: 'Somebody is at your stall who wants to set up one of their own. Answer as you like.',
    },
    roles: {
      second: {
        story: 'You want to set up a stall and need 12 coins for it. A neighbour has salt and coins.',
        small: 'Somebody else asks your neighbour for a little salt. You may, too.',
        meet: 'Your neighbour says good day to somebody.',
        large: 'You are at your neighbour’s stall.',
      },
    },
    choices: { small: 'Ask for a measure of salt', large: 'Ask for 12 coins, to set up a stall' },
    measures: { grantsLarge: 'granted the large request', grantsSmall: 'granted the small one' },
    arms: {
      performed: 'a small favour asked first',
      agreed: 'the promise of one asked first',
      met: 'only met before',
      cold: 'asked at once',
      sameAtOnce: 'the same person asks twice at once',
    },
    script: 'The salt was the foot in the door. Who was asked for it was drawn by lot; the 12 coins were asked of all.',
    scriptAsking: 'Whether something small could come first was drawn by lot. What you asked for was up to you.',
    article: 'The article counts this among the ways to use reciprocity.',
    paper:
      'In 1966 it was 53% against 22%. Those who found it explained it otherwise: who has helped comes to see themselves as a helper. The same person asking again at once does worse than asking cold.',
  },
  S6: {
    title: 'That’s not all',
    lead: 'The same loaf and cakes, told in another order.',
    stages: {
      story: 'You have 100 coins. The baker has something for you.',
      stall: 'The baker holds out a tray. Take it or leave it.',
    },
    roles: {
      seller: {
        story: 'You are the baker. You have a loaf and two cakes to sell.',
        stall: 'A customer is at your stall. Make an offer; before an answer you may make it better.',
      },
    },
    choices: {
      loafOnly: 'Offer the loaf for 7',
      whole: 'Offer the loaf and two cakes for 7',
      dearer: 'Offer the loaf and two cakes for 9',
      addCakes: 'Now the loaf and two cakes for 7',
    },
    measures: { buys: 'bought' },
    arms: {
      tna: 'the cakes added',
      control: 'all at once',
      discount: 'the price cut',
      discountControl: 'all at once, beside the price cut',
      tnaDear: 'the cakes added, at a high price',
      controlDear: 'all at once, at a high price',
    },
    script:
      'Whoever heard late of the cakes, or of the lower price, was asked for the same in the end, to the coin, as who heard all at once. The order was drawn by lot.',
    scriptAsking: 'What you offered first, and whether you made it better, was up to you.',
    article: 'The article says that the extra is felt as a gift that wants to be returned.',
    paper:
      'In 1986 it was 73% against 40% (30 each). Reciprocity is part of it; that the first price sets the mark explains it as well.',
  },
  S7: {
    title: 'The favour and the raffle',
    lead: 'A drink you did not order, and tickets you did not plan to buy.',
    stages: {
      story: 'You have 100 coins and work beside a colleague. There is a break.',
      break: 'It is time for a break.',
      breakPlain: 'It is time for a break.',
      tickets: 'Your colleague sells tickets for a raffle, 5 coins each. Take up to six, or none and go on.',
    },
    choices: {
      tickets1: '1 ticket',
      tickets2: '2 tickets',
      tickets3: '3 tickets',
      tickets4: '4 tickets',
      tickets5: '5 tickets',
      tickets6: '6 tickets',
    },
    measures: { tickets: 'tickets bought', perFavour: 'coins spent for each coin the drink was worth' },
    arms: {
      favour: 'a drink from the colleague',
      none: 'no drink',
      irrelevant: 'a drink from the steward',
      favourRude: 'a drink, from a rude colleague',
      noneRude: 'no drink, a rude colleague',
      irrelevantRude: 'a drink from the steward, a rude colleague',
    },
    script:
      'The colleague was a script. Whether somebody brought you a drink, who, and with what manner, was drawn by lot.',
    article: 'The article says that a small favour can bring a large return.',
    paper:
      'In 1971 those who got a drink bought about twice as many tickets (81 people), even from one they did not like. Here the drink is worth 2, a ticket 5.',
  },
} as const satisfies Readonly<Record<string, ExperimentWords>>
