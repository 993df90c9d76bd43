// How a replay moves: at the pace of the market's clock, by hand, and never past its ends.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makePlayer } from '../../../client/replay/player.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Events at these moments of the market clock. */
function playing(...clocks: number[]) {
  const player = makePlayer(clocks)
  const shown: number[] = []
  player.onShown((at) => shown.push(at))
  return { player, shown }
}

test('[RPL-6] it plays at the pace of the market clock, but waits two seconds at most', () => {
  const { player, shown } = playing(0, 1_000, 1_500, 60_000)
  player.play()
  vi.advanceTimersByTime(999)
  expect(player.at.value).toBe(1)
  vi.advanceTimersByTime(1)
  expect(player.at.value).toBe(2)
  vi.advanceTimersByTime(500)
  expect(player.at.value).toBe(3)
  vi.advanceTimersByTime(2_000)
  expect([player.at.value, player.playing.value]).toEqual([4, false])
  expect(shown).toEqual([2, 3, 4])
})

test('[RPL-6] at 16x the same takes a sixteenth, and no event is left out', () => {
  const clocks = Array.from({ length: 161 }, (_, k) => k * 100)
  const { player, shown } = playing(...clocks)
  player.setSpeed(16)
  player.play()
  vi.advanceTimersByTime(990)
  expect(player.playing.value).toBe(true)
  vi.advanceTimersByTime(130)
  expect(player.playing.value).toBe(false)
  expect(shown).toEqual(clocks.slice(1).map((_, k) => k + 2))
})

test('[RPL-6] a place by hand shows nothing flying and stays inside; one shown happening rests there', () => {
  const { player, shown } = playing(0, 10, 20)
  player.to(99)
  expect(player.at.value).toBe(3)
  player.to(-5)
  expect(player.at.value).toBe(1)
  expect(shown).toEqual([])
  player.play()
  player.show(2)
  vi.advanceTimersByTime(10_000)
  expect([player.at.value, player.playing.value, shown]).toEqual([2, false, [2]])
})

test('[RPL-6] played again at the end it begins at the beginning; a page that is left plays no more', () => {
  const { player } = playing(0, 10)
  player.to(2)
  player.play()
  expect(player.at.value).toBe(1)
  player.destroy()
  vi.advanceTimersByTime(10_000)
  expect(player.at.value).toBe(1)
})
