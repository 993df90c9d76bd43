import { expect, test } from 'vitest'
import { marketStore } from '../../../client/connection/market-store.ts'
import type { MarketEvent } from '../../../shared/game/events/index.ts'
import { step } from '../../../shared/game/market.ts'
import { defaultSettings } from '../../../shared/game/settings.ts'
import { emptyMarket } from '../../../shared/game/state.ts'
import { view } from '../../../shared/game/view.ts'
import { visibleTo } from '../../../shared/game/visible.ts'
import { toSnapshot } from '../../../shared/protocol/snapshot.ts'

const ME = 's2'

/** A real match of three up to its open market: the truth, and its events as this seat sees them, one a frame. */
function aMatch() {
  const truth = emptyMarket()
  const all: MarketEvent[] = []
  const act = (by: string, action: Parameters<typeof step>[2], nowMs: number) => {
    const result = step(truth, by, action, nowMs)
    if (!result.ok) throw new Error(result.reason)
    all.push(...result.events)
  }
  const seats = ['Ada', 'Ben', 'Cyd'].map((name, face) => ({ name, face, keeper: 'person' as const }))
  act('host', { type: 'open', seed: 'fold', pace: 1, settings: defaultSettings, seats }, 0)
  act('timer', { type: 'openMarket', round: 1 }, 5000)
  act('s1', { type: 'share', needs: 'all', with: 'all' }, 6000)
  act('s1', { type: 'give', to: ME, goods: { coins: 3 } }, 7000)
  const frames = all.map((event, index) => {
    const seen = visibleTo(ME, event, truth.settings)
    return { match: 'm', from: index + 1, to: index + 1, events: seen ? [seen] : [] }
  })
  return { truth, frames }
}

function aStore() {
  const asked: number[] = []
  const store = marketStore((_match, after) => asked.push(after))
  store.begin('m', ME)
  return { store, asked }
}

test('[PAG-1] frames in order fold to what this seat may know', () => {
  const { truth, frames } = aMatch()
  const { store, asked } = aStore()

  for (const frame of frames) store.take(frame)

  expect(store.market.value).toEqual(view(truth, ME))
  expect(asked).toEqual([])
})

test('[PAG-2] a hole is asked for once, and what came early is folded after it', () => {
  const { truth, frames } = aMatch()
  const { store, asked } = aStore()
  const hole = frames.slice(2, 4)

  for (const frame of frames) if (!hole.includes(frame)) store.take(frame)
  expect(asked).toEqual([2])
  store.catchUp({ match: 'm', from: 3, to: 4, events: hole.flatMap(({ events }) => events) })

  expect(store.market.value).toEqual(view(truth, ME))
  expect(store.seq.value).toBe(frames.length)
})

test('[PAG-3] a frame that came before changes nothing', () => {
  const { truth, frames } = aMatch()
  const { store, asked } = aStore()

  for (const frame of [...frames, ...frames]) store.take(frame)

  expect(store.market.value).toEqual(view(truth, ME))
  expect(asked).toEqual([])
})

test('[PAG-4] a snapshot takes the place of everything before it', () => {
  const { truth, frames } = aMatch()
  const { store } = aStore()
  store.take({ match: 'm', from: 9, to: 9, events: [] })

  store.catchUp({ match: 'm', to: frames.length, snapshot: toSnapshot(view(truth, ME)) })

  expect(store.market.value).toEqual(view(truth, ME))
  expect(store.seq.value).toBe(frames.length)
})

test('[PAG-5] news of another match is none of this one', () => {
  const { frames } = aMatch()
  const { store, asked } = aStore()
  const before = store.market.value

  for (const frame of frames) store.take({ ...frame, match: 'other' })

  expect(store.market.value).toEqual(before)
  expect(asked).toEqual([])
})

test('[PAG-6] listeners hear an event before it is applied, and not again once they stopped', () => {
  const { frames } = aMatch()
  const { store } = aStore()
  const heard: string[] = []
  const stop = store.onNews((event, before) => heard.push(`${event.type} in ${before.phase}`))

  for (const frame of frames.slice(0, 3)) store.take(frame)
  stop()
  for (const frame of frames.slice(3)) store.take(frame)

  expect(heard).toEqual(['opened in gathering', 'morningCame in gathering'])
})
