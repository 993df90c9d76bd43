// Time to decide: weighing an offer, sleeping on it, and what the two remember of offers that have ended.

import { expect, test } from 'vitest'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { view } from '../../../shared/game/view.ts'
import { act, held, hold, host, inMarket, only, type Play, pass, plays, refused, wait } from '../../helpers/village.ts'

const offer = (to: string, gives: Bundle, wants: Bundle): SeatActionInput => ({ type: 'offer', to, gives, wants })

/** s1 has cloth, s2 wood, s3 nothing: what keeps overnight. */
function village(opening: Parameters<typeof inMarket>[0] = {}): Play {
  const play = inMarket({ people: 3, rounds: 5, ...opening })
  for (const seat of play.market.seats.keys()) {
    hold(play, seat, {})
    const { needs } = play.market.seats.get(seat) ?? { needs: [] }
    needs.length = 0
  }
  hold(play, 's1', { cloth: 4 })
  hold(play, 's2', { wood: 6 })
  return play
}

function offered(play: Play, by: string, action: SeatActionInput): string {
  return only(plays(play, by, action), 'offerMade').offer
}

/** An offer of s1's for two of its cloth that s2 sleeps on. */
function slept(play: Play, more: Partial<Extract<SeatActionInput, { type: 'offer' }>> = {}): string {
  const id = offered(play, 's1', { type: 'offer', to: 's2', gives: { cloth: 2 }, wants: { wood: 3 }, ...more })
  plays(play, 's2', { type: 'askToSleep', offer: id, version: 1 })
  plays(play, 's1', { type: 'letSleep', offer: id })
  return id
}

test('[WEI-1] a weighed offer stays eight seconds longer, for both', () => {
  const play = village()
  const id = offered(play, 's1', offer('s2', { cloth: 2 }, { wood: 3 }))
  const before = play.market.offers.get(id)?.expiresAtMs ?? 0
  wait(play, 19_000)
  const weighed = only(plays(play, 's2', { type: 'weigh', offer: id, version: 1 }), 'weighed')
  expect(weighed.expiresAtMs).toBe(before + 8_000)
  for (const seat of ['s1', 's2']) expect(view(play.market, seat).offers.get(id)?.expiresAtMs).toBe(before + 8_000)
  wait(play, 8_999)
  expect(play.market.offers.size).toBe(1)
  wait(play, 1)
  expect(only(play.log, 'offerEnded').how).toBe('expired')
})

test('[WEI-1] once a version, and by its receiver only', () => {
  const play = village()
  const id = offered(play, 's1', offer('s2', { cloth: 2 }, { wood: 3 }))
  expect(refused(play, 's1', { type: 'weigh', offer: id, version: 1 })).toBe('notYours')
  expect(refused(play, 's3', { type: 'weigh', offer: id, version: 1 })).toBe('noSuchOffer')
  plays(play, 's2', { type: 'weigh', offer: id, version: 1 })
  expect(refused(play, 's2', { type: 'weigh', offer: id, version: 1 })).toBe('weighedAlready')
  plays(play, 's1', { type: 'amend', offer: id, gives: { cloth: 3 }, wants: { wood: 3 } })
  expect(refused(play, 's2', { type: 'weigh', offer: id, version: 1 })).toBe('offerChanged')
  plays(play, 's2', { type: 'weigh', offer: id, version: 2 })
})

test('[WEI-1] never past the bell', () => {
  const play = village()
  wait(play, 85_000)
  const early = offered(play, 's1', offer('s2', { cloth: 1 }, { wood: 1 }))
  const { market } = play
  expect(only(plays(play, 's2', { type: 'weigh', offer: early, version: 1 }), 'weighed').expiresAtMs).toBe(
    market.endsAtMs,
  )
  wait(play, 10_000)
  const late = offered(play, 's1', offer('s2', { cloth: 1 }, { wood: 1 }))
  const before = market.offers.get(late)?.expiresAtMs
  expect(before).toBeGreaterThan(market.endsAtMs)
  expect(only(plays(play, 's2', { type: 'weigh', offer: late, version: 1 }), 'weighed').expiresAtMs).toBe(before)
})

test('[WEI-1] the end of its first time, coming late, does not end a weighed offer', () => {
  const play = village()
  const id = offered(play, 's1', offer('s2', { cloth: 2 }, { wood: 3 }))
  plays(play, 's2', { type: 'weigh', offer: id, version: 1 })
  play.nowMs += 21_000
  expect(act(play, 'timer', { type: 'expire', offer: id, version: 1 })).toEqual({ ok: true, events: [] })
})

test('[SLP-1] nothing changes until its author agrees, and nobody has to', () => {
  const play = village()
  const id = offered(play, 's1', offer('s2', { cloth: 2 }, { wood: 3 }))
  expect(refused(play, 's1', { type: 'letSleep', offer: id })).toBe('nobodyWantsToSleep')
  expect(refused(play, 's1', { type: 'askToSleep', offer: id, version: 1 })).toBe('notYours')
  plays(play, 's2', { type: 'askToSleep', offer: id, version: 1 })
  expect(refused(play, 's2', { type: 'askToSleep', offer: id, version: 1 })).toBe('askedAlready')
  expect(refused(play, 's2', { type: 'letSleep', offer: id })).toBe('notYours')
  expect([held(play, 's1'), play.market.offers.get(id)?.sleep]).toEqual([{ cloth: 2, coins: 20 }, 'asked'])
  wait(play, 20_000)
  expect(only(play.log, 'offerEnded').how).toBe('expired')
})

test('[SLP-1] a new version may be asked for anew; asks and settlements are not slept on', () => {
  const play = village()
  const id = offered(play, 's1', offer('s2', { cloth: 2 }, { wood: 3 }))
  plays(play, 's2', { type: 'askToSleep', offer: id, version: 1 })
  plays(play, 's1', { type: 'amend', offer: id, gives: { cloth: 3 }, wants: { wood: 3 } })
  expect(refused(play, 's1', { type: 'letSleep', offer: id })).toBe('nobodyWantsToSleep')
  plays(play, 's2', { type: 'askToSleep', offer: id, version: 2 })
  plays(play, 's1', { type: 'letSleep', offer: id })
  const deal = offered(play, 's1', { ...offer('s2', {}, { wood: 1 }), givesLater: { coins: 2 } } as SeatActionInput)
  plays(play, 's2', { type: 'accept', offer: deal, version: 1 })
  const settling = offered(play, 's1', { type: 'offer', to: 's2', gives: { cloth: 1 }, wants: {}, settles: deal })
  expect(refused(play, 's2', { type: 'askToSleep', offer: settling, version: 1 })).toBe('onlyOffers')
})

test('[SLP-2] what was set aside returns, and the offer can be neither answered nor changed', () => {
  const play = village()
  const id = slept(play)
  expect([held(play, 's1'), play.market.offers.size]).toEqual([{ cloth: 4, coins: 20 }, 0])
  expect(refused(play, 's2', { type: 'accept', offer: id, version: 1 })).toBe('offerSleeps')
  expect(refused(play, 's2', { type: 'decline', offer: id, version: 1, reason: 'notNow' })).toBe('offerSleeps')
  expect(refused(play, 's1', { type: 'amend', offer: id, gives: { cloth: 1 }, wants: { wood: 3 } })).toBe('offerSleeps')
  expect(refused(play, 's3', { type: 'accept', offer: id, version: 1 })).toBe('noSuchOffer')
  wait(play, 60_000)
  for (const seat of ['s1', 's2']) expect([...view(play.market, seat).sleeping.keys()]).toEqual([id])
  expect(view(play.market, 's3').sleeping.size).toBe(0)
})

test('[SLP-2] its author may withdraw it, and gets nothing a second time', () => {
  const play = village()
  const id = slept(play)
  expect(refused(play, 's2', { type: 'withdraw', offer: id })).toBe('notYours')
  plays(play, 's1', { type: 'withdraw', offer: id })
  expect([held(play, 's1'), play.market.sleeping.size]).toEqual([{ cloth: 4, coins: 20 }, 0])
})

test('[SLP-3] it wakes as the next market opens: set aside again, with its full time, due a round later', () => {
  const play = village()
  const id = slept(play, { givesLater: { coins: 3 }, dueIn: 1 })
  const began = pass(play, 'marketBegan')
  expect(only(play.log, 'offerWoke')).toMatchObject({ offer: id, expiresAtMs: began.atMs + 20_000, due: 3 })
  const cloth = play.market.seats.get('s1')?.own?.held.cloth ?? 0
  plays(play, 's1', { type: 'withdraw', offer: id })
  expect(play.market.seats.get('s1')?.own?.held.cloth).toBe(cloth + 2)
})

test('[SLP-3] awake it is answered as any other, and does not sleep again', () => {
  const play = village()
  const id = slept(play)
  pass(play, 'marketBegan')
  expect(refused(play, 's2', { type: 'askToSleep', offer: id, version: 1 })).toBe('sleptAlready')
  plays(play, 's2', { type: 'accept', offer: id, version: 1 })
  expect(play.market.exchanges.at(-1)).toMatchObject({ kind: 'swap', author: 's1', gives: { cloth: 2 } })
})

test('[SLP-3] what its author no longer holds ends, and two that cannot both be held wake as far as it goes', () => {
  const play = village()
  const first = slept(play, { gives: { cloth: 3 } })
  const second = slept(play, { gives: { cloth: 2 } })
  plays(play, 's1', { type: 'give', to: 's3', goods: { cloth: 1 } })
  const seat = play.market.seats.get('s1')
  Object.assign(seat ?? {}, { crafts: ['bread'] })
  pass(play, 'marketBegan')
  expect(only(play.log, 'offerWoke').offer).toBe(first)
  expect(only(play.log, 'offerEnded')).toMatchObject({ offer: second, how: 'lapsed' })
})

test('[SLP-3] when the match ends, it ends, and nothing is made or lost', () => {
  const play = village()
  const id = slept(play)
  host(play, { type: 'endMatch' })
  expect(only(play.log, 'offerEnded')).toMatchObject({ offer: id, how: 'bell' })
  expect(held(play, 's1')).toEqual({ cloth: 4, coins: 20 })
})

test('[ANS-4] the two remember how an offer went, version by version; a third does not', () => {
  const play = village()
  const id = offered(play, 's1', offer('s2', { cloth: 2 }, { wood: 4 }))
  plays(play, 's1', { type: 'amend', offer: id, gives: { cloth: 2 }, wants: { wood: 3 } })
  plays(play, 's2', { type: 'decline', offer: id, version: 2, reason: 'tooDear' })
  const later = { givesLater: {}, wantsLater: {} }
  for (const seat of ['s1', 's2'])
    expect(view(play.market, seat).bygone).toEqual([
      {
        ...{ id, thread: id, author: 's1', to: 's2', kind: 'offer', round: 1 },
        versions: [
          { version: 1, atMs: 5_000, gives: { cloth: 2 }, wants: { wood: 4 }, ...later },
          { version: 2, atMs: 5_000, gives: { cloth: 2 }, wants: { wood: 3 }, ...later },
        ],
        ended: { how: 'declined', reason: 'tooDear', atMs: 5_000 },
      },
    ])
  expect(view(play.market, 's3').bygone).toEqual([])
})

test('[ANS-4] accepted, run out and slept away are remembered too; what settles a promise is not', () => {
  const play = village()
  const deal = offered(play, 's1', { type: 'offer', to: 's2', gives: {}, wants: { wood: 1 }, givesLater: { coins: 2 } })
  plays(play, 's2', { type: 'accept', offer: deal, version: 1 })
  const settling = offered(play, 's1', { type: 'offer', to: 's2', gives: { cloth: 1 }, wants: {}, settles: deal })
  plays(play, 's2', { type: 'accept', offer: settling, version: 1 })
  offered(play, 's1', offer('s2', { cloth: 1 }, { wood: 1 }))
  wait(play, 20_000)
  slept(play)
  host(play, { type: 'endMatch' })
  expect(play.market.bygone.map(({ ended }) => ended.how)).toEqual(['accepted', 'expired', 'bell'])
})
