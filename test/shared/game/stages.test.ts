// Stages of a scenario: what may be done in each, how it ends, and who is told what.

import { expect, test } from 'vitest'
import { apply } from '../../../shared/game/apply.ts'
import { violations } from '../../../shared/game/invariants.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { held, host, only, opened, type Play, pass, plays, refused, wait } from '../../helpers/village.ts'

type Stages = NonNullable<NonNullable<Parameters<typeof opened>[0]>['staging']>['stages']

function scenario(...stages: Stages): Play {
  return opened({ people: 2, staging: { scenario: 'S0', arm: 'treated', purse: 100, stages } })
}
const talk = { id: 'talk', kind: 'encounter', seconds: 60, can: ['request', 'answer', 'deliver', 'give'] } as const
const allDone = (play: Play) => {
  plays(play, 's1', { type: 'done', done: true })
  plays(play, 's2', { type: 'done', done: true })
}

test('[STG-1] a stage ends when all are done, and the next begins; after the last the match closes', () => {
  const play = scenario({ id: 'story', kind: 'reading', seconds: 60 }, talk)
  expect([play.market.phase, play.market.stage?.id, play.market.round]).toEqual(['market', 'story', 1])
  plays(play, 's1', { type: 'done', done: true })
  wait(play, 5_000)
  expect(play.market.stage?.id).toBe('story')
  plays(play, 's2', { type: 'done', done: true })
  wait(play, 0)
  expect([play.market.stage?.id, play.market.round]).toEqual(['talk', 2])
  expect(play.market.seats.get('s1')?.done).toBe(false)
  wait(play, 60_000)
  expect(play.market.phase).toBe('over')
  expect(violations(play.market)).toEqual([])
})

test('[STG-1] who is away is waited for ten seconds while a person is there, and may come back in them', () => {
  const play = scenario({ id: 'story', kind: 'reading', seconds: 60 }, talk, talk)
  host(play, { type: 'keep', seat: 's2', keeper: 'cover' })
  plays(play, 's1', { type: 'done', done: true })
  wait(play, 9_000)
  expect(play.market.stage?.id).toBe('story')
  wait(play, 1_000)
  expect([play.market.stage?.id, play.market.round]).toEqual(['talk', 2])

  plays(play, 's1', { type: 'done', done: true })
  host(play, { type: 'keep', seat: 's2', keeper: 'person' })
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 5 } })
  wait(play, 9_000)
  expect(play.market.round).toBe(2)
  wait(play, 1_000)
  expect(play.market.round).toBe(3)
})

test('[STG-1] where all are away, the stage keeps its seconds for them', () => {
  const play = scenario({ id: 'story', kind: 'reading', seconds: 60 }, talk)
  plays(play, 's1', { type: 'done', done: true })
  for (const seat of ['s1', 's2']) host(play, { type: 'keep', seat, keeper: 'cover' })
  wait(play, 59_000)
  expect(play.market.stage?.id).toBe('story')
  wait(play, 1_000)
  expect(play.market.stage?.id).toBe('talk')
})

test('[STG-1] one that is not to end early runs its seconds', () => {
  const play = scenario({ id: 'wait', kind: 'reading', seconds: 30, early: false }, talk)
  allDone(play)
  wait(play, 29_000)
  expect(play.market.stage?.id).toBe('wait')
  wait(play, 1_000)
  expect(play.market.stage?.id).toBe('talk')
})

test('[STG-1] a market stage plays its rounds, with needs and evenings, and hands on', () => {
  const play = opened({
    people: 4,
    barn: false,
    staging: {
      scenario: 'S0',
      arm: 'a',
      purse: 20,
      stages: [{ id: 'm', kind: 'market', seconds: 75, rounds: 2 }, talk],
    },
  })
  expect(play.market.phase).toBe('morning')
  expect(play.market.seats.get('s1')?.needs.length).toBeGreaterThan(2)
  expect(pass(play, 'morningCame').round).toBe(2)
  expect(pass(play, 'stageBegan')).toMatchObject({ round: 3, stage: { id: 'talk' } })
  expect(play.market.seats.get('s1')?.needs).toEqual([])
})

test('[STG-1] the host can end a stage, pause it and end the match', () => {
  const play = scenario(talk, talk)
  host(play, { type: 'ring' })
  wait(play, 0)
  expect(play.market.round).toBe(2)
  host(play, { type: 'endMatch' })
  expect(play.market.phase).toBe('over')
})

test('[STG-2] a stage lets do what it says, and nothing else', () => {
  const play = scenario({ id: 'story', kind: 'reading', seconds: 60 }, talk)
  expect(refused(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })).toBe('notInThisStage')
  expect(refused(play, 's1', { type: 'rate', question: 'q', value: 1 })).toBe('notInThisStage')
  allDone(play)
  wait(play, 0)
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  expect(refused(play, 's1', { type: 'offer', to: 's2', gives: { coins: 1 }, wants: { coins: 2 } })).toBe(
    'notInThisStage',
  )
})

test('[STG-2] one that names seats lets only those act; the others can but be done', () => {
  const play = scenario({ ...talk, who: ['s2'] })
  const gift = (to: string) => ({ type: 'give' as const, to, goods: { coins: 1 } })
  expect(refused(play, 's1', gift('s2'))).toBe('notInThisStage')
  plays(play, 's2', gift('s1'))
  plays(play, 's1', { type: 'done', done: true })
})

test('[STG-2] an ordinary market knows no requests, ratings or wares', () => {
  const play = opened({ people: 2 })
  pass(play, 'marketBegan')
  expect(refused(play, 's1', { type: 'request', to: 's2', wants: { coins: 1 } })).toBe('notInThisStage')
  expect(refused(play, 's1', { type: 'rate', question: 'q', value: 1 })).toBe('notInThisStage')
  expect(refused(play, 's1', { type: 'offer', to: 's2', gives: { coins: 1 }, wants: { cake: 1 } })).toBe('notHere')
})

test('[STG-3] a request is granted as a gift, or as a promise that falls due with a later stage', () => {
  const play = scenario(talk, talk)
  expect(refused(play, 's1', { type: 'request', to: 's2' })).toBe('nothingInIt')
  const made = only(plays(play, 's1', { type: 'request', to: 's2', wants: { coins: 60 } }), 'offerMade')
  expect(made).toMatchObject({ kind: 'ask', wants: { coins: 60 } })
  wait(play, 55_000)
  const granted = plays(play, 's2', { type: 'accept', offer: made.offer, version: 1 })
  expect(only(granted, 'exchanged')).toMatchObject({ kind: 'grantedAsk', gets: { coins: 60 } })
  const later = only(plays(play, 's1', { type: 'request', to: 's2', wantsLater: { coins: 10 }, dueIn: 1 }), 'offerMade')
  plays(play, 's2', { type: 'accept', offer: later.offer, version: 1 })
  wait(play, 5_000)
  expect([play.market.round, held(play, 's1')]).toEqual([2, { coins: 160 }])
  wait(play, 60_000)
  expect(held(play, 's1')).toEqual({ coins: 170 })
})

test('[STG-4] a rating is on its scale, the last counts, and it is nobody else’s business', () => {
  const play = scenario({
    id: 'r',
    kind: 'rating',
    seconds: 60,
    can: ['rate'],
    questions: [{ id: 'fair', from: 1, to: 7 }],
  })
  expect(refused(play, 's1', { type: 'rate', question: 'other', value: 1 })).toBe('noSuchQuestion')
  expect(refused(play, 's1', { type: 'rate', question: 'fair', value: 8 })).toBe('offTheScale')
  plays(play, 's1', { type: 'rate', question: 'fair', value: 3 })
  const [event] = plays(play, 's1', { type: 'rate', question: 'fair', value: 5 })
  expect(play.market.seats.get('s1')?.own?.ratings.get('fair')).toBe(5)
  expect(event && visibleTo('s2', event, play.market.settings)).toBeUndefined()
})

test('[STG-5] what is handed out and what grows is counted, and cannot be handed back', () => {
  const play = scenario({ ...talk, grows: 3, grants: [{ seat: 's1', goods: { coins: 10, salt: 2 } }] })
  expect(held(play, 's1')).toEqual({ coins: 110, salt: 2 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 8, salt: 1 } })
  expect([held(play, 's1'), held(play, 's2')]).toEqual([
    { coins: 102, salt: 1 },
    { coins: 124, salt: 3 },
  ])
  expect(violations(play.market)).toEqual([])
  expect(refused(play, 's2', { type: 'undoGift', exchange: 'x1', how: 'handedBack' })).toBe('notInThisStage')
})

test('[STG-6] by hand: what is not handed over is broken, though it could be paid', () => {
  const play = scenario({ ...talk, byHand: true }, talk)
  for (const goods of [1, 2]) {
    const made = only(plays(play, 's1', { type: 'request', to: 's2', wantsLater: { coins: goods } }), 'offerMade')
    plays(play, 's2', { type: 'accept', offer: made.offer, version: 1 })
  }
  plays(play, 's2', { type: 'deliver', deal: 's1-s2-1', goods: { coins: 1 } })
  wait(play, 60_000)
  expect(play.market.exchanges.map(({ outcome }) => outcome)).toEqual(['kept', 'broken'])
})

test('[STG-7] nobody is told the condition, what comes next or what others are handed', () => {
  const grants = [{ seat: 's1', goods: { coins: 5 } }]
  const play = scenario({ ...talk, grants }, { id: 'secretStage', kind: 'reading', seconds: 10 })
  const seen = emptyMarket('s2')
  for (const event of play.log) {
    const told = visibleTo('s2', event, play.market.settings)
    if (told) apply(seen, told)
  }
  expect(seen).toEqual(view(play.market, 's2'))
  expect(JSON.stringify(play.log.map((event) => visibleTo('s2', event, play.market.settings)))).not.toMatch(
    /treated|secretStage|"coins":5/,
  )
})

test('[STG-1] needs that a stage deals are known to all, and are met or not at its end', () => {
  const needs = [
    { seat: 's1', good: 'wood', level: 3 },
    { seat: 's2', good: 'fish', level: 2 },
  ] as const
  const play = scenario({
    ...talk,
    can: ['offer', 'answer'],
    needs: [...needs],
    grants: [{ seat: 's2', goods: { wood: 3 } }],
  })
  expect(view(play.market, 's2').seats.get('s1')?.needs).toMatchObject([{ good: 'wood', level: 3, shared: 'all' }])
  const made = only(
    plays(play, 's2', { type: 'offer', to: 's1', gives: { wood: 3 }, wants: { coins: 20 } }),
    'offerMade',
  )
  plays(play, 's1', { type: 'accept', offer: made.offer, version: 1 })
  wait(play, 60_000)
  const results = play.market.results?.seats
  expect(results?.map(({ wellbeing, coins }) => [wellbeing, coins])).toEqual([
    [24, 80],
    [0, 120],
  ])
})

test('[STG-2] a market stage of gifts only refuses offers, and one of offers only refuses gifts', () => {
  const market = (can: 'give' | 'offer') => {
    const play = opened({
      people: 3,
      barn: false,
      staging: { scenario: 'S0', arm: 'a', purse: 20, stages: [{ id: 'm', kind: 'market', seconds: 30, can: [can] }] },
    })
    const { atMs, endsAtMs } = pass(play, 'marketBegan')
    expect(endsAtMs - atMs).toBe(30_000)
    return play
  }
  const offer = { type: 'offer', to: 's2', gives: { coins: 1 }, wants: { coins: 2 } } as const
  const gift = { type: 'give', to: 's2', goods: { coins: 1 } } as const
  expect(refused(market('give'), 's1', offer)).toBe('notInThisStage')
  plays(market('give'), 's1', gift)
  expect(refused(market('offer'), 's1', gift)).toBe('notInThisStage')
  plays(market('offer'), 's1', offer)

  // By another name it is the same; to take back what was said is neither.
  const giving = market('give')
  const need = giving.market.seats.get('s1')?.needs[0]?.id ?? ''
  const ask = { type: 'ask', to: 's2', need } as const
  const coupon = { type: 'coupon', to: 's2', good: 'bread', percent: 20, rounds: 0 } as const
  expect(refused(giving, 's1', coupon)).toBe('notInThisStage')
  const { offer: asked } = only(plays(giving, 's1', ask), 'offerMade')
  expect(refused(giving, 's2', { type: 'counter', offer: asked, version: 1, gives: {}, wants: { coins: 1 } })).toBe(
    'notInThisStage',
  )
  plays(giving, 's1', { type: 'withdraw', offer: asked })
  expect(refused(market('offer'), 's1', ask)).toBe('notInThisStage')
  expect(refused(market('offer'), 's1', { type: 'comfort', to: 's2', need, word: 'notAlone' })).toBe('notInThisStage')
})

test('[STG-8] answers to the collected question go to the granary at the end, no sooner, and never more than is held', () => {
  const play = opened({
    people: 2,
    granary: true,
    staging: {
      ...{ scenario: 'S0', arm: 'a', purse: 20 },
      stages: [
        {
          id: 'g',
          kind: 'rating',
          seconds: 30,
          can: ['rate'],
          collects: 'c',
          questions: [{ id: 'c', from: 0, to: 50 }],
        },
        talk,
      ],
    },
  })
  plays(play, 's1', { type: 'rate', question: 'c', value: 10 })
  plays(play, 's2', { type: 'rate', question: 'c', value: 50 })
  expect(play.market.granary?.gifts).toEqual([])
  wait(play, 30_000)
  expect(play.market.granary?.gifts.map(({ seat, coins }) => [seat, coins])).toEqual([
    ['s1', 10],
    ['s2', 20],
  ])
  // 30 given: 12 to each.
  expect([held(play, 's1'), held(play, 's2')]).toEqual([{ coins: 22 }, { coins: 12 }])
  expect(violations(play.market)).toEqual([])
})

test('[STG-8] gifts along pairs only, and who gives nothing is known for it, unless it is not recorded', () => {
  const pairs = [
    { from: 's1', to: 's2' },
    { from: 's3', to: 's1' },
  ]
  const play = opened({
    people: 3,
    staging: {
      ...{ scenario: 'S0', arm: 'a', purse: 20 },
      stages: [
        { id: 'p', kind: 'encounter', seconds: 30, can: ['give'], grows: 4, pairs },
        { id: 'q', kind: 'encounter', seconds: 30, can: ['give'], grows: 4, pairs, unrecorded: true },
      ],
    },
  })
  const gift = { type: 'give', to: 's2', goods: { coins: 1 } } as const
  expect(refused(play, 's2', { ...gift, to: 's1' })).toBe('notInThisStage')
  plays(play, 's1', gift)
  const scores = () => [...play.market.seats.values()].map(({ reputation }) => reputation)
  wait(play, 30_000)
  expect(scores()).toEqual([1, 0, -1])
  plays(play, 's1', gift)
  wait(play, 30_000)
  expect(scores()).toEqual([1, 0, -1])
})

test('[STG-8] fines in a stage: as many as are thought right', () => {
  const play = opened({
    people: 2,
    fine: true,
    staging: { scenario: 'S0', arm: 'a', purse: 20, stages: [{ ...talk, can: ['fine'] }] },
  })
  for (const _ of [1, 2]) plays(play, 's1', { type: 'fine', to: 's2' })
  expect([held(play, 's1'), held(play, 's2')]).toEqual([{ coins: 18 }, { coins: 14 }])
})

test('[STG-9] where reputation is hidden, who gives along a line that tells learns the other’s score, and nobody else does', () => {
  const line = (from: string, to: string) => ({ from, to })
  const play = opened({
    people: 3,
    reputation: 'hidden',
    staging: {
      scenario: 'S0',
      arm: 'treated',
      purse: 100,
      stages: [
        { ...talk, pairs: [line('s1', 's2')] },
        { ...talk, pairs: [{ ...line('s2', 's1'), tells: true }, line('s3', 's1')] },
      ],
    },
  })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 1 } })
  wait(play, 60_000)

  const linesFor = (seat: string) => view(play.market, seat).stage?.pairs
  expect(play.market.seats.get('s1')?.reputation).toBe(1)
  expect(linesFor('s2')).toEqual([{ ...line('s2', 's1'), score: 1 }, line('s3', 's1')])
  for (const seat of ['s1', 's3']) expect(linesFor(seat)).toEqual([line('s2', 's1'), line('s3', 's1')])
  for (const seat of ['s1', 's2', 's3'])
    expect([...view(play.market, seat).seats.values()].map(({ reputation }) => reputation)).toEqual([
      ...Array.from({ length: 3 }, () => undefined),
    ])
  expect(JSON.stringify(linesFor('s3'))).not.toContain('score')
})
