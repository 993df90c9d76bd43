// What a class's debrief is worked out from: the logs of all its ended matches, and what its students answered.

import type { DatedFigures } from '../../shared/lesson/match-figures.ts'
import type { ClassLogs } from './class-logs.ts'
import type { ClassPlan } from './class-measuring.ts'
import { isLeftOut, studentsOf } from './class-state.ts'
import { formOf } from './class-view.ts'
import { practiceSeats } from './experiment-trials.ts'
import type { PastClass } from './past-class.ts'

/** @param match the one that is shown: the last that has ended */
export async function planOf(
  code: string,
  past: PastClass,
  match: string,
  logs: ClassLogs,
  earlier: readonly DatedFigures[],
): Promise<ClassPlan> {
  const { room, matches } = past
  const practice = practiceSeats(matches)
  const markets: ClassPlan['markets'][number][] = []
  for (const [index, one] of matches.entries()) {
    for (const log of (await logs.of(one)) ?? []) {
      const people = [...one.places].filter(([, { market }]) => market === log.match).map(([person]) => person)
      const arm = one.markets.find(({ id }) => id === log.match)?.arm
      markets.push({
        log,
        match: index + 1,
        startedAtMs: one.startedAtMs,
        isLast: one.id === match,
        ...(arm === undefined ? {} : { arm }),
        village: people.sort().join(' '),
        ...(one.scenario !== undefined && { scenario: one.scenario }),
        practice: practice.get(log.match) ?? [],
      })
    }
  }
  return {
    match,
    code,
    ...(room.setup.treatment && { treatment: room.setup.treatment }),
    optedOut: optedOutOf(past),
    earlier,
    sheets: studentsOf(room).map(({ id, answers }) => ({ form: formOf(id), answers: Object.fromEntries(answers) })),
    markets,
  }
}

/** Tells plans of the same match apart: answers that come in after it are counted too. */
export function planVersion(past: PastClass, earlier: readonly DatedFigures[]): string {
  const answers = studentsOf(past.room).reduce((sum, student) => sum + student.answers.size, 0)
  return `${answers} ${optedOutOf(past)} ${earlier.map(({ atMs }) => atMs).join()}`
}

/** Also of those who have left the class since. */
function optedOutOf({ room }: PastClass): number {
  return [...room.students.values()].filter(isLeftOut).length
}
