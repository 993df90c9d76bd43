// Every scenario, in one list.

import type { Bot } from '../bots/bot.ts'
import { greetings } from './s01-greetings.ts'
import { gratitude } from './s02-gratitude.ts'
import { charityBox } from './s03-charity-box.ts'
import { doorInTheFace } from './s04-door-in-the-face.ts'
import { footInTheDoor } from './s05-foot-in-the-door.ts'
import { thatsNotAll } from './s06-thats-not-all.ts'
import { raffle } from './s07-raffle.ts'
import { candy } from './s08-candy.ts'
import { sendAndReturn } from './s09-send-and-return.ts'
import { blizzard } from './s10-blizzard.ts'
import { commonGranary } from './s11-granary.ts'
import { reputationSquare } from './s12-reputation-square.ts'
import { herders } from './s13-herders.ts'
import { guildMasterHall } from './s14-guild-master.ts'
import { newsletter } from './s15-newsletter.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [
  greetings,
  gratitude,
  charityBox,
  doorInTheFace,
  footInTheDoor,
  thatsNotAll,
  raffle,
  candy,
  sendAndReturn,
  blizzard,
  commonGranary,
  reputationSquare,
  herders,
  guildMasterHall,
  newsletter,
]

const byId: ReadonlyMap<string, Scenario> = new Map(
  scenarios.flatMap((one) => [one, ...(one.variants ?? [])]).map((one) => [one.id, one]),
)

/** Variants too. Undefined: there is none of that id. */
export function scenarioOf(id: string): Scenario | undefined {
  return byId.get(id)
}

/** Who plays a part by its name, as `S4/ditf/requester`; undefined: it is none. */
export function partBot(name: string): Bot | undefined {
  const [id = '', arm = '', role = ''] = name.split('/')
  const scenario = scenarioOf(id)
  return scenario?.arms.includes(arm) && scenario.roles.includes(role) ? scenario.bot(role, arm) : undefined
}
