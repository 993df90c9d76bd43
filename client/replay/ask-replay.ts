// Asks the server for the last ended match of a room. Where friends play no seat is needed; of a solo room and of a class it is.

import type { LoggedEvent } from '../../shared/debrief/match-record.ts'
import { seatHeaders } from '../connection/seat-headers.ts'
import { keyRing } from '../desk/keys/desk-keys.ts'
import { deviceKept } from '../device/kept.ts'
import { t } from '../text/i18n.ts'

export type Answer =
  | { readonly at: 'here'; readonly events: readonly LoggedEvent[]; readonly markets: readonly string[] }
  | { readonly at: 'notOver' | 'noSuchRoom' | 'tooMany' | 'away' }

/** The end is told to everyone at once; the server may still be writing its last event. */
const [TRIES, PAUSE_MS] = [4, 600]

/** @param market of a class, from 1: asked for with the secret of its desk, which this device holds */
export async function askReplay(code: string, market: number | undefined, signal: AbortSignal): Promise<Answer> {
  for (let left = TRIES; ; left--) {
    const answer = await ask(code, market, signal)
    if (answer.at !== 'notOver' || left === 1 || signal.aborted) return answer
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

async function ask(code: string, market: number | undefined, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(
      `/api/rooms/${encodeURIComponent(code)}/replay${market === undefined ? '' : `?market=${market}`}`,
      {
        signal,
        headers: market === undefined ? seatHeaders(code) : deskHeaders(code),
      },
    )
    if (response.status === 409) return { at: 'notOver' }
    if (response.status === 429) return { at: 'tooMany' }
    if (response.status === 404 || response.status === 400) return { at: 'noSuchRoom' }
    if (!response.ok) return { at: 'away' }
    const { events, markets = [] } = (await response.json()) as Told
    return { at: 'here', events: events.map(numbered), markets }
  } catch {
    return { at: 'away' }
  }
}

/** Our own server's answer, in the types it was made with. */
type Told = { readonly events: readonly LoggedEvent[]; readonly markets?: readonly string[] }

function deskHeaders(code: string): HeadersInit {
  const host = keyRing(deviceKept).of(code)?.host
  return host === undefined ? {} : { Authorization: `Bearer ${host}` }
}

/** Where names are left out a seat's id stands for its name: people say "stall 1". */
function numbered(logged: LoggedEvent): LoggedEvent {
  const { event } = logged
  const stall = (id: string) => t('wall.seat', { number: id.slice(1) })
  if (event.type === 'opened') {
    const seats = event.seats.map((seat) => (seat.name === seat.id ? { ...seat, name: stall(seat.id) } : seat))
    return { ...logged, event: { ...event, seats } }
  }
  if (event.type !== 'kept' || event.name !== event.seat) return logged
  return { ...logged, event: { ...event, name: stall(event.seat) } }
}
