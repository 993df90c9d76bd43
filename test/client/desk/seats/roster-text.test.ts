import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rosterText } from '../../../../client/desk/seats/roster-text.ts'
import { MOST_STUDENTS } from '../../../../shared/protocol/class-setup.ts'
import { nameSchema } from '../../../../shared/protocol/name.ts'

test('one name a line, in any script, as lists and tables write them', () => {
  const text = '1. Ana Lopez\r\n2) Bo\n- Chidi\n• 李雷\n"Dara O’Neil"\nEmil\tBerg\nHana;Sato\nشيماء\n\n   \nIngrid,'
  expect(rosterText(text)).toEqual({
    names: ['Ana Lopez', 'Bo', 'Chidi', '李雷', 'Dara O’Neil', 'Emil Berg', 'Hana Sato', 'شيماء', 'Ingrid'],
    doubles: [],
    cleaned: [],
    unusable: [],
    tooMany: 0,
    tooLong: false,
  })
})

test('who stands twice is kept once and named, however it is written', () => {
  const { names, doubles } = rosterText('Anna\nBo\nANNA\nanna ')
  expect(names).toEqual(['Anna', 'Bo'])
  expect(doubles).toEqual(['ANNA', 'anna'])
})

test('signs that no name has are taken out and shown; a line without a name is named by its number', () => {
  const { names, cleaned, unusable } = rosterText(`Ine\u202es\n\u200b\n${'x'.repeat(25)}\nJo`)
  expect(names).toEqual(['Ines', 'Jo'])
  expect(cleaned).toEqual(['Ines'])
  expect(unusable.map(({ line }) => line)).toEqual([2, 3])
})

test('more than 300 names are counted, and a text that no message carries is too long', () => {
  const many = rosterText(Array.from({ length: 305 }, (_, n) => `Student ${n}`).join('\n'))
  expect([many.names.length, many.tooMany, many.tooLong]).toEqual([MOST_STUDENTS, 5, false])
  const long = rosterText(Array.from({ length: 300 }, (_, n) => `${'字'.repeat(20)} ${n}`).join('\n'))
  expect(long.tooLong).toBe(true)
})

test('whatever is pasted, every name that is kept is one that the server takes, once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
      const { names } = rosterText(lines.join('\n'))
      for (const name of names) expect(nameSchema.safeParse(name).success).toBe(true)
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    }),
    { numRuns: 60 },
  )
})
