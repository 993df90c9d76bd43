// Others who played this experiment alone on this server: what they did, condition by condition.

import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { Others } from '../learn/others.tsx'
import { experimentWords } from '../text/experiments/words-of.ts'

/** @param mine one's own condition, and what one did in it */
export function ExperimentOthers(props: {
  scenario: Scenario
  lesson: string
  mine: { arm: string; said: string } | undefined
}) {
  const { scenario, lesson, mine } = props
  const words = experimentWords(scenario.id)
  const [main] = scenario.measures
  if (!main) return null
  return (
    <Others
      lesson={lesson}
      what={words?.measures[main.id] ?? main.id}
      isShare={main.kind === 'rate' || (words?.shares?.includes(main.id) ?? false)}
      rows={[...new Set(scenario.primary)].map((arm) => ({
        arm,
        choice: main.id,
        label: words?.arms[arm] ?? arm,
        mine: mine?.arm === arm ? mine.said : undefined,
      }))}
    />
  )
}
