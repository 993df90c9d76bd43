// What a person at a stall went through in one match.

export type Diary = {
  /** What it began, and answers that could have gone either way. */
  decisions: number
  incoming: number
  marketMs: number
  /** The longest time in which the page would have suggested nothing but to be done, while a need was open and could still be met. */
  longestIdleMs: number
}

export function emptyDiary(): Diary {
  return { decisions: 0, incoming: 0, marketMs: 0, longestIdleMs: 0 }
}
