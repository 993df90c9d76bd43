// Every statement of what must stay true of the numbers, in one list.

import { givingAndTrading } from './giving-and-trading.ts'
import { hearthAmongMirrors } from './hearth-among-mirrors.ts'
import { heavyShocks } from './heavy-shocks.ts'
import { humanPace } from './human-pace.ts'
import { noCraftWins } from './no-craft-wins.ts'
import { nobodyLeftBehind } from './nobody-left-behind.ts'
import { plainPlayers } from './plain-players.ts'
import { possibleGains } from './possible-gains.ts'
import { raiderAmongHearths } from './raider-among-hearths.ts'
import { seenRaiders } from './seen-raiders.ts'
import type { Statement } from './statement.ts'

export const statements: readonly Statement[] = [
  possibleGains,
  givingAndTrading,
  raiderAmongHearths,
  seenRaiders,
  hearthAmongMirrors,
  nobodyLeftBehind,
  heavyShocks,
  noCraftWins,
  plainPlayers,
  humanPace,
]
