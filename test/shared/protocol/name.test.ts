// Names: what is kept of them, and what is none.

import { expect, test } from 'vitest'
import { nameSchema } from '../../../shared/protocol/name.ts'

const isName = (name: string) => nameSchema.safeParse(name).success

test('a name is composed, trimmed, and free of control and direction marks', () => {
  expect(nameSchema.parse(' Zoe\u0308\t\u202e  B ')).toBe('Zo\u00eb B')
})

test('a name has 1 to 24 graphemes of any script', () => {
  expect(
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 'x'.repeat(24)].map(
      isName,
    ),
  ).toEqual([true, true, true])
  expect(['', ' ', 'x'.repeat(25)].map(isName)).toEqual([false, false, false])
})

test('a name that nobody can see is none', () => {
  const blank = ['\u200b', '\u3164', '\u2800', '\u00ad\u2060', '\ufe0f', '\u{e0041}', '\u115f \u0301']
  expect(blank.filter(isName)).toEqual([])
})
