// Finds persuasion sequences in an offer log.

import * as z from 'zod'
import { items, unitValue } from '../../shared/game/goods.ts'
import { offerLogEventSchema } from '../../shared/reciprocity/techniques/offer-log.ts'
import { detectTechniques, type OfferLogEvent } from '../../shared/reciprocity/techniques.ts'
import { type Command, UsageError } from './command.ts'
import { jsonOf, linesOf, readLine } from './json-lines.ts'
import { optionsAndFile } from './options.ts'
import { textOf } from './text-of.ts'

type ReferenceValues = Readonly<Record<string, number>>

export const techniques: Command = {
  usage: `techniques [FILE.jsonl] [--ref '{"bread":2}'] [--json]`,
  does: "reads an offer log, one JSON object a line, and prints the sequences that match a pattern, one a line, with --json as one array; --ref gives reference values in place of the game's",
  run(args, io) {
    const { values, file } = optionsAndFile(args, {
      ref: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const ref = values.ref === undefined ? gameValues() : readValues(values.ref)
    const hits = detectTechniques(readOfferLog(textOf(file, io), ref), ref)
    if (values.json) io.print(JSON.stringify(hits))
    else for (const hit of hits) io.print(JSON.stringify(hit))
  },
}

function gameValues(): ReferenceValues {
  return Object.fromEntries(items.map((item) => [item, unitValue(item)]))
}

function readValues(text: string): ReferenceValues {
  const values = z.record(z.string(), z.number().min(0)).safeParse(jsonOf(text))
  if (!values.success)
    throw new UsageError(`--ref takes a JSON object of numbers from 0 on, for example {"bread":2}, not ${text}.`)
  return { coins: 1, ...values.data }
}

function readOfferLog(text: string, ref: ReferenceValues): OfferLogEvent[] {
  const lineOf = new Map<string, number>()
  return linesOf(text).map((line) => {
    const { number } = line
    const event = readLine(offerLogEventSchema, line)
    for (const good of [...Object.keys(event.give), ...Object.keys(event.want)]) {
      if (!Object.hasOwn(ref, good))
        throw new UsageError(`Line ${number}: "${good}" has no reference value; name it in --ref.`)
    }
    const before = lineOf.get(event.id)
    if (before !== undefined)
      throw new UsageError(`Line ${number}, id: line ${before} has the id "${event.id}" already.`)
    lineOf.set(event.id, number)
    return event
  })
}
