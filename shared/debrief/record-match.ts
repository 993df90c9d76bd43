// Records an ended match: one fold of its truth log, which the charts, the portraits, the export and the replay's jumps all read.

import { apply } from '../game/apply.ts'
import type { Results } from '../game/results.ts'
import { emptyMarket, type Market } from '../game/state.ts'
import type { ExchangeRecord, LoggedEvent, MatchRecord, SeatRecord } from './match-record.ts'
import { countedLog } from './record/counted-log.ts'
import { agreements, exchangeDrafts, keptIn } from './record/exchange-drafts.ts'
import { longestGiftChain } from './record/gift-chains.ts'
import { linkGifts } from './record/gift-links.ts'
import { label } from './record/label.ts'
import { clocks } from './record/moments.ts'
import { needRecords } from './record/need-records.ts'
import { offerLog } from './record/offer-log.ts'
import { pledgeRecords } from './record/pledge-records.ts'
import { scriptRecords } from './record/script-records.ts'
import { tapsIn } from './record/taps.ts'

/**
 * @param log the whole truth of one match, from `opened` to `closed`; a log without its end is refused
 */
export function recordMatch(log: readonly LoggedEvent[]): MatchRecord {
  const market = emptyMarket()
  const clock = clocks()
  const agreed = agreements()
  const offers = offerLog(clock.bellS)
  const scripts = scriptRecords()
  const needs = needRecords()
  const pledges = pledgeRecords((deal, seat) => keptIn(agreed, deal, seat))
  const exchanges = exchangeDrafts(agreed, pledges)
  const villageShare: { round: number; gained: number; possible: number }[] = []
  let rounds = 0

  for (const { seq, event } of countedLog(log)) {
    const now = clock.at(market, event)
    offers.take(event, market, now.openS)
    scripts.take(event)
    pledges.take(event, market, seq)
    exchanges.take(event, market, now, seq)
    if (event.type === 'marketBegan') rounds = market.round
    if (event.type === 'reckoned') {
      villageShare.push({ round: market.round, gained: event.gained, possible: event.possible })
    }
    apply(market, event)
    needs.take(event, market.round)
  }

  const { drafts } = exchanges
  linkGifts(drafts, offers.log)
  const chain = longestGiftChain(drafts)
  const hits = label(drafts, offers.log)
  const promises = pledges.all(market)
  return {
    settings: market.settings,
    seats: seatsOf(market),
    rounds,
    exchanges: drafts,
    offerLog: offers.log,
    hits,
    scripts: scripts.all(offers.log, hits),
    pledges: promises,
    needs: needs.all,
    fines: market.fines,
    ...(market.granary ? { granary: { gifts: market.granary.gifts, days: market.granary.shared } } : {}),
    ...tapsIn(market),
    results: resultsOf(market),
    villageShare,
    longestChain: chain.map(({ id }) => id),
    jumps: {
      ...jump('firstGouge', drafts.find(isGouge)?.seq),
      ...(chain.length > 1 ? { longestGiftChain: chain.map(({ seq }) => seq) } : {}),
      ...jump('firstBrokenPledge', promises.find(({ outcome }) => outcome === 'broken')?.endedSeq),
    },
  }
}

function isGouge({ subtype }: ExchangeRecord): boolean {
  return subtype === 'gouging' || subtype === 'need_pricing'
}

function jump<K extends string>(name: K, seq: number | undefined): { readonly [P in K]?: number } {
  // A computed key widens to string; the object holds this one name or nothing.
  return (seq === undefined ? {} : { [name]: seq }) as { readonly [P in K]?: number }
}

function seatsOf({ seats, secret }: Market): SeatRecord[] {
  return [...seats.values()].map(({ id, name, face, crafts, keeper, household }) => {
    const strategy = secret?.strategies.get(id)
    return {
      ...{ id, name, face, crafts, keeperAtEnd: keeper },
      ...(household === undefined ? {} : { household }),
      ...(strategy === undefined ? {} : { strategy }),
    }
  })
}

function resultsOf({ results }: Market): Results {
  if (!results) throw new Error('a match that has not ended has no record')
  return results
}
