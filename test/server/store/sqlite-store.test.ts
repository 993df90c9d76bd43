// The default store on a real disk: its lock, its file, and a disk that refuses. What every store keeps: event-store.test.ts.

import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import type { EventStore } from '../../../server/store/event-store.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'

const onLost = (error: Error) => {
  throw error
}
const openIn = (dataDir: string) => openSqliteStore({ dataDir, onLost })
const newFolder = () => mkdtemp(join(tmpdir(), 'gt-store-'))

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function aStore(): Promise<{ store: EventStore; dataDir: string }> {
  const dataDir = await newFolder()
  undo.push(() => rm(dataDir, { recursive: true }))
  const store = await openIn(dataDir)
  undo.push(() => store.close())
  return { store, dataDir }
}

const first = { log: 'a', events: [{ seq: 1, atMs: 1, by: 's1', body: '1' }] }

test('[STO-9] a second server on the same folder is refused with one sentence, and may start when the first has ended', async () => {
  const { store, dataDir } = await aStore()

  await expect(openIn(dataDir)).rejects.toThrow(/^Another server is using the data folder [^\n]+\.$/)
  await store.close()
  const next = await openIn(dataDir)
  await next.close()
})

test('[STO-9] a folder that cannot be used ends the start with one sentence', async () => {
  const { dataDir } = await aStore()
  const file = join(dataDir, 'a-file')
  await writeFile(file, '')

  await expect(openIn(join(file, 'data'))).rejects.toThrow(/^The data folder [^\n]+ cannot be made[^\n]+\.$/)
})

test.runIf(existsSync('/proc/self'))('[STO-9] a folder that the system never makes ends the start too', async () => {
  await expect(openIn('/proc/no-such/data')).rejects.toThrow(/^The data folder [^\n]+ cannot be made[^\n]+\.$/)
})

test('[STO-10] a file of another version is left alone', async () => {
  const { store, dataDir } = await aStore()
  await store.close()
  const file = new DatabaseSync(join(dataDir, 'give-and-take.sqlite'))
  file.exec("UPDATE meta SET value = 999 WHERE key = 'schemaVersion'")
  file.close()

  await expect(openIn(dataDir)).rejects.toThrow(/was written by another version of the game \(schema 999/)
})

test('[STO-11] while the disk refuses every append is refused, and nothing of it is there afterwards', async () => {
  const { store, dataDir } = await aStore()
  const rival = new DatabaseSync(join(dataDir, 'give-and-take.sqlite'))
  rival.exec('BEGIN IMMEDIATE')

  await expect(store.append(first)).rejects.toMatchObject({ code: 'unavailable' })
  rival.exec('ROLLBACK')
  rival.close()
  expect((await store.read('a')).events).toEqual([])
  await store.append(first)
  expect((await store.read('a')).events).toEqual(first.events)
})

test('[STO-12] a nearly full disk is noticed', async () => {
  const { store, dataDir } = await aStore()
  expect(await store.diskLow()).toBe(false)
  await store.close()

  const cautious = await openSqliteStore({ dataDir, onLost, leastFreeBytes: Number.MAX_SAFE_INTEGER })
  expect(await cautious.diskLow()).toBe(true)
  await cautious.close()
})

test('[STO-13] appends that gather while one is written are committed together', async () => {
  const { store, dataDir } = await aStore()
  const steps = Array.from({ length: 300 }, (_, index) => ({
    log: `log${index % 10}`,
    events: [{ seq: Math.floor(index / 10) + 1, atMs: 1, by: 's1', body: '{}' }],
  }))
  await Promise.all(steps.map((step) => store.append(step)))

  // The write-ahead log holds a page or more for each commit: 300 commits alone make 310 of them.
  const counted = new DatabaseSync(join(dataDir, 'give-and-take.sqlite'))
  const frames = counted.prepare('PRAGMA wal_checkpoint(NOOP)').get()
  counted.close()
  expect((await store.read('log9')).events).toHaveLength(30)
  expect(Number(frames?.['log'])).toBeLessThan(100)
})

test('[DEL-4] what was deleted is in no byte of the files, and what was not is still there', async () => {
  const { store, dataDir } = await aStore()
  const name = 'Zephyrine-Quillfeather'
  const opened = (code: string, who: string) => ({
    log: code,
    events: [1, 2, 3].map((seq) => ({
      seq,
      atMs: 1,
      by: who,
      body: JSON.stringify({ name: who, n: 'x'.repeat(900 * seq) }),
    })),
    answer: { by: who, actionId: who, body: JSON.stringify({ who }) },
    directory: {
      room: { code, log: code, openedAtMs: 1, lastPersonAtMs: 1, running: undefined },
      seatKeys: [`key of ${who}`],
    },
  })
  const filesWith = async (text: string) => {
    const files = await readdir(dataDir)
    const found = await Promise.all(files.map(async (file) => (await readFile(join(dataDir, file))).includes(text)))
    return files.filter((_, index) => found[index])
  }
  await store.append(opened('AAAAAA', name))
  await store.append(opened('BBBBBB', 'Kept-Keeperson'))
  await store.append({ log: 'AAAAAA-1-1', events: [{ seq: 1, atMs: 1, by: name, body: '{}' }] })
  expect(await filesWith(name)).not.toEqual([])
  await store.forget(['AAAAAA'])

  expect(await filesWith(name)).toEqual([])
  expect(await filesWith('Kept-Keeperson')).not.toEqual([])
  expect((await store.read('BBBBBB')).events).toHaveLength(3)
  expect(await store.roomOfSeatKey(`key of ${name}`)).toBeUndefined()
})
