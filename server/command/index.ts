// Every command, in one list.

import { classify } from './classify.ts'
import type { Command } from './command.ts'
import { measures } from './measures.ts'
import { obligation } from './obligation.ts'
import { scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'
import { simulate } from './simulate.ts'
import { techniques } from './techniques.ts'
import { verify } from './verify.ts'

export const commands: ReadonlyMap<string, Command> = new Map([
  ['simulate', simulate],
  ['verify', verify],
  ['classify', classify],
  ['obligation', obligation],
  ['techniques', techniques],
  ['measures', measures],
  ['scenarios', scenarios],
  ['scenario', scenario],
])
