// Every lesson has its words, its bet an answer, and everything of the glossary a source.

import { expect, test } from 'vitest'
import { glossary } from '../../../client/text/learn/en-glossary.ts'
import { lessonWords } from '../../../client/text/learn/words-of.ts'
import { lessons } from '../../../shared/lesson/learn.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (id, { bet, right, play }) => {
  const words = lessonWords(id)

  expect(new Set(words.bet.ranges).size).toBe(4)
  expect(new Set(words.after.options).size).toBe(3)
  expect(words.after.options[right]).toBeDefined()
  expect(words.after.why).not.toBe('')
  // A direction is said in words, everything else with its figure, or with a word for a coefficient.
  if (bet.on === 'finding') expect(words.bet.answer).not.toContain('{{')
  else expect(words.bet.answer.includes('{{value}}') || id === 'mentoring').toBe(true)
  // The other side is offered exactly where there is one.
  const modes = 'scenario' in play ? scenarioOf(play.scenario)?.modes : []
  expect(words.otherSide !== undefined).toBe(modes?.includes('requester'))
})

test('the glossary: each word once, with a source', () => {
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
  expect(glossary.filter(({ says, source }) => says === '' || source === '')).toEqual([])
})
