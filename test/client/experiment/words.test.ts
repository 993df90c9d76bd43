// Every experiment has a word for whatever can come up in it.

import { expect, test } from 'vitest'
import { experimentWords } from '../../../client/text/experiments/words-of.ts'
import { scenarios } from '../../../shared/scenarios/index.ts'
import { variantOf } from '../../../shared/scenarios/scenario.ts'

const ways = scenarios.flatMap((one) => [one, ...(one.variants ?? [])])

test.each(ways.map((scenario) => [scenario.id, scenario] as const))(
  '%s: stages, choices, questions, measures, conditions',
  (id, scenario) => {
    const words = experimentWords(id)
    const stages = scenario.arms.flatMap((arm) =>
      scenario.modes.flatMap((mode) => scenario.stages(arm, mode).map((stage) => ({ arm, stage }))),
    )
    const asked = stages.flatMap(({ stage }) => stage.questions.map((question) => question))
    const choices = stages.flatMap(({ arm, stage }) => scenario.choices?.(arm, stage.id) ?? [])

    expect(stages.filter(({ stage }) => !words?.stages[stage.id]).map(({ stage }) => stage.id)).toEqual([])
    expect(choices.filter((choice) => !words?.choices?.[choice.id]).map((choice) => choice.id)).toEqual([])
    expect(asked.filter((question) => !words?.questions?.[question.id]).map((question) => question.id)).toEqual([])
    expect(scenario.measures.filter((measure) => !words?.measures[measure.id]).map((measure) => measure.id)).toEqual([])
    expect(scenario.arms.filter((arm) => !words?.arms[arm])).toEqual([])
    const named = [...Object.values(words?.stages ?? {})].flatMap((said) => [...said.matchAll(/\{\{(\w+)\}\}/g)])
    expect(named.filter(([, role = '']) => !scenario.roles.includes(role))).toEqual([])
    const variant = variantOf(id)
    if (variant !== undefined) {
      expect(words?.variants?.names[variant]).toBeDefined()
      expect(words?.variants?.told[variant]).toBeDefined()
      expect(words?.variants?.names['usual']).toBeDefined()
    }
    // A short scale has a word for each of its numbers.
    for (const { id: question, from, to } of asked) {
      const scale = words?.questions?.[question]?.scale
      if (scale) expect(scale).toHaveLength(to - from + 1)
    }
  },
)

test('no experiment says in its stages which condition one is in', () => {
  for (const { id, arms } of scenarios) {
    const said = Object.values(experimentWords(id)?.stages ?? {}).join(' ')
    for (const arm of arms) expect(said).not.toContain(experimentWords(id)?.arms[arm] ?? '?')
  }
})

test('who may ask is told by words of their own what was arranged', () => {
  const asking = scenarios.filter(({ modes }) => modes.includes('requester')).map(({ id }) => id)
  expect(asking.filter((id) => !experimentWords(id)?.scriptAsking)).toEqual([])
})
