// What one simulated student notes: every action it sent and every answer, when news came, when it was away.

import type { SeatActionInput } from '../../shared/game/actions/index.ts'
import type { SeenEnd } from './round-ends.ts'

type Act = { readonly id: string; readonly match: string; readonly round: number; readonly action: SeatActionInput }
export type Note = { readonly atMs: number } & (
  | ({ readonly note: 'sent'; readonly again: boolean } & Act)
  | {
      readonly note: 'accepted'
      readonly id: string
      readonly match: string
      readonly seq: number
      readonly tookMs: number
    }
  | {
      readonly note: 'refused'
      readonly id: string
      readonly match: string
      readonly reason: string
      readonly tookMs: number
    }
  /** Events of a market were received; `behind`: they tell what was missed. */
  | {
      readonly note: 'news'
      readonly match: string
      readonly from: number
      readonly to: number
      readonly behind: boolean
    }
  | ({ readonly note: 'roundEnded' } & SeenEnd)
  | { readonly note: 'gone' | 'back' | 'joined' }
  | { readonly note: 'trouble'; readonly what: string }
)

export type StudentLog = {
  readonly notes: Note[]
  add(note: Unstamped): void
}
type Unstamped = Note extends infer N ? (N extends Note ? Omit<N, 'atMs'> : never) : never

export function studentLog(): StudentLog {
  const notes: Note[] = []
  return {
    notes,
    add: (note) => void notes.push({ atMs: Date.now(), ...note } as Note),
  }
}
