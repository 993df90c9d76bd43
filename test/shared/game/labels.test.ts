// Labels in play: one for each viewer, from what that one may see.

import { describe, expect, test } from 'vitest'
import type { SeatActionInput } from '../../../shared/game/actions/index.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import { gaugeFor } from '../../../shared/game/gauge.ts'
import { crafts, type Good, goodFacts, goods } from '../../../shared/game/goods.ts'
import { type Need, seatOf } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { hold, host, inMarket, only, type Play, pass, plays } from '../../helpers/village.ts'

type Shared = Need['shared']

/** Three stalls that need nothing: s1 has bread, s2 wood, and all 20 coins. */
function village(opening: Parameters<typeof inMarket>[0] = {}): Play {
  const play = inMarket({ people: 3, rounds: 4, ...opening })
  for (const { id } of play.market.seats.values()) {
    seatOf(play.market, id).needs = []
    hold(play, id, {})
  }
  hold(play, 's1', { bread: 9 })
  hold(play, 's2', { wood: 9 })
  return play
}

function needs(play: Play, seat: string, good: Good, level: 2 | 3, shared: Shared): void {
  seatOf(play.market, seat).needs.push({ id: `${seat}-${good}`, good, level, shared, covered: false, met: false })
}

/** An offer of one to the other that is accepted. */
function agreed(
  play: Play,
  author: string,
  other: string,
  terms: Omit<Extract<SeatActionInput, { type: 'offer' }>, 'type' | 'to'>,
) {
  const { offer } = only(plays(play, author, { type: 'offer', to: other, ...terms }), 'offerMade')
  return plays(play, other, { type: 'accept', offer, version: 1 })
}

/** `subtype` as author, other and the third may know it, in the truth. */
function subtypes(play: Play): unknown[] {
  const judged = play.market.exchanges.at(-1)?.judged
  return [judged?.author.subtype, judged?.other.subtype, judged?.rest.subtype]
}

describe('what each viewer knows of a need', () => {
  test.each<readonly [string, Shared, Bundle, number, readonly string[], number]>([
    ['a third more, hidden need', [], { bread: 3 }, 8, ['hard_bargain', 'gouging', 'hard_bargain'], -1],
    ['a third more, told to the seller', ['s1'], { bread: 3 }, 8, ['gouging', 'gouging', 'hard_bargain'], -1],
    ['a third more, told to all', 'all', { bread: 3 }, 8, ['gouging', 'gouging', 'gouging'], -1],
    ['a quarter more, hidden need', [], { bread: 6 }, 15, ['swap', 'need_pricing', 'swap'], 0],
    ['a quarter more, told to the seller', ['s1'], { bread: 6 }, 15, ['need_pricing', 'need_pricing', 'swap'], 0],
    ['a quarter more, told to the third', ['s3'], { bread: 6 }, 15, ['swap', 'need_pricing', 'swap'], 0],
    ['a quarter more, told to all', 'all', { bread: 6 }, 15, ['need_pricing', 'need_pricing', 'need_pricing'], -1],
    ['even', 'all', { bread: 3 }, 6, ['swap', 'swap', 'swap'], 0],
    ['a third less', 'all', { bread: 6 }, 9, ['concession', 'concession', 'concession'], 0],
  ])('[LAB-1] [REP-1] %s', (_, shared, gives, coins, expected, reputation) => {
    const play = village()
    needs(play, 's2', 'bread', 2, shared)
    agreed(play, 's1', 's2', { gives, wants: { coins } })
    expect(subtypes(play)).toEqual(expected)
    expect(seatOf(play.market, 's1').reputation).toBe(reputation)
  })

  test('[LAB-1] a covered need is none, one’s own and a shared one alike', () => {
    const play = village()
    needs(play, 's2', 'bread', 2, 'all')
    plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
    agreed(play, 's1', 's2', { gives: { bread: 3 }, wants: { coins: 8 } })
    expect(subtypes(play)).toEqual(['hard_bargain', 'hard_bargain', 'hard_bargain'])
  })
})

describe('a bid out of need', () => {
  const bid = { gives: { coins: 8 }, wants: { wood: 3 } } as const

  test.each<readonly [string, Shared, readonly string[]]>([
    ['hidden', [], ['distress_bid', 'concession', 'concession']],
    ['told to all', 'all', ['distress_bid', 'distress_bid', 'overpaid']],
  ])('[LAB-1] after a refusal speaks against the other, as far as each knows: %s', (_, shared, expected) => {
    const play = village()
    needs(play, 's1', 'wood', 3, shared)
    const { offer } = only(
      plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 6 }, wants: { wood: 3 } }),
      'offerMade',
    )
    plays(play, 's2', { type: 'decline', offer, version: 1, reason: 'tooDear' })
    agreed(play, 's1', 's2', bid)
    expect(subtypes(play)).toEqual(expected)
  })

  test('[LAB-1] of another good, by another, or yesterday, there was no refusal', () => {
    const play = village()
    needs(play, 's1', 'wood', 3, 'all')
    const refuses = (by: string, to: string, wants: Bundle) => {
      const { offer } = only(plays(play, by, { type: 'offer', to, gives: { coins: 6 }, wants }), 'offerMade')
      plays(play, to, { type: 'decline', offer, version: 1, reason: 'notNow' })
    }
    refuses('s1', 's2', { cloth: 2 })
    refuses('s1', 's3', { wood: 3 })
    refuses('s3', 's2', { wood: 3 })
    agreed(play, 's1', 's2', bid)
    expect(subtypes(play)).toEqual(['overpaid', 'overpaid', 'overpaid'])
    refuses('s1', 's2', { wood: 3 })
    pass(play, 'marketBegan')
    seatOf(play.market, 's1').needs = []
    needs(play, 's1', 'wood', 3, 'all')
    hold(play, 's1', {})
    hold(play, 's2', { wood: 3 })
    agreed(play, 's1', 's2', bid)
    expect(subtypes(play)).toEqual(['overpaid', 'overpaid', 'overpaid'])
  })

  test('[LAB-1] a counter is a refusal too', () => {
    const play = village()
    needs(play, 's1', 'wood', 2, 'all')
    const { offer } = only(
      plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 6 }, wants: { wood: 3 } }),
      'offerMade',
    )
    const counter = only(
      plays(play, 's2', { type: 'counter', offer, version: 1, gives: { wood: 3 }, wants: { coins: 9 } }),
      'offerMade',
    )
    plays(play, 's1', { type: 'decline', offer: counter.offer, version: 1, reason: 'tooDear' })
    agreed(play, 's1', 's2', bid)
    expect(subtypes(play)[0]).toBe('distress_bid')
  })
})

test('[LAB-2] a promise is called as it was accepted, whatever is shared or covered later', () => {
  const play = village()
  needs(play, 's2', 'bread', 2, ['s1'])
  const { offer: deal } = only(
    agreed(play, 's1', 's2', { gives: {}, givesLater: { bread: 6 }, wants: { coins: 15 } }),
    'offerAccepted',
  )
  plays(play, 's2', { type: 'share', needs: 'all', with: 'all' })
  plays(play, 's3', { type: 'offer', to: 's2', gives: { coins: 1 }, wants: { wood: 1 } })
  plays(play, 's1', { type: 'deliver', deal, goods: { bread: 6 } })
  expect(subtypes(play)).toEqual(['need_pricing', 'need_pricing', 'dated'])
  for (const seat of ['s1', 's2']) expect(view(play.market, seat).deals.get(deal)).toBeUndefined()
})

test('[LAB-2] nobody is told the label of a deal before it is complete', () => {
  const play = village()
  const accepted = only(
    agreed(play, 's1', 's2', { gives: {}, givesLater: { bread: 3 }, wants: { coins: 6 } }),
    'offerAccepted',
  )
  expect(accepted.judged?.rest.subtype).toBe('dated')
  for (const seat of ['s1', 's2']) {
    expect(visibleTo(seat, accepted, play.market.settings)).not.toHaveProperty('judged')
    expect([...view(play.market, seat).deals.values()][0]).not.toHaveProperty('judged')
  }
})

test('[LAB-2] a broken promise is negative for all, and where both broke theirs there is no label', () => {
  const play = village()
  const first = only(
    agreed(play, 's1', 's2', { gives: {}, givesLater: { bread: 3 }, wants: { coins: 6 } }),
    'offerAccepted',
  )
  const both = { gives: {}, givesLater: { coins: 6 }, wants: {}, wantsLater: { wood: 3 } }
  const second = only(agreed(play, 's1', 's2', both), 'offerAccepted')
  plays(play, 's1', { type: 'withhold', deal: first.offer, withheld: true })
  for (const seat of ['s1', 's2']) plays(play, seat, { type: 'withhold', deal: second.offer, withheld: true })
  pass(play, 'bellRang')
  const [one, two] = play.market.exchanges
  expect([one?.judged?.other, one?.judged?.rest]).toEqual(Array(2).fill({ label: 'negative', subtype: 'default' }))
  expect(two?.judged?.author).toEqual({ subtype: 'lapsed' })
})

test('[SEE-4] each seat is told its own label of an exchange, and no other’s', () => {
  const play = village()
  needs(play, 's2', 'bread', 2, [])
  const events = agreed(play, 's1', 's2', { gives: { bread: 6 }, wants: { coins: 15 } })
  const told = ['s1', 's2', 's3'].map((seat) => visibleTo(seat, only(events, 'exchanged'), play.market.settings))
  expect(told).toMatchObject([
    { label: 'balanced', subtype: 'swap' },
    { label: 'negative', subtype: 'need_pricing' },
    { label: 'balanced', subtype: 'swap' },
  ])
  for (const one of told) expect(one).not.toHaveProperty('judged')
  expect(['s1', 's2', 's3'].map((seat) => view(play.market, seat).exchanges.at(-1)?.label)).toEqual([
    'balanced',
    'negative',
    'balanced',
  ])
})

test('[SEE-4] with labels after the match, each seat is told its own as it closes, of what it may know', () => {
  const play = village({ labels: 'after', reputation: 'hidden' })
  needs(play, 's2', 'bread', 2, [])
  const events = agreed(play, 's1', 's2', { gives: { bread: 6 }, wants: { coins: 15 } })
  for (const seat of ['s1', 's2', 's3'])
    expect(visibleTo(seat, only(events, 'exchanged'), play.market.settings)).not.toHaveProperty('label')
  const closed = only(host(play, { type: 'endMatch' }), 'closed')
  const told = (seat: string) => visibleTo(seat, closed, play.market.settings)
  expect(told('s1')).toMatchObject({ labels: [{ exchange: 'x1', label: 'balanced', subtype: 'swap' }] })
  expect(told('s2')).toMatchObject({ labels: [{ exchange: 'x1', label: 'negative', subtype: 'need_pricing' }] })
  expect(told('s3')).toMatchObject({ labels: [] })
  expect(view(play.market, 's2').exchanges[0]).toMatchObject({ label: 'negative', subtype: 'need_pricing' })
})

/** Each need that a seat could have without this viewer knowing of it, and none at all. */
const hidden: readonly (Pick<Need, 'good' | 'level' | 'shared'> | undefined)[] = [
  undefined,
  ...goods.flatMap((good) =>
    ([2, 3] as const).flatMap((level) => [[], ['s3']].map((shared) => ({ good, level, shared }))),
  ),
]

/** One side of an offer: lots of each good, and coins from nothing to far too much. */
const sides: readonly Bundle[] = [
  ...crafts.flatMap((good) => [1, 2].map((lots) => ({ [good]: lots * goodFacts[good].lot }))),
  { help: 2 },
  ...[3, 5, 6, 7, 8, 9, 12, 15, 16].map((coins) => ({ coins })),
  { bread: 3, coins: 2 },
  { cloth: 3 },
]

test('[LAB-3] no need that is hidden from who composes changes a byte of the gauge, in any offer', () => {
  const play = village()
  needs(play, 's1', 'fish', 3, [])
  needs(play, 's2', 'cloth', 2, 'all')
  const gauges = hidden.map((need) => {
    const seat = seatOf(play.market, 's2')
    const known = seat.needs
    if (need) seat.needs = [...known, { ...need, id: 'hidden', covered: false, met: false }]
    const mine = view(play.market, 's1')
    seat.needs = known
    return JSON.stringify(
      sides.flatMap((gives) =>
        sides.flatMap((wants) => [
          gaugeFor(mine, 's1', 's2', { gives, wants, givesLater: {}, wantsLater: {} }),
          gaugeFor(mine, 's1', 's2', { gives: {}, wants, givesLater: gives, wantsLater: {} }),
        ]),
      ),
    )
  })
  expect(new Set(gauges).size).toBe(1)
  expect(gauges[0]).toContain('"subtype":"gouging"')
})

test('[LAB-3] what the gauge says is what the exchange is then called', () => {
  const seen = new Set<string>()
  for (const gives of sides) {
    for (const wants of sides) {
      // A good for itself: setting it aside changes what is needed.
      if (Object.keys(gives).some((item) => item in wants)) continue
      const play = village()
      hold(play, 's1', { ...gives, coins: 20 })
      hold(play, 's2', { ...wants, coins: 20 })
      needs(play, 's1', 'wood', 2, 'all')
      needs(play, 's2', 'bread', 3, ['s1'])
      needs(play, 's2', 'help', 3, [])
      // Whatever happens next, who knows of a need is told whether it is covered.
      plays(play, 's3', { type: 'say', to: 'all', phrase: 'hello' })
      const terms = { gives, wants, givesLater: {}, wantsLater: {} }
      const gauges = ['s1', 's2'].map((seat) => gaugeFor(view(play.market, seat), 's1', 's2', terms).classified.subtype)
      agreed(play, 's1', 's2', { gives, wants })
      expect(subtypes(play).slice(0, 2)).toEqual(gauges)
      for (const subtype of gauges) seen.add(subtype)
    }
  }
  expect([...seen].sort()).toEqual([
    'concession',
    'gouging',
    'hard',
    'hard_bargain',
    'need_pricing',
    'overpaid',
    'soft',
    'swap',
  ])
})
