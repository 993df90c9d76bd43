// Every strategy a seat can have, in one list.

import type { Bot } from './bot.ts'
import { constable } from './constable.ts'
import { coverBot } from './cover.ts'
import { grudge } from './grudge.ts'
import { guildMaster } from './guild-master.ts'
import { haggler } from './haggler.ts'
import { hawker } from './hawker.ts'
import { hearth } from './hearth.ts'
import { herald } from './herald.ts'
import { kinGraded } from './kin-graded.ts'
import { ledgerkeeper } from './ledgerkeeper.ts'
import { mender } from './mender.ts'
import { mirror } from './mirror.ts'
import { neighbour } from './neighbour.ts'
import { raider } from './raider.ts'
import { shifter } from './shifter.ts'

/** In the order of the science notes, part E. */
export const botIds = [
  'hearth',
  'ledgerkeeper',
  'raider',
  'mirror',
  'mender',
  'grudge',
  'shifter',
  'neighbour',
  'herald',
  'constable',
  'haggler',
  'hawker',
  'kin-graded',
  'guild-master',
] as const
export type BotId = (typeof botIds)[number]

export const bots: Readonly<Record<BotId, Bot>> = {
  hearth,
  ledgerkeeper,
  raider,
  mirror,
  mender,
  grudge,
  shifter,
  neighbour,
  herald,
  constable,
  haggler,
  hawker,
  'kin-graded': kinGraded,
  'guild-master': guildMaster,
}

/** Stands in for a person who is away; no strategy of its own. */
export { coverBot }
