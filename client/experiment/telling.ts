// What a stage tells whoever plays it: in the words for their role, where it has some, and with the names of those who have a part.

import type { Market, SeatId } from '../../shared/game/state.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { roleOf } from './side.ts'

export function tellingOf(market: Market, me: SeatId): string | undefined {
  const { scenario: id = '', stage } = market
  const scenario = scenarioOf(id)
  const words = experimentWords(id)
  if (!scenario || !words || !stage) return undefined
  const told = words.roles?.[roleOf(scenario, market, me)]?.[stage.id] ?? words.stages[stage.id]
  return told?.replace(/\{\{(\w+)\}\}/g, (_all, role: string) => nameOfRole(scenario, market, role))
}

/** Seats are named in the order of the roles. (SPEC: DAY-1) */
function nameOfRole({ roles }: Scenario, { seats }: Market, role: string): string {
  return [...seats.values()][roles.indexOf(role)]?.name ?? role
}
