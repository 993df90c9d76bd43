// Every command, in one list.

import type { Command } from './command.ts'
import { measures } from './measures.ts'
import { simulate } from './simulate.ts'
import { techniques } from './techniques.ts'

export const commands: ReadonlyMap<string, Command> = new Map([
  ['simulate', simulate],
  ['techniques', techniques],
  ['measures', measures],
])
