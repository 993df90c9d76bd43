// One who is alone plays an experiment: a condition of its primary comparison by lot, and every other seat by script or model.

import type { Experiment } from '../../../shared/protocol/experiment.ts'
import { assignArms } from '../../../shared/scenarios/assign.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { openingOf } from '../../../shared/scenarios/opening.ts'
import { accept, type RoomResult, refuse } from '../room-result.ts'
import type { Member, Room } from '../room-state.ts'
import { villagersFor } from '../villagers.ts'

export function startExperiment(
  room: Room,
  person: Member,
  { scenario: id, mode }: Experiment,
  { seed, pace }: { readonly seed: string; readonly pace: number },
): RoomResult {
  const scenario = scenarioOf(id)
  const [arm] = scenario ? assignArms(scenario.primary, 1, seed) : []
  const opening = scenario && arm !== undefined ? openingOf(scenario, arm, mode) : undefined
  if (!opening || room.kind !== 'solo') return refuse('noSuchExperiment')
  const { parts, settings, staging } = opening
  const others = villagersFor(parts.length - 1, [person], seed)
  const at = parts.findIndex(({ isPersons }) => isPersons)
  const seats = parts.map(({ strategy }, index) => {
    if (index === at) return { keeper: 'person' as const, name: person.name, face: person.face, strategy }
    const { name, face } = others[index < at ? index : index - 1] ?? { name: strategy, face: 0 }
    return { keeper: 'bot' as const, name, face, strategy }
  })
  return accept({
    type: 'matchStarted',
    match: `${room.code}-${room.matches + 1}`,
    opening: { seed, pace, settings: { ...settings, seats: seats.length }, seats, staging },
    seated: [{ person: person.id, seat: `s${at + 1}` }],
  })
}
