// Every rule of the SPEC is named by a test, and every test that names a rule names one that exists.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../..', import.meta.url)
const spec = readFileSync(new URL('shared/SPEC.md', root), 'utf8')
const rules = [...spec.matchAll(/\*\*\[([A-Z]+-\d+)\]\*\*/g)].map(([, id]) => id ?? '')
const tests = readdirSync(new URL('test', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(`test/${file}`, root), 'utf8'))
  .join('\n')
/** A rule is named at the beginning of a test's title: `[GIV-1] what holds`. */
const named = new Set(
  [...tests.matchAll(/['"`]((?:\[[A-Z]+-\d+\] ?)+)/g)].flatMap(([, ids = '']) =>
    [...ids.matchAll(/[A-Z]+-\d+/g)].map(([id]) => id),
  ),
)

test('the SPEC has rules, each with an id of its own', () => {
  expect(rules.length).toBeGreaterThan(40)
  expect(new Set(rules).size).toBe(rules.length)
})

test('every rule of the SPEC is named by a test', () => {
  expect(rules.filter((rule) => !named.has(rule))).toEqual([])
})

test('every rule that a test names is in the SPEC', () => {
  expect([...named].filter((id) => !rules.includes(id))).toEqual([])
})
