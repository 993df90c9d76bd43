// The one act that is always suggested: what would help most just now, from what the seat may know.

import type { SeatActionInput } from './actions/index.ts'
import { covers, missing } from './bundle.ts'
import { barnPart } from './events/barn.ts'
import { type Craft, type Good, goodFacts, goods } from './goods.ts'
import { inOrder, isCovered } from './need.ts'
import { openOffersOf } from './open-offers.ts'
import { isSoldOut } from './sold-out.ts'
import { stageAllows } from './stage.ts'
import type { Market, Need, NeedId, OfferId, OfferVersion, Own, Seat, SeatId } from './state.ts'

export type Suggestion =
  | { readonly act: 'answer'; readonly offer: OfferId; readonly from: SeatId }
  | { readonly act: 'shareAll' }
  | { readonly act: 'deliver'; readonly deal: OfferId; readonly to: SeatId }
  | { readonly act: 'giveAtWell'; readonly good: Good; readonly units: number }
  | { readonly act: 'give'; readonly to: SeatId; readonly good: Good; readonly units: number }
  | {
      readonly act: 'buy'
      readonly from: SeatId
      readonly good: Good
      readonly units: number
      readonly coins: number
      readonly need: NeedId
    }
  | { readonly act: 'ask'; readonly from: SeatId; readonly good: Good; readonly need: NeedId }
  | { readonly act: 'sell'; readonly to: SeatId; readonly good: Good; readonly units: number; readonly coins: number }
  | { readonly act: 'lendAHand' }
  | { readonly act: 'done' }

/** What one lot is worth, and so what a fair offer for it asks. */
const lotCoins = (good: Good) => goodFacts[good].lot * goodFacts[good].valueCoins

/** The suggestion for the seat whose view this is, while a market is open; undefined otherwise. (SPEC: SUG) */
export function suggest(market: Market): Suggestion | undefined {
  const me = market.viewer === undefined ? undefined : market.seats.get(market.viewer)
  if (market.phase !== 'market' || !me?.own) return undefined
  return (
    toAnswer(market, me.id) ??
    (me.needs.length > 0 && me.needs.every((need) => need.shared !== 'all') ? { act: 'shareAll' } : undefined) ??
    toDeliver(market, me, me.own) ??
    toBuy(market, me, me.own, 3) ??
    toGive(market, me, me.own) ??
    toBuy(market, me, me.own, 2) ??
    toLend(market, me, me.own) ??
    toSell(market, me, me.own) ?? { act: 'done' }
  )
}

/** What the one tap on a suggestion does, on the view it was made from; undefined: nothing by itself, an offer wants an answer or the day is done. */
export function suggestedAction(suggestion: Suggestion, market: Market): SeatActionInput | undefined {
  switch (suggestion.act) {
    case 'answer':
    case 'done':
      return undefined
    case 'shareAll':
      return { type: 'share', needs: 'all', with: 'all' }
    case 'deliver': {
      const pledge = market.deals.get(suggestion.deal)?.pledges.find(({ debtor }) => debtor === market.viewer)
      return pledge && { type: 'deliver', deal: suggestion.deal, goods: missing(pledge.owed, pledge.delivered) }
    }
    case 'giveAtWell':
      return { type: 'give', to: 'well', goods: { [suggestion.good]: suggestion.units } }
    case 'give':
      return { type: 'give', to: suggestion.to, goods: { [suggestion.good]: suggestion.units } }
    case 'buy':
      return {
        type: 'offer',
        to: suggestion.from,
        gives: { coins: suggestion.coins },
        wants: { [suggestion.good]: suggestion.units },
      }
    case 'ask':
      return { type: 'ask', to: suggestion.from, need: suggestion.need }
    case 'sell':
      return {
        type: 'offer',
        to: suggestion.to,
        gives: { [suggestion.good]: suggestion.units },
        wants: { coins: suggestion.coins },
      }
    case 'lendAHand':
      return { type: 'lendAHand' }
  }
}

function toAnswer(market: Market, me: SeatId): Suggestion | undefined {
  const offer = [...market.offers.values()].find(({ to }) => to === me)
  return offer && { act: 'answer', offer: offer.id, from: offer.author }
}

function toDeliver(market: Market, me: Seat, own: Own): Suggestion | undefined {
  for (const deal of market.deals.values()) {
    const pledge = deal.pledges.find(({ debtor, outcome }) => debtor === me.id && outcome === 'open')
    if (
      pledge &&
      pledge.due <= market.round &&
      !pledge.withheld &&
      covers(own.held, missing(pledge.owed, pledge.delivered))
    ) {
      return { act: 'deliver', deal: deal.id, to: pledge.creditor }
    }
  }
  return undefined
}

/** Units of a good beyond the seat's own needs for it. One's own help never meets one's own need. */
function spare(me: Seat, own: Own, good: Good): number {
  if (good === 'help') return own.held.help
  const needed = me.needs.filter((need) => need.good === good).length * goodFacts[good].lot
  return Math.max(0, own.held[good] - needed)
}

/** What would spoil tonight goes to who asked for it; where it serves two needs or more, at the well. */
function toGive(market: Market, me: Seat, own: Own): Suggestion | undefined {
  if (!stageAllows(market, me.id, 'give')) return undefined
  for (const good of goods) {
    const { lot, spoils } = goodFacts[good]
    const lots = Math.floor(spare(me, own, good) / lot)
    if (!spoils || lots === 0) continue
    const wanting = [...market.seats.values()].filter(
      (seat) => seat.id !== me.id && openNeed(seat, good) && !hasHandedBack(market, me.id, seat.id, good),
    )
    const atWell = wanting.filter((seat) => openNeed(seat, good)?.shared === 'all')
    if (atWell.length >= 2 && lots >= 2) return { act: 'giveAtWell', good, units: lots * lot }
    const [first] = wanting
    if (first) return { act: 'give', to: first.id, good, units: lot }
  }
  return undefined
}

function hasHandedBack({ exchanges, round }: Market, giver: SeatId, to: SeatId, good: Good): boolean {
  return exchanges.some(
    (gift) =>
      gift.undone !== undefined &&
      gift.round === round &&
      gift.author === giver &&
      gift.other === to &&
      gift.gives[good] !== undefined,
  )
}

function openNeed(seat: Seat, good: Good): Need | undefined {
  return seat.needs.find((need) => need.good === good && !need.covered && !need.met)
}

function toBuy(market: Market, me: Seat, own: Own, least: 2 | 3): Suggestion | undefined {
  const mine = openOffersOf(market, me.id)
  if (mine.length >= 2) return undefined
  const asked = new Set(mine.flatMap(({ wants }) => Object.keys(wants)))
  const mayBuy = stageAllows(market, me.id, 'offer')
  const mayAsk = stageAllows(market, me.id, 'ask')
  for (const need of inOrder(me.needs)) {
    const { good } = need
    if (need.level < least || isCovered(me.needs, own, need) || asked.has(good)) continue
    const makers = [...market.seats.values()].filter(
      (seat) =>
        seat.id !== me.id &&
        makes(seat, good) &&
        !isSoldOut(market, seat, good) &&
        !hasSaidNo(market, seat.id, ({ wants }) => wants[good] !== undefined),
    )
    const maker = makers[(market.round + makers.length) % Math.max(1, makers.length)]
    if (!maker) continue
    const coins = lotCoins(good)
    if (mayBuy && own.held.coins >= coins) {
      return { act: 'buy', from: maker.id, good, units: goodFacts[good].lot, coins, need: need.id }
    }
    if (mayAsk && !own.asked.has(`${maker.id}:${good}`)) return { act: 'ask', from: maker.id, good, need: need.id }
  }
  return undefined
}

/** They refused it today, or wanted another price: asking the same again is no advice. */
function hasSaidNo({ viewer, round, bygone }: Market, to: SeatId, isOfIt: (version: OfferVersion) => boolean): boolean {
  return bygone.some(
    (offer) =>
      offer.kind === 'offer' &&
      offer.round === round &&
      offer.author === viewer &&
      offer.to === to &&
      (offer.ended.how === 'declined' || offer.ended.how === 'countered') &&
      offer.versions.some(isOfIt),
  )
}

function makes(seat: Seat, good: Good): boolean {
  return good === 'help' || seat.crafts.includes(good as Craft)
}

function toLend({ barn }: Market, me: Seat, own: Own): Suggestion | undefined {
  return barn?.state === 'open' && !barn.parts.includes(me.id) && covers(own.held, barnPart)
    ? { act: 'lendAHand' }
    : undefined
}

function toSell(market: Market, me: Seat, own: Own): Suggestion | undefined {
  if (openOffersOf(market, me.id).length >= 2 || !stageAllows(market, me.id, 'offer')) return undefined
  for (const good of goods) {
    const { lot } = goodFacts[good]
    if (spare(me, own, good) < lot) continue
    const buyer = [...market.seats.values()].find(
      (seat) =>
        seat.id !== me.id &&
        openNeed(seat, good) &&
        !hasSaidNo(market, seat.id, ({ gives }) => gives[good] !== undefined),
    )
    if (buyer) return { act: 'sell', to: buyer.id, good, units: lot, coins: lotCoins(good) }
  }
  return undefined
}
