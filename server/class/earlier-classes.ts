// The classes that were opened before under the same link: their matches in a few figures, as long as they are kept.

import type { DatedFigures, MatchFigures } from '../../shared/lesson/match-figures.ts'
import type { EndedLog } from '../export/jobs.ts'
import type { AskJob } from '../export/jobs-thread.ts'
import { recent } from '../export/recent.ts'
import type { EventStore } from '../store/event-store.ts'
import type { ClassLogs } from './class-logs.ts'
import { type ClassRoom, type EarlierClass, isSameClass } from './class-state.ts'
import { readPastClass } from './past-class.ts'

/** Guess: some terms of a teacher's classes; each is less than a kilobyte. */
const REMEMBERED = 500

export type EarlierClasses = {
  /** Oldest first. Of a class that was deleted, nothing. */
  of(room: ClassRoom): Promise<readonly DatedFigures[]>
  /** Of these rooms nothing is remembered. */
  forget(codes: readonly string[]): void
}

export function earlierClasses(store: EventStore, logs: ClassLogs, ask: AskJob): EarlierClasses {
  const figures = recent<MatchFigures>(REMEMBERED)

  async function matchesOf(earlier: EarlierClass): Promise<DatedFigures[]> {
    const { room, matches } = await readPastClass(store, earlier.code)
    if (!isSameClass(room, earlier)) return []
    const dated: DatedFigures[] = []
    for (const [index, match] of matches.entries()) {
      // An experiment is no match of a village.
      if (match.scenario !== undefined) continue
      const make = async (ended: readonly EndedLog[]) => ask('matchFigures', ended)
      const key = `${earlier.code} ${earlier.openedAtMs} ${match.id}`
      const ended = await logs.of(match)
      if (!ended) continue
      const told = await figures.get(key, () => make(ended))
      // Bots among themselves are no class: a rehearsal.
      if (told.people > 0) dated.push({ ...told, atMs: match.startedAtMs, match: index + 1, room: 'earlier' })
    }
    return dated
  }

  return {
    async of({ earlier }) {
      return (await Promise.all(earlier.map(matchesOf))).flat().sort((a, b) => a.atMs - b.atMs)
    },
    forget(codes) {
      for (const code of codes) figures.forget(`${code} `)
    },
  }
}
