// The common sense of every bot: when it tells, answers, buys, sells, speaks and is done.

import { expect, test } from 'vitest'
import { botIds, bots, coverBot } from '../../../shared/bots/index.ts'
import { reasonIds } from '../../../shared/bots/reasons.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { chance } from '../../../shared/game/chance.ts'
import { seatOf, secretOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { runMatch } from '../../../shared/simulate/run-match.ts'
import { clock, plays } from '../../helpers/village.ts'
import { answered, first, has, lastOffer, needs, quietVillage, watched } from './bench.ts'
import { scene } from './scene.ts'

const { hearth, ledgerkeeper, raider, neighbour } = bots

test.each(botIds)('[BOT-1] %s tells all of an urgent need between second 3 and 8 of the market', (id) => {
  const play = quietVillage()
  needs(play, 's1', 'wood', 3)
  const told = first(watched(play, 's1', bots[id], 12), 'share')

  expect(told?.action).toEqual({ type: 'share', needs: ['s1-wood-3'], with: 'all' })
  expect(told?.second).toBeGreaterThanOrEqual(3)
  expect(told?.second).toBeLessThanOrEqual(8)
})

test('[BOT-1] an ordinary need is told by two bots in five, by three Hearths in four: of a hundred by lot', () => {
  const share = (bot: typeof raider) =>
    Array.from({ length: 100 }, (_, seed) => {
      const play = quietVillage()
      needs(play, 's1', 'wood')
      return first(watched(play, 's1', bot, 9, `${seed}`), 'share') ? 1 : 0
    }).reduce<number>((sum, one) => sum + one, 0)

  expect(share(raider)).toBe(42)
  expect(share(hearth)).toBe(70)
})

test('[BOT-1] what it has already it does not tell', () => {
  const play = quietVillage()
  needs(play, 's1', 'wood', 3)
  needs(play, 's1', 'medicine', 3)
  has(play, 's1', { medicine: 1 })

  expect(first(watched(play, 's1', hearth, 12), 'share')?.action).toMatchObject({ needs: ['s1-wood-3'] })
})

test.each(botIds)('[BOT-2] %s answers 4 to 7 s after the latest version of an offer', (id) => {
  const play = quietVillage()
  needs(play, 's1', 'fish')
  has(play, 's2', { fish: 4 })
  plays(play, 's2', { type: 'offer', to: 's1', gives: { fish: 2 }, wants: { coins: 6 } })
  play.nowMs += 3_000
  plays(play, 's2', { type: 'amend', offer: 's2-s1-1', gives: { fish: 2 }, wants: { coins: 5 } })
  const seconds = watched(play, 's1', bots[id], 9)
    .filter(({ action }) => ['accept', 'decline', 'counter'].includes(action.type))
    .map(({ second }) => second)

  expect(seconds).toHaveLength(1)
  expect(seconds[0]).toBeGreaterThanOrEqual(4)
  expect(seconds[0]).toBeLessThanOrEqual(7)
})

test('[BOT-3] people are answered first', () => {
  const play = quietVillage()
  has(play, 's1', { bread: 6 })
  seatOf(play.market, 's2').keeper = 'bot'
  plays(play, 's2', { type: 'offer', to: 's1', gives: { coins: 6 }, wants: { bread: 3 } })
  plays(play, 's3', { type: 'offer', to: 's1', gives: { coins: 6 }, wants: { bread: 3 } })
  const mind = hearth.create('s1', chance('bot', 'hearth'))
  mind.turn(view(play.market, 's1'), clock(play))
  const late = mind.turn(view(play.market, 's1'), clock(play) + 8_000)

  expect(late).toEqual({ action: { type: 'accept', offer: 's3-s1-1', version: 1 }, reason: { id: 'goodPrice' } })
})

test('[BOT-4] it buys a lot of what it needs from who makes it, at its reference value', () => {
  const play = quietVillage()
  needs(play, 's1', 'wood')
  const bought = first(watched(play, 's1', ledgerkeeper, 60), 'offer')

  expect(bought?.action).toEqual({ type: 'offer', to: 's3', gives: { coins: 6 }, wants: { wood: 3 } })
  expect(bought?.reason).toEqual({ id: 'buysNeed', facts: { seat: 's3', good: 'wood', coins: 6 } })
})

test('[BOT-4] without coins it pays with a lot the other is known to need, and else on a promise, if it makes any', () => {
  const swapping = quietVillage()
  needs(swapping, 's1', 'wood')
  needs(swapping, 's3', 'bread', 2, true)
  has(swapping, 's1', { bread: 6 }, 5)
  expect(first(watched(swapping, 's1', ledgerkeeper, 60), 'offer')?.action).toMatchObject({
    to: 's3',
    gives: { bread: 3 },
    wants: { wood: 3 },
  })

  const promising = () => {
    const play = quietVillage()
    needs(play, 's1', 'wood')
    has(play, 's1', {}, 5)
    return play
  }
  expect(first(watched(promising(), 's1', ledgerkeeper, 60), 'offer')?.action).toMatchObject({
    gives: {},
    givesLater: { coins: 6 },
    dueIn: 1,
  })
  expect(first(watched(promising(), 's1', hearth, 60), 'offer')).toBeUndefined()
})

test('[BOT-5] two refusals end it for the round', () => {
  const play = quietVillage({ marketSeconds: 300 })
  needs(play, 's1', 'wood')
  const mind = ledgerkeeper.create('s1', chance('bot', 'two'))
  const since = clock(play)
  let offers = 0
  for (let second = 1; second < 300; second++) {
    play.nowMs += 1_000
    const move = mind.turn(view(play.market, 's1'), since + second * 1_000)
    if (move === 'wait' || move.action.type !== 'offer') continue
    offers++
    plays(play, 's1', move.action)
    const [offer] = play.market.offers.values()
    plays(play, 's3', { type: 'decline', offer: offer?.id ?? '', version: 1, reason: 'notNow' })
  }

  expect(offers).toBe(2)
})

test.each([
  ['notNow', [20, 21]],
  ['tooDear', []],
  ['noTrust', []],
] as const)('[BOT-5] who said %s is asked again so many seconds later: %j', (reason, later) => {
  const play = quietVillage({ marketSeconds: 300 })
  needs(play, 's1', 'wood')
  const refused: number[] = []
  const asked: number[] = []
  scene(play, 's1', ledgerkeeper).run(200, ({ action, second }) => {
    if (action.type !== 'offer') return
    asked.push(second)
    plays(play, 's3', { type: 'decline', offer: lastOffer(play), version: 1, reason })
    refused.push(second)
  })
  const waits = asked.slice(1).map((second, index) => second - (refused[index] ?? 0))

  expect(asked.length).toBe(1 + Math.min(1, later.length))
  for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(later[0] ?? 0)
})

test.each(botIds)('[BOT-47] %s, without coins for what it needs, offers a lot of its own for it', (id) => {
  const answer = (settled: boolean) => {
    const play = quietVillage()
    needs(play, 's1', 'fish')
    needs(play, 's2', 'cloth', 2, true)
    has(play, 's1', { bread: 3, cloth: settled ? 2 : 0, wood: 3 }, 5)
    has(play, 's2', { fish: 4 })
    return answered(play, bots[id], { gives: { fish: 2 }, wants: { coins: 6 } })
  }
  const givers = ['hearth', 'herald']

  // Who wants more for what it sells says no; what the other is known to need comes first, unless it was given before.
  if (id === 'raider') return expect(answer(true)?.type).toBe('decline')
  expect(answer(false)).toMatchObject({ type: 'counter', gives: { bread: 3 }, reason: 'paysInKind' })
  if (!givers.includes(id)) expect(answer(true)).toMatchObject({ type: 'counter', gives: { cloth: 2 } })
})

test('[BOT-47] once a thread, not where the lot is worth more to it, and never by who covers for a person', () => {
  const answer = (bot: typeof hearth, held: Bundle) => {
    const play = quietVillage()
    needs(play, 's1', 'fish')
    has(play, 's1', held, 5)
    has(play, 's2', { fish: 4 })
    return answered(play, bot, { gives: { fish: 2 }, wants: { coins: 6 } })?.type
  }

  expect(answer(ledgerkeeper, { bread: 3 })).toBe('counter')
  expect(answer(ledgerkeeper, { fish: 1 })).toBe('decline')
  expect(answer(coverBot, { bread: 3 })).toBe('decline')
})

test('[BOT-46] it begins no offer in the last 7 s, when nobody could answer any more', () => {
  const begins = (leftMs: number) => {
    const play = quietVillage()
    needs(play, 's1', 'wood')
    const mind = ledgerkeeper.create('s1', chance('late', 'ledgerkeeper'))
    const look = (atMs: number) => mind.turn(view(play.market, 's1'), atMs)
    look(clock(play))
    // Telling and a greeting come first.
    const moves = [1, 2, 3].map(() => look(play.market.endsAtMs - leftMs))
    return moves.some((move) => move !== 'wait' && move.action.type === 'offer')
  }

  expect([begins(7_000), begins(6_900)]).toEqual([true, false])
})

test('[BOT-5] it does not ask a stall that was seen to sell all it made', () => {
  const play = quietVillage()
  has(play, 's3', { wood: 6 })
  plays(play, 's3', { type: 'give', to: 's2', goods: { wood: 6 } })
  needs(play, 's1', 'wood')

  expect(first(watched(play, 's1', ledgerkeeper, 60), 'offer')).toBeUndefined()
})

test('[BOT-6] it takes back an offer to buy what has come in some other way', () => {
  const play = quietVillage()
  needs(play, 's1', 'wood')
  has(play, 's3', { wood: 6 })
  const mind = ledgerkeeper.create('s1', chance('bot', 'settled'))
  const acts: unknown[] = []
  for (let second = 1; second < 60 && acts.length < 2; second++) {
    play.nowMs += 1_000
    const move = mind.turn(view(play.market, 's1'), clock(play))
    if (move === 'wait' || (move.action.type !== 'offer' && move.action.type !== 'withdraw')) continue
    acts.push(move)
    plays(play, 's1', move.action)
    if (acts.length === 1) plays(play, 's3', { type: 'give', to: 's1', goods: { wood: 3 } })
  }

  expect(acts[1]).toEqual({
    action: { type: 'withdraw', offer: 's1-s3-1' },
    reason: { id: 'needIsSettled', facts: { good: 'wood' } },
  })
})

test('[BOT-7] it is done when nothing is left to do, never before 8 s without a message', () => {
  const ready = Array.from({ length: 30 }, (_, seed) =>
    first(watched(quietVillage(), 's1', raider, 109, `${seed}`), 'done'),
  )

  expect(new Set(ready.map((act) => act?.reason.id))).toEqual(new Set(['nothingLeftToDo']))
  expect(Math.min(...ready.map((act) => act?.second ?? 0))).toBe(8)
})

test.each(botIds)('[BOT-8] what %s cannot see does not sway it', (id) => {
  const match = runMatch({ seed: `hidden ${id}`, seats: [bots[id], hearth, ledgerkeeper, raider, neighbour, hearth] })
  expect(match.moves.filter(({ seat }) => seat === 's1').length).toBeGreaterThan(30)

  for (const bot of [bots[id], coverBot]) {
    const acts = [false, true].map((changed) => {
      const play = quietVillage({ seed: 'hidden' })
      needs(play, 's1', 'wood')
      needs(play, 's2', 'bread', 2, true)
      has(play, 's1', { bread: 6, help: 2 })
      if (changed) {
        secretOf(play.market).seed = 'another'
        secretOf(play.market).rounds = 1
        secretOf(play.market).strategies.set('s3', 'raider')
        needs(play, 's3', 'bread', 3)
        has(play, 's3', { wood: 6, cloth: 9 }, 3)
        has(play, 's2', { tool: 2 }, 90)
      }
      const mind = bot.create('s1', chance('same', bot.id))
      return Array.from({ length: 100 }, (_, second) =>
        mind.turn(view(play.market, 's1'), clock(play) + second * 1_000),
      )
    })

    expect(acts[0]?.some((act) => act !== 'wait')).toBe(true)
    expect(acts[1]).toEqual(acts[0])
  }
})

test('[BOT-9] every move has a reason that the list knows, and the list has none twice', () => {
  const { moves } = runMatch({ seed: 'why', seats: [hearth, ledgerkeeper, raider, neighbour, coverBot, hearth] })

  expect(moves.filter(({ reason }) => !reasonIds.includes(reason.id))).toEqual([])
  expect(new Set(reasonIds).size).toBe(reasonIds.length)
})

test('[BOT-10] it says one word a round at most', () => {
  const { moves, events } = runMatch({
    seed: 'words',
    seats: [hearth, ledgerkeeper, hearth, neighbour],
    settings: { rounds: 6 },
  })
  const words = moves.filter(({ action }) => action.type === 'say')
  const rounds = events.flatMap((event) => (event.type === 'marketBegan' ? [event.atMs] : []))
  const spoken = words.map(({ seat, atMs }) => `${seat} ${rounds.filter((began) => began <= atMs).length}`)

  expect(new Set(spoken).size).toBe(spoken.length)
  expect(spoken.length).toBeGreaterThan(0)
})

test('[BOT-10] a village does not greet in a chorus: the greetings of forty bots are spread over 25 s', () => {
  const seconds = Array.from({ length: 130 }, (_, seed) => {
    const play = quietVillage()
    needs(play, 's1', 'wood')
    return first(watched(play, 's1', ledgerkeeper, 40, `${seed}`), 'say')?.second ?? 0
  }).filter((second) => second > 0)

  expect(seconds.length).toBeGreaterThan(30)
  expect(Math.min(...seconds)).toBeLessThan(10)
  expect(Math.max(...seconds)).toBeGreaterThan(26)
  expect(Math.max(...seconds)).toBeLessThan(35)
})
