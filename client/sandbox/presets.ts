// Casts to begin with, and settings that show one thing about generations.

import { type BotId, botIds } from '../../shared/bots/index.ts'
import { type Counts, type Setting, usualSetting } from './setting.ts'
import { settingText } from './setting-link.ts'

/** The strategies of a cast that this game has. */
const cast = (seats: Readonly<Record<string, number>>): Counts =>
  Object.fromEntries(botIds.flatMap((id: BotId) => (seats[id] ? [[id, seats[id]]] : [])))

/** Source: science notes, part E, "default village of 12"; the first two and the last are of our making. */
const casts = {
  mixed: usualSetting.cast,
  raiderAmongGivers: cast({ hearth: 5, raider: 1 }),
  village12: cast({
    ...{ hearth: 1, ledgerkeeper: 1, raider: 2, mirror: 1, mender: 1, neighbour: 2 },
    ...{ herald: 1, hawker: 1, shifter: 1, constable: 1 },
  }),
  everyone: cast(Object.fromEntries(botIds.map((id) => [id, 1]))),
} as const satisfies Readonly<Record<string, Counts>>
export type CastId = keyof typeof casts
export const castIds = ['mixed', 'raiderAmongGivers', 'village12', 'everyone'] as const satisfies readonly CastId[]
export const castOf = (id: CastId): Counts => casts[id]

const generations = { ...usualSetting, view: 'generations', matches: 500 } as const
const stories = {
  invade: { ...generations, cast: cast({ hearth: 11, raider: 1 }) },
  reputation: {
    ...generations,
    cast: cast({ hearth: 3, ledgerkeeper: 3, raider: 3, neighbour: 3 }),
    beside: 'reputationOff',
    generations: 100,
  },
  reciprocity: { ...generations, cast: cast({ ledgerkeeper: 7, raider: 12, mirror: 2, mender: 2 }) },
} as const satisfies Readonly<Record<string, Setting>>
export type StoryId = keyof typeof stories
export const storyIds = ['invade', 'reputation', 'reciprocity'] as const satisfies readonly StoryId[]
export const storyOf = (id: StoryId): Setting => stories[id]

/** The story that a setting tells, until it is changed. */
export function toldBy(setting: Setting): StoryId | undefined {
  return storyIds.find((id) => settingText(stories[id]) === settingText(setting))
}

export function sameCast(a: Counts, b: Counts): boolean {
  return botIds.every((id) => (a[id] ?? 0) === (b[id] ?? 0))
}
