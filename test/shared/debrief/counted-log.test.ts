// A round that was played again counts once.

import { expect, test } from 'vitest'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { host, inMarket, pass, plays } from '../../helpers/village.ts'

test('[DEB-47] what was done in a round before it was played again is in no record', () => {
  const play = inMarket({ clock: 'shared', rounds: 2, people: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
  host(play, { type: 'redo' })
  pass(play, 'marketBegan')
  plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 3 } })
  host(play, { type: 'endMatch' })
  const record = recordMatch(play.log.map((event, index) => ({ seq: index + 1, by: 'host', event })))

  expect(record.exchanges.map(({ author, gives }) => [author, gives])).toEqual([['s2', { coins: 3 }]])
  expect(record.needs.filter(({ seat }) => seat === 's1').length).toBeLessThan(6)
  expect(record.results.seats.map(({ coins }) => coins)).toEqual([20, 17, 23])
})
