// Follows every promise of a match to its end: kept, kept late, broken, or open when the match ended.

import { missing, worth } from '../../game/bundle.ts'
import type { MarketEvent } from '../../game/events/index.ts'
import type { Deal, Keeper, Market, OfferId, Pledge, SeatId } from '../../game/state.ts'
import type { PledgeRecord } from '../match-record.ts'
import { wealthIn } from './circumstances.ts'

/** Below this share of what was owed at the due date a defaulter had nothing to pay with: 1 of 4. Source: science notes, part A (a design choice). */
const INSOLVENT_BELOW = 0.25

type Kept = (deal: OfferId, seat: SeatId) => Keeper

/** @param kept who kept a seat when the deal was made */
export function pledgeRecords(kept: Kept) {
  const ended: PledgeRecord[] = []
  /** What each debtor owed when the bell rang, and had. */
  const atBell = new Map<Pledge, { readonly owed: number; readonly wealth: number }>()
  const settled = new Set<Pledge>()

  function recordOf(
    deal: Deal,
    pledge: Pledge,
    outcome: PledgeRecord['outcome'],
    end?: { round: number; seq: number },
  ): PledgeRecord {
    const { debtor, creditor, owed } = pledge
    return {
      ...{ deal: deal.id, debtor, creditor, debtorKept: kept(deal.id, debtor), creditorKept: kept(deal.id, creditor) },
      ...{ owed, owedCoins: worth(owed), deliveredCoins: settled.has(pledge) ? worth(owed) : deliveredCoins(pledge) },
      ...{ round: deal.round, due: deal.terms.due ?? deal.round, outcome },
      ...(end ? { endedRound: end.round, endedSeq: end.seq } : {}),
    }
  }

  return {
    ended: ended as readonly PledgeRecord[],
    isSettled: (pledge: Pledge) => settled.has(pledge),
    /** True when who broke this promise had less than a quarter of what was owed when it fell due. */
    wasInsolvent(pledge: Pledge): boolean {
      const then = atBell.get(pledge)
      return then !== undefined && then.wealth < INSOLVENT_BELOW * then.owed
    },
    /** @param market before the event */
    take(event: MarketEvent, market: Market, seq: number): void {
      switch (event.type) {
        case 'offerAccepted': {
          const offer = market.offers.get(event.offer)
          const pledge = offer?.settles === undefined ? undefined : pledgeOf(market, offer.settles, offer.author)
          if (pledge) settled.add(pledge)
          return
        }
        case 'bellRang':
          for (const deal of market.deals.values())
            for (const pledge of deal.pledges) {
              if (pledge.outcome !== 'open') continue
              const owed = worth(missing(pledge.owed, pledge.delivered))
              atBell.set(pledge, { owed, wealth: wealthIn(market, pledge.debtor) })
            }
          return
        case 'pledgeEnded': {
          const deal = market.deals.get(event.deal)
          const pledge = pledgeOf(market, event.deal, event.debtor)
          if (!deal || !pledge) return
          const outcome = event.outcome === 'kept' && pledge.late ? 'late' : event.outcome
          ended.push(recordOf(deal, pledge, outcome, { round: market.round, seq }))
        }
      }
    },
    /** All promises of the match, those still open at its end last. */
    all(market: Market): PledgeRecord[] {
      const open = [...market.deals.values()].flatMap((deal) =>
        deal.pledges.filter(({ outcome }) => outcome === 'open').map((pledge) => recordOf(deal, pledge, 'open')),
      )
      return [...ended, ...open]
    },
  }
}

/** Value of what came of what was owed. */
export function deliveredCoins({ owed, delivered }: Pledge): number {
  return worth(owed) - worth(missing(owed, delivered))
}

function pledgeOf(market: Market, deal: OfferId, debtor: SeatId): Pledge | undefined {
  return market.deals.get(deal)?.pledges.find((pledge) => pledge.debtor === debtor)
}
