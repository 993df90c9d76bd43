// A hash of what a market is: equal states have equal hashes, whoever folded them. Names, faces, private taps and free chat are left out.

import type { Market } from '../game/state.ts'

/** Left out wherever they stand: what a replay does not carry, and the server's own clock. */
const leftOut = new Set([
  'name',
  'face',
  'muted',
  'felt',
  'trust',
  'cared',
  'guess',
  'guesses',
  'ratings',
  'talk',
  'serverMs',
])

/** 16 hexadecimal digits. No protection against anyone who wants two states to be alike. */
export function stateHash(market: Market): string {
  return hash(JSON.stringify(plain(market)))
}

/** Maps and sets as lists, keys in order, so that equal states make equal text. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(byKey).map(([key, one]) => [key, plain(one)])
  if (value instanceof Set) return [...value].sort()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([key, one]) => one !== undefined && !leftOut.has(key))
    .sort(byKey)
    .map(([key, one]) => [key, plain(one)])
}

function byKey([a]: readonly [unknown, unknown], [b]: readonly [unknown, unknown]): number {
  return String(a) < String(b) ? -1 : 1
}

/** Source: cyrb53 by bryc (public domain), its two 32-bit halves side by side. */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [b, a].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
