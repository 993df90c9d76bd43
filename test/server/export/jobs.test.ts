// The work behind debrief and export, and the thread it is done in.

import { afterEach, expect, test } from 'vitest'
import { type EndedLog, jobs } from '../../../server/export/jobs.ts'
import { jobsThreads } from '../../../server/export/jobs-thread.ts'
import { recent } from '../../../server/export/recent.ts'
import { verifyExport } from '../../../server/export/verify/verify-export.ts'
import type { StoredEvent } from '../../../server/store/event-store.ts'
import { recordMatch } from '../../../shared/debrief/record-match.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { type Log, simulated } from '../../helpers/exported.ts'

const stored = (log: Log): StoredEvent[] =>
  log.map(({ by, atMs, event }, index) => ({ seq: index + 1, atMs, by, body: JSON.stringify(event) }))
const ended = (log: Log): EndedLog => ({ match: 'ABCDEF-1', stored: stored(log) })
const log = simulated('jobs', { seats: 3, rounds: 1 })

const thread = jobsThreads()
afterEach(() => thread.close())

test('[EXP-14] the thread works out the same as is worked out here, says what it cannot do, and goes on', async () => {
  const own = { ...ended(log), own: undefined }
  const debrief = await thread.ask('debrief', ended(log))
  await expect(thread.ask('debrief', ended(log.slice(0, 9)))).rejects.toThrow(
    'a match that has not ended has no record',
  )
  const { zip } = await thread.ask('exportZip', [own], false)

  expect(debrief).toEqual(jobs.debrief(ended(log)))
  expect(Buffer.compare(zip, jobs.exportZip([own], false).zip)).toBe(0)
  expect(verifyExport(zip).events).toBe(log.length)
  await thread.close()
  await expect(thread.ask('replay', ended(log), true)).rejects.toThrow('the server ends')
})

test('[EXP-14] a thread that was let go of is started again', async () => {
  const impatient = jobsThreads(0)
  const first = await impatient.ask('replay', ended(log), true)
  // Its timer has run before ours.
  await new Promise((later) => setTimeout(later, 5))
  const asked = [impatient.ask('replay', ended(log), true), impatient.ask('replay', ended(log), true)]

  expect(await Promise.all(asked)).toEqual([first, first])
  await impatient.close()
})

test('[EXP-7] a portrait holds what the person at the stall tapped, not what somebody before did', () => {
  const exchange = recordMatch(log).exchanges.find(({ author, other }) => author === 's1' || other === 's1')?.id ?? ''
  const tap = (feeling: 'fair' | 'iOwe'): MarketEvent => ({
    ...{
      type: 'feltSet',
      seat: 's1',
      exchange,
      feeling,
      atMs: 99,
    },
  })
  const kept = (keeper: 'bot' | 'person'): MarketEvent => ({ type: 'kept', seat: 's1', keeper, atMs: 99 })
  const withTaps = (...events: MarketEvent[]): Log => {
    const end = log.findIndex(({ event }) => event.type === 'closed')
    return log.toSpliced(end, 0, ...events.map((event) => ({ seq: 0, by: 's1', atMs: 99, event })))
  }
  const felt = (...events: MarketEvent[]) =>
    JSON.parse(jobs.debrief(ended(withTaps(...events))).portraits.get('s1') ?? '').felt.map(
      ({ feeling }: { feeling: string }) => feeling,
    )

  expect(felt(tap('fair'))).toEqual(['fair'])
  expect(felt(tap('fair'), kept('bot'), kept('person'))).toEqual([])
  expect(felt(tap('fair'), kept('bot'), kept('person'), tap('iOwe'))).toEqual(['iOwe'])
})

test('[EXP-14] what failed is tried again, and the longest not asked for is forgotten first', async () => {
  const made: string[] = []
  const known = recent<string>(2)
  const get = (key: string) =>
    known.get(key, async () => {
      made.push(key)
      if (made.length === 1) throw new Error('once')
      return key
    })
  await expect(get('a')).rejects.toThrow('once')
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await get(key)).toBe(key)

  expect(made).toEqual(['a', 'a', 'b', 'c', 'b'])
})
