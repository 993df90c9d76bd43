// Every scenario, in one list.

import type { Bot } from '../bots/bot.ts'
import { doorInTheFace } from './s04-door-in-the-face.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [doorInTheFace]

/** Undefined: there is none of that id. */
export function scenarioOf(id: string): Scenario | undefined {
  return scenarios.find((one) => one.id === id)
}

/** Who plays a part by its name, as `S4/ditf/requester`; undefined: it is none. */
export function partBot(name: string): Bot | undefined {
  const [id = '', arm = '', role = ''] = name.split('/')
  const scenario = scenarioOf(id)
  return scenario?.arms.includes(arm) && scenario.roles.includes(role) ? scenario.bot(role, arm) : undefined
}
