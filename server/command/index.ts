// Every command, in one list.

import type { Command } from './command.ts'
import { simulate } from './simulate.ts'

export const commands: ReadonlyMap<string, Command> = new Map([['simulate', simulate]])
