// What of a class goes into its export: every market that has ended, without the rows of students who are left out of research.

import type { SeatId } from '../../shared/game/state.ts'
import type { OwnLog } from '../export/jobs.ts'
import type { ClassLogs } from './class-logs.ts'
import { isLeftOut, type MarketId, type StudentId } from './class-state.ts'
import { practiceSeats } from './experiment-trials.ts'
import type { PastClass, PastMatch } from './past-class.ts'

export async function exportedLogs({ room, matches }: PastClass, ended: ClassLogs): Promise<OwnLog[]> {
  // Also those who left the class or were taken out: what they said stands.
  const leftOut = new Set([...room.students.values()].filter(isLeftOut).map(({ id }) => id))
  const practice = practiceSeats(matches)
  const logs: OwnLog[] = []
  for (const [index, match] of matches.entries()) {
    for (const [number, log] of ((await ended.of(match)) ?? []).entries()) {
      const seatsLeftOut = seatsOf(leftOut, match, log.match)
      logs.push({
        ...log,
        own: 'all',
        number: index + 1,
        market: number + 1,
        seatsLeftOut,
        practice: practice.get(log.match) ?? [],
      })
    }
  }
  return logs
}

/** Tells exports apart: by what has happened since, and by whose rows are left out. */
export function exportVersion(logs: readonly OwnLog[]): string {
  return logs.map(({ match, stored, seatsLeftOut }) => `${match}:${stored.length}:${seatsLeftOut?.join('+')}`).join()
}

/** Every seat of a market that one of them had, for however short. */
function seatsOf(people: ReadonlySet<StudentId>, { sat }: PastMatch, market: MarketId): readonly SeatId[] {
  const theirs = sat.filter((place) => place.market === market && people.has(place.person))
  return [...new Set(theirs.map(({ seat }) => seat))].sort()
}
