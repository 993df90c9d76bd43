// Every strategy a seat can have, in one list.

import type { Bot } from './bot.ts'
import { constable } from './constable.ts'
import { coverBot } from './cover.ts'
import { guildMaster } from './guild-master.ts'
import { hawker } from './hawker.ts'
import { hearth } from './hearth.ts'
import { kinGraded } from './kin-graded.ts'
import { ledgerkeeper } from './ledgerkeeper.ts'
import { neighbour } from './neighbour.ts'
import { raider } from './raider.ts'

export const botIds = [
  'hearth',
  'ledgerkeeper',
  'raider',
  'neighbour',
  'constable',
  'hawker',
  'kin-graded',
  'guild-master',
] as const
export type BotId = (typeof botIds)[number]

export const bots: Readonly<Record<BotId, Bot>> = {
  hearth,
  ledgerkeeper,
  raider,
  neighbour,
  constable,
  hawker,
  'kin-graded': kinGraded,
  'guild-master': guildMaster,
}

/** Stands in for a person who is away; no strategy of its own. */
export { coverBot }
