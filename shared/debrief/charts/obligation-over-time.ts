// Expected obligation over time, by the model: what receivers are expected to owe fades, what givers are expected to claim grows.

import type { SeatId } from '../../game/state.ts'
import { expectedClaim, expectedObligation, normProfiles } from '../../reciprocity/obligation.ts'
import { type Chart, tableOf } from '../chart.ts'
import { type Account, accountsIn } from '../favours.ts'
import type { MatchRecord } from '../match-record.ts'
import { sum } from '../values.ts'

/** Twice a round: at half of each market and at its evening. */
const POINTS_A_ROUND = 2
/** Pairs that are named, those with the widest gap first. Guess: what one chart can show beside its lines. */
const PAIRS_SHOWN = 5

/** Coins, all seats of a market together; of several markets the mean over those still running then. */
type ObligationPoint = { readonly atRounds: number; readonly owed: number; readonly claimed: number }
/** At the end of a market: what the model expects one to owe another, and the other to claim. */
type OpenAccount = {
  readonly market: number
  readonly debtor: SeatId
  readonly creditor: SeatId
  readonly owed: number
  readonly claimed: number
}
export type ObligationOverTimeChart = Chart<
  'obligationOverTime',
  { readonly points: readonly ObligationPoint[]; readonly widest: readonly OpenAccount[] },
  'claimedMoreThanOwed' | 'owedMoreThanClaimed' | 'noDebts'
>

/** A model of expected obligation, never of what anybody felt. Norm profile as the room was set. Source: science notes, part B. */
export function obligationOverTime(records: readonly MatchRecord[]): ObligationOverTimeChart {
  const markets = records.map((record) => ({ record, accounts: accountsIn(record.exchanges) }))
  const rounds = Math.max(0, ...records.map((record) => record.rounds))
  const points = Array.from({ length: rounds * POINTS_A_ROUND + 1 }, (_, k): ObligationPoint => {
    const atRounds = k / POINTS_A_ROUND
    const running = markets.filter(({ record }) => record.rounds >= atRounds)
    const mean = (of: (account: Balance) => number) =>
      sum(running, ({ record, accounts }) => sum(accounts, (account) => of(balanceAt(account, atRounds, record)))) /
      Math.max(1, running.length)
    return { atRounds, owed: mean(({ owed }) => owed), claimed: mean(({ claimed }) => claimed) }
  })
  const last = points.at(-1) ?? { atRounds: 0, owed: 0, claimed: 0 }
  return {
    id: 'obligationOverTime',
    numbers: { points, widest: widestGaps(markets) },
    finding: { id: findingId(last), facts: { ...last, gap: last.claimed - last.owed } },
    table: tableOf(
      { atRounds: 'rounds', owed: 'coins', claimed: 'coins' },
      points.map(({ atRounds, owed, claimed }) => [atRounds, owed, claimed]),
    ),
  }
}

type Balance = { readonly owed: number; readonly claimed: number }
type Accounts = { readonly record: MatchRecord; readonly accounts: readonly Account[] }

function balanceAt({ favours }: Account, atRounds: number, { settings }: MatchRecord): Balance {
  const before = favours.filter((favour) => favour.atRounds <= atRounds)
  const profile = normProfiles[settings.norm]
  return { owed: expectedObligation(before, atRounds, profile), claimed: expectedClaim(before, atRounds, profile) }
}

function widestGaps(markets: readonly Accounts[]): OpenAccount[] {
  return markets
    .flatMap(({ record, accounts }, index) =>
      accounts.map((account) => {
        const { debtor, creditor } = account
        return { market: index + 1, debtor, creditor, ...balanceAt(account, record.rounds, record) }
      }),
    )
    .filter(({ claimed }) => claimed > 0)
    .sort((a, b) => b.claimed - b.owed - (a.claimed - a.owed))
    .slice(0, PAIRS_SHOWN)
}

function findingId({ owed, claimed }: Balance): ObligationOverTimeChart['finding']['id'] {
  if (claimed === 0) return 'noDebts'
  return claimed > owed ? 'claimedMoreThanOwed' : 'owedMoreThanClaimed'
}
