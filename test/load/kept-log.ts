// What a server kept of a class: every event of its markets, from its export or from the store itself.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'

/** One market's events by number: who caused each. */
export type KeptLog = {
  readonly eventBy: (market: string, seq: number) => string | undefined
  /** Every action id that the log has an answer for, as often as it has one; undefined where the log names none. */
  readonly answers:
    | readonly { readonly market: string; readonly id: string; readonly seq: number | undefined }[]
    | undefined
}

const eventRows = z.array(z.object({ log: z.string(), seq: z.int(), by: z.string() }))
const answerRows = z.array(z.object({ log: z.string(), actionId: z.string(), body: z.string() }))
const answerBody = z.object({ seq: z.int().optional() })

/** From the data folder of a server that has ended. */
export function logFromStore(dataDir: string, code: string): KeptLog {
  const database = new DatabaseSync(join(dataDir, 'give-and-take.sqlite'), { readOnly: true })
  try {
    const ofClass = "log > ? || '-' AND log < ? || '.'"
    const events = eventRows.parse(database.prepare(`SELECT log, seq, by FROM event WHERE ${ofClass}`).all(code, code))
    const answers = answerRows.parse(
      database.prepare(`SELECT log, action_id AS actionId, body FROM answer WHERE ${ofClass}`).all(code, code),
    )
    const by = new Map(events.map(({ log, seq, by }) => [`${log} ${seq}`, by]))
    return {
      eventBy: (market, seq) => by.get(`${market} ${seq}`),
      answers: answers.map(({ log, actionId, body }) => ({
        market: log,
        id: actionId,
        seq: answerBody.parse(JSON.parse(body)).seq,
      })),
    }
  } finally {
    database.close()
  }
}

const eventLine = z.object({ match: z.int(), market: z.int(), seq: z.int(), by: z.string() })

/** From the text of an export's events.jsonl, which numbers matches and markets from 1. */
export function logFromExport(eventsJsonl: string, code: string): KeptLog {
  const by = new Map<string, string>()
  for (const line of eventsJsonl.split('\n').filter((text) => text !== '')) {
    const { match, market, seq, by: who } = eventLine.parse(JSON.parse(line))
    by.set(`${code}-${match}-${market} ${seq}`, who)
  }
  return { eventBy: (market, seq) => by.get(`${market} ${seq}`), answers: undefined }
}
