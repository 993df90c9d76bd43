// What each partner has done towards a seat, from that seat's own view: cooperated (C) or defected (D), act by act. Source: science notes, part E, "Shared".

import { worth } from '../game/bundle.ts'
import type { Exchange, Pledge, SeatId } from '../game/state.ts'
import { giverOf } from './gift-returns.ts'
import type { Memory } from './memory.ts'
import { ownExchanges, ownExchangesStamp } from './own-exchanges.ts'
import type { Situation } from './situation.ts'
import type { Choice } from './two-choices.ts'

/**
 * One act of a partner that settles how they stand. What is still open settles nothing: the act before it counts.
 * Coins: of a gift or return its value, of a wrong what it cost this seat.
 */
export type PartnerAct = {
  readonly did: Choice
  readonly how:
    | 'gave'
    | 'returned'
    | 'keptPromise'
    | 'dealtFairly'
    | 'overcharged'
    | 'brokePromise'
    | 'returnedTooLittle'
  readonly round: number
  readonly coins: number
  /** Of the exchange or deal: the same after a restart. */
  readonly id: string
}

export type Partner = {
  /** In the order they happened. */
  readonly acts: readonly PartnerAct[]
  /** Gifts of theirs that this seat has not returned yet. */
  readonly owed: GiftDebt | undefined
}

/** Coins' worth of gifts, what has come back for them so far, and the round of the first. */
export type GiftDebt = {
  readonly value: number
  readonly returned: number
  readonly round: number
  readonly id: string
}

/** So much of a gift is a return of it. Source: R_BAL of the science notes, part A, and part E. */
function isReturned(value: number, returned: number): boolean {
  return 5 * returned >= 4 * value
}

/** The end of the round after the gift's. Source: science notes, part E, row 4 ("by the end of the next round"): what it grants itself it grants others. */
const RETURN_ROUNDS = 1

/** What was read last, by whose memory it is, and of what: a bot looks every second and little changes. */
const known = new WeakMap<Memory, { readonly of: string; readonly partners: ReadonlyMap<SeatId, Partner> }>()

export function partnersOf(s: Situation): ReadonlyMap<SeatId, Partner> {
  const of = whatCounts(s)
  const read = known.get(s.memory)
  if (read?.of === of) return read.partners
  const partners = readPartners(s)
  known.set(s.memory, { of, partners })
  return partners
}

/** Changes whenever an act could have been added: by an exchange, a gift undone, a promise ended, a night. */
function whatCounts(s: Situation): string {
  const { market, me } = s
  let ended = 0
  for (const { pledges } of market.deals.values()) {
    for (const { creditor, outcome } of pledges) if (creditor === me.id && outcome !== 'open') ended++
  }
  return `${ended} ${ownExchangesStamp(s)}`
}

function readPartners(s: Situation): ReadonlyMap<SeatId, Partner> {
  const { market, me } = s
  const ledgers = new Map<SeatId, Ledger>()
  const ledgerOf = (partner: SeatId) => {
    const one = ledgers.get(partner) ?? ledger()
    ledgers.set(partner, one)
    return one
  }
  for (const exchange of ownExchanges(s)) {
    const partner = exchange.author === me.id ? exchange.other : exchange.author
    ledgerOf(partner).take(exchange, me.id)
  }
  for (const { id, pledges } of market.deals.values()) {
    for (const pledge of pledges) if (pledge.creditor === me.id) ledgerOf(pledge.debtor).takeEnded(id, pledge)
  }
  return new Map([...ledgers].map(([partner, one]) => [partner, one.asOf(market.round)]))
}

type Ledger = ReturnType<typeof ledger>

function ledger() {
  const acts: PartnerAct[] = []
  let lent: GiftDebt | undefined
  let owed: GiftDebt | undefined
  const did = (did: Choice, how: PartnerAct['how'], round: number, coins: number, id: string) =>
    acts.push({ did, how, round, coins, id })

  /** A gift of ours for which too little had come back in time. */
  function endLent(round: number): void {
    if (!lent || round <= lent.round + RETURN_ROUNDS) return
    did('D', 'returnedTooLittle', lent.round, lent.value - lent.returned, lent.id)
    lent = undefined
  }

  function gave(value: number, round: number, id: string): void {
    if (!lent) {
      did('C', 'gave', round, value, id)
      owed = { value: (owed?.value ?? 0) + value, returned: owed?.returned ?? 0, round: owed?.round ?? round, id }
      return
    }
    const returned = lent.returned + value
    const more = returned - lent.value
    if (!isReturned(lent.value, returned)) {
      lent = { ...lent, returned }
      return
    }
    did('C', 'returned', round, value, id)
    lent = undefined
    if (more > 0) owed = { value: more, returned: 0, round, id }
  }

  function got(value: number, round: number, id: string): void {
    if (!owed) {
      lent = { value, returned: 0, round, id }
      return
    }
    const returned = owed.returned + value
    const more = returned - owed.value
    owed = isReturned(owed.value, returned) ? undefined : { ...owed, returned }
    if (more > 0) lent = { value: more, returned: 0, round, id }
  }

  function traded(exchange: Exchange, mine: boolean): void {
    const { id, round, against, outcome, author, other } = exchange
    const [received, given] = [worth(exchange.gets), worth(exchange.gives)]
    const [got, gave] = mine ? [received, given] : [given, received]
    const partner = mine ? other : author
    if (against === partner) return void did('D', 'brokePromise', round, got, id)
    if (outcome === 'lapsed') return
    // Terms that one has proposed oneself are nobody else's price.
    if (!mine && 3 * gave >= 4 * got) return void did('D', 'overcharged', round, gave - got, id)
    if (exchange.keptBy?.includes(partner)) return void did('C', 'keptPromise', round, got, id)
    if (mine || 5 * got >= 4 * gave) did('C', 'dealtFairly', round, got, id)
  }

  return {
    take(exchange: Exchange, me: SeatId): void {
      const { id, round, author, gives, gets } = exchange
      endLent(round)
      const giver = giverOf(exchange)
      if (giver === undefined) traded(exchange, author === me)
      else if (giver === me) got(worth(gives) + worth(gets), round, id)
      else gave(worth(gives) + worth(gets), round, id)
    },
    /** A promise that has ended while its deal is open: the other half is still due. */
    takeEnded(id: string, { outcome, owed, due }: Pledge): void {
      if (outcome === 'kept') did('C', 'keptPromise', due, worth(owed), id)
      if (outcome === 'broken') did('D', 'brokePromise', due, worth(owed), id)
    },
    asOf(round: number): Partner {
      endLent(round)
      return { acts, owed }
    },
  }
}
