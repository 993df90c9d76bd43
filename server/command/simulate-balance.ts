// Runs every statement of what must stay true of the numbers, and prints each as soon as its matches are played.

import { balancing, type Verdict } from '../../shared/simulate/balance/balancing.ts'
import { statements } from '../../shared/simulate/balance/index.ts'
import { columns } from './columns.ts'
import type { CommandIo } from './command.ts'
import { playMatches } from './play-matches.ts'

type BalancePlan = {
  readonly matches: number
  readonly seed: string
  readonly workers: number
  readonly json: boolean
}

/** @returns 1 where a statement does not hold */
export async function simulateBalance({ matches, seed, workers, json }: BalancePlan, io: CommandIo): Promise<0 | 1> {
  const balance = balancing(statements, matches, seed)
  const verdicts: Verdict[] = []
  const plan = { simulations: balance.simulations, workers, stop: io.stopSignal() }
  if (!json) io.print(`Each kind of match ${matches} times, on the seeds ${seed}:0 to ${seed}:${matches - 1}.`)
  await playMatches(plan, io, (simulation, match, { figures }) => {
    for (const verdict of balance.take(simulation, match, figures)) {
      verdicts.push(verdict)
      if (!json) io.print(paragraph(verdict))
    }
  })
  const holds = verdicts.every((verdict) => verdict.holds)
  if (json) io.print(JSON.stringify({ matches, seed, holds, statements: verdicts }))
  else io.print(`\n${conclusion(verdicts)}`)
  return holds ? 0 : 1
}

function paragraph({ number, says, holds, claims }: Verdict): string {
  const rows = claims.map((claim) => [`    ${claim.says}`, shown(claim), bounds(claim), judgement(claim)])
  return [`\n${number}. ${holds ? 'holds' : 'FAILS'}: ${says}`, ...columns(rows)].join('\n')
}

type Claim = Verdict['claims'][number]

function shown({ figure: { mean, se }, unit }: Claim): string {
  return `${mean.toFixed(1)} ± ${se.toFixed(1)}${unit && ` ${unit}`}`
}

function judgement(claim: Claim): string {
  if (bounds(claim) === '') return ''
  return `${claim.holds ? 'holds' : 'FAILS'}${claim.clear ? '' : ', within chance of its bound'}`
}

function bounds({ least, most, above, below }: Claim): string {
  const words = Object.entries({ 'at least': least, 'at most': most, 'more than': above, 'less than': below })
  return words.flatMap(([word, bound]) => (bound === undefined ? [] : [`${word} ${bound}`])).join(', ')
}

function conclusion(verdicts: readonly Verdict[]): string {
  const failing = verdicts.filter(({ holds }) => !holds).map(({ number }) => number)
  return failing.length === 0 ? 'All statements hold.' : `Statements that do not hold: ${failing.join(', ')}.`
}
