// What a stage tells whoever plays it: in the words for their role, where it has some.

import type { Market, SeatId } from '../../shared/game/state.ts'
import { scenarioOf } from '../../shared/scenarios/index.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { roleOf } from './side.ts'

export function tellingOf(market: Market, me: SeatId): string | undefined {
  const { scenario: id = '', stage } = market
  const scenario = scenarioOf(id)
  const words = experimentWords(id)
  if (!scenario || !words || !stage) return undefined
  return words.roles?.[roleOf(scenario, market, me)]?.[stage.id] ?? words.stages[stage.id]
}
