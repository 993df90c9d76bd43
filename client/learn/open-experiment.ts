// Opens a room for one person and starts an experiment in it, then goes there.

import { effect } from '@preact/signals'
import type { Mode } from '../../shared/scenarios/scenario.ts'
import { progress } from '../device/learn-progress.ts'
import { myFace, myName } from '../device/preferences.ts'
import { isName } from '../home/you-form.tsx'
import { go, roomPath } from '../router.ts'
import { session } from '../session.ts'
import { t } from '../text/i18n.ts'
import { refusalWords } from '../text/refusal-words.ts'

/** The sentence of why not, or undefined when it has begun. */
export async function openExperiment(lesson: string, scenario: string, mode: Mode): Promise<string | undefined> {
  const { told, answer, room: before } = progress.of(lesson)
  const again = told === true || answer !== undefined || before !== undefined
  const name = isName(myName.value) ? myName.value.trim() : t('experiment.you')
  const room = await session.open('solo', { name, face: myFace.value }, true)
  if (!room) return undefined
  if ('ok' in room) return refusalWords(room)
  const started = await session.command({ type: 'start', experiment: { scenario, mode, again } })
  if (!started) return undefined
  if (!started.ok) {
    session.close()
    return refusalWords(started)
  }
  await begun()
  progress.note(lesson, { room: room.code, told: undefined })
  go(roomPath(room.code))
  return undefined
}

/** A room of one that has not begun would start a match of its own on its page. */
function begun(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (session.room.value?.phase === 'lobby') return
      // Not while the effect is being made: it has no end yet.
      queueMicrotask(() => stop())
      resolve()
    })
  })
}
