// Plays one scenario with its scripts and its model, and prints what was measured in each condition.

import * as z from 'zod'
import type { Interval } from '../../shared/reciprocity/statistics/interval.ts'
import { decayOf } from '../../shared/scenarios/decay.ts'
import { scenarioOf, scenarios } from '../../shared/scenarios/index.ts'
import { type ArmResult, armResult } from '../../shared/scenarios/results.ts'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { runScenario } from '../../shared/simulate/run-scenario.ts'
import { columns } from './columns.ts'
import { type Command, UsageError } from './command.ts'
import { eventLog } from './event-log.ts'
import { optionsAndFile } from './options.ts'

/** Most agents a condition. Guess: minutes of work; more is a slip of the keys. */
const MOST_AGENTS = 1_000_000

export const scenario: Command = {
  usage: 'scenario S4 [--agents 1000] [--seed 1] [--events FILE] [--json]',
  does: 'plays the stages of an experiment with model bots, so many agents a condition, and prints counts, rates or means with their 95% intervals; --events writes what was played as JSON lines',
  run(args, { print }) {
    const { played, agents, seed, events, json } = read(args)
    const log = events === undefined ? undefined : eventLog(events)
    try {
      const observed = runScenario(played, { agents, seed, heard: ({ events }, name) => log?.write(events, name) })
      log?.finish()
      const arms = [...observed].map(([id, markets]) => armResult(played, id, markets.flat(), markets))
      print(json ? JSON.stringify(whole(played, arms)) : table(played, arms))
    } finally {
      log?.discard()
    }
  },
}

function read(args: readonly string[]) {
  const { values, file: name } = optionsAndFile(args, options)
  if (name === undefined) throw new UsageError('Say which experiment, for example: scenario S4.')
  const played = scenarioOf(name.toLowerCase().replace(/^s/, 'S'))
  if (!played) {
    const known = scenarios.flatMap(({ id, variants = [] }) => [id, ...variants.map((one) => one.id)]).join(', ')
    throw new UsageError(`No experiment is called "${name}"; there are ${known}.`)
  }
  const agents = z.coerce.number().int().min(1).max(MOST_AGENTS).safeParse(values.agents)
  if (!agents.success)
    throw new UsageError(`--agents takes a whole number from 1 to ${MOST_AGENTS}, not "${values.agents}".`)
  if (values.seed === '') throw new UsageError('--seed takes any text that is not empty.')
  return { ...values, played, agents: agents.data }
}

const options = {
  agents: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  events: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** `decay`: what a month leaves of the yes, where that is what is compared. */
function whole(played: Scenario, arms: readonly ArmResult[]) {
  const decay = decayOf(played, arms)
  return {
    id: played.id,
    arms: arms.map((arm) => plain(played, arm)),
    ...(decay ? { decay: { ratio: decay.ratio, ci: [decay.interval.low, decay.interval.high] } } : {}),
  }
}

/** The main measure in flat fields; the others by their names. */
function plain({ measures }: Scenario, { id, excluded, measures: results }: ArmResult) {
  const [main, ...others] = measures.map((measure) => ({ id: measure.id, ...numbers(results[measure.id]) }))
  const { id: _, ...figures } = main ?? { id: '' }
  return {
    id,
    ...figures,
    ...(Object.keys(excluded).length > 0 ? { excluded } : {}),
    ...(others.length > 0 ? { also: Object.fromEntries(others.map(({ id, ...rest }) => [id, rest])) } : {}),
  }
}

function numbers(result: ArmResult['measures'][string] | undefined) {
  if (!result) return {}
  const ci = result.interval ? [result.interval.low, result.interval.high] : null
  return result.kind === 'rate'
    ? { n: result.n, yes: result.yes, rate: result.rate, ci }
    : { n: result.n, mean: result.n === 0 ? null : result.mean, ci }
}

function table(played: Scenario, arms: readonly ArmResult[]): string {
  const { measures } = played
  const decay = decayOf(played, arms)
  const rows = arms.flatMap((arm) =>
    measures.map(({ id }) => {
      const result = arm.measures[id]
      const value =
        result?.kind === 'rate' ? percent(result.rate) : result && result.n > 0 ? result.mean.toFixed(2) : '-'
      const scale = result?.kind === 'rate' ? 100 : 1
      const ci = result?.interval
        ? `${(scale * result.interval.low).toFixed(2)} to ${(scale * result.interval.high).toFixed(2)}`
        : '-'
      return [arm.id, id, String(result?.n ?? 0), value, ci]
    }),
  )
  return [
    ...columns([['condition', 'measure', 'n', 'value', '95% interval'], ...rows]),
    '',
    ...(decay ? [`Each month leaves ${percent(decay.ratio)} of the yes (95%: ${span(decay.interval)}).`] : []),
    'Bots that were built to answer like this: no finding.',
  ].join('\n')
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`
const span = ({ low, high }: Interval) => `${percent(low)} to ${percent(high)}`
