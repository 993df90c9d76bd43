// Plays a match again, event by event: what cannot follow, what does not add up, and what was reckoned wrongly is found at its line.

import { apply } from '../../../shared/game/apply.ts'
import type { Bundle } from '../../../shared/game/bundle.ts'
import type { EventOf, MarketEvent } from '../../../shared/game/events/index.ts'
import { type Good, goodFacts, goods } from '../../../shared/game/goods.ts'
import { violations } from '../../../shared/game/invariants.ts'
import { prosperityOf } from '../../../shared/game/prosperity.ts'
import { emptyMarket, type Market, type Need, ownOf, seatOf } from '../../../shared/game/state.ts'
import { WELLBEING } from '../../../shared/game/timers/bell.ts'
import { keeping } from '../exported-log.ts'
import { labelChecks } from './check-labels.ts'
import type { ReadMatch } from './read-events.ts'
import { EVENTS, faultAt } from './verify-fault.ts'

/** @throws VerifyFault at the first line that is wrong */
export function checkLog({ match, firstLine, rows }: ReadMatch): void {
  const market = emptyMarket()
  const keepers = keeping()
  const wrongLabel = labelChecks()
  for (const [index, { event, by, keptBy }] of rows.entries()) {
    const wrong =
      wrongPlace(event, index, match) ??
      wrongHand(market, by, keptBy, keepers.of(by)) ??
      attempt(() => wrongFigures(market, event) ?? wrongLabel(market, event) ?? wrongAfter(market, event))
    if (wrong !== undefined) throw faultAt(EVENTS, firstLine + index, `${wrong}.`)
    keepers.take(event)
  }
  if (market.phase !== 'over') throw faultAt(EVENTS, firstLine + rows.length - 1, `match ${match} has no end.`)
}

/** What a rule of the game throws of an event that cannot follow is what is wrong with it. */
function attempt(check: () => string | undefined): string | undefined {
  try {
    return check()
  } catch (error) {
    return `the event cannot follow what came before (${error instanceof Error ? error.message : String(error)})`
  }
}

function wrongAfter(market: Market, event: MarketEvent): string | undefined {
  apply(market, event)
  return violations(market)[0]
}

function wrongPlace({ type }: MarketEvent, index: number, match: number): string | undefined {
  if (index === 0) return type === 'opened' ? undefined : `match ${match} does not begin with its opening`
  return type === 'opened' ? `match ${match} opens a second time` : undefined
}

function wrongHand(market: Market, by: string, kept: string, truly: string): string | undefined {
  if (by !== 'timer' && by !== 'host' && !market.seats.has(by)) return `there is no seat ${by}`
  return kept === truly ? undefined : `${by} was kept by ${truly}, not by ${kept}`
}

function wrongFigures(market: Market, event: MarketEvent): string | undefined {
  if (event.type === 'needShared') return wrongNeed(market, event)
  if (event.type === 'needsMet') return wrongEvening(market, event)
  return event.type === 'closed' ? wrongResults(market, event) : undefined
}

function wrongNeed(market: Market, { seat, need }: EventOf<'needShared'>): string | undefined {
  const dealt = seatOf(market, seat).needs.find(({ id }) => id === need.id)
  if (dealt?.good === need.good && dealt.level === need.level) return undefined
  return `${seat} shares a need for ${need.good} of level ${need.level} that it does not have`
}

/** Wellbeing and what was used up, by the needs that were met and by those that were not. */
function wrongEvening(market: Market, event: EventOf<'needsMet'>): string | undefined {
  const { needs } = seatOf(market, event.seat)
  const met = needs.filter(({ id }) => event.met.includes(id))
  if (met.length !== event.met.length) return `${event.seat} meets a need that it does not have`
  const wellbeing = needs.reduce((sum, need) => sum + worthOf(need, met.includes(need)), 0)
  if (wellbeing !== event.wellbeing)
    return `the needs of ${event.seat} come to ${wellbeing} in wellbeing, not ${event.wellbeing}`
  const used: Bundle = { ...event.used, ...(event.helped > 0 ? { help: event.helped } : {}) }
  const wrong = goods.find((good) => (used[good] ?? 0) !== lotsOf(good, met))
  return wrong && `the needs of ${event.seat} use up ${lotsOf(wrong, met)} ${wrong}, not ${used[wrong] ?? 0}`
}

function worthOf({ level }: Need, met: boolean): number {
  if (level === 3) return met ? WELLBEING.urgent : WELLBEING.urgentUnmet
  return met ? WELLBEING.ordinary : 0
}

function lotsOf(good: Good, met: readonly Need[]): number {
  return goodFacts[good].lot * met.filter((need) => need.good === good).length
}

function wrongResults(market: Market, { results }: EventOf<'closed'>): string | undefined {
  if (results.seats.length !== market.seats.size) return 'the results leave out a seat'
  for (const result of results.seats) {
    const own = ownOf(market, result.seat)
    const { wellbeing, needsMet, needsDealt } = own
    const truly = { ...prosperityOf(own), wellbeing, needsMet, needsDealt }
    for (const [what, figure] of Object.entries(truly)) {
      const told = result[what as keyof typeof truly]
      if (told !== figure) return `${what} of ${result.seat} comes to ${figure}, not ${told}`
    }
  }
  return undefined
}
