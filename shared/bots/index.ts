// Every strategy a seat can have, in one list.

import type { Bot } from './bot.ts'
import { coverBot } from './cover.ts'
import { hearth } from './hearth.ts'
import { ledgerkeeper } from './ledgerkeeper.ts'
import { neighbour } from './neighbour.ts'
import { raider } from './raider.ts'

export const botIds = ['hearth', 'ledgerkeeper', 'raider', 'neighbour'] as const
export type BotId = (typeof botIds)[number]

export const bots: Readonly<Record<BotId, Bot>> = { hearth, ledgerkeeper, raider, neighbour }

/** Stands in for a person who is away; no strategy of its own. */
export { coverBot }
