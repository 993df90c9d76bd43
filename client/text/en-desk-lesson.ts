// English: the desk’s lesson: its steps, what to say in each, the plan, the figures of right now. What is to be said aloud stands in quotes on the page.

import type { ClassPhase } from '../../shared/protocol/class.ts'
import type { SayId } from '../desk/lesson/say-now.ts'

const say = {
  joinFirst: 'Phones out. Go to {{address}}, type {{code}}, and keep the name you are given.',
  joinMore: '{{code}} at {{address}}. Help whoever sits beside you in. We begin in a minute.',
  quizBefore: 'Three short questions, no marks. Say what you think now; we ask again at the end.',
  predict: 'Before we play: what do you think people will do? Tap your guess. We will see.',
  paused: 'Eyes up here. The clock stands still and nothing is lost.',
  morningFirst: 'You keep a stall. You make more of one thing than you can use, and need four that others make.',
  morning: 'A new day. Look at what you need before you look at what you have.',
  marketFirst: 'Share what you need. Then give, or offer. You may also simply give.',
  marketSecond: 'Who gave you something yesterday? Do you owe them anything?',
  marketThird: 'Before you pay, press Weigh. What would make this deal fair?',
  market: 'Is there somebody you never traded with? What would you have to offer?',
  marketLast: 'This is the last market. Does that change what you do?',
  eveningFirst: 'Evening. See which of your needs were met, and by whom.',
  evening: 'Evening. One tap for how that deal felt. No talking yet.',
  experiment: 'Everyone at their own pace. Nobody talks about it until all are through.',
  between: 'Phones down. One thing that surprised you? Then we play again, {{matching}}.',
  debriefFirst: 'You each have your own portrait. Read it for a minute; it is yours alone.',
  debrief: 'What do you see here? Say what you see first, and only then why.',
  quizAfter: 'Three questions of the same kind. Nobody sees your answers.',
  over: 'Thank you. Your portrait stays on your phone. What will you do differently tomorrow?',
} as const satisfies Readonly<Record<SayId, string>>

const steps = {
  join: 'Join',
  quizBefore: 'Quiz',
  predict: 'Predict',
  play: 'Play',
  debrief: 'Debrief',
  quizAfter: 'Quiz 2',
  over: 'Over',
} as const satisfies Readonly<Record<ClassPhase, string>>

const planned = {
  join: 'Students join by code or QR; late ones get a seat by the next round',
  quizBefore: 'Three questions, no marks',
  predict: 'Each guesses what the class will do',
  play: 'Match {{match}}: {{rounds}} rounds in villages of {{size}}',
  debrief: 'Portraits on the phones, then one picture at a time on the projector',
  quizAfter: 'Three parallel questions; you see the class’s mean gain',
  over: 'What will you do differently?',
} as const satisfies Readonly<Record<ClassPhase, string>>

export const deskLessonWords = {
  say,
  steps,
  planned,
  plan: {
    title: 'Lesson plan',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    at: '{{from}}–{{to}} min',
    tooLong: 'This setup needs {{count}} minutes, more than a lesson of {{lesson}}.',
    fits: '{{count}} minutes in all.',
    before: 'Before the lesson',
    beforeLines: {
      print: 'Print the other page and keep it to yourself: its recovery code brings the desk back on any device.',
      check: 'Open {{address}}/check on one phone in the classroom’s network.',
      rehearse: 'Rehearse once with bots: desk, projector and debrief look just the same.',
    },
    sayTitle: 'Say',
    timeNote: 'A match ends early when everyone is done.',
  },
  lesson: {
    title: 'Lesson',
    say: 'Say this',
    quoted: '“{{line}}”',
    start: 'Start playing',
    startNext: 'Start match {{match}}',
    again: 'Play another match',
    next: 'Next: {{step}}',
    bell: 'Bell rings',
    bellSure: 'End play for all?',
    endMatch: 'End match',
    endMatchSure: 'End it now?',
    answered: '{{count}} of {{people}} have answered',
    nobody: 'Start when the first student is here, or rehearse with bots.',
    steps: 'Steps of the lesson',
  },
  join: {
    title: 'Join',
    qr: 'The link to join, as a QR code',
    copy: 'Copy the link',
    here_one: '1 here',
    here_other: '{{count}} here',
    of: 'of {{count}}',
    absent_one: '1 on the list is not here yet: {{names}}',
    absent_other: '{{count}} on the list are not here yet: {{names}}',
    rehearse: 'Rehearse with bots',
    rehearseCount: 'Number of bots',
  },
  now: {
    title: 'Right now',
    generalized: 'Gifts',
    balanced: 'Balanced',
    negative: 'Gouges',
    nothing: 'Nothing was exchanged yet.',
    dealsAMinute: 'deals a minute',
    needsMet: 'needs met',
    trend: '{{kind}} by round: {{values}}',
    oneWay_one: '1 pair is over 60% one way',
    oneWay_other: '{{count}} pairs are over 60% one way',
  },
} as const
