// Whatever happens to an actor, in whatever order: nothing acknowledged is lost, doubled or told early.

import fc from 'fast-check'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { type LogActor, openLogActor } from '../../../server/actor/log-actor.ts'
import { type FakeClock, fakeClock } from '../fake-clock.ts'
import { type MemoryStore, memoryStore } from '../memory-store.ts'
import { parseTillEvent, type Till, type TillAction, type TillEvent, till } from './till.ts'

type Step =
  | { readonly do: 'put'; readonly by: string; readonly id: string; readonly coins: number }
  | { readonly do: 'throw' | 'steal' | 'break' | 'mend' | 'hold' | 'release' | 'settle' | 'crash' | 'deadline' }
  | { readonly do: 'pass'; readonly ms: number }

const steps = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('put' as const),
        by: fc.constantFrom('s1', 's2', 's3'),
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        coins: fc.integer({ min: -4, max: 9 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'throw' as const,
          'steal' as const,
          'break' as const,
          'mend' as const,
          'hold' as const,
          'release' as const,
          'settle' as const,
          'crash' as const,
          'deadline' as const,
        ),
      }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 6000 }) }) },
  ),
  { minLength: 20, maxLength: 60 },
)

const settle = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
}

const afterOutage = (lastMs: number) => ({ by: 'host', action: { type: 'recover', lastMs } as const })

class World {
  readonly store: MemoryStore = memoryStore()
  readonly clock: FakeClock = fakeClock()
  /** What was acknowledged, by hand and id: the number of its event. */
  readonly acked = new Map<string, number>()
  readonly told: number[] = []
  actor: LogActor<Till, TillAction, TillEvent> | undefined
  wrong: string[] = []

  async open(): Promise<void> {
    const mine = await openLogActor({
      log: 'till',
      machine: till(),
      parseEvent: parseTillEvent,
      store: this.store,
      clock: this.clock,
      logger: pino({ level: 'silent' }),
      keepEvents: 1000,
      aliveUntilMs: this.clock.now(),
      afterOutage,
    })
    this.actor = mine
    mine.subscribe({
      committed: (events) => {
        if (mine !== this.actor) return
        for (const { seq } of events) {
          if (seq > this.store.events('till').length) this.wrong.push(`${seq} was told before it was written`)
          this.told.push(seq)
        }
      },
      paused: () => {},
      resumed: () => {},
    })
  }

  submit(by: string, id: string, action: TillAction): void {
    const mine = this.actor
    void mine?.submit(by, id, action).then((answer) => {
      // After a crash nobody is there to hear the answer.
      if (!answer.ok || mine !== this.actor) return
      const before = this.acked.get(`${by} ${id}`)
      if (before !== undefined && before !== answer.seq)
        this.wrong.push(`${by} ${id} was answered ${before} and ${answer.seq}`)
      if (answer.seq > this.store.events('till').length)
        this.wrong.push(`${answer.seq} was acknowledged before it was written`)
      this.acked.set(`${by} ${id}`, answer.seq)
    })
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'put') this.submit(step.by, step.id, { type: 'put', coins: step.coins })
    if (step.do === 'throw' || step.do === 'steal') this.submit('s9', `x${this.clock.now()}`, { type: step.do })
    if (step.do === 'deadline') this.submit('s9', `d${this.clock.now()}`, { type: 'closeIn', ms: 30_000 })
    if (step.do === 'break' || step.do === 'mend' || step.do === 'hold' || step.do === 'release') this.store[step.do]()
    if (step.do === 'settle') await settle()
    if (step.do === 'pass') this.clock.pass(step.ms)
    if (step.do !== 'crash') return
    this.actor = undefined
    this.clock.forget()
    this.store.mend()
    this.store.release()
    await settle()
    await this.open()
  }
}

test('[LOG-1] [LOG-2] [LOG-3] through crashes, defects, a refusing and a slow disk', async () => {
  let acknowledged = 0
  await fc.assert(
    fc.asyncProperty(steps, async (run) => {
      const world = new World()
      await world.open()
      for (const step of run) await world.take(step)
      world.store.mend()
      world.store.release()
      await settle()
      const events = world.store
        .events('till')
        .map(({ seq, by, body }) => ({ seq, by, event: parseTillEvent(JSON.parse(body)) }))
      const answers = (await world.store.read('till')).answers
      const puts = events.filter(({ event, by }) => event.type === 'put' && by !== 'host')

      expect(world.wrong).toEqual([])
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
      // One event for each hand and id, whatever was resent; nothing stolen.
      expect(answers.filter(({ by }) => /^s[1-3]$/.test(by))).toHaveLength(puts.length)
      expect(puts.every(({ event }) => event.type === 'put' && event.coins > -1000)).toBe(true)
      for (const [key, seq] of world.acked) {
        const [by, actionId] = key.split(' ')
        expect(answers).toContainEqual({ by, actionId, body: JSON.stringify({ ok: true, seq }) })
      }
      expect(world.told).toEqual([...new Set(world.told)].sort((a, b) => a - b))
      acknowledged += world.acked.size
    }),
    { numRuns: 2000, seed: 20261122 },
  )
  expect(acknowledged).toBeGreaterThan(10_000) // a fuzzer that does nothing proves nothing
})
