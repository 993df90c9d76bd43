// The words of the bots: none is missing, none is doubled, and each sentence names only what its reason can tell.

import { expect, test } from 'vitest'
import { botWords } from '../../client/text/en-bots.ts'
import { botIds } from '../../shared/bots/index.ts'
import { reasonIds } from '../../shared/bots/reasons.ts'

test('[BOT-43] every bot has a name and a line of its own, every reason a sentence', () => {
  for (const words of [botWords.name, botWords.character]) {
    expect(Object.keys(words).sort()).toEqual([...botIds].sort())
    expect(new Set(Object.values(words)).size).toBe(botIds.length)
  }
  expect(Object.keys(botWords.reason).sort()).toEqual([...reasonIds].sort())
})

test('[BOT-43] a line fits a card, and sentences name what reasons tell', () => {
  expect(Object.values(botWords.character).filter((line) => line.length > 72 || !line.endsWith('.'))).toEqual([])
  const named = Object.values(botWords.reason).flatMap((sentence) =>
    [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name),
  )
  expect(new Set(named)).toEqual(new Set(['seat', 'good', 'coins', 'lots', 'percent', 'round']))
})
