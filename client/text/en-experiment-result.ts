// English: what an experiment came to in a class.

export const experimentResultWords = {
  none: 'No experiment was played.',
  verdict: {
    agrees: 'This class agrees with what was published.',
    cannotTell: 'One cannot tell: this class is too small to say.',
    differs: 'This class differs from what was published.',
    noVerdict: 'No verdict: what was published is not what a class can show.',
    first: 'This class is like the first study, and not like the later one.',
    second: 'This class is like the later study, and not like the first.',
    both: 'One cannot tell: this class fits both studies.',
    neither: 'This class is like neither study.',
    tooFew: 'Too few students to say anything.',
    tooFewGroups: 'Too few groups to say anything.',
    builtTo: 'No verdict: the bots were built to answer like this.',
  },
  /** What each month leaves, of people and of bots; what the study found; and why the two are not compared. */
  decay: {
    people: 'Each month of the story leaves {{own}} of the yes',
    bots: 'Each month of the story leaves {{own}} of their yes.',
    study: 'In the study of {{n}} letters to former patients each 30 days left {{published}}.',
    noVerdict: 'A minute is not a month: no verdict.',
  },
  direction: {
    within: { higher: '“{{what}}”: yes.', lower: '“{{what}}”: no, the other way round.' },
    direction: {
      higher: '“{{what}}”: more with “{{first}}” than with “{{second}}”.',
      lower: '“{{what}}”: less with “{{first}}” than with “{{second}}”.',
    },
  },
  needed: 'It would take {{count}} in each condition, {{students}} students.',
  nobody: 'nobody measured',
  of: '{{yes}} of {{n}}',
  n: 'n = {{n}}',
  nInAll: 'n = {{n}} in all',
  interval: '(95%: {{low}} to {{high}})',
  published: 'published',
  noFigure: 'No published figure.',
  leftOut: 'Not counted:',
  why: {
    bot: 'played by bots',
    covered: 'away for a while',
    cutShort: 'cut short',
    practice: 'second trials',
    saidYesToLarge: 'said yes to the large request',
    answeredNothing: 'answered in no round',
    notAsked: 'never asked',
    other: 'answered before all was said',
  },
} as const
