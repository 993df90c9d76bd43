// A match as the page shows it again: a line for everything, kinds by the truth, jumps that land on what they name.

import { expect, test } from 'vitest'
import { framesOf } from '../../../client/replay/frames.ts'
import { landmarksOf } from '../../../client/replay/landmarks.ts'
import { bots } from '../../../shared/bots/index.ts'
import type { LoggedEvent } from '../../../shared/debrief/match-record.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { bareMarket, gets, logged, needs, recorded, trade } from '../../helpers/debrief.ts'
import { randomMatch } from '../../helpers/random-match.ts'
import { only, type Play, pass, plays } from '../../helpers/village.ts'

const { hearth, raider, ledgerkeeper, neighbour } = bots
const { events } = runMatch({
  seed: 'frames',
  seats: [hearth, raider, ledgerkeeper, neighbour, hearth, raider],
  settings: { rounds: 4, labels: 'after' },
})
const log = logged(events)
const record = recordMatch(log)

function played(play: Play) {
  const record = recorded(play)
  const log = logged(play.log)
  return { log, record, frames: framesOf(log, record), landmarks: landmarksOf(log, record) }
}

/** The event of a place: so many have happened. */
const eventAt = (log: readonly LoggedEvent[], place: number | undefined): MarketEvent | undefined =>
  place === undefined ? undefined : log[place - 1]?.event

test('[RPL-5] every event of any match has a line in whole words', () => {
  const logs = [log]
  for (const seed of [3, 11, 29]) {
    let random: readonly MarketEvent[] = []
    for (const { play } of randomMatch(seed)) random = play.log
    logs.push(logged(random))
  }
  const seen = new Set<string>()
  for (const one of logs) {
    framesOf(one, recordMatch(one)).forEach(({ text }, index) => {
      seen.add(one[index]?.event.type ?? '')
      expect(text, JSON.stringify(one[index])).toMatch(/^\p{L}[^{}?]+$|^\d/u)
      expect(text).not.toMatch(/undefined|replay\.|feed\./)
    })
  }
  expect(seen.size).toBeGreaterThan(35)
})

test('[RPL-5] kinds are those of the debrief, also where labels came only after the match', () => {
  const frames = framesOf(log, record)
  const judged = new Map(record.exchanges.map(({ id, label }) => [id, label]))
  const told = log.flatMap(({ event }, index) =>
    event.type === 'gave' || event.type === 'exchanged' ? [[frames[index]?.kind, judged.get(event.exchange)]] : [],
  )
  expect(told.length).toBeGreaterThan(20)
  for (const [kind, label] of told) expect(kind).toBe(label ?? 'neutral')
})

test('[RPL-4] the first gouge is where its goods have moved, and it is the first that the debrief calls so', () => {
  const play = bareMarket()
  gets(play, 's1', { bread: 9 })
  needs(play, 's2', { bread: 3 })
  needs(play, 's3', { bread: 3 })
  trade(play, 's3', 's1', { gives: { coins: 6 }, wants: { bread: 3 } })
  trade(play, 's1', 's2', { gives: { bread: 3 }, wants: { coins: 10 } })
  const { log, frames, landmarks } = played(play)
  expect(eventAt(log, landmarks.firstGouge)).toMatchObject({ type: 'exchanged', other: 's2', gets: { coins: 10 } })
  expect(frames[(landmarks.firstGouge ?? 0) - 1]).toMatchObject({ kind: 'negative', flights: [{ kind: 'negative' }] })
})

test('[RPL-4] the gift chain steps through its gifts in order', () => {
  const play = bareMarket({ people: 4 })
  gets(play, 's1', { bread: 3 })
  gets(play, 's2', { fish: 2 })
  needs(play, 's2', { bread: 2 })
  needs(play, 's3', { fish: 2 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  plays(play, 's2', { type: 'give', to: 's3', goods: { fish: 2 } })
  const { log, landmarks } = played(play)
  expect(landmarks.chain.map((place) => eventAt(log, place))).toMatchObject([
    { type: 'gave', from: 's1', to: 's2' },
    { type: 'gave', from: 's2', to: 's3' },
  ])
})

test('[RPL-4] the first broken promise is where it broke', () => {
  const play = bareMarket({ rounds: 3 })
  gets(play, 's1', { bread: 3 })
  trade(play, 's1', 's2', { gives: { bread: 3 }, wants: {}, wantsLater: { coins: 6 }, dueIn: 0 })
  const [deal = ''] = play.market.deals.keys()
  plays(play, 's2', { type: 'withhold', deal, withheld: true })
  pass(play, 'bellRang')
  const { log, frames, landmarks } = played(play)
  expect(eventAt(log, landmarks.brokenPledge)).toMatchObject({ type: 'pledgeEnded', debtor: 's2', outcome: 'broken' })
  expect(frames[(landmarks.brokenPledge ?? 0) - 1]?.text).toBe('Seat 2 broke a promise to Seat 1')
})

test('[RPL-4] what a match did not have has no jump; every round has its mark', () => {
  const { landmarks, log } = played(bareMarket({ rounds: 2 }))
  expect(landmarks).toMatchObject({ firstGouge: undefined, chain: [], brokenPledge: undefined })
  expect(landmarks.rounds.map(({ round, at }) => [round, eventAt(log, at)?.type])).toEqual([
    [1, 'morningCame'],
    [2, 'morningCame'],
  ])
})

test('goods of a promise fly when they move and not once more when it is kept', () => {
  const play = bareMarket({ rounds: 2 })
  gets(play, 's1', { bread: 3 })
  trade(play, 's1', 's2', { gives: { bread: 3 }, wants: {}, wantsLater: { coins: 6 }, dueIn: 0 })
  const { frames, log } = played(play)
  const flown = frames.flatMap(({ flights }, index) => flights.map(() => log[index]?.event.type))
  expect(flown).toEqual(['offerAccepted', 'delivered'])
  expect(only(play.log, 'delivered').goods).toEqual({ coins: 6 })
})
