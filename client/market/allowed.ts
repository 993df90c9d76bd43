// What the stage of an experiment lets the player do: a page shows nothing else. Without stages everything is.

import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import { stageAllows } from '../../shared/game/stage.ts'
import { usePlace } from './table.ts'

export function useAllowed(): (act: SeatActionInput['type']) => boolean {
  const { market, table } = usePlace()
  return (act) => stageAllows(market, table.me, act)
}
