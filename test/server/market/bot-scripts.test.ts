// A live match with Hawkers: the server notes in its log what they play, and tells nobody.

import pino from 'pino'
import { expect, test } from 'vitest'
import { openLiveMatch } from '../../../server/market/live-match.ts'
import { settingsSchema } from '../../../shared/game/settings.ts'
import { fakeClock } from '../fake-clock.ts'
import { memoryStore } from '../memory-store.ts'

test('[HAW-12] the server writes a bot’s script right after its move, and sends it to no seat', async () => {
  const store = memoryStore()
  const clock = fakeClock()
  const strategies = ['hawker', 'hawker', 'neighbour', 'neighbour', 'neighbour', 'neighbour']
  const match = await openLiveMatch({
    ...{ id: 'm1', store, clock, logger: pino({ enabled: false }), aliveUntilMs: undefined },
    opening: {
      ...{ seed: 'live', pace: 1, settings: settingsSchema.parse({ rounds: 2 }) },
      seats: strategies.map((strategy, face) => ({ name: `Seat ${face}`, face, keeper: 'bot', strategy })),
    },
    onNews: () => {},
    onPaused: () => {},
  })
  // Each answer is a promise: a moment of the machine's for each moment of the clock's.
  for (let k = 0; k < 900; k++) {
    clock.pass(250)
    await new Promise(setImmediate)
  }
  const bodies = store.events('m1').map(({ body }) => JSON.parse(body))
  const noted = bodies.flatMap((event, at) => (event.type === 'scriptPlayed' ? [[bodies[at - 1], event]] : []))

  expect(noted.length).toBeGreaterThan(2)
  for (const [move, note] of noted) {
    expect(['offerMade', 'offerAmended', 'gave', 'couponIssued']).toContain(move.type)
    expect([move.offer, move.exchange, move.coupon]).toContain(note.offer ?? note.exchange ?? note.coupon)
  }
  for (const seat of ['s1', 's3']) expect(JSON.stringify(await match.catchUp(seat, 1))).not.toContain('scriptPlayed')
  await match.close()
})
