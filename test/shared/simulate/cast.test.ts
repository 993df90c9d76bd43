// How a cast is written, and what is said of one that cannot be.

import { expect, test } from 'vitest'
import { botIds } from '../../../shared/bots/index.ts'
import { parseCast } from '../../../shared/simulate/cast.ts'

const all = botIds.join(', ')

test('[SIM-1] names in any case, and a number left out is one', () => {
  expect(parseCast('HEARTH:2, raider')).toEqual({ ok: true, seats: ['hearth', 'hearth', 'raider'] })
})

test.each([
  ['Foo:3', `No strategy is called "Foo"; there are ${all}.`],
  ['', `No strategy is called ""; there are ${all}.`],
  ['__proto__:2', `No strategy is called "__proto__"; there are ${all}.`],
  ['Hearth:0', '"Hearth:0" is not of the form Name:number.'],
  ['Hearth:1.5', '"Hearth:1.5" is not of the form Name:number.'],
  ['Hearth:1:2', '"Hearth:1:2" is not of the form Name:number.'],
  ['Hearth:1', 'A market has 2 to 24 seats, not 1.'],
  ['Hearth:20,Raider:5', 'A market has 2 to 24 seats, not 25.'],
  ['Hearth:999999999', 'A market has 2 to 24 seats, not 999999999.'],
])('[SIM-1] "%s" is refused with one sentence', (text, sentence) => {
  expect(parseCast(text)).toEqual({ ok: false, sentence })
})
