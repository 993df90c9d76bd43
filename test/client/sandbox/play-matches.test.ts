// The threads of the sandbox: the far side is the real one, behind a real port that copies what passes.

import { expect, test } from 'vitest'
import { type PlayThread, playMatches } from '../../../client/sandbox/play-matches.ts'
import { ordersOf } from '../../../client/sandbox/run-setting.ts'
import { type MatchOrder, serveMatches } from '../../../client/sandbox/serve-matches.ts'
import { usualSetting } from '../../../client/sandbox/setting.ts'
import { type MatchOutcome, playOutcome } from '../../../shared/simulate/thriving.ts'

const orders: readonly MatchOrder[] = ordersOf({ ...usualSetting, rounds: 1, noise: 5 }).slice(0, 8)

/** Threads that can be counted. */
function threads() {
  const living = new Set<MessageChannel>()
  let started = 0
  const start = (): PlayThread => {
    started++
    const channel = new MessageChannel()
    const { port1, port2 } = channel
    living.add(channel)
    serveMatches({
      postMessage: (outcome) => port2.postMessage(outcome),
      addEventListener: (type, listener) => port2.addEventListener(type, listener),
    })
    port1.start()
    port2.start()
    return {
      postMessage: (order) => port1.postMessage(order),
      addEventListener: (type: string, listener: (event: MessageEvent) => void) =>
        port1.addEventListener(type as 'message', listener),
      terminate: () => {
        port1.close()
        living.delete(channel)
      },
    }
  }
  return { start, living: () => living.size, started: () => started }
}

const still = () => new AbortController().signal

test.each([1, 3, 20])(
  '[SBX-7] with %i threads the outcomes are the same, in the order of the orders',
  async (count) => {
    const { start, living, started } = threads()
    const progress: number[] = []
    const outcomes = await playMatches({
      ...{ orders, threads: count, start, signal: still() },
      onProgress: (done) => progress.push(done),
    })

    expect(outcomes).toEqual(orders.map(({ simulation, index }) => playOutcome(simulation, index)))
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(started()).toBe(Math.min(count, 8))
    expect(living()).toBe(0)
  },
)

test('[SBX-7] a run that is stopped ends at once: no thread lives on, and nothing more is counted', async () => {
  const { start, living } = threads()
  const stopping = new AbortController()
  const progress: number[] = []
  const run = playMatches({
    ...{ orders, threads: 2, start, signal: stopping.signal },
    onProgress(done) {
      progress.push(done)
      if (done === 3) stopping.abort()
    },
  })

  await expect(run).rejects.toThrow('aborted')
  expect(living()).toBe(0)
  expect(progress).toEqual([1, 2, 3])
})

/** Threads that answer when they are told to: the match of this number, whoever has it. */
function byHand() {
  const asked = new Map<number, (outcome: MatchOutcome) => void>()
  const start = (): PlayThread => {
    let answer: (event: { data: MatchOutcome }) => void
    return {
      postMessage: ({ index }) => asked.set(index, (data) => answer({ data })),
      addEventListener: (type: string, listener: unknown) => {
        if (type === 'message') answer = listener as typeof answer // the one listener of this type
      },
      terminate: () => undefined,
    }
  }
  const answered = async (index: number) => {
    asked.get(index)?.({ seats: [], gained: index, possible: 1 })
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  return { start, answered }
}

test('[SBX-7] who answers first does not come to stand first', async () => {
  const { start, answered } = byHand()
  const run = playMatches({
    ...{ orders: orders.slice(0, 3), threads: 2, start, signal: still(), onProgress: () => undefined },
  })
  for (const index of [1, 2, 0]) await answered(index)

  expect((await run).map(({ gained }) => gained)).toEqual([0, 1, 2])
})

test('[SBX-7] an answer that was on its way when the run was stopped is not counted', async () => {
  const { start, answered } = byHand()
  const stopping = new AbortController()
  const progress: number[] = []
  const run = playMatches({
    ...{ orders, threads: 2, start, signal: stopping.signal },
    onProgress: (done) => progress.push(done),
  })
  const ended = expect(run).rejects.toThrow('aborted')
  await answered(0)
  stopping.abort()
  await ended
  await answered(1)

  expect(progress).toEqual([1])
})

test('[SBX-7] a run that was stopped before it began starts no thread', async () => {
  const { start, started } = threads()
  const run = playMatches({ orders, threads: 2, start, signal: AbortSignal.abort(), onProgress: () => undefined })

  await expect(run).rejects.toThrow('aborted')
  expect(started()).toBe(0)
})

test('[SBX-7] a thread that fails ends the run, and the others with it', async () => {
  const { start, living } = threads()
  let ended = 0
  const broken = (): PlayThread => {
    let fail = () => {}
    return {
      postMessage: () => queueMicrotask(() => fail()),
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'error') fail = listener as () => void
      },
      terminate: () => {
        ended++
      },
    }
  }
  const made = [start, broken]
  const run = playMatches({
    ...{ orders, threads: 2, signal: still(), onProgress: () => undefined },
    start: () => (made.shift() ?? start)(),
  })

  await expect(run).rejects.toThrow('failed')
  expect([living(), ended]).toEqual([0, 1])
})
