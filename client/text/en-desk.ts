// English: what the teacher of a class reads. Short and plain; what is to be said aloud stands in quotes on the page.

import { deskExperimentWords } from './en-desk-experiment.ts'
import { deskLessonWords } from './en-desk-lesson.ts'
import { deskRoomWords } from './en-desk-room.ts'
import { deskSeatsWords } from './en-desk-seats.ts'
import { deskSetupWords } from './en-desk-setup.ts'

export const deskWords = {
  ...deskLessonWords,
  ...deskSetupWords,
  ...deskSeatsWords,
  ...deskRoomWords,
  experiment: deskExperimentWords,
  hostClass: 'Host a class',
  matching: { fixed: 'with the same village', strangers: 'with other people' },
  bar: {
    title: 'Host desk',
    people_one: '1 person',
    people_other: '{{count}} people',
    markets_one: '1 market',
    markets_other: '{{count}} markets',
    code: 'Class code',
    clock: 'Class clock',
    round: 'round {{round}}',
    roundOf: 'round {{round}} of {{rounds}}',
    phases: { morning: 'Morning', market: 'Market', evening: 'Evening', over: 'Over' },
    paused: 'Paused',
    more: '+30 s',
    less: '−30 s',
    pause: 'Pause',
    resume: 'Go on',
    endRound: 'End round',
    endStage: 'End part',
    redo: 'Redo round',
    redoSure: 'Undo this round?',
    projector: 'Projector',
  },
  tabs: { now: 'Lesson', seats: 'Seats', markets: 'Markets', wall: 'Projector', room: 'Class' },
  tabsName: 'Parts of the desk',
  away: 'No connection. The class goes on without this page; it comes back by itself.',
  awayWaiting_one: 'One command waits to be sent.',
  awayWaiting_other: '{{count}} commands wait to be sent.',
  on: 'on',
  off: 'off',
} as const
