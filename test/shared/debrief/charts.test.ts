// Charts of small markets played by hand: the exact rows.

import { expect, test } from 'vitest'
import { debriefOf } from '../../../shared/debrief/debrief.ts'
import { accountsIn } from '../../../shared/debrief/favours.ts'
import { portraitOf } from '../../../shared/debrief/portrait.ts'
import { chance } from '../../../shared/game/chance.ts'
import { bareMarket, exchangeOf, gets, needs, recorded, rowsOf, trade } from '../../helpers/debrief.ts'
import { host, only, type Play, pass, plays, wait } from '../../helpers/village.ts'

const half = () => 0.5

/**
 * Of three: s1 gives s2 the bread it needs; s2 sells s3 fish for 6; s3 sells s1, who needs it, medicine for 9;
 * s1 has wood today and pays 6 this evening.
 */
function smallMatch(rounds = 1): Play {
  const play = bareMarket({ people: 3, rounds })
  gets(play, 's1', { bread: 3 })
  gets(play, 's2', { fish: 2 })
  gets(play, 's3', { medicine: 1, wood: 3 })
  needs(play, 's1', { medicine: 2, wood: 2 })
  needs(play, 's2', { bread: 3, tool: 2 })
  needs(play, 's3', { fish: 2 })
  plays(play, 's2', { type: 'share', needs: 'all', with: 'all' })
  plays(play, 's1', { type: 'give', to: 's2', goods: { bread: 3 } })
  wait(play, 2000)
  trade(play, 's2', 's3', { gives: { fish: 2 }, wants: { coins: 6 } })
  trade(play, 's3', 's1', { gives: { medicine: 1 }, wants: { coins: 9 } })
  trade(play, 's1', 's3', { wants: { wood: 3 }, givesLater: { coins: 6 } })
  return play
}

test('[DEB-1] mode share: value by label and round, at three boundaries', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'modeShare')).toEqual([
    ['game', 1, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['game', 0, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.70', 1, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.70', 0, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.85', 1, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
    ['0.85', 0, 4, 6, 24, 15, 6 / 45, 24 / 45, 15 / 45],
  ])
})

test('[DEB-1] at another boundary what lies between changes its label, gifts do not', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 9, bread: 1 })
  trade(play, 's1', 's2', { gives: { wood: 3 }, wants: { coins: 8 } }) // 0.75
  trade(play, 's1', 's3', { gives: { wood: 3 }, wants: { coins: 5 } }) // 0.83
  trade(play, 's1', 's3', { gives: { wood: 3 }, wants: { coins: 7 } }) // 0.86
  plays(play, 's2', { type: 'give', to: 's3', goods: { coins: 1 } })

  const { cuts } = debriefOf([recorded(play)], half).charts.modeShare.numbers

  expect(cuts.game.all.whole.coins).toEqual({ generalized: 1, balanced: 24, negative: 14 })
  expect(cuts['0.70'].all.whole.coins).toEqual({ generalized: 1, balanced: 38, negative: 0 })
  expect(cuts['0.85'].all.whole.coins).toEqual({ generalized: 12, balanced: 13, negative: 14 })
})

test('[DEB-1] the boundary itself is negative to a needy buyer, at any boundary', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 14 })
  needs(play, 's3', { wood: 2 })
  trade(play, 's1', 's2', { gives: { wood: 7 }, wants: { coins: 20 } }) // 0.70
  trade(play, 's1', 's3', { gives: { wood: 7 }, wants: { coins: 20 } })

  const { cuts } = debriefOf([recorded(play)], half).charts.modeShare.numbers

  expect(cuts['0.70'].all.whole.coins).toEqual({ generalized: 0, balanced: 34, negative: 34 })
})

test('[DEB-1] a default counts what it left owing, whom it wronged got nothing of it', () => {
  const play = bareMarket({ people: 3, rounds: 2 })
  gets(play, 's2', { wood: 3 })
  trade(play, 's1', 's2', { gives: { coins: 1 }, wants: { wood: 3 }, givesLater: { coins: 5 } })
  plays(play, 's1', { type: 'withhold', deal: 's1-s2-1', withheld: true })

  const debrief = debriefOf([recorded(play)], half)

  expect(debrief.charts.modeShare.numbers.cuts.game.all.whole.coins).toEqual({
    ...{ generalized: 0, balanced: 0, negative: 5 },
  })
  expect(debrief.charts.obligationOverTime.finding.id).toBe('noDebts')
})

test('[DEB-2] who gave whom: gifts and trade from seat to seat', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'whoGaveWhom')).toEqual([
    [1, 's1', 's2', 6, 0],
    [1, 's1', 's3', 0, 15],
    [1, 's2', 's3', 0, 6],
    [1, 's3', 's1', 0, 12],
    [1, 's3', 's2', 0, 6],
  ])
  expect(debrief.charts.whoGaveWhom.finding).toEqual({
    id: 'giftsWithoutChain',
    facts: { gifts: 1, giftCoins: 6, tradeCoins: 39 },
  })
})

test('[DEB-3] needs: dealt, met, shared, urgent', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'needsMet')).toEqual([
    [1, 5, 4, 2, 1, 1, 1],
    [0, 5, 4, 2, 1, 1, 1],
  ])
  expect(debrief.charts.needsMet.finding.id).toBe('sharedMetLess')
})

test('[DEB-4] promises: kept, late, broken, open, by the round they first fell due', () => {
  const play = smallMatch()
  gets(play, 's2', { cloth: 2 })
  trade(play, 's2', 's1', { gives: { cloth: 2 }, wantsLater: { tool: 1 }, dueIn: 1 })

  expect(rowsOf(debriefOf([recorded(play)], half), 'pledges')).toEqual([
    [1, 1, 0, 0, 0],
    [2, 0, 0, 0, 1],
  ])
})

test('[DEB-5] felt beside computed: counts by what was computed, of the last taps', () => {
  const play = smallMatch()
  for (const seat of ['s1', 's2', 's3']) plays(play, seat, { type: 'done', done: true })
  pass(play, 'bellRang')
  plays(play, 's1', { type: 'felt', exchange: 'x1', feeling: 'fair' })
  plays(play, 's1', { type: 'felt', exchange: 'x3', feeling: 'iOwe' })
  plays(play, 's1', { type: 'felt', exchange: 'x3', feeling: 'theyOwe' })
  plays(play, 's2', { type: 'felt', exchange: 'x1', feeling: 'iOwe' })
  plays(play, 's2', { type: 'felt', exchange: 'x2', feeling: 'fair' })
  plays(play, 's3', { type: 'felt', exchange: 'x3', feeling: 'fair' })

  const record = recorded(play)
  const debrief = debriefOf([record], half)

  expect(rowsOf(debrief, 'feltComputed')).toEqual([
    ['iOwe', 1, 1, 0],
    ['fair', 0, 1, 0],
    ['theyOwe', 0, 1, 1],
  ])
  expect(debrief.charts.feltComputed.finding).toEqual({ id: 'feltAsComputed', facts: { taps: 5, agree: 3 } })
  expect(portraitOf(record, 's1').felt).toEqual([
    { exchange: 'x1', feeling: 'fair', computed: 'theyOwe' },
    { exchange: 'x3', feeling: 'theyOwe', computed: 'theyOwe' },
  ])
})

test('[DEB-6] weighted reciprocity is of gifts and granted asks alone, beside chance', () => {
  const play = bareMarket({ people: 4 })
  for (const seat of ['s1', 's2', 's3', 's4']) gets(play, seat, { wood: 6 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { wood: 3 } })
  plays(play, 's3', { type: 'give', to: 's4', goods: { wood: 3 } })
  wait(play, 2000)
  plays(play, 's2', { type: 'give', to: 's1', goods: { wood: 3 } })
  trade(play, 's1', 's3', { gives: { wood: 3 }, wants: { coins: 6 } })

  const { numbers, finding } = debriefOf([recorded(play)], chance('deb', 'null model').next).charts.weightedReciprocity

  expect(numbers.markets[0]).toMatchObject({ gifts: 3, coins: 18, rW: 12 / 18 })
  // Of the ways to hand out s2, s4 and s1 once each to s1, s3 and s2, none to itself: s1>s2 s3>s4 s2>s1, s1>s4 s3>s2 s2>s1, s1>s2 s3>s1 s2>s4: r_w 2/3, 0, 0.
  expect(numbers.rNull).toBeCloseTo(2 / 9, 1)
  expect(finding.id).toBe('cannotTell')
})

test('[DEB-7] Gini of wellbeing from met needs and of coins, corrected for small numbers', () => {
  const [row] = rowsOf(debriefOf([recorded(smallMatch())], half), 'gini')

  // Wellbeing 24, 24, 12; coins 5, 26, 29.
  expect(row?.[0]).toBe(1)
  expect(row?.[1]).toBeCloseTo(0.2, 12)
  expect(row?.[2]).toBeCloseTo(0.4, 12)
})

test('[DEB-8] expected obligation falls and the claim rises, from the round a favour was done on', () => {
  const play = bareMarket({ people: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 10 } })

  const { numbers, table } = debriefOf([recorded(play)], half).charts.obligationOverTime

  // Half of what the giver had, a large favour to the receiver, who needed nothing: times .5 for need and 5 ** .25 for cost.
  const left = (days: number) => 2 ** (-days / 58.3)
  const owed = (days: number) => 10 * 0.5 * 5 ** 0.25 * (0.1 + 0.9 * left(days))
  const claimed = (days: number) => 10 * (1 + 0.25 * (1 - left(days)))
  for (const [k, days] of [0, 15, 30].entries()) {
    const [atRounds, o, c] = table.rows[k] ?? []
    expect(atRounds).toBe(k / 2)
    expect(o).toBeCloseTo(owed(days), 9)
    expect(c).toBeCloseTo(claimed(days), 9)
  }
  expect(numbers.widest).toEqual([
    { market: 1, debtor: 's2', creditor: 's1', owed: table.rows[2]?.[1], claimed: table.rows[2]?.[2] },
  ])
})

test('[DEB-8] what was given back is owed no more; of a trade only the difference is a favour', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 3 })
  plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 4 } })
  plays(play, 's2', { type: 'give', to: 's1', goods: { coins: 4 } })
  trade(play, 's1', 's3', { gives: { wood: 3 }, wants: { coins: 5 } })

  const { widest } = debriefOf([recorded(play)], half).charts.obligationOverTime.numbers

  // One coin is a fifth of a large favour to who has 20, four are four fifths; a tenth of a lot survives its repayment.
  const grown = (ofLarge: number) => 1 + 0.25 * (1 - 2 ** (-30 / (58.3 * Math.sqrt(ofLarge))))
  expect(widest.map(({ debtor, creditor }) => [debtor, creditor])).toEqual([
    ['s3', 's1'],
    ['s2', 's1'],
  ])
  expect(widest[0]?.claimed).toBeCloseTo(grown(1 / 5), 9)
  expect(widest[1]?.claimed).toBeCloseTo(0.4 * grown(4 / 5), 9)
})

test('[DEB-8] who has asked at once after a gift before obliges less by the next such gift', () => {
  const play = bareMarket({ people: 3 })
  for (const _ of [1, 2]) {
    plays(play, 's1', { type: 'give', to: 's2', goods: { coins: 2 } })
    wait(play, 6000)
    plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 1 }, wants: { wood: 3 } })
    wait(play, 20_000)
  }

  const [account] = accountsIn(recorded(play).exchanges)

  expect(account?.favours.map(({ way, value, tricked }) => [way, value, tricked])).toEqual([
    ['received', 2, false],
    ['received', 2, true],
  ])
})

test('[DEB-9] gouges by need: bargains that were kept, by the need of who did not write them', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'gougesByNeed')).toEqual([
    [0, 1, 0, 0, 1],
    [2, 2, 1, 0.5, 1.25],
    [3, 0, 0, 0, null],
  ])
  expect(debrief.charts.gougesByNeed.finding).toEqual({
    id: 'oftenerWithNeed',
    facts: { who: 'all', bargains: 3, gouges: 1, shareWithNeed: 0.5, shareWithout: 0 },
  })
})

test('[DEB-9] a bid that need forced is no gouge by who wrote it', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's2', { wood: 3 })
  needs(play, 's1', { wood: 2 })
  plays(play, 's1', { type: 'offer', to: 's2', gives: { coins: 6 }, wants: { wood: 3 } })
  plays(play, 's2', { type: 'decline', offer: 's1-s2-1', version: 1, reason: 'tooDear' })
  trade(play, 's1', 's2', { gives: { coins: 9 }, wants: { wood: 3 } })

  const record = recorded(play)

  expect(exchangeOf(record, 'x1')).toMatchObject({ label: 'negative', subtype: 'distress_bid', against: 's2' })
  expect(rowsOf(debriefOf([record], half), 'gougesByNeed')[0]).toEqual([0, 1, 0, 0, 6 / 9])
})

test('[DEB-10] wealth and wellbeing beside what each seat did', () => {
  const debrief = debriefOf([recorded(smallMatch())], half)

  expect(rowsOf(debrief, 'wealthByActs')).toEqual([
    [1, 's1', 'person', 6 / 18, 12 / 18, 0, 18, 5, 24, 29],
    [1, 's2', 'person', 0, 1, 0, 12, 26, 24, 50],
    [1, 's3', 'person', 0, 24 / 39, 15 / 39, 39, 29, 12, 41],
  ])
})

test('[DEB-11] share of possible gains, by evening and by market', () => {
  const [idle, busy] = [bareMarket({ people: 3 }), smallMatch()]
  gets(idle, 's1', { tool: 2 })
  needs(idle, 's2', { tool: 2 })
  needs(idle, 's3', { tool: 3, cloth: 2 })

  const debrief = debriefOf([recorded(busy), recorded(idle)], half)

  expect(rowsOf(debrief, 'possibleGains')).toEqual([
    [null, 1, 72, 120, 0.6],
    [1, null, 72, 72, 1],
    [2, null, 0, 48, 0],
  ])
  expect(debrief.charts.possibleGains.finding).toEqual({
    id: 'villages',
    facts: { gained: 72, possible: 120, share: 0.6, markets: 2, least: 0, most: 1 },
  })
})

test('[DEB-12] techniques: seen together with what became of the offer, counts only', () => {
  const play = bareMarket({ people: 3 })
  gets(play, 's1', { wood: 9 })
  const made = only(
    plays(play, 's1', { type: 'offer', to: 's2', gives: { wood: 3 }, wants: { coins: 8 } }),
    'offerMade',
  )
  wait(play, 3000)
  plays(play, 's1', { type: 'amend', offer: made.offer, gives: { wood: 4 }, wants: { coins: 8 } })
  plays(play, 's2', { type: 'accept', offer: made.offer, version: 2 })

  const record = recorded(play)

  expect(exchangeOf(record, 'x1').techniques).toEqual(['TNA'])
  expect(rowsOf(debriefOf([record], half), 'techniques')[0]).toEqual(['TNA', 1, 1, 0, 1, 0])
})

test('[DEB-12] a counter is seen as a no, a lapse as neither', () => {
  const play = bareMarket({ people: 4 })
  gets(play, 's1', { wood: 12 })
  for (const to of ['s2', 's3']) {
    plays(play, 's1', { type: 'offer', to, gives: { wood: 3 }, wants: { coins: 8 } })
    wait(play, 3000)
    plays(play, 's1', { type: 'amend', offer: `s1-${to}-1`, gives: { wood: 4 }, wants: { coins: 8 } })
  }
  plays(play, 's2', { type: 'counter', offer: 's1-s2-1', version: 2, gives: { coins: 5 }, wants: { wood: 4 } })
  wait(play, 30_000)

  expect(rowsOf(debriefOf([recorded(play)], half), 'techniques')[0]).toEqual(['TNA', 2, 0, 1, 2, 0])
})

test('[DEB-46] of a match in which nobody did anything every chart says so', () => {
  const { charts } = debriefOf([recorded(bareMarket({ people: 3 }))], half)

  expect(Object.fromEntries(Object.values(charts).map(({ id, finding }) => [id, finding.id]))).toEqual({
    modeShare: 'noExchanges',
    whoGaveWhom: 'noGifts',
    needsMet: 'noneShared',
    pledges: 'noPledges',
    feltComputed: 'noTaps',
    weightedReciprocity: 'noGifts',
    gini: 'nothingToSpread',
    obligationOverTime: 'noDebts',
    gougesByNeed: 'noBargains',
    wealthByActs: 'noActs',
    possibleGains: 'nothingPossible',
    techniques: 'noneSeen',
    granary: 'noGranary',
    fines: 'noFines',
    households: 'noHouseholds',
  })
})

test('[DEB-46] a match ended on a morning has a debrief, its last needs unmet', () => {
  const play = smallMatch(2)
  for (const seat of ['s1', 's2', 's3']) plays(play, seat, { type: 'done', done: true })
  pass(play, 'morningCame')
  host(play, { type: 'endMatch' })

  const debrief = debriefOf([recorded(play)], half)

  expect(debrief.rounds).toBe(1)
  expect(debrief.charts.needsMet.numbers.rounds.map(({ met }) => met)).toEqual([4, 0])
})

test('[POR-1] a portrait counts what the seat did and what was done to it, with an example of each kind', () => {
  const { did, met, examples, givenCoins, pledges, needs } = portraitOf(recorded(smallMatch()), 's1')

  expect(did).toEqual({ generalized: 1, balanced: 1, negative: 0 })
  expect(met).toEqual({ generalized: 0, balanced: 0, negative: 1 })
  expect(examples.map(({ exchange, mine, with: partner }) => [exchange, mine, partner])).toEqual([
    ['x1', true, 's2'],
    ['x4', true, 's3'],
    ['x3', false, 's3'],
  ])
  expect(givenCoins).toBe(6)
  expect(pledges).toEqual({ kept: 1, late: 0, broken: 0, open: 0 })
  expect(needs).toEqual({ dealt: 2, met: 2, shared: 0 })
})
