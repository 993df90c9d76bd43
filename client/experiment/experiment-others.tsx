// Others who played this experiment alone on this server: what they did, condition by condition, or measure by measure where one person has several.

import type { Observation, Scenario } from '../../shared/scenarios/scenario.ts'
import { Others, type OthersRow } from '../learn/others.tsx'
import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { saidOf } from './yours.tsx'

type Props = {
  scenario: Scenario
  lesson: string
  /** One's own condition. */
  arm: string
  /** What one did. */
  seen: Observation | undefined
}

export function ExperimentOthers({ scenario, lesson, arm: mine, seen }: Props) {
  const words = experimentWords(scenario.id)
  const ids = comparedIn(scenario)
  const [main] = scenario.measures.filter(({ id }) => ids.includes(id))
  if (!main) return null
  const shares = words?.shares ?? []
  const said = (id: string) => {
    // What a whole village came to is nobody's own.
    const value = scenario.ofAll ? undefined : seen?.values?.[id]
    return value === undefined ? undefined : saidOf(main.kind, value, shares.includes(id))
  }
  const named = (id: string) => words?.measures[id] ?? id
  const [only] = ids
  // Asked of everybody alike: the conditions are about something else.
  const isOfAll = scenario.compare.kind === 'share'
  const rows: readonly OthersRow[] =
    ids.length === 1 && only !== undefined && !isOfAll
      ? [...new Set(scenario.primary)].map((arm) => ({
          arms: [arm],
          choice: only,
          label: words?.arms[arm] ?? arm,
          mine: arm === mine ? said(only) : undefined,
        }))
      : ids.map((id) => ({
          arms: scenario.arms,
          choice: id,
          label: isOfAll ? t('experiment.allConditions') : named(id),
          mine: said(id),
        }))
  return (
    <Others
      lesson={lesson}
      what={ids.length === 1 && only !== undefined ? named(only) : t('learn.others.what')}
      isShare={main.kind === 'rate' || shares.includes(main.id)}
      rows={rows}
    />
  )
}

/** What is set beside one another: conditions by the main measure, else the measures that one person has of each. */
function comparedIn({ compare, measures }: Scenario): readonly string[] {
  switch (compare.kind) {
    case 'measures':
      return [compare.first, compare.second]
    case 'studies':
      return Object.keys(compare.figures)
    case 'within':
      return measures.slice(0, 2).map(({ id }) => id)
    default:
      return measures.slice(0, 1).map(({ id }) => id)
  }
}
