// The ledger of expected obligation after a list of transfers.

import * as z from 'zod'
import {
  curves,
  DAYS_A_ROUND,
  expectedClaim,
  expectedObligation,
  type Favour,
  normProfiles,
  unrepaid,
} from '../../shared/reciprocity/obligation.ts'
import { columns } from './columns.ts'
import { type Command, UsageError } from './command.ts'
import { linesOf, readLine } from './json-lines.ts'
import { optionsAndFile } from './options.ts'
import { textOf } from './text-of.ts'

/** Guess: more than any story has; sums of it stay exact to the coin. */
const MOST_COINS = 1e11
const coins = z.number().min(0).max(MOST_COINS)

/** Without its receiver's wealth a favour counts as large: its half-life is the longest. */
const transferSchema = z
  .strictObject({
    t: z.number(),
    from: z.string().min(1),
    to: z.string().min(1),
    value: coins,
    need: z.literal([0, 1, 2, 3]).default(1),
    wealth_from: coins.optional(),
    wealth_to: coins.optional(),
    tricked: z.boolean().default(false),
    demanded: z.boolean().default(false),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'nobody gives to oneself' })
type Transfer = z.infer<typeof transferSchema>

const norms = Object.keys(normProfiles) as (keyof typeof normProfiles)[]

export const obligation: Command = {
  usage: `obligation [FILE.jsonl] [--at DAYS] [--norm ${norms.join('|')}] [--curve ${curves.join('|')}] [--wealth COINS] [--json]`,
  does: 'reads transfers {t, from, to, value}, one JSON object a line, t in story days (also need 0-3, wealth_from, wealth_to, tricked, demanded), and prints who is expected to owe whom (a model) after --at days, or after the last transfer; --wealth is what everyone has, where a line does not say',
  run(args, io) {
    const { file, ...asked } = read(args)
    const transfers = linesOf(textOf(file, io))
      .map((line) => readLine(transferSchema, line))
      .toSorted((a, b) => a.t - b.t)
    const at = asked.at ?? transfers.at(-1)?.t ?? 0
    const ledger = ledgerOf(
      transfers.filter(({ t, value }) => t <= at && value > 0),
      { ...asked, at },
    )
    const { norm, curve, json } = asked
    io.print(json ? JSON.stringify({ at, norm, curve, ledger }) : table(ledger, at))
  },
}

type Asked = Omit<ReturnType<typeof read>, 'file' | 'json'> & { readonly at: number }

function read(args: readonly string[]) {
  const { values, file } = optionsAndFile(args, {
    at: { type: 'string' },
    norm: { type: 'string', default: 'mixed' },
    curve: { type: 'string', default: 'exponential' },
    wealth: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const norm = norms.find((name) => name === values.norm)
  if (!norm) throw new UsageError(`--norm is one of ${norms.join(', ')}, not "${values.norm}".`)
  const curve = curves.find((name) => name === values.curve)
  if (!curve) throw new UsageError(`--curve is one of ${curves.join(', ')}, not "${values.curve}".`)
  return {
    ...{ norm, curve, file, json: values.json },
    at: numberOf('--at takes a number of story days', values.at, Number.NEGATIVE_INFINITY),
    wealth: numberOf('--wealth takes coins, 0 or more', values.wealth, 0),
  }
}

function numberOf(takes: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < least) throw new UsageError(`${takes}, not "${text}".`)
  return value
}

/** Every pair that has something between it, debtor first, in the order of names. */
function ledgerOf(transfers: readonly Transfer[], { at, norm, curve, wealth }: Asked) {
  const pairs = new Map<string, { debtor: string; creditor: string; favours: Favour[] }>()
  const add = (debtor: string, creditor: string, favour: Favour) => {
    const key = JSON.stringify([debtor, creditor])
    const pair = pairs.get(key) ?? { debtor, creditor, favours: [] }
    pairs.set(key, pair)
    pair.favours.push(favour)
  }
  for (const transfer of transfers) {
    const { from, to } = transfer
    const favour = favourOf(transfer, wealth)
    add(to, from, { ...favour, way: 'received' })
    add(from, to, { ...favour, way: 'given' })
  }
  const atRounds = at / DAYS_A_ROUND
  const profile = normProfiles[norm]
  return [...pairs.values()]
    .map(({ debtor, creditor, favours }) => ({
      debtor,
      creditor,
      unrepaid: unrepaid(favours),
      obligation: expectedObligation(favours, atRounds, profile, curve),
      claim: expectedClaim(favours, atRounds, profile),
    }))
    .filter(({ claim }) => claim > 0)
    .toSorted((a, b) => compare(a.debtor, b.debtor) || compare(a.creditor, b.creditor))
}

function favourOf(transfer: Transfer, wealth: number | undefined): Omit<Favour, 'way'> {
  const { t, value, need, tricked, demanded, wealth_to: receiverWealth = wealth ?? 0 } = transfer
  const giverWealth = transfer.wealth_from ?? wealth
  return {
    ...{ value, need, tricked, demanded, receiverWealth, atRounds: t / DAYS_A_ROUND },
    ...(giverWealth === undefined ? {} : { giverWealth }),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function table(ledger: ReturnType<typeof ledgerOf>, at: number): string {
  const rows = ledger.map((row) => [
    ...[row.debtor, row.creditor],
    ...[row.unrepaid, row.obligation, row.claim].map((coins) => coins.toFixed(2)),
  ])
  return [
    ...columns([['debtor', 'creditor', 'unrepaid', 'obligation', 'claim'], ...rows]),
    '',
    `Coins on day ${at}. Obligation and claim are expected by a model; nobody was asked what they feel.`,
  ].join('\n')
}
