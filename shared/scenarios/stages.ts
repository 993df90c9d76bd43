// A stage with what most stages have.

import { type Stage, stageSchema } from '../game/stage.ts'

export function stage(
  id: string,
  kind: Stage['kind'],
  seconds: number,
  more: Partial<Omit<Stage, 'id' | 'kind' | 'seconds'>> = {},
): Stage {
  return stageSchema.parse({ id, kind, seconds, ...more })
}
