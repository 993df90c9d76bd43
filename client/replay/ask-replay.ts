// Asks the server for the last ended match of a room. Where friends play no seat is needed; of a solo room and of a class it is.

import type { LoggedEvent } from '../../shared/debrief/match-record.ts'
import { seatHeaders } from '../connection/seat-headers.ts'

export type Answer =
  | { readonly at: 'here'; readonly events: readonly LoggedEvent[] }
  | { readonly at: 'notOver' | 'noSuchRoom' | 'tooMany' | 'away' }

/** The end is told to everyone at once; the server may still be writing its last event. */
const [TRIES, PAUSE_MS] = [4, 600]

export async function askReplay(code: string, signal: AbortSignal): Promise<Answer> {
  for (let left = TRIES; ; left--) {
    const answer = await ask(code, signal)
    if (answer.at !== 'notOver' || left === 1 || signal.aborted) return answer
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

async function ask(code: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(`/api/rooms/${encodeURIComponent(code)}/replay`, {
      signal,
      headers: seatHeaders(code),
    })
    if (response.status === 409) return { at: 'notOver' }
    if (response.status === 429) return { at: 'tooMany' }
    if (response.status === 404 || response.status === 400) return { at: 'noSuchRoom' }
    if (!response.ok) return { at: 'away' }
    const { events } = (await response.json()) as { events: readonly LoggedEvent[] } // our own server's answer, in the types it was made with
    return { at: 'here', events }
  } catch {
    return { at: 'away' }
  }
}
