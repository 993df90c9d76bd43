// A class that plays an experiment: a phone for each student, and the S4 that most of its tests play.

import type { ClassExperiment } from '../../../shared/protocol/class-setup.ts'
import { nextAct } from '../../helpers/door-in-the-face.ts'
import type { Phone } from './class-world.ts'
import { lesson } from './lesson-world.ts'

export const doorInTheFace: ClassExperiment = {
  scenario: 'S4',
  mode: 'target',
  arms: ['ditf', 'target'],
  agreed: true,
}

export const experimentLesson = (students: number, more: Partial<ClassExperiment> = {}) =>
  lesson({ experiment: { ...doorInTheFace, ...more } }, students)

export type ExperimentLesson = Awaited<ReturnType<typeof experimentLesson>>

/** Everyone who can does one thing. */
export async function playOn(phones: readonly Phone[], yes: (phone: Phone) => boolean): Promise<void> {
  for (const phone of phones) {
    const action = nextAct(phone.market, phone.room.match?.seat ?? '', yes(phone))
    if (action) await phone.act(action)
  }
}
