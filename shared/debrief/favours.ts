// What passed between each two seats without an equal return: the records for the obligation model, with the truth of both.

import type { SeatId } from '../game/state.ts'
import type { Favour, NeedOfReceiver } from '../reciprocity/obligation.ts'
import type { ExchangeRecord } from './match-record.ts'

/** Between two, as the one who may owe sees it: received from the other, or given to them. */
export type Account = { readonly debtor: SeatId; readonly creditor: SeatId; readonly favours: readonly Favour[] }

/** An ask so soon after a gift makes its giver a trickster, the second time. Source: m_motive of the science notes, part B. */
const TRICK_S = 60

/**
 * Of each exchange what one side got beyond what it gave, in the order of acceptance; two accounts for each pair that has any.
 * What was undone or broken is no favour; a refused gift leaves no lot. Source: science notes, part B.
 */
export function accountsIn(exchanges: readonly ExchangeRecord[]): Account[] {
  const accounts = new Map<string, Account & { readonly favours: Favour[] }>()
  const tricked = new Set<string>()
  const file = (debtor: SeatId, creditor: SeatId, favour: Favour) => {
    const key = `${debtor}>${creditor}`
    const account = accounts.get(key) ?? { debtor, creditor, favours: [] }
    accounts.set(key, account)
    account.favours.push(favour)
  }
  for (const exchange of [...exchanges].sort((a, b) => a.atRounds - b.atRounds)) {
    const favour = favourOf(exchange)
    if (!favour) continue
    const { giver, receiver, ...facts } = favour
    const pair = `${giver}>${receiver}`
    const trick = exchange.askedAfterS !== undefined && exchange.askedAfterS <= TRICK_S
    const received = { way: 'received' as const, ...facts, tricked: trick && tricked.has(pair) }
    if (trick) tricked.add(pair)
    file(receiver, giver, received)
    file(giver, receiver, { ...received, way: 'given' })
  }
  return [...accounts.values()]
}

function favourOf(exchange: ExchangeRecord) {
  const { author, other, facts, flags, owing, subtype, atRounds, authorWealth, otherWealth } = exchange
  if (flags.includes('refused') || flags.includes('handed_back') || owing > 0 || subtype === 'lapsed') return undefined
  const net = facts.given * facts.deliveredByAuthor - facts.got * facts.deliveredByOther
  if (net === 0) return undefined
  const fromAuthor = net > 0
  return {
    ...(fromAuthor ? { giver: author, receiver: other } : { giver: other, receiver: author }),
    value: Math.abs(net),
    atRounds,
    receiverWealth: fromAuthor ? otherWealth : authorWealth,
    giverWealth: fromAuthor ? authorWealth : otherWealth,
    need: (fromAuthor ? facts.needOfOther : facts.needOfAuthor) as NeedOfReceiver, // 0 to 3 by its schema
  }
}
