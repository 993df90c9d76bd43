// Random matches from a seed: every kind of action, sensible and senseless, and time.

import { type SeatAction, seatActionSchema } from '../../shared/game/actions/index.ts'
import { type Chance, chance } from '../../shared/game/chance.ts'
import type { MarketEvent } from '../../shared/game/events/index.ts'
import { crafts, items } from '../../shared/game/goods.ts'
import { type MarketAction, nextDue } from '../../shared/game/market.ts'
import { comfortWords, phrases } from '../../shared/game/phrases.ts'
import type { Result } from '../../shared/game/result.ts'
import { feelings, ownOf } from '../../shared/game/state.ts'
import { act, opened, type Play } from './village.ts'

export type Move = {
  readonly by: string
  readonly action: MarketAction
  readonly result: Result<MarketEvent>
  readonly play: Play
}

/** A match of 2 to 8 seats with drawn settings, move by move until its end. */
export function* randomMatch(seed: number): Generator<Move> {
  const draws = chance(`match ${seed}`, 'moves')
  const people = draws.whole(2, 8)
  const play = opened({
    seed: `fuzz ${seed}`,
    people,
    rounds: draws.whole(1, 6),
    marketSeconds: draws.whole(10, 90),
    reputation: draws.pick(['visible', 'hidden', 'off'] as const) ?? 'off',
    labels: draws.pick(['live', 'after'] as const) ?? 'live',
    clock: draws.pick(['own', 'own', 'shared'] as const) ?? 'own',
    chat: draws.happens(0.7),
    households: draws.happens(0.5),
    fine: draws.happens(0.7),
    granary: draws.happens(0.7),
    shocks: draws.pick(['usual', 'heavy'] as const) ?? 'usual',
    botSeats: draws.pick(['shown', 'hidden'] as const) ?? 'shown',
  })
  yield { by: 'host', action: { type: 'endMatch' }, result: { ok: true, events: play.log }, play }
  while (play.market.phase !== 'over') {
    play.nowMs += draws.next() * 700
    const due = nextDue(play.market)
    const late = due && due.atMs <= play.nowMs
    if (late) play.nowMs = due.atMs
    const { by, action } = late ? { by: 'timer', action: due.action } : randomAction(play, draws)
    yield { by, action, result: act(play, by, action), play }
  }
  for (let k = 0; k < 20; k++) {
    const { by, action } = randomAction(play, draws)
    yield { by, action, result: act(play, by, action), play }
  }
}

function randomAction({ market }: Play, draws: Chance): { by: string; action: MarketAction } {
  const seats = [...market.seats.keys()]
  const by = draws.pick(seats) ?? 's1'
  if (draws.happens(0.01)) return { by: 'host', action: hostAction(by, market.settings.clock, draws) }
  const offer = draws.pick([...market.offers.values()])
  const deal = draws.pick([...market.deals.values()])
  const gift = market.exchanges.findLast(({ kind }) => kind === 'gift' || kind === 'wellGift')
  const to = draws.pick([...seats, 'nobody']) ?? 's1'
  const asleep = draws.pick([...market.sleeping.values()])
  const coupon = draws.pick([...market.coupons.values()])
  const exchange = draws.pick(market.exchanges.slice(-6))
  const hardDay = [...market.seats.values()].find(({ needs }) =>
    needs.some((one) => one.good === 'help' && one.level === 3),
  )
  const comforted = hardDay?.needs.find((one) => one.level === 3)
  const some = () => bundle(ownOf(market, by).held, draws)
  const terms = () => ({
    gives: draws.happens(0.8) ? some() : {},
    wants: draws.happens(0.8) ? some() : {},
    ...(draws.happens(0.4) ? { wantsLater: some(), dueIn: draws.whole(0, 2) } : {}),
    ...(draws.happens(0.2) ? { givesLater: some() } : {}),
  })
  const need = draws.pick(market.seats.get(by)?.needs ?? [])?.id ?? 'none'
  const answer = offer
    ? { offer: offer.id, version: draws.happens(0.9) ? offer.version : 1 }
    : { offer: 'none', version: 1 }
  const debtor = draws.pick(deal?.pledges ?? [])?.debtor ?? by
  const moves: (() => { by: string; action: unknown })[] = [
    () => ({
      by,
      action: { type: 'share', needs: draws.happens(0.5) ? 'all' : [need], with: draws.happens(0.6) ? 'all' : to },
    }),
    () => ({ by, action: { type: 'give', to: draws.happens(0.3) ? 'well' : to, goods: some() } }),
    () => ({
      by: gift?.other ?? by,
      action: { type: 'undoGift', exchange: gift?.id ?? 'x0', how: draws.happens(0.5) ? 'declined' : 'handedBack' },
    }),
    () => ({ by, action: { type: 'ask', to, need } }),
    () => ({ by, action: { type: 'offer', to, ...terms() } }),
    () => ({
      by: debtor,
      action: {
        type: 'offer',
        to: deal?.author === debtor ? deal.other : (deal?.author ?? to),
        gives: some(),
        wants: {},
        settles: deal?.id ?? 'none',
      },
    }),
    () => ({ by: offer?.author ?? by, action: { type: 'amend', offer: answer.offer, ...terms() } }),
    () => ({ by: offer?.author ?? by, action: { type: 'withdraw', offer: answer.offer } }),
    () => ({ by: offer?.to ?? by, action: { type: 'accept', ...answer } }),
    () => ({ by: offer?.to ?? by, action: { type: 'accept', ...answer } }),
    () => ({ by: offer?.to ?? by, action: { type: 'accept', ...answer } }),
    () => ({ by: offer?.to ?? by, action: { type: 'decline', ...answer, reason: 'notNow' } }),
    () => ({ by: offer?.to ?? by, action: { type: 'counter', ...answer, ...terms() } }),
    () => ({ by: debtor, action: { type: 'deliver', deal: deal?.id ?? 'none', goods: some() } }),
    () => ({ by: debtor, action: { type: 'withhold', deal: deal?.id ?? 'none', withheld: draws.happens(0.5) } }),
    () => ({ by, action: { type: 'lendAHand' } }),
    () => ({ by, action: { type: 'fine', to } }),
    () => ({ by, action: { type: 'fillGranary', coins: draws.whole(1, 6) } }),
    () => ({ by: offer?.to ?? by, action: { type: 'weigh', ...answer } }),
    () => ({ by: offer?.to ?? by, action: { type: 'askToSleep', ...answer } }),
    () => ({ by: offer?.to ?? by, action: { type: 'askToSleep', ...answer } }),
    () => ({
      by: offer?.author ?? by,
      action: draws.happens(0.9)
        ? { type: 'letSleep', offer: answer.offer }
        : { type: 'withdraw', offer: asleep?.id ?? 'none' },
    }),
    () => ({ by, action: { type: 'letSleep', offer: answer.offer } }),
    () => ({
      by,
      action: {
        type: 'comfort',
        to: hardDay?.id ?? to,
        need: comforted?.id ?? need,
        word: draws.pick(comfortWords),
        ...(draws.happens(0.5) ? { hours: draws.whole(1, 2) } : {}),
      },
    }),
    () => ({
      by,
      action: {
        type: 'coupon',
        to,
        good: draws.pick(draws.happens(0.9) ? (market.seats.get(by)?.crafts ?? crafts) : crafts),
        percent: draws.whole(10, 50),
        rounds: draws.whole(0, 2),
      },
    }),
    () => ({
      by: draws.happens(0.9) ? (coupon?.buyer ?? by) : by,
      action: { type: 'redeem', coupon: coupon?.id ?? 'none', lots: draws.whole(1, 2) },
    }),
    () => ({
      by: draws.happens(0.5) ? (exchange?.author ?? by) : (exchange?.other ?? by),
      action: { type: 'felt', exchange: exchange?.id ?? 'x0', feeling: draws.pick(feelings) },
    }),
    () => ({ by, action: { type: 'trust', to, level: draws.whole(0, 7) } }),
    () => ({ by, action: { type: 'cared', seats: draws.shuffle(seats).slice(0, draws.whole(0, 3)) } }),
    () => ({ by, action: { type: 'guess', bots: draws.shuffle(seats).slice(0, draws.whole(0, 3)) } }),
    () => ({ by, action: { type: 'say', to: draws.happens(0.5) ? 'all' : to, phrase: draws.pick(phrases) } }),
    () => ({ by, action: { type: 'chat', to: draws.happens(0.5) ? 'all' : to, text: `line ${draws.whole(1, 99)}` } }),
    () => ({ by, action: { type: 'mute', seat: to, muted: draws.happens(0.3) } }),
    () => ({ by, action: { type: 'done', done: draws.happens(0.4) } }),
  ]
  const chosen = draws.pick(moves)?.() ?? { by, action: { type: 'done', done: false } }
  return { by: chosen.by, action: seatActionSchema.parse(chosen.action) satisfies SeatAction }
}

/** A market that keeps its own clock is mostly left to it. */
function hostAction(seat: string, clock: 'own' | 'shared', draws: Chance): MarketAction {
  const always: MarketAction[] = [
    { type: 'keep', seat, keeper: draws.pick(['person', 'bot', 'cover'] as const) ?? 'bot' },
    { type: 'extend', ms: draws.whole(-5_000, 20_000) },
    { type: 'hush', seat, hushed: draws.happens(0.5) },
    { type: 'extraTime', seat, percent: draws.whole(100, 300) },
  ]
  const shared: MarketAction[] = [{ type: 'redo' }, { type: 'hurry' }, { type: 'ring' }]
  return draws.pick(clock === 'shared' ? [...always, ...shared] : always) ?? { type: 'hurry' }
}

/** One or two things, mostly ones that are held. */
function bundle(held: Readonly<Record<string, number>>, draws: Chance): Record<string, number> {
  const owned = items.filter((item) => (held[item] ?? 0) > 0)
  const some: Record<string, number> = {}
  for (let k = draws.whole(1, 2); k > 0; k--) {
    const item = (draws.happens(0.7) ? draws.pick(owned) : undefined) ?? draws.pick(items) ?? 'coins'
    some[item] = draws.whole(1, 3)
  }
  return some
}
