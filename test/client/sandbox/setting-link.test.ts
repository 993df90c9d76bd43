// Links of the sandbox: what they carry comes back, and what does not fit is said and changes nothing.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { castIds, castOf, storyIds, storyOf, toldBy } from '../../../client/sandbox/presets.ts'
import { problemOf } from '../../../client/sandbox/run-setting.ts'
import { ranges, type Setting, seatsOf, usualSetting, withCount } from '../../../client/sandbox/setting.ts'
import { readSetting, settingText } from '../../../client/sandbox/setting-link.ts'
import { botIds } from '../../../shared/bots/index.ts'

const read = (text: string) => {
  const found = readSetting(text)
  if (!found.ok) throw new Error(`not taken: ${found.what}`)
  return found.setting
}
const what = (text: string) => {
  const found = readSetting(text)
  if (found.ok) throw new Error('it was taken')
  return found.what
}

test('[SBX-6] a link carries the whole setting, readably', () => {
  const setting: Setting = { ...usualSetting, cast: { hearth: 5, raider: 1 }, noise: 2, reputation: 'off', rounds: 7 }

  expect(settingText(setting)).toBe(
    'view=thrive&cast=hearth:5,raider:1&noise=2&reputation=off&shocks=usual&rounds=7&matches=200&mutation=10&generations=60&beside=nothing',
  )
  expect(read(settingText(setting))).toEqual(setting)
})

test('[SBX-6] every cast and every story comes back from its link, and a story is known until it is changed', () => {
  for (const id of storyIds) {
    expect(read(settingText(storyOf(id)))).toEqual(storyOf(id))
    expect(toldBy(storyOf(id))).toBe(id)
    expect(toldBy({ ...storyOf(id), noise: 3 })).toBeUndefined()
    expect(problemOf(storyOf(id))).toBeUndefined()
  }
  for (const id of castIds) {
    const setting = { ...usualSetting, cast: castOf(id) }
    expect(seatsOf(read(settingText(setting)).cast)).toEqual(seatsOf(castOf(id)))
  }
})

test('[SBX-6] any setting comes back from its link: five hundred drawn ones', () => {
  const number = ({ least, most }: { least: number; most: number }) => fc.integer({ min: least, max: most })
  const cast = fc
    .array(fc.constantFrom(...botIds), { minLength: 2, maxLength: 24 })
    .map((seats) => seats.reduce((cast, id) => withCount(cast, id, (cast[id] ?? 0) + 1), {} as Setting['cast']))
  const settings: fc.Arbitrary<Setting> = fc.record({
    view: fc.constantFrom('thrive', 'generations'),
    cast,
    noise: number(ranges.noise),
    reputation: fc.constantFrom('visible', 'hidden', 'off'),
    shocks: fc.constantFrom('usual', 'heavy'),
    rounds: fc.oneof(fc.constant('hidden' as const), number(ranges.rounds)),
    matches: number(ranges.matches),
    mutation: number(ranges.mutation),
    generations: number(ranges.generations),
    beside: fc.constantFrom('nothing', 'reputationOff'),
  })
  fc.assert(
    fc.property(settings, (setting) => {
      expect(read(settingText(setting))).toEqual(setting)
    }),
    { numRuns: 500 },
  )
})

test('[SBX-6] what a link leaves out is as usual, and names are taken in any case', () => {
  expect(read('')).toEqual(usualSetting)
  expect(read('cast=Hearth:2,RAIDER')).toEqual({ ...usualSetting, cast: { hearth: 2, raider: 1 } })
})

test.each([
  ['cast=hearth:1', 'cast'],
  ['cast=hearth:25', 'cast'],
  ['cast=dragon:2', 'cast'],
  ['cast=', 'cast'],
  ['noise=21', 'noise'],
  ['noise=-1', 'noise'],
  ['noise=2.5', 'noise'],
  ['noise=%00', 'noise'],
  ['rounds=0', 'rounds'],
  ['rounds=many', 'rounds'],
  ['matches=1000000', 'matches'],
  ['reputation=secret', 'reputation'],
  ['view=all', 'view'],
  ['mood=good', 'mood'],
  ['nonsense', 'nonsense'],
])('[SBX-6] "%s" is not taken, and what does not fit is named', (text, part) => {
  expect(what(text)).toBe(part)
})

test('[SBX-6] what is longer than any setting is not read', () => {
  expect(what(`cast=${'hearth,'.repeat(500)}`)).toBe('')
})

test('[SBX-6] whatever stands in an address ends nothing', () => {
  fc.assert(
    fc.property(fc.string(), (garbage) => void readSetting(garbage)),
    { numRuns: 500 },
  )
})

test('a cast has room for 24 and no more', () => {
  const full = withCount({ hearth: 20 }, 'raider', 9)

  expect(full).toEqual({ hearth: 20, raider: 4 })
  expect(withCount(full, 'raider', 0)).toEqual({ hearth: 20, raider: 0 })
})
