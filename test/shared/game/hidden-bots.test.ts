// Where bots are hidden nothing that a seat is told before the end tells a bot from a person.

import { deepStrictEqual } from 'node:assert'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/game/apply.ts'
import { type Chance, chance } from '../../../shared/game/chance.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { type MarketAction, nextDue } from '../../../shared/game/market.ts'
import { emptyMarket, type Keeper, type Market } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { randomMatch } from '../../helpers/random-match.ts'
import { act, host, inMarket, opened, type Play, pass, plays, refused } from '../../helpers/village.ts'

/** What s1 and a stranger are told of it. */
function told(play: Play, viewer: string): MarketEvent[] {
  return play.log.flatMap((event) => visibleTo(viewer, event, play.market.settings) ?? [])
}

const keepers = (market: Market | undefined) => [...(market?.seats.values() ?? [])].map(({ keeper }) => keeper)

describe('one match, kept by other hands', () => {
  /** The same actions at the same moments, whoever keeps the stalls but s1's; in one of the two worlds they change hands, too. */
  function played(seed: number, keeper: Keeper, changes: boolean): Play {
    const bots = keeper === 'bot' ? 5 : 0
    const play = opened({ seed: `twin ${seed}`, people: 6 - bots, bots, rounds: 3, botSeats: 'hidden' })
    const script = chance(`twin ${seed}`, 'script')
    const hands = chance(`twin ${seed}`, 'hands')
    while (play.market.phase !== 'over') {
      play.nowMs += 200 + script.next() * 600
      const due = nextDue(play.market)
      if (due && due.atMs <= play.nowMs) {
        play.nowMs = due.atMs
        act(play, 'timer', due.action)
        continue
      }
      // In the evening only people are waited for: how many there are is no secret, who they are is.
      const move = someMove(play, script)
      if (move && play.market.phase === 'market') act(play, move.by, move.action)
      if (changes && hands.happens(0.1)) {
        const seat = `s${hands.whole(2, 6)}`
        act(play, 'host', { type: 'keep', seat, keeper: hands.pick(['person', 'bot', 'cover'] as const) ?? 'bot' })
      }
    }
    return play
  }

  /** Some of everything that a seat can do; the same draws in both worlds, from what both have. */
  function someMove(play: Play, draws: Chance): { by: string; action: MarketAction } | undefined {
    const seats = [...play.market.seats.keys()]
    const by = draws.pick(seats) ?? 's1'
    const to = draws.pick(seats) ?? 's2'
    const offer = draws.pick([...play.market.offers.values()])
    const coins = draws.whole(1, 6)
    const kind = draws.whole(0, 6)
    const terms = { wants: { bread: 1 }, givesLater: {}, wantsLater: {}, dueIn: 0 as const }
    if (kind === 0) return { by, action: { type: 'share', needs: 'all', with: 'all' } }
    if (kind === 1) return { by, action: { type: 'give', to, goods: { coins } } }
    if (kind === 2) return { by, action: { type: 'offer', to, gives: { coins }, ...terms } }
    if (kind === 3) return { by, action: { type: 'done', done: draws.happens(0.6) } }
    if (kind === 4) return { by, action: { type: 'say', to: 'all', phrase: 'hello' } }
    if (!offer) return undefined
    const answer = { offer: offer.id, version: offer.version }
    return draws.happens(0.6)
      ? { by: offer.to, action: { type: 'accept', ...answer } }
      : { by: offer.to, action: { type: 'decline', ...answer, reason: 'notNow' } }
  }

  test.each([1, 2, 3, 4, 5, 6])('[HID-1] is the same to s1 and to a stranger until its end, seed %i', (seed) => {
    const people = played(seed, 'person', false)
    const bots = played(seed, 'bot', false)
    const mixed = played(seed, 'bot', true)

    expect(people.log.filter(({ type }) => type === 'exchanged' || type === 'gave').length).toBeGreaterThan(20)
    expect(mixed.log.some(({ type }) => type === 'kept')).toBe(true)
    for (const viewer of ['s1', 'stranger']) {
      const [first, ...others] = [people, bots, mixed].map((play) => told(play, viewer).slice(0, -1))
      for (const other of others) deepStrictEqual(other, first)
    }
    expect(told(bots, 's1').at(-1)).toMatchObject({ type: 'closed' })
  })
})

test.each([3, 8, 21, 34, 55, 77])(
  '[HID-1] no view has another keeper than a person before the end, seed %i',
  (seed) => {
    for (const { result, play } of randomMatch(seed)) {
      if (play.market.settings.botSeats === 'shown' || !result.ok) continue
      for (const viewer of ['nobody', ...play.market.seats.keys()]) {
        const seen = view(play.market, viewer)
        const expected = [...play.market.seats.values()].map(({ id, keeper }) =>
          play.market.phase === 'over' || id === viewer ? keeper : 'person',
        )
        expect(keepers(seen)).toEqual(expected)
        for (const { id, covered, character } of seen.seats.values()) {
          expect(character).toBeUndefined()
          if (id !== viewer) expect(covered).toBeUndefined()
        }
      }
    }
  },
)

test('[HID-2] nobody is told who is ready for the morning but oneself; the morning comes when all people are', () => {
  const play = inMarket({ people: 2, bots: 2, rounds: 2, botSeats: 'hidden' })
  pass(play, 'bellRang')
  const events = plays(play, 's2', { type: 'done', done: true })

  expect(events.flatMap((event) => visibleTo('s1', event, play.market.settings) ?? [])).toEqual([])
  expect(view(play.market, 's1').seats.get('s2')?.done).toBe(false)
  expect(view(play.market, 's2').seats.get('s2')?.done).toBe(true)
  plays(play, 's1', { type: 'done', done: true })
  expect(play.market.endsAtMs).toBeLessThan(play.market.phaseStartedAtMs + 1_000)
})

test('[HID-2] in the market the clock treats every stall alike', () => {
  const endsIn = (botSeats: 'shown' | 'hidden') => {
    const play = inMarket({ people: 1, bots: 3, botSeats })
    for (const seat of ['s2', 's3', 's4']) plays(play, seat, { type: 'done', done: true })
    return play.market.endsAtMs - play.market.phaseStartedAtMs
  }

  expect(endsIn('shown')).toBe(110_000)
  expect(endsIn('hidden')).toBe(10_000)
})

test('[HID-3] with the end everyone is told who the bots were', () => {
  const play = inMarket({ people: 2, bots: 2, rounds: 1, botSeats: 'hidden' })
  host(play, { type: 'keep', seat: 's2', keeper: 'cover' })
  const folded = emptyMarket('s1')
  host(play, { type: 'endMatch' })
  for (const event of told(play, 's1')) apply(folded, event)

  expect(keepers(folded)).toEqual(['person', 'cover', 'bot', 'bot'])
})

describe('guessing', () => {
  const over = (settings: Parameters<typeof opened>[0] = {}) => {
    const play = inMarket({ people: 2, bots: 2, rounds: 1, botSeats: 'hidden', ...settings })
    host(play, { type: 'keep', seat: 's2', keeper: 'cover' })
    host(play, { type: 'endMatch' })
    return play
  }

  test('[HID-4] every other stall is right or wrong; who only was away is a person', () => {
    const play = over()

    expect(plays(play, 's1', { type: 'guess', bots: ['s3', 's2', 's3'] })).toEqual([
      { type: 'botsGuessed', seat: 's1', bots: ['s2', 's3'], right: 1, of: 3, atMs: expect.any(Number) },
    ])
    plays(play, 's2', { type: 'guess', bots: ['s4', 's3'] })
    expect(play.market.guesses).toEqual({ players: 2, right: 4, of: 6 })
  })

  test('[HID-4] once, when the match is over, of others, and only where bots were hidden', () => {
    const play = over()
    expect(refused(inMarket({ botSeats: 'hidden' }), 's1', { type: 'guess', bots: [] })).toBe('notOverYet')
    expect(refused(over({ botSeats: 'shown' }), 's1', { type: 'guess', bots: [] })).toBe('nothingToGuess')
    expect(refused(play, 's1', { type: 'guess', bots: ['s1'] })).toBe('toYourself')
    expect(refused(play, 's1', { type: 'guess', bots: ['s9'] })).toBe('noSuchSeat')
    plays(play, 's1', { type: 'guess', bots: [] })
    expect(refused(play, 's1', { type: 'guess', bots: ['s3'] })).toBe('guessedAlready')
  })

  test('[HID-5] the others learn how well the room guesses, and of nobody what', () => {
    const play = over()
    const [event] = plays(play, 's1', { type: 'guess', bots: ['s3', 's4'] })
    if (!event) throw new Error('nothing happened')

    expect(visibleTo('s2', event, play.market.settings)).toEqual({
      ...{ type: 'botsGuessed', right: 3, of: 3 },
      atMs: expect.any(Number),
    })
    expect(visibleTo('s1', event, play.market.settings)).toBe(event)
    expect(view(play.market, 's1').seats.get('s1')?.own?.guess).toEqual(['s3', 's4'])
    expect(view(play.market, 's2').guesses).toEqual({ players: 1, right: 3, of: 3 })
  })
})
