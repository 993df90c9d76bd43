// From which side an experiment is played by whoever sits here: as one who is asked, or as one who asks.

import type { Market, SeatId } from '../../shared/game/state.ts'
import type { Mode, RoleId, Scenario } from '../../shared/scenarios/scenario.ts'

/** Seats are named in the order of the roles. (SPEC: DAY-1) */
export function roleOf({ roles }: Scenario, { seats }: Market, me: SeatId): RoleId {
  return roles[[...seats.keys()].indexOf(me)] ?? ''
}

export function sideOf(scenario: Scenario, market: Market, me: SeatId): Mode {
  const { people } = scenario
  const role = roleOf(scenario, market, me)
  return people.requester.includes(role) && !people.target.includes(role) ? 'requester' : 'target'
}
