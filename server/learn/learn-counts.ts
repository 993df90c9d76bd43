// Counts what people choose in Learn, and tells how many chose what. Kept when the rooms are deleted: it names nobody.

import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { lessonOfScenario } from '../../shared/lesson/learn.ts'
import type { LessonCounts } from '../../shared/lesson/lesson-counts.ts'
import { aloneIn } from '../../shared/scenarios/measured.ts'
import { openLogActor } from '../actor/log-actor.ts'
import { type Answer, FoldFault } from '../actor/log-life.ts'
import type { Clock } from '../clock.ts'
import { truthOf } from '../export/truth.ts'
import type { EventStore } from '../store/event-store.ts'
import { type CountAction, countMachine, parseCounted } from './count-machine.ts'

const LOG = 'learn'
const BY = 'learn'

export type LearnCounts = {
  /** The same id is counted once. */
  count(id: string, choice: CountAction): Promise<Answer>
  /** Measures an experiment that one who was alone has just ended. `seed`: a secret of it, so that it is counted once and cannot be found again. */
  measure(match: string, seed: string): Promise<void>
  /** Undefined: storage is paused. */
  of(lesson: string): Promise<LessonCounts | undefined>
  close(): Promise<void>
}

type Parts = { readonly store: EventStore; readonly clock: Clock; readonly logger: Logger }

/** A log that cannot be folded is no reason not to start: then nothing is counted, and nobody's choice is shown. */
export async function openLearnCounts(parts: Parts): Promise<LearnCounts> {
  try {
    return await opened(parts)
  } catch (error) {
    if (!(error instanceof FoldFault)) throw error
    parts.logger.error({ err: error, log: LOG }, 'what was chosen in Learn cannot be read: nothing is counted')
    return {
      count: async () => ({ ok: false, reason: 'storagePaused' }),
      measure: async () => {},
      of: async () => undefined,
      close: async () => {},
    }
  }
}

async function opened({ store, clock, logger }: Parts): Promise<LearnCounts> {
  const actor = await openLogActor({
    log: LOG,
    machine: countMachine,
    parseEvent: parseCounted,
    store,
    clock,
    logger,
    keepEvents: 1,
    aliveUntilMs: undefined,
  })

  /** No secret of a room is kept here, only what cannot be turned back into it. */
  const count = (id: string, choice: CountAction) =>
    actor.submit(BY, createHash('sha256').update(id).digest('hex'), choice)

  return {
    count,
    async measure(match, seed) {
      try {
        const trial = aloneIn(truthOf((await store.read(match)).events))
        const lesson = trial && lessonOfScenario(trial.scenario.id)
        if (lesson && trial.mode === 'target')
          await count(seed, { lesson: lesson.id, arm: trial.arm, values: { ...trial.values } })
      } catch (error) {
        logger.error({ err: error, match }, 'an experiment could not be counted')
      }
    },
    // A copy: what is counted meanwhile may not be durable yet.
    of: (lesson) => actor.read((tally) => ({ ...tally.get(lesson)?.arms })),
    close: actor.close,
  }
}
