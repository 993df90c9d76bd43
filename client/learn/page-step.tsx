// The small pages that are played without a room.

import type { LearnLesson } from '../../shared/lesson/learn.ts'
import type { LessonChoice } from '../../shared/lesson/lesson-counts.ts'
import { FirstSummers } from './pages/first-summers.tsx'
import { Resist } from './pages/resist.tsx'
import { Sorting } from './pages/sorting.tsx'
import { TimeFrame } from './pages/time-frame.tsx'

type Page = Extract<LearnLesson['play'], { page: unknown }>['page']

/** What was chosen, and what came out where the bet was on oneself. */
export type PageEnd = Omit<LessonChoice, 'id'> & { readonly own?: number }

export function PageStep({ page, onEnd }: { page: Page; onEnd: (end: PageEnd) => void }) {
  switch (page) {
    case 'sorting':
      return <Sorting onEnd={onEnd} />
    case 'timeFrame':
      return <TimeFrame onEnd={onEnd} />
    case 'firstSummers':
      return <FirstSummers onEnd={onEnd} />
    case 'resist':
      return <Resist onEnd={onEnd} />
  }
}
