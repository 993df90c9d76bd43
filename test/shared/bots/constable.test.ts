// Constable: whom it fines, how often, within which budget, and whom it spares.

import { describe, expect, test } from 'vitest'
import { bots } from '../../../shared/bots/index.ts'
import type { Exchange } from '../../../shared/game/state.ts'
import { clock, type Play, pass } from '../../helpers/village.ts'
import { first, has, needs, quietVillage, watched } from './bench.ts'
import { scene } from './scene.ts'

const { constable } = bots

function village(settings: Parameters<typeof quietVillage>[0] = {}): Play {
  const play = quietVillage({ fine: true, rounds: 6, ...settings })
  has(play, 's1', {}, 40)
  return play
}

/** s2 took so much more of s3 than it gave; or what else it was. */
function took(play: Play, coins: number, more: Partial<Exchange> = {}): void {
  play.market.exchanges.push({
    ...{ id: `x${play.market.exchanges.length + 1}`, kind: 'swap', author: 's2', other: 's3' },
    ...{ gives: { bread: 3 }, gets: { coins: 6 + coins }, round: play.market.round, atMs: clock(play) },
    ...{ label: 'negative', subtype: 'gouging', outcome: undefined, against: undefined, undone: undefined },
    // What the others see is what is judged for them: the truth has no label of its own.
    judged: { author: { label: 'negative' }, other: { label: 'negative' }, rest: { label: 'negative' } },
    ...more,
  } as Exchange)
}

const fines = (play: Play, seconds = 20, seed = 'bot') =>
  watched(play, 's1', constable, seconds, seed).filter(({ action }) => action.type === 'fine')

/** Of 200 constables, how many fine for what was done in such a village. */
function often(make: () => Play): number {
  let count = 0
  for (let seed = 0; seed < 200; seed++) if (fines(make(), 8, `${seed}`).length > 0) count++
  return count
}

describe('how often', () => {
  test.each([
    [1, 24],
    [3, 66],
    [4, 89],
    [6, 132],
    [15, 175],
    // By lot: .35 for each three coins, at most .85.
  ])('[CON-1] for %i coins taken, a fine’s worth being three: of 200', (coins, fined) => {
    expect(
      often(() => {
        const play = village()
        took(play, coins)
        return play
      }),
    ).toBe(fined)
  })
})

/** A wrong so large that most answer it; the seed is one that does. */
function withWrong(more: Partial<Exchange> = {}, settings = {}): Play {
  const play = village(settings)
  took(play, 15, more)
  return play
}

describe('for what', () => {
  test('[CON-2] for taking, after the time of an answer, with whom and how much; once', () => {
    const [fine, ...more] = fines(withWrong())

    expect(fine).toMatchObject({
      action: { type: 'fine', to: 's2' },
      reason: { id: 'finesTaking', facts: { seat: 's2', coins: 15 } },
    })
    expect(fine?.second).toBeGreaterThanOrEqual(4)
    expect(fine?.second).toBeLessThanOrEqual(8)
    expect(more).toEqual([])
  })

  test('[CON-2] one fine is enough, also on the next day', () => {
    const one = scene(withWrong(), 's1', constable)
    one.run(20)
    pass(one.play, 'marketBegan')
    for (const { needs } of one.play.market.seats.values()) needs.splice(0)
    one.run(40)

    expect(one.acts.filter(({ action }) => action.type === 'fine')).toHaveLength(1)
  })

  test('[CON-2] for a broken promise, who broke it', () => {
    const broken = { kind: 'deal', gets: { tool: 3 }, outcome: 'broken', against: 's3', subtype: 'default' } as const

    expect(fines(withWrong(broken))).toMatchObject([
      { action: { to: 's3' }, reason: { id: 'finesBrokenPromise', facts: { seat: 's3', coins: 18 } } },
    ])
  })

  test('[CON-2] for a bid of distress, who took it', () => {
    const bid = { gives: { coins: 21 }, gets: { bread: 3 }, subtype: 'distress_bid' } as const
    const judgement = { label: 'negative', subtype: 'distress_bid' } as const
    const judged = { author: judgement, other: judgement, rest: judgement } as unknown as NonNullable<
      Exchange['judged']
    >

    expect(fines(withWrong({ ...bid, judged }))).toMatchObject([{ action: { to: 's3' } }])
  })

  test('[CON-2] for nothing that it cannot see, that was no wrong, or that is long past', () => {
    const past = withWrong()
    pass(past, 'marketBegan')
    pass(past, 'marketBegan')
    for (const { needs } of past.market.seats.values()) needs.splice(0)
    const balanced = { label: 'balanced' } as const
    const even = { judged: { author: balanced, other: balanced, rest: balanced } } as unknown as Partial<Exchange>

    expect(fines(withWrong({}, { reputation: 'hidden' }))).toEqual([])
    expect(fines(withWrong({}, { labels: 'after' }))).toEqual([])
    expect(fines(withWrong(even))).toEqual([])
    expect(fines(past)).toEqual([])
  })

  test('[CON-2] never itself', () => {
    expect(fines(withWrong({ author: 's1' }))).toEqual([])
  })

  test('[CON-3] for standing by while others built the barn', () => {
    const play = village()
    play.market.barn = { openedRound: 1, untilRound: 3, needed: 3, parts: ['s1', 's3', 's4', 's5'], state: 'built' }
    const open = village()
    open.market.barn = { ...play.market.barn, state: 'open' }
    const stoodBy = fines(play, 40, 'barn')

    expect(new Set(stoodBy.map(({ action }) => action.type === 'fine' && action.to))).toEqual(new Set(['s2', 's6']))
    expect(stoodBy[0]?.reason).toMatchObject({ id: 'finesStandingBy', facts: { coins: 12 } })
    expect(fines(open, 40, 'barn')).toEqual([])
  })

  test('[CON-3] for giving the granary less than the mean, the next day', () => {
    const play = village({ granary: true })
    const give = (seat: string, coins: number) =>
      play.market.granary?.gifts.push({ seat, coins, round: play.market.round, atMs: clock(play) })
    for (const seat of ['s1', 's3', 's4', 's5', 's6']) give(seat, 12)
    give('s2', 1)
    expect(fines(play, 20, 'giver')).toEqual([])
    pass(play, 'marketBegan')
    for (const { needs } of play.market.seats.values()) needs.splice(0)

    expect(fines(play, 20, 'giver')).toMatchObject([
      { action: { to: 's2' }, reason: { id: 'finesGivingLittle', facts: { seat: 's2', coins: 9 } } },
    ])
  })
})

describe('within bounds', () => {
  test('[CON-4] never who gave more than the mean', () => {
    const gave = (seat: string) => {
      const play = withWrong()
      took(play, -6, { kind: 'gift', author: seat, other: 's5', gets: {}, label: 'generalized' })
      return fines(play).length
    }

    expect([gave('s2'), gave('s4')]).toEqual([0, 1])
  })

  test('[CON-4] 10% of its wealth in 300 s at most, and never without a coin', () => {
    const count = (coins: number) => {
      const play = village({ marketSeconds: 300 })
      has(play, 's1', {}, coins)
      for (const author of ['s2', 's3', 's4', 's5', 's6'])
        took(play, 30, { author, other: author === 's2' ? 's3' : 's2' })
      return fines(play, 100, 'budget').length
    }

    expect([count(9), count(10), count(23), count(90)]).toEqual([0, 1, 2, 5])
  })

  test('[CON-5] where there are no fines it goes by common sense', () => {
    const play = withWrong({}, { fine: false })
    needs(play, 's2', 'bread', 2, true)
    has(play, 's1', { bread: 6 })

    const acts = watched(play, 's1', constable, 100)

    expect(first(acts, 'fine')).toBeUndefined()
    expect(first(acts, 'offer')?.action).toMatchObject({ to: 's2', gives: { bread: 3 }, wants: { coins: 6 } })
  })

  test('[CON-6] a restart neither fines twice nor changes what was drawn', () => {
    const fined = (restarts: boolean, seed: string) => {
      const one = scene(withWrong(), 's1', constable, seed)
      one.run(12)
      if (restarts) one.restart()
      return one
        .run(20)
        .concat(one.acts)
        .filter(({ action }) => action.type === 'fine').length
    }

    for (let seed = 0; seed < 20; seed++) expect(fined(true, `${seed}`)).toBe(fined(false, `${seed}`))
  })
})
