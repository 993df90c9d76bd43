// What the check page tries: the ways to the server, and how far this device's clock is from the server's.

import { io } from 'socket.io-client'
import * as z from 'zod'

/** `ms`: how long it took, or how far off the clock is. */
export type Found = { readonly ok: boolean; readonly ms: number }

/** Guess: a school's slowest network answers a first time within ten seconds, or nobody would play on it. */
const PATIENCE_MS = 10_000
const healthSchema = z.object({ serverMs: z.number() })

/** One connection by this way alone, closed again at once. */
export function tryTransport(transport: 'websocket' | 'polling'): Promise<Found> {
  const askedAtMs = performance.now()
  const socket = io({ transports: [transport], reconnection: false, forceNew: true, timeout: PATIENCE_MS })
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      socket.disconnect()
      resolve({ ok, ms: Math.round(performance.now() - askedAtMs) })
    }
    socket.once('connect', () => end(true))
    socket.once('connect_error', () => end(false))
  })
}

/** The game trusts the server's clock alone: a device that is far off plays all the same. */
export async function tryClock(): Promise<Found> {
  try {
    const askedAtMs = Date.now()
    const response = await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    const { serverMs } = healthSchema.parse(await response.json())
    return { ok: true, ms: Math.round(Math.abs(serverMs - (askedAtMs + Date.now()) / 2)) }
  } catch {
    return { ok: false, ms: 0 }
  }
}
