// Lists the scenarios: what is done in each, what is measured, and what was published.

import { publishedFigure } from '../../shared/reciprocity/published.ts'
import { comparedWith } from '../../shared/scenarios/compared.ts'
import { scenarios as all } from '../../shared/scenarios/index.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { columns } from './columns.ts'
import type { Command } from './command.ts'
import { optionsOf } from './options.ts'

export const scenarios: Command = {
  usage: 'scenarios [--json]',
  does: 'lists the experiments that can be played, with their stages, conditions, measure and published figures',
  run(args, { print }) {
    const { json } = optionsOf(args, { json: { type: 'boolean', default: false } } as const)
    const listed = all.map(described)
    if (json) print(JSON.stringify(listed))
    else print(columns([['id', 'title', 'conditions', 'measure', 'mark'], ...listed.map(row)]).join('\n'))
  },
}

function row({ id, title, arms, measure, mark }: ReturnType<typeof described>): string[] {
  return [id, title, arms.join(', '), measure.join(', '), mark ?? '-']
}

/** `published`: by condition, or what each month leaves; `compared`: what a class is set beside, empty where only a sign was published, or nothing; `mark`: the weakest of all these figures. */
function described(scenario: Scenario) {
  const { id, title, arms, measures, publishedArms, compare, variants } = scenario
  const compared = comparedWith(scenario)
  const figures = Object.values(publishedArms).flatMap(({ figure }) => publishedFigure(figure) ?? [])
  const marks = [...figures, ...compared].map(({ mark }) => mark)
  return {
    id,
    title,
    stages: scenario.stages(scenario.primary[0], 'target').map(({ id, kind, seconds }) => ({ id, kind, seconds })),
    arms,
    ...(variants && { variants: variants.map((one) => ({ id: one.id, arms: one.arms })) }),
    measure: measures.map(({ id }) => id),
    published:
      compare.kind === 'decay'
        ? (publishedFigure(compare.figure)?.figures ?? {})
        : Object.fromEntries(
            Object.entries(publishedArms).map(([arm, { figure, key }]) => [
              arm,
              publishedFigure(figure)?.figures[key] ?? null,
            ]),
          ),
    compared: compared.map(({ id, figures, n, mark, source, reportedBy }) => ({
      id,
      figures,
      n,
      mark,
      source,
      reportedBy,
    })),
    mark: weakest.find((mark) => marks.includes(mark)) ?? null,
  }
}

/** Weakest first. Source: science notes, section 0. */
const weakest = ['M-lo', 'M-mid', 'M-hi', 'V-s', 'V-o', 'D'] as const
