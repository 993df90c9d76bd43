// At the end of a class's experiment everyone reads who of those they met was a bot.

import { expect, test } from 'vitest'
import { botsTold } from '../../../client/experiment/bots-told.ts'
import { view } from '../../../shared/game/view.ts'
import { scenarioOf } from '../../../shared/scenarios/index.ts'
import { stagingOf } from '../../../shared/scenarios/scenario.ts'
import { opened, type Play, plays, toTheEnd } from '../../helpers/village.ts'

function scenarioNamed(id: string) {
  const found = scenarioOf(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** The first so many seats are people, the others bots that do nothing. */
function started(id: string, people: number): Play {
  const scenario = scenarioNamed(id)
  const staging = stagingOf(scenario, scenario.primary[0], 'target')
  return opened({ people, bots: scenario.roles.length - people, botSeats: 'hidden', barn: false, staging })
}
const told = (play: Play, id: string) => botsTold(scenarioNamed(id), view(play.market, 's1'), 's1')

function toldAtEnd(id: string, people: number): string | undefined {
  const play = started(id, people)
  expect(told(play, id)).toBeUndefined()
  toTheEnd(play)
  return told(play, id)
}

test('[CEX-5] each bot of a group is named once it is over, and none before', () => {
  expect(toldAtEnd('S13', 6)).toBeUndefined()
  expect(toldAtEnd('S13', 5)).toBe('Seat 6 was a bot: it followed a script, or answered by our model.')
  expect(toldAtEnd('S13', 4)).toBe('Seat 5 and Seat 6 were bots: they followed a script, or answered by our model.')
})

test('[CEX-5] who is alone reads of the bots they met, and of no part that this condition has no use for', () => {
  const meet = { id: 'meet', kind: 'encounter', seconds: 30, can: ['give'] } as const
  const staging = { scenario: 'S4', arm: 'ditf', purse: 20, stages: [meet] }
  const play = opened({ people: 1, bots: 2, botSeats: 'hidden', barn: false, staging })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  toTheEnd(play)
  expect(told(play, 'S4')).toBe('Seat 2 was a bot: it followed a script, or answered by our model.')
})
