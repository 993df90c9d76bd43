// What several panels of the desk read out of the class as it was told.

import type { DeskView, RosterRow, StudentState } from '../../shared/protocol/class.ts'

/** The teacher's name for a student: the real one where it is known. */
export const nameOf = ({ realName, name }: RosterRow): string => realName ?? name

export function marketName({ markets }: DeskView, id: string | undefined): string {
  return markets.find((market) => market.id === id)?.name ?? ''
}

export const seatFilters = ['here', 'slow', 'bots', 'still', 'door', 'out'] as const
export type SeatFilter = (typeof seatFilters)[number]
const filterOf: Readonly<Record<StudentState, SeatFilter>> = {
  here: 'here',
  idle: 'slow',
  asleep: 'slow',
  cover: 'bots',
  gone: 'bots',
  bot: 'still',
  waiting: 'door',
  kicked: 'out',
}

export function countsOf({ roster }: DeskView): Readonly<Record<SeatFilter, number>> {
  const counts = { here: 0, slow: 0, bots: 0, still: 0, door: 0, out: 0 }
  for (const { state } of roster) counts[filterOf[state]]++
  return counts
}

/** Everyone who is in the class now. */
export const studentCount = ({ roster }: DeskView): number => roster.filter(({ state }) => state !== 'kicked').length

/** Who needs the teacher first, then market by market, then by name; who was taken out stands last. */
export function rowsOf(view: DeskView, find: string, only: SeatFilter | undefined): readonly RosterRow[] {
  const order = new Map(view.markets.map(({ id }, index) => [id, index]))
  const place = ({ state, market }: RosterRow) =>
    state === 'waiting' ? -1 : state === 'kicked' ? Number.POSITIVE_INFINITY : (order.get(market ?? '') ?? order.size)
  const wanted = find.trim().toLowerCase()
  return view.roster
    .filter((row) => only === undefined || filterOf[row.state] === only)
    .filter((row) => wanted === '' || textOf(view, row).includes(wanted))
    .sort((a, b) => place(a) - place(b) || nameOf(a).localeCompare(nameOf(b)) || a.id.localeCompare(b.id))
}

function textOf(view: DeskView, row: RosterRow): string {
  return [row.name, row.realName ?? '', row.phrase, marketName(view, row.market)].join('\n').toLowerCase()
}
