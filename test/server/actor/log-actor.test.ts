// The actor's promises: one at a time, written before spoken, once for an id, and back after anything.

import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { type ActorOptions, type LogActor, openLogActor } from '../../../server/actor/log-actor.ts'
import type { Committed } from '../../../server/actor/log-life.ts'
import { type FakeClock, fakeClock } from '../fake-clock.ts'
import { type MemoryStore, memoryStore } from '../memory-store.ts'
import { parseTillEvent, type Till, type TillAction, type TillEvent, till } from './till.ts'

type TillActor = LogActor<Till, TillAction, TillEvent>
type World = { readonly store: MemoryStore; readonly clock: FakeClock }

const aWorld = (): World => ({ store: memoryStore(), clock: fakeClock() })
const put = (coins: number): TillAction => ({ type: 'put', coins })

function open(
  { store, clock }: World,
  more: Partial<ActorOptions<Till, TillAction, TillEvent>> = {},
): Promise<TillActor> {
  const logger = pino({ level: 'silent' })
  return openLogActor({
    log: 'till',
    machine: till(),
    parseEvent: parseTillEvent,
    store,
    clock,
    logger,
    keepEvents: 100,
    aliveUntilMs: undefined,
    ...more,
  })
}

/** Lets everything happen that waits for nothing but the processor. */
const settle = () => new Promise((resolve) => setImmediate(resolve))
const coins = (actor: TillActor) => actor.peek((state) => state.coins)

/** What came out, in order, as it came. */
function listen(actor: TillActor): string[] {
  const heard: string[] = []
  actor.subscribe({
    committed: (events) => heard.push(...events.map(({ seq, event }) => `${seq} ${event.type}`)),
    paused: () => heard.push('paused'),
    resumed: () => heard.push('resumed'),
  })
  return heard
}

const note = (heard: string[], name: string) => (value: unknown) => heard.push(`${name} ${JSON.stringify(value)}`)

describe('the output gate', () => {
  test('[LOG-1] no answer, refusal, look or news leaves before the commit; then in order', async () => {
    const world = aWorld()
    const actor = await open(world)
    const heard = listen(actor)
    world.store.hold()
    void actor.submit('s1', 'a', put(3)).then(note(heard, 'answer'))
    void actor.submit('s2', 'b', put(-9)).then(note(heard, 'refusal'))
    void actor.read((state) => state.coins).then(note(heard, 'look'))
    void actor.submit('s3', 'c', { type: 'look' }).then(note(heard, 'nothing'))
    await settle()
    expect(heard).toEqual([])

    world.store.release()
    await settle()
    expect(heard).toEqual([
      '1 put',
      'answer {"ok":true,"seq":1}',
      'refusal {"ok":false,"reason":"notEnough"}',
      'look 3',
      'nothing {"ok":true,"seq":1}',
    ])
  })

  test('[LOG-1] when the commit fails nothing that stood on it is told, and it has not happened', async () => {
    const world = aWorld()
    const actor = await open(world)
    await actor.submit('s1', 'a', put(5))
    const heard = listen(actor)
    world.store.break()
    const answers = await Promise.all([
      actor.submit('s1', 'b', put(1)),
      actor.submit('s2', 'c', put(-9)),
      actor.read((state) => state.coins),
    ])

    expect(answers).toEqual([{ ok: false, reason: 'storagePaused' }, { ok: false, reason: 'storagePaused' }, undefined])
    expect(await actor.submit('s3', 'd', put(1))).toEqual({ ok: false, reason: 'storagePaused' })
    world.store.mend()
    world.clock.pass(250)
    await settle()
    expect(coins(actor)).toBe(5)
    expect(heard).toEqual(['paused', 'resumed'])
    expect(await actor.submit('s1', 'b', put(1))).toEqual({ ok: true, seq: 2 })
  })

  test('[LOG-2] events are numbered without a hole, one action at a time', async () => {
    const world = aWorld()
    const actor = await open(world)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => actor.submit('s1', `a${index}`, put(1))))

    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => ({ ok: true, seq: index + 1 })))
    expect(world.store.events('till').map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })
})

describe('the same action again', () => {
  test('[LOG-3] gets the same answer and happens once: while it waits, later, and after a restart', async () => {
    const world = aWorld()
    const first = await open(world)
    const both = await Promise.all([first.submit('s1', 'a', put(3)), first.submit('s1', 'a', put(3))])
    const later = await first.submit('s1', 'a', put(3))
    await first.close()
    const again = await (await open(world)).submit('s1', 'a', put(3))

    expect([...both, later, again]).toEqual(Array(4).fill({ ok: true, seq: 1 }))
    expect(world.store.events('till')).toHaveLength(1)
  })

  test('[LOG-3] the same id from another hand is another action', async () => {
    const world = aWorld()
    const actor = await open(world)
    await actor.submit('s1', 'a', put(3))

    expect(await actor.submit('s2', 'a', put(3))).toEqual({ ok: true, seq: 2 })
  })

  test('[LOG-3] a refusal is not stored: what is possible by then happens', async () => {
    const actor = await open(aWorld())
    expect(await actor.submit('s1', 'a', put(-1))).toEqual({ ok: false, reason: 'notEnough' })
    await actor.submit('s2', 'b', put(1))

    expect(await actor.submit('s1', 'a', put(-1))).toEqual({ ok: true, seq: 2 })
  })
})

describe('a defect', () => {
  test.each([{ type: 'steal' }, { type: 'throw' }] as const)(
    '[LOG-4] %j is answered, writes nothing, and the actor goes on from its log',
    async (action) => {
      const world = aWorld()
      const actor = await open(world)
      const before = actor.submit('s1', 'a', put(5))
      const broken = actor.submit('s2', 'b', action)

      expect(await before).toEqual({ ok: true, seq: 1 })
      expect(await broken).toEqual({ ok: false, reason: 'serverFault' })
      world.clock.pass(250)
      await settle()
      expect(coins(actor)).toBe(5)
      expect(world.store.events('till')).toHaveLength(1)
    },
  )

  test('[LOG-4] one that comes back at once, again and again, parks that log only', async () => {
    const world = aWorld()
    const [bad, good] = [await open(world), await open(world, { log: 'other' })]
    for (let n = 0; n < 5; n++) {
      await bad.submit('s1', `a${n}`, { type: 'throw' })
      world.clock.pass(5000)
      await settle()
    }

    expect(bad.status()).toBe('parked')
    expect(await bad.submit('s1', 'b', put(1))).toEqual({ ok: false, reason: 'storagePaused' })
    expect(await good.submit('s1', 'a', put(1))).toEqual({ ok: true, seq: 1 })
  })

  test('[LOG-5] a log that cannot be folded is refused, and other logs open', async () => {
    const world = aWorld()
    await world.store.append({ log: 'till', events: [{ seq: 1, atMs: 1, by: 's1', body: '{"type":"nonsense"}' }] })

    await expect(open(world)).rejects.toThrow('log till cannot be folded')
    expect(await (await open(world, { log: 'other' })).submit('s1', 'a', put(1))).toEqual({ ok: true, seq: 1 })
  })

  test('[LOG-6] a refusing disk is asked again after 0.25 s, then later and later, at most every 5 s', async () => {
    const world = aWorld()
    const actor = await open(world)
    const waits: number[] = []
    for (let round = 0; round < 7; round++) {
      world.store.break()
      await actor.submit('s1', `a${round}`, put(1))
      world.store.mend()
      let waitedMs = 0
      while (actor.status() === 'paused') {
        world.clock.pass(50)
        waitedMs += 50
        await settle()
      }
      waits.push(waitedMs)
    }

    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000])
  })
})

describe('time', () => {
  test('[LOG-7] what is due happens once, at its time, by the timer', async () => {
    const world = aWorld()
    const actor = await open(world)
    await actor.submit('s1', 'a', { type: 'closeIn', ms: 1000 })
    const heard = listen(actor)
    world.clock.pass(999)
    await settle()
    expect(heard).toEqual([])

    world.clock.pass(1)
    await settle()
    expect(heard).toEqual(['2 closed'])
    expect(world.store.events('till')[1]).toMatchObject({ by: 'timer', atMs: world.clock.now() })
    world.clock.pass(10_000)
    expect(world.store.events('till')).toHaveLength(2)
  })

  test('[LOG-7] what fell due while the log was closed happens when it is opened', async () => {
    const world = aWorld()
    const first = await open(world)
    await first.submit('s1', 'a', { type: 'closeIn', ms: 1000 })
    await first.close()
    world.clock.pass(5000)
    expect(world.store.events('till')).toHaveLength(1)
    await open(world)
    world.clock.pass(0)
    await settle()

    expect(world.store.events('till').map(({ body }) => JSON.parse(body).type)).toEqual(['closingSet', 'closed'])
  })

  test('[LOG-8] an outage is told first, from the last sign of life on, so that a deadline moves by it', async () => {
    const world = aWorld()
    const first = await open(world)
    await first.submit('s1', 'a', { type: 'closeIn', ms: 1000 })
    world.clock.pass(300)
    const aliveUntilMs = world.clock.now()
    await first.close()
    world.clock.pass(60_000)
    const afterOutage = (lastMs: number) => ({ by: 'host', action: { type: 'recover', lastMs } as const })
    const second = await open(world, { aliveUntilMs, afterOutage })
    const closed = () => second.peek((state) => state.closed)

    world.clock.pass(699)
    await settle()
    expect(closed()).toBe(false)
    world.clock.pass(1)
    await settle()
    expect(closed()).toBe(true)
  })

  test('[LOG-8] a storage pause is an outage too', async () => {
    const world = aWorld()
    const afterOutage = (lastMs: number) => ({ by: 'host', action: { type: 'recover', lastMs } as const })
    const actor = await open(world, { afterOutage })
    await actor.submit('s1', 'a', { type: 'closeIn', ms: 1000 })
    world.clock.pass(900)
    world.store.break()
    await actor.submit('s1', 'b', put(1))
    world.store.mend()
    world.clock.pass(250)
    await settle()

    world.clock.pass(99)
    await settle()
    expect(actor.peek((state) => state.closed)).toBe(false)
    world.clock.pass(1)
    await settle()
    expect(actor.peek((state) => state.closed)).toBe(true)
  })

  test('[LOG-9] a system clock set back two hours over a restart stops nothing and makes no outage', async () => {
    const world = aWorld()
    const first = await open(world)
    await first.submit('s1', 'a', { type: 'closeIn', ms: 1000 })
    const aliveUntilMs = world.clock.now() + 500
    await first.close()
    world.clock.set(world.clock.now() - 7_200_000)
    const afterOutage = () => ({ by: 'host', action: put(99) })
    const second = await open(world, { aliveUntilMs, afterOutage })
    world.clock.pass(500)
    await settle()

    expect(second.peek((state) => state)).toMatchObject({ closed: true, coins: 0 })
  })

  test('[LOG-10] a timer that the rules refuse is not set again and again', async () => {
    const world = aWorld()
    const stubborn = { ...till(), nextDue: () => ({ id: 'close', atMs: 0, action: { type: 'close' } as const }) }
    const actor = await open(world, { machine: stubborn })
    world.clock.pass(0)
    await settle()
    expect(actor.peek((state) => state.closed)).toBe(true)

    world.clock.pass(1000)
    expect(world.store.events('till')).toHaveLength(1)
  })
})

describe('news', () => {
  test('[LOG-11] events are at hand from any number that is kept, and no uncommitted one is', async () => {
    const world = aWorld()
    const actor = await open(world, { keepEvents: 5 })
    for (let n = 1; n <= 30; n++) await actor.submit('s1', `a${n}`, put(1))
    world.store.hold()
    void actor.submit('s1', 'last', put(1))
    const seqs = (events: readonly Committed<TillEvent>[] | undefined) => events?.map(({ seq }) => seq)

    expect(seqs(actor.since(27))).toEqual([28, 29, 30])
    expect(seqs(actor.since(30))).toEqual([])
    expect(seqs(actor.since(25))).toEqual([26, 27, 28, 29, 30])
    expect(actor.since(2)).toBeUndefined()
    world.store.release()
  })

  test('[LOG-11] a log opened again has its newest events at hand', async () => {
    const world = aWorld()
    const first = await open(world)
    await first.submit('s1', 'a', put(1))
    await first.close()

    expect((await open(world)).since(0)).toEqual([
      { seq: 1, atMs: world.clock.now(), by: 's1', event: { type: 'put', coins: 1 } },
    ])
  })

  test('[LOG-12] closing takes nothing more and waits for what was taken', async () => {
    const world = aWorld()
    const actor = await open(world)
    world.store.hold()
    const taken = actor.submit('s1', 'a', put(1))
    let closed = false
    const closing = actor.close().then(() => {
      closed = true
    })
    expect(await actor.submit('s1', 'b', put(1))).toEqual({ ok: false, reason: 'storagePaused' })
    await settle()
    expect(closed).toBe(false)

    world.store.release()
    await closing
    expect(await taken).toEqual({ ok: true, seq: 1 })
  })
})
