// Asks the server for what was measured in the match that has just ended.

import type { Debrief } from '../../shared/debrief/debrief.ts'
import type { Portrait } from '../../shared/debrief/portrait.ts'
import { seatHeaders } from '../connection/seat-headers.ts'

export type Measured = {
  readonly match: string
  readonly debrief: Debrief
  /** Of the seat that asks. */
  readonly mine?: Portrait
}

/** The end is told to everyone at once; the server may still be writing its last event. */
const [TRIES, PAUSE_MS] = [5, 700]

/** @throws when the server cannot be reached or says no */
export async function askDebrief(code: string, signal: AbortSignal): Promise<Measured> {
  for (let left = TRIES; ; left--) {
    const response = await fetch(`/api/rooms/${code}/debrief`, { signal, headers: seatHeaders(code) })
    if (response.ok) return (await response.json()) as Measured // our own server's answer, in the types it was made with
    if (response.status !== 409 || left === 1) throw new Error(`no debrief: ${response.status}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    signal.throwIfAborted()
  }
}

/** The zip of all ended matches of this room. @throws like `askDebrief` */
export async function askExport(code: string, withNames: boolean): Promise<Blob> {
  const response = await fetch(`/api/rooms/${code}/export.zip${withNames ? '?names=1' : ''}`, {
    headers: seatHeaders(code),
  })
  if (!response.ok) throw new Error(`no export: ${response.status}`)
  return response.blob()
}
