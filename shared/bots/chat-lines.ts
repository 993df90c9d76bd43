// What villagers say in free chat, by voice and occasion. English, as a villager says it: it is kept and told like a person's own line, and is no word of the page.

import type { Good } from '../game/goods.ts'

/** How somebody talks: kindly, evenly, or with an eye on the price. */
export type Voice = 'warm' | 'even' | 'sharp'
export type Occasion = 'hasOver' | 'needs' | 'answers'

/** {good} and {Good}: a good by its name in the village. No line names a price or makes a gift: nobody here can say today what it will say to an offer. Tools are many, all else is not: no line counts them. */
export const chatLines: Readonly<Record<Voice, Readonly<Record<Occasion, readonly string[]>>>> = {
  warm: {
    hasOver: [
      'I have {good} over today.',
      'More {good} here than I can use.',
      '{Good} to spare. Who needs some?',
      'Do not let my {good} go to waste, anyone.',
    ],
    needs: [
      'Still looking for {good}, if anybody can spare some.',
      'I could really do with {good} today.',
      'No {good} yet. Anyone?',
      'If you have {good} left, think of me.',
    ],
    answers: [
      'I will see what I can do.',
      'Let me look what I have.',
      'Good to hear from you. Busy day.',
      'I hear you. One moment.',
    ],
  },
  even: {
    hasOver: [
      '{Good} at my stall.',
      'I still have {good} here.',
      'I have {good}. Offers welcome.',
      'Anyone trading for {good}? Come by.',
    ],
    needs: [
      'Looking to buy {good}.',
      'Looking for {good}, fair price.',
      'Has anyone {good} left?',
      'I need {good}. Make me an even offer.',
    ],
    answers: [
      'Put it in an offer and I will look at it.',
      'Fair is fair.',
      'Maybe. Show me an offer.',
      'Let us see how the day goes.',
    ],
  },
  sharp: {
    hasOver: [
      '{Good} here, but not all day.',
      'Whoever needs {good} knows where I am.',
      'I have {good}, for the right price.',
      'Think about my {good} before somebody else does.',
    ],
    needs: [
      'What do you want for {good}?',
      'Somebody must have {good} to spare.',
      'I would take {good}, for little.',
      '{Good}, anyone? I can wait.',
    ],
    answers: [
      'Depends what it is worth to you.',
      'Show me the coins.',
      'Talk is cheap. Make an offer.',
      'We can talk about the price.',
    ],
  },
}

const names: Readonly<Record<Good, string>> = {
  bread: 'bread',
  fish: 'fish',
  wood: 'wood',
  cloth: 'cloth',
  tool: 'tools',
  medicine: 'medicine',
  help: 'help',
}

export function lineAbout(line: string, good: Good): string {
  const name = names[good]
  return line.replace('{good}', name).replace('{Good}', `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
}
