// Follows every need of a match: dealt, shared, changed at noon, met or not.

import type { MarketEvent } from '../../game/events/index.ts'
import type { NeedId, SeatId } from '../../game/state.ts'
import type { NeedRecord } from '../match-record.ts'

type Draft = { -readonly [K in keyof NeedRecord]: NeedRecord[K] }
type Dealt = Pick<NeedRecord, 'id' | 'good' | 'level'>

export function needRecords() {
  const all: Draft[] = []
  const today = new Map<string, Draft>()

  function deal(seat: SeatId, round: number, { id, good, level }: Dealt): void {
    const draft: Draft = { id, seat, round, good, level, shared: 'nobody', changed: false, met: false }
    all.push(draft)
    today.set(key(seat, id), draft)
  }

  return {
    all: all as readonly NeedRecord[],
    take(event: MarketEvent, round: number): void {
      switch (event.type) {
        case 'morningCame':
          today.clear()
          return
        case 'needsDealt':
          for (const need of event.needs) deal(event.seat, round, need)
          return
        case 'needShared': {
          const need = today.get(key(event.seat, event.need.id))
          if (need) need.shared = event.with === 'all' ? 'all' : 'some'
          return
        }
        case 'needChanged': {
          const need = today.get(key(event.seat, event.from))
          if (need) need.changed = true
          if (event.to) deal(event.seat, round, event.to)
          return
        }
        case 'needsMet':
          for (const id of event.met) {
            const need = today.get(key(event.seat, id))
            if (need) need.met = true
          }
      }
    },
  }
}

function key(seat: SeatId, need: NeedId): string {
  return `${seat}:${need}`
}
