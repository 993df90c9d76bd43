// A match of six bots, counted: what the server tells of an ended match, with something in every chart.

import { bots } from '../../shared/bots/index.ts'
import { type Debrief, debriefOf } from '../../shared/debrief/debrief.ts'
import { type Portrait, portraitOf } from '../../shared/debrief/portrait.ts'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { chance } from '../../shared/game/chance.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { feelings } from '../../shared/game/state.ts'
import { runMatch } from '../../shared/simulate/run-match.ts'

/** In this match promises were kept and kept late, and gifts were passed on. */
const SEED = 'e1'
const cast = ['neighbour', 'hearth', 'raider', 'ledgerkeeper', 'neighbour', 'hearth'] as const

/** s1 is a person, who says of each of their exchanges how it felt: the three answers in turn. */
export function countedMatch(): { readonly debrief: Debrief; readonly mine: Portrait } {
  const seats = cast.map((id) => bots[id])
  const { market, events } = runMatch({ seed: SEED, seats, persons: ['s1'], settings: { rounds: 6 } })
  const own = market.exchanges.filter(({ author, other }) => author === 's1' || other === 's1')
  const taps = own.map(({ id, atMs }, index): MarketEvent => {
    const feeling = feelings[index % feelings.length] ?? 'fair'
    return { type: 'feltSet', seat: 's1', exchange: id, feeling, atMs }
  })
  const log = [...events.slice(0, -1), ...taps, ...events.slice(-1)]
  const record = recordMatch(log.map((event, index) => ({ seq: index + 1, by: 'timer', event })))
  return { debrief: debriefOf([record], chance(SEED, 'debrief').next), mine: portraitOf(record, 's1') }
}
