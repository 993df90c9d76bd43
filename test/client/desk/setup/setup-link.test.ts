import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sides } from '../../../../client/desk/setup/comparison-sides.ts'
import { named, presetIds, presets } from '../../../../client/desk/setup/presets.ts'
import { fieldGroups, fieldValue, withValue } from '../../../../client/desk/setup/setup-fields.ts'
import { readSetup, setupText } from '../../../../client/desk/setup/setup-link.ts'
import { settingsSchema } from '../../../../shared/game/settings.ts'
import { type ClassSetup, classSetupSchema, defaultSetup } from '../../../../shared/protocol/class-setup.ts'

const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const problem = (value: unknown) => {
  const read = readSetup(text(value))
  if (read.ok) throw new Error('it was taken')
  return read.problem
}
const fields = fieldGroups.flatMap(({ fields }) => fields)

test('a link reproduces every preset, and the usual lesson is the shortest link', () => {
  for (const id of presetIds) expect(readSetup(setupText(presets[id]))).toEqual({ ok: true, setup: presets[id] })
  expect(setupText(defaultSetup)).toBe('e30')
})

test('a link reproduces any setup: a thousand drawn ones', () => {
  const values: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    fields.map((field): [string, fc.Arbitrary<unknown>] => {
      if (field.kind === 'switch') return [field.id, fc.boolean()]
      if (field.kind === 'choice') return [field.id, fc.constantFrom(...field.options)]
      const number = fc.integer({ min: field.least, max: field.most })
      return [field.id, field.kind === 'rounds' ? fc.oneof(number, fc.constant('hidden')) : number]
    }),
  )
  const arms = Object.entries(sides).flatMap(([vary, all]) =>
    all.flatMap((control) => all.filter((one) => one !== control).map((treated) => ({ vary, control, treated }))),
  )
  fc.assert(
    fc.property(fc.record(values), fc.option(fc.constantFrom(...arms), { nil: undefined }), (drawn, treatment) => {
      let setup: ClassSetup = defaultSetup
      for (const [id, value] of Object.entries(drawn)) {
        const next = withValue(setup, id as (typeof fields)[number]['id'], value)
        if (!next) throw new Error(`${id} ${value}`)
        setup = next
      }
      const whole = named(classSetupSchema.parse(treatment ? { ...setup, treatment } : setup))
      expect(readSetup(setupText(whole))).toEqual({ ok: true, setup: whole })
    }),
    { numRuns: 1000 },
  )
})

test('what does not fit is named with its field: the first one', () => {
  expect(problem({ marketSize: 1 })).toMatchObject({ field: { id: 'marketSize', least: 2, most: 24 } })
  expect(problem({ settings: { rounds: 21 } })).toMatchObject({ field: { id: 'rounds', least: 1, most: 20 } })
  expect(problem({ settings: { labels: 'never' } })).toMatchObject({ field: { id: 'labels' } })
  expect(problem({ keepDays: 366 })).toMatchObject({ field: { id: 'keepDays', least: 1, most: 365 } })
  expect(problem({ mood: 'good' })).toEqual({ name: 'mood' })
  expect(problem({ settings: { gravity: 9 } })).toEqual({ name: 'gravity' })
})

test('an experiment that there is none of, or not from that side, is no setup', () => {
  const experiment = { scenario: 'S4-meta', mode: 'requester', arms: ['ditf', 'target'] }
  expect(readSetup(text({ experiment }))).toMatchObject({ ok: true, setup: { experiment } })
  for (const wrong of [
    { scenario: 'S4-nonsense' },
    { mode: 'target' },
    { arms: ['ditf'] },
    { arms: ['ditf', 'target', 'x'] },
  ])
    expect(problem({ experiment: { ...experiment, ...wrong } })).toEqual({ name: 'experiment' })
})

test('nonsense is no setup, and ends nothing', () => {
  for (const nonsense of [
    '',
    '%',
    'e',
    text(null),
    text([]),
    text(7),
    text('x'),
    text({ settings: 7 }),
    'A'.repeat(9999),
  ])
    expect(readSetup(nonsense).ok).toBe(false)
  fc.assert(
    fc.property(fc.string(), (garbage) => void readSetup(garbage)),
    { numRuns: 500 },
  )
})

test('every setting of a class has its place on the page, with the range of its schema', () => {
  const fixed = ['preset', 'settings', 'treatment', 'experiment', 'seats', 'clock']
  const all = [...Object.keys(classSetupSchema.shape), ...Object.keys(settingsSchema.shape)]
  expect(fields.map(({ id }) => id).sort()).toEqual(all.filter((id) => !fixed.includes(id)).sort())
  for (const field of fields) {
    if (field.kind !== 'number' && field.kind !== 'rounds') continue
    expect(withValue(defaultSetup, field.id, field.least), field.id).toBeDefined()
    expect(withValue(defaultSetup, field.id, field.most), field.id).toBeDefined()
    expect(withValue(defaultSetup, field.id, field.least - 1), field.id).toBeUndefined()
    expect(withValue(defaultSetup, field.id, field.most + 1), field.id).toBeUndefined()
  }
})

test('a preset that is changed is one’s own, and changed back it is the preset again', () => {
  const changed = named({ ...presets.short, quiz: true })
  expect(changed.preset).toBe('own')
  expect(named({ ...changed, quiz: false }).preset).toBe('short')
  expect(fieldValue(changed, 'quiz')).toBe(true)
})
