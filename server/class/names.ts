// Names in a class: no two the same, and friendly ones for whoever brings none.

import { chance } from '../../shared/game/chance.ts'
import { graphemes } from '../../shared/game/plain-text.ts'
import { allFriendlyNames } from '../../shared/protocol/friendly-names.ts'
import { MOST_GRAPHEMES } from '../../shared/protocol/name.ts'
import { type ClassRoom, type StudentId, studentsOf } from './class-state.ts'

/** As many friendly names as asked, drawn from the seed, none of them in use. */
export function friendlyNames(room: ClassRoom, count: number, seed: string): string[] {
  const taken = new Set(studentsOf(room).map(({ name }) => name))
  const all = chance(seed, 'names').shuffle(allFriendlyNames)
  return all.filter((name) => !taken.has(name)).slice(0, count)
}

/** As it stands on the list, whatever the case of its letters. */
export function onRoster(roster: readonly string[], name: string): string | undefined {
  return roster.find((real) => real.toLowerCase() === name.toLowerCase())
}

/** The name, with a number after it where somebody else has it already. */
export function freeName(room: ClassRoom, name: string, except?: StudentId): string {
  const taken = new Set(
    studentsOf(room)
      .filter(({ id }) => id !== except)
      .map((student) => student.name.toLowerCase()),
  )
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` ${number}`
    const free = `${shortened(name, MOST_GRAPHEMES - tail.length)}${tail}`
    if (!taken.has(free.toLowerCase())) return free
  }
}

function shortened(name: string, most: number): string {
  if (graphemes(name) <= most) return name
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)]
  return parts
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('')
    .trim()
}

/** Numbered in the order of entry, kicked ones and leavers included: an id is never used twice. */
export function nextStudent(room: ClassRoom, ahead = 0): StudentId {
  return `p${room.students.size + 1 + ahead}`
}
