// Classifies exchanges: facts in, labels out, a line each.

import * as z from 'zod'
import { classify as classified, LINK_S } from '../../shared/reciprocity/classify.ts'
import { type ExchangeFacts, exchangeFactsSchema } from '../../shared/reciprocity/exchange-facts.ts'
import { type Command, UsageError } from './command.ts'
import { linesOf, readLine } from './json-lines.ts'
import { optionsAndFile } from './options.ts'
import { textOf } from './text-of.ts'

/** A field of a line and the fact it is. */
const fields = {
  G: 'given',
  W: 'got',
  consent: 'consent',
  threat: 'threat',
  immediate: 'immediate',
  due: 'due',
  deliv_author: 'deliveredByAuthor',
  deliv_other: 'deliveredByOther',
  need_other: 'needOfOther',
  need_author: 'needOfAuthor',
  refused_before: 'refusedBefore',
  sole: 'sole',
  insolvent: 'insolvent',
  dist: 'distance',
  ret: 'returned',
  ret_dt: 'returnedAfterS',
  dun: 'dunned',
  freebie: 'freebie',
  cost_passed: 'costPassed',
  charity: 'charity',
} as const satisfies Record<string, keyof ExchangeFacts>

const letters = { generalized: 'G', balanced: 'B', negative: 'N' } as const

export const classify: Command = {
  usage: 'classify [FILE.jsonl] [--strict] [--json]',
  does: `reads exchanges, one JSON object a line (${Object.keys(fields).join(', ')}; all but G and W may be left out), and writes {label, subtype, confidence} for each, label G, B, N or -; a line it cannot use gives {error, line}; --strict: a sole supplier may ask no more than 5% above even`,
  run(args, io) {
    const { values, file } = optionsAndFile(args, {
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const lines = linesOf(textOf(file, io)).map((line) => JSON.stringify(answer(line, values.strict)))
    if (lines.length > 0) io.print(lines.join('\n'))
  },
}

function answer(line: Parameters<typeof readLine>[1], strict: boolean) {
  try {
    const { label, subtype, confidence } = classified(readLine(factsSchema, line), { strict })
    return { label: label ? letters[label] : '-', subtype, confidence }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { error: error.message, line: line.number }
  }
}

const { shape } = exchangeFactsSchema
const lineSchema = z.strictObject({
  ...Object.fromEntries(Object.entries(fields).map(([field, fact]) => [field, shape[fact]])),
  // A date, in whatever unit, says as much as that there is one.
  due: z
    .union([z.boolean(), z.number().min(0)], { error: 'expected boolean, or a time from 0 on' })
    .default(false)
    .transform(Boolean),
})

const factsSchema = z.preprocess(withoutNulls, lineSchema).transform((line): ExchangeFacts => {
  const named = Object.entries(fields).map(([field, fact]) => [fact, line[field as keyof typeof line]])
  // Each fact was parsed by its own schema, under the name of its field.
  const facts = Object.fromEntries(named) as ExchangeFacts
  // Whoever writes down a return says that it is one, however late.
  return facts.returnedAfterS === undefined
    ? facts
    : { ...facts, returnedAfterS: Math.min(LINK_S, facts.returnedAfterS) }
})

/** A field of null is one that was left out. */
function withoutNulls(json: unknown): unknown {
  return Object.fromEntries(Object.entries(Object(json)).filter(([, value]) => value !== null))
}
