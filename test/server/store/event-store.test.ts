// What every event store must keep, the one of the tests included: what is proved on it holds for the others.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Append, EventStore, RoomRow, StoredEvent } from '../../../server/store/event-store.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { memoryStore } from '../memory-store.ts'

type OpenStore = {
  readonly store: EventStore
  /** Opens what is on the disk again, after `store.close()`; absent for a store without one. */
  readonly reopen?: () => Promise<EventStore>
  readonly cleanUp?: () => Promise<void>
}

/** Every store there is: a new one is a line here. */
const stores: readonly { readonly name: string; readonly open: () => Promise<OpenStore> }[] = [
  { name: 'the store of the tests', open: () => Promise.resolve({ store: memoryStore() }) },
  { name: 'sqlite', open: openSqlite },
]

async function openSqlite(): Promise<OpenStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gt-store-'))
  const onLost = (error: Error) => {
    throw error
  }
  const reopen = () => openSqliteStore({ dataDir, onLost })
  return { store: await reopen(), reopen, cleanUp: () => rm(dataDir, { recursive: true }) }
}

const event = (seq: number, body = `{"n":${seq}}`): StoredEvent => ({ seq, atMs: 1000 + seq, by: 's1', body })
const append = (log: string, ...seqs: number[]): Append => ({ log, events: seqs.map((seq) => event(seq)) })
const room = (code: string, log: string): RoomRow => ({
  code,
  log,
  openedAtMs: 1,
  lastPersonAtMs: 2,
  running: undefined,
})
const opened = (row: RoomRow, ...seatKeys: string[]): Append => ({
  log: row.log,
  events: [event(1)],
  directory: { room: row, seatKeys },
})

describe.each(stores)('$name', ({ open }) => {
  let opening: OpenStore
  let store: EventStore
  beforeEach(async () => {
    opening = await open()
    store = opening.store
  })
  afterEach(async () => {
    await store.close()
    await opening.cleanUp?.()
  })
  const seqs = async (log: string) => (await store.read(log)).events.map(({ seq }) => seq)

  test('[STO-1] events come back as they were written, in order, each log its own', async () => {
    await store.append(append('a', 1, 2))
    await store.append(append('b', 1))
    await store.append({ log: 'a', events: [event(3, '{"text":"ünï \\u0000 \'; DROP TABLE event;"}')] })

    expect(await store.read('a')).toEqual({
      events: [event(1), event(2), event(3, '{"text":"ünï \\u0000 \'; DROP TABLE event;"}')],
      answers: [],
    })
    expect(await seqs('b')).toEqual([1])
    expect(await seqs('nobody')).toEqual([])
  })

  test.each([[[2]], [[1, 3]], [[1, 1]], [[0]]])(
    '[STO-2] numbers %j leave a hole or overlap: refused, nothing is written',
    async (numbers) => {
      await expect(store.append(append('a', ...numbers))).rejects.toMatchObject({ code: 'conflict' })
      expect(await seqs('a')).toEqual([])
    },
  )

  test('[STO-2] a second writer of the same number is refused and the first one stands', async () => {
    const [first, second, other] = await Promise.allSettled([
      store.append({ log: 'a', events: [event(1, '"first"')] }),
      store.append({ log: 'a', events: [event(1, '"second"')] }),
      store.append(append('b', 1)),
    ])

    expect([first.status, second.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await store.read('a')).events).toEqual([event(1, '"first"')])
  })

  test('[STO-2] what follows a refused append is refused too', async () => {
    const results = await Promise.allSettled([store.append(append('a', 2)), store.append(append('a', 3))])

    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })

  test('[STO-3] an answer is written with its events or not at all, once for a hand and an id', async () => {
    const answer = { by: 's1', actionId: 'x', body: '{"ok":true}' }
    await store.append({ log: 'a', events: [event(1)], answer })
    await expect(store.append({ log: 'a', events: [event(2)], answer })).rejects.toMatchObject({ code: 'conflict' })
    await store.append({ log: 'a', events: [event(2)], answer: { ...answer, by: 's2' } })
    await store.append({ log: 'b', events: [event(1)], answer })

    expect((await store.read('a')).answers).toEqual([answer, { ...answer, by: 's2' }])
    expect(await seqs('a')).toEqual([1, 2])
  })

  test('[STO-4] a code belongs to one room for ever', async () => {
    await store.append(opened(room('ABCDEF', 'one')))
    await expect(store.append(opened(room('ABCDEF', 'two')))).rejects.toMatchObject({ code: 'conflict' })

    expect(await store.rooms()).toEqual([room('ABCDEF', 'one')])
    expect(await seqs('two')).toEqual([])
  })

  test('[STO-4] the directory follows its room: the running match, and the last person never earlier', async () => {
    await store.append(opened({ ...room('ABCDEF', 'one'), lastPersonAtMs: 50 }))
    await store.seen('ABCDEF', 90)
    await store.seen('ABCDEF', 70)
    await store.seen('NOBODY', 99)
    const changed = { ...room('ABCDEF', 'one'), openedAtMs: 77, lastPersonAtMs: 60, running: 'm1' }
    await store.append({ log: 'one', events: [event(2)], directory: { room: changed, seatKeys: [] } })

    const expected = { code: 'ABCDEF', log: 'one', openedAtMs: 1, lastPersonAtMs: 90, running: 'm1' }
    expect(await store.room('ABCDEF')).toEqual(expected)
    expect(await store.rooms()).toEqual([expected])
    expect(await store.room('NOBODY')).toBeUndefined()
  })

  test('[STO-5] a seat key leads to its room, and no key opens two', async () => {
    await store.append(opened(room('ABCDEF', 'one'), 'key1', 'key2'))
    await expect(store.append(opened(room('GHJKMN', 'two'), 'key2'))).rejects.toMatchObject({ code: 'conflict' })

    expect(await store.roomOfSeatKey('key2')).toEqual(room('ABCDEF', 'one'))
    expect(await store.roomOfSeatKey('key3')).toBeUndefined()
    expect(await store.room('GHJKMN')).toBeUndefined()
  })

  test('[STO-6] the last sign of life is kept', async () => {
    expect(await store.lastBeat()).toBeUndefined()
    await store.beat(5)
    await store.beat(7)

    expect(await store.lastBeat()).toBe(7)
  })

  test('[STO-7] calls made before closing are carried out, later ones are refused', async () => {
    const before = store.append(append('a', 1))
    const closing = store.close()

    await expect(before).resolves.toBeUndefined()
    await closing
    await expect(store.append(append('a', 2))).rejects.toMatchObject({ code: 'closed' })
  })

  test('[STO-8] what was acknowledged is there when the store is opened again', async () => {
    if (!opening.reopen) return
    await store.append({ ...opened(room('ABCDEF', 'one'), 'key1'), answer: { by: 's1', actionId: 'x', body: '1' } })
    await store.beat(9)
    await store.close()
    store = await opening.reopen()

    expect(await store.read('one')).toEqual({ events: [event(1)], answers: [{ by: 's1', actionId: 'x', body: '1' }] })
    expect(await store.roomOfSeatKey('key1')).toEqual(room('ABCDEF', 'one'))
    expect(await store.lastBeat()).toBe(9)
  })
})
