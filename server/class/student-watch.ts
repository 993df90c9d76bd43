// When each student last did something: who is idle, who is taken for asleep, whom a bot must keep.

import type { StudentId } from './class-state.ts'

export type StudentWatch = {
  /** This student did something in the running match. */
  touched(person: StudentId, nowMs: number): void
  /** A market has opened: from now on everyone is waited for. */
  marketBegan(people: readonly StudentId[], nowMs: number): void
  /** A round is over: who did nothing in its whole market is asleep until a touch. */
  roundOver(people: readonly StudentId[]): void
  isAsleep(person: StudentId): boolean
  idleMs(person: StudentId, nowMs: number): number | undefined
  forget(): void
}

export function studentWatch(): StudentWatch {
  const lastMs = new Map<StudentId, number>()
  const acted = new Set<StudentId>()
  const waitedFor = new Set<StudentId>()
  const asleep = new Set<StudentId>()
  return {
    touched(person, nowMs) {
      lastMs.set(person, nowMs)
      acted.add(person)
      asleep.delete(person)
    },
    marketBegan(people, nowMs) {
      for (const person of people) {
        waitedFor.add(person)
        acted.delete(person)
        lastMs.set(person, Math.max(lastMs.get(person) ?? 0, nowMs))
      }
    },
    roundOver(people) {
      for (const person of people) {
        if (waitedFor.has(person) && !acted.has(person)) asleep.add(person)
        waitedFor.delete(person)
      }
    },
    isAsleep: (person) => asleep.has(person),
    idleMs: (person, nowMs) => {
      const since = lastMs.get(person)
      return since === undefined ? undefined : nowMs - since
    },
    forget() {
      lastMs.clear()
      acted.clear()
      waitedFor.clear()
      asleep.clear()
    },
  }
}
