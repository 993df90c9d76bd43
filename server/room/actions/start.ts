// The host starts a match: who is here gets a seat, the villagers take the others.

import { castIdSchema, casts, FIRST_CAST, USUAL_CAST } from '../../../shared/bots/casts.ts'
import { chance } from '../../../shared/game/chance.ts'
import { LEAST_SEATS } from '../../../shared/game/settings.ts'
import type { SoloExperiment } from '../../../shared/protocol/messages.ts'
import { strategiesFor } from '../cast.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import { isPlaying, members, type PersonId, type Room } from '../room-state.ts'
import { knownAs } from '../villagers.ts'
import { startExperiment } from './start-experiment.ts'

export type Start = {
  readonly type: 'start'
  /** The company, by its id; absent: the usual one. */
  readonly cast?: string | undefined
  /** What only the server can know or draw. */
  readonly seed: string
  readonly pace: number
  readonly here: readonly PersonId[]
  readonly experiment?: SoloExperiment
}

export function start(room: Room, by: PersonId, { cast: wanted, seed, pace, here, experiment }: Start): RoomResult {
  if (by !== room.host) return refuse('notHost')
  if (isPlaying(room)) return refuse('alreadyPlaying')
  const host = room.people.get(by)
  if (experiment && host) return startExperiment(room, host, experiment, { seed, pace })
  const cast = castIdSchema.safeParse(wanted ?? usualCast(room))
  if (!cast.success) return refuse('noSuchCast')
  const people = members(room).filter(({ id }) => here.includes(id))
  const settings = { ...room.settings, ...casts[cast.data].settings }
  const size = Math.max(settings.seats, people.length, LEAST_SEATS)
  const bots = size - people.length
  const strategies = strategiesFor(cast.data, bots, seed)
  const known = knownAs({ bots, people, hidden: settings.botSeats === 'hidden', seed, first: casts[cast.data].people })
  const keepers = chance(seed, 'ring').shuffle([
    ...known.people.map((one, index) => ({ person: people[index]?.id, stall: { keeper: 'person' as const, ...one } })),
    ...known.bots.map((one, index) => ({
      person: undefined,
      stall: { keeper: 'bot' as const, ...one, strategy: strategies[index] },
    })),
  ])
  return accept({
    type: 'matchStarted',
    match: `${room.code}-${room.matches + 1}`,
    opening: { seed, pace, settings, seats: keepers.map(({ stall }) => stall) },
    // The market calls its seats s1, s2, ... in this order. (SPEC: DAY-1)
    seated: keepers.flatMap(({ person }, index) => (person === undefined ? [] : [{ person, seat: `s${index + 1}` }])),
  })
}

/** Only a first solo match is a short one. */
function usualCast({ kind, settings }: Room) {
  return kind === 'solo' && settings.rounds === 'hiddenShort' ? FIRST_CAST : USUAL_CAST
}
