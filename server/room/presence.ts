// Who is here, by their beats: here, amber when the connection closed, gone when nothing was heard for too long.

import { type Person, STEER_AFTER_MS } from '../../shared/protocol/room.ts'
import type { Clock } from '../clock.ts'
import type { Line } from '../market/line.ts'
import type { PersonId } from './room-state.ts'

/** Source: game design, section 5, being away: gone 8 s after the last beat. */
const GONE_AFTER_MS = 8_000

type Track = { line: Line | undefined; visible: boolean; beatMs: number; cancel: () => void }

export type Presence = {
  /** A new connection of this person; the one it replaces, if there was one. */
  arrive(person: PersonId, line: Line): Line | undefined
  /** A sign of life. */
  beat(person: PersonId, visible: boolean): void
  /** The connection closed; nothing happens if it was replaced. */
  drop(person: PersonId, line: Line): void
  of(person: PersonId): Person['presence']
  /** How long this person has been gone; 0 while not gone. */
  goneMs(person: PersonId): number
  /** Connected, not gone, and with the page in sight. */
  inSight(person: PersonId): boolean
  line(person: PersonId): Line | undefined
  lines(): readonly (readonly [PersonId, Line])[]
  close(): void
}

/**
 * `onChange`: what is known of somebody may have changed.
 * Whoever has not been heard since the server started counts from the start: after a restart everyone has as long to come back.
 */
export function presence(clock: Clock, onChange: () => void): Presence {
  const startedMs = clock.now()
  const tracks = new Map<PersonId, Track>()
  const cancelFirst = watch()
  const silentMs = (track: Track | undefined) => clock.now() - (track?.beatMs ?? startedMs)

  /** Looks again when a silence makes somebody gone, and when a gone host may be replaced. */
  function watch(): () => void {
    let cancel = clock.setTimer(GONE_AFTER_MS, () => {
      cancel = clock.setTimer(STEER_AFTER_MS, onChange)
      onChange()
    })
    return () => cancel()
  }

  function of(person: PersonId): Person['presence'] {
    const track = tracks.get(person)
    if (silentMs(track) >= GONE_AFTER_MS) return 'gone'
    return track?.line ? 'here' : 'amber'
  }

  function heard(track: Track): void {
    track.beatMs = clock.now()
    track.cancel()
    track.cancel = watch()
  }

  return {
    arrive(person, line) {
      const track = tracks.get(person) ?? { line: undefined, visible: true, beatMs: 0, cancel: () => {} }
      const replaced = track.line === line ? undefined : track.line
      track.line = line
      track.visible = true
      tracks.set(person, track)
      heard(track)
      onChange()
      return replaced
    },
    beat(person, visible) {
      const track = tracks.get(person)
      if (!track?.line) return
      const changed = of(person) === 'gone' || track.visible !== visible
      track.visible = visible
      heard(track)
      if (changed) onChange()
    },
    drop(person, line) {
      const track = tracks.get(person)
      if (track?.line !== line) return
      track.line = undefined
      onChange()
    },
    of,
    goneMs(person) {
      return Math.max(0, silentMs(tracks.get(person)) - GONE_AFTER_MS)
    },
    inSight(person) {
      const track = tracks.get(person)
      return track?.line !== undefined && track.visible && of(person) !== 'gone'
    },
    line: (person) => tracks.get(person)?.line,
    lines: () => [...tracks].flatMap(([person, { line }]) => (line ? [[person, line] as const] : [])),
    close() {
      cancelFirst()
      for (const { cancel } of tracks.values()) cancel()
    },
  }
}
