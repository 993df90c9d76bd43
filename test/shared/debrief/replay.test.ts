// The replay against the match as it was played: every state, however one comes to it.

import { expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import type { LoggedEvent } from '../../../shared/debrief/match-record.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import { COPY_EVERY, replayOf } from '../../../shared/debrief/replay.ts'
import { stateHash } from '../../../shared/debrief/state-hash.ts'
import { apply } from '../../../shared/game/apply.ts'
import { chance } from '../../../shared/game/chance.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { logged } from '../../helpers/debrief.ts'
import { randomMatch } from '../../helpers/random-match.ts'

const taps: readonly string[] = ['feltSet', 'trustSet', 'caredSet', 'botsGuessed', 'muted', 'chatted']

/** What the page gets: no private taps and no chat, numbered anew, and never changed again. */
function toldOf(events: readonly MarketEvent[]): readonly LoggedEvent[] {
  return frozen(logged(events.filter(({ type }) => !taps.includes(type))))
}

/** The hash of the match as it is played, after every event that the page gets too. */
function liveHashes(events: readonly MarketEvent[]): string[] {
  const market = emptyMarket()
  const hashes = [stateHash(market)]
  for (const event of events) {
    apply(market, event)
    if (!taps.includes(event.type)) hashes.push(stateHash(market))
  }
  return hashes
}

function eventsOf(seed: number): readonly MarketEvent[] {
  let log: readonly MarketEvent[] = []
  for (const { play } of randomMatch(seed)) log = play.log
  return structuredClone(log)
}

const simulated = ['a', 'b'].map(
  (seed, index) =>
    runMatch({
      seed: `replay ${seed}`,
      seats: [bots.hearth, bots.raider, bots.ledgerkeeper, bots.neighbour, bots.hearth, bots.raider].slice(index * 2),
      settings: { rounds: 4 },
    }).events,
)
const matches = [...simulated, ...[8, 11, 64].map(eventsOf)]

test('[RPL-1] the state at every event, one after the other, equals that of the match as it was played', () => {
  for (const events of matches) {
    const replay = replayOf(toldOf(events))
    const live = liveHashes(events)
    expect(replay.length).toBe(live.length - 1)
    expect(live.map((_, k) => stateHash(replay.at(k)))).toEqual(live)
  }
})

test('[RPL-1] the state at the end of a random match equals that of its owner, private taps or not', () => {
  for (const seed of [5, 17]) {
    let owner = ''
    let log: readonly MarketEvent[] = []
    for (const { play } of randomMatch(seed)) {
      owner = stateHash(play.market)
      log = play.log
    }
    expect(log.some(({ type }) => taps.includes(type))).toBe(true)
    const told = toldOf(structuredClone(log))
    expect(stateHash(replayOf(told).at(told.length))).toBe(owner)
  }
})

test('[RPL-2] scrubbing in any order comes to the same states, over copies and back', () => {
  for (const [index, events] of matches.entries()) {
    const live = liveHashes(events)
    expect(live.length).toBeGreaterThan(COPY_EVERY)
    const replay = replayOf(toldOf(events))
    const draws = chance(`scrub ${index}`, 'order')
    const jumps = Array.from({ length: 120 }, () => draws.whole(0, replay.length))
    const order = [replay.length, 0, COPY_EVERY, COPY_EVERY - 1, COPY_EVERY + 1, ...jumps].filter(
      (k) => k <= replay.length,
    )
    expect(order.map((k) => stateHash(replay.at(k)))).toEqual(order.map((k) => live[k]))
  }
})

test('[RPL-2] there is no state before the first event nor after the last', () => {
  const replay = replayOf(toldOf(simulated[0] ?? []))
  for (const k of [-1, 0.5, Number.NaN, replay.length + 1]) expect(() => replay.at(k)).toThrow(/no state after/)
})

test('[RPL-3] without the private taps a match has the same record but for the taps', () => {
  for (const events of matches) {
    const whole = recordMatch(toldOf(events))
    const { felt, trust, cared } = whole
    expect({ felt, trust, cared }).toEqual({ felt: [], trust: [], cared: [] })
    const played = recordMatch(logged(events))
    expect(whole.exchanges.map(({ id, label, subtype }) => [id, label, subtype])).toEqual(
      played.exchanges.map(({ id, label, subtype }) => [id, label, subtype]),
    )
  }
})

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}
