// The host starts a match: who is here gets a seat, the villagers take the others.

import { chance } from '../../../shared/game/chance.ts'
import { LEAST_SEATS } from '../../../shared/game/settings.ts'
import type { Experiment } from '../../../shared/protocol/experiment.ts'
import { castFor } from '../cast.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import { isPlaying, members, type PersonId, type Room } from '../room-state.ts'
import { villagersFor } from '../villagers.ts'
import { startExperiment } from './start-experiment.ts'

export type Start = {
  readonly type: 'start'
  /** What only the server can know or draw. */
  readonly seed: string
  readonly pace: number
  readonly here: readonly PersonId[]
  readonly experiment?: Experiment
}

export function start(room: Room, by: PersonId, { seed, pace, here, experiment }: Start): RoomResult {
  if (by !== room.host) return refuse('notHost')
  if (isPlaying(room)) return refuse('alreadyPlaying')
  const host = room.people.get(by)
  if (experiment && host) return startExperiment(room, host, experiment, { seed, pace })
  const people = members(room).filter(({ id }) => here.includes(id))
  const size = Math.max(room.settings.seats, people.length, LEAST_SEATS)
  const bots = size - people.length
  const strategies = castFor(bots, seed)
  const keepers = chance(seed, 'ring').shuffle([
    ...people.map(({ id, name, face }) => ({ person: id, stall: { keeper: 'person' as const, name, face } })),
    ...villagersFor(bots, people, seed).map((villager, index) => ({
      person: undefined,
      stall: { keeper: 'bot' as const, ...villager, strategy: strategies[index] },
    })),
  ])
  return accept({
    type: 'matchStarted',
    match: `${room.code}-${room.matches + 1}`,
    opening: { seed, pace, settings: room.settings, seats: keepers.map(({ stall }) => stall) },
    // The market calls its seats s1, s2, ... in this order. (SPEC: DAY-1)
    seated: keepers.flatMap(({ person }, index) => (person === undefined ? [] : [{ person, seat: `s${index + 1}` }])),
  })
}
