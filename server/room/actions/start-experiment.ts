// One who is alone plays an experiment: a condition of its primary comparison and a part for people by lot, and every other seat by script or model.

import { chance } from '../../../shared/game/chance.ts'
import type { SoloExperiment } from '../../../shared/protocol/messages.ts'
import { assignArms } from '../../../shared/scenarios/assign.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { openingOf } from '../../../shared/scenarios/opening.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import type { Member, Room } from '../room-state.ts'
import { knownAs } from '../villagers.ts'

export function startExperiment(
  room: Room,
  person: Member,
  { scenario: id, mode, again }: SoloExperiment,
  { seed, pace }: { readonly seed: string; readonly pace: number },
): RoomResult {
  const scenario = scenarioOf(id)
  const [arm] = scenario ? assignArms(scenario.primary, 1, seed) : []
  const opening = scenario && arm !== undefined ? openingOf(scenario, arm, mode, 'short') : undefined
  if (!opening || room.kind !== 'solo') return refuse('noSuchExperiment')
  const { parts, settings, staging } = opening
  const hidden = settings.botSeats === 'hidden'
  const { bots: others, people } = knownAs({ bots: parts.length - 1, people: [person], hidden, seed })
  const me = people[0] ?? person
  const mine = parts.flatMap(({ isPersons }, index) => (isPersons ? [index] : []))
  const at = chance(seed, 'part').pick(mine) ?? 0
  const seats = parts.map(({ strategy }, index) => {
    if (index === at) return { keeper: 'person' as const, name: me.name, face: me.face, strategy }
    const { name, face } = others[index < at ? index : index - 1] ?? { name: strategy, face: 0 }
    return { keeper: 'bot' as const, name, face, strategy }
  })
  return accept({
    type: 'matchStarted',
    match: `${room.code}-${room.matches + 1}`,
    opening: { seed, pace, settings: { ...settings, seats: seats.length }, seats, staging },
    seated: [{ person: person.id, seat: `s${at + 1}` }],
    ...(again ? {} : { firstTrial: true }),
  })
}
