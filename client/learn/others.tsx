// Others who played this lesson on this server, beside one's own choice: a bar for each condition, or for each thing that was chosen.

import './learn.css'
import { useEffect, useState } from 'preact/hooks'
import { LEAST_SHOWN, type LessonCounts, shownOf } from '../../shared/lesson/lesson-counts.ts'
import { Bars } from '../experiment/bars.tsx'
import { decimal, percent } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { askOthers } from './ask-others.ts'

export type OthersRow = {
  /** Conditions, taken together. */
  readonly arms: readonly string[]
  readonly choice: string
  readonly label: string
  /** What this one did, where it is theirs. */
  readonly mine?: string | undefined
}

/** @param what is counted, as one reads it above the bars; `isShare`: of a whole, not a number of things */
export function Others(props: { lesson: string; what: string; rows: readonly OthersRow[]; isShare: boolean }) {
  const counts = useCounts(props.lesson)
  if (counts === 'asked') return null
  return (
    <section class="learn-others" aria-label={t('learn.others.title')}>
      <h2>{t('learn.others.title')}</h2>
      {counts === undefined ? <p class="second">{t('learn.others.away')}</p> : <Told {...props} counts={counts} />}
    </section>
  )
}

function useCounts(lesson: string): LessonCounts | undefined | 'asked' {
  const [counts, setCounts] = useState<LessonCounts | undefined | 'asked'>('asked')
  useEffect(() => {
    const stop = new AbortController()
    void askOthers(lesson, stop.signal).then((had) => {
      if (!stop.signal.aborted) setCounts(had)
    })
    return () => stop.abort()
  }, [lesson])
  return counts
}

type ToldProps = { what: string; rows: readonly OthersRow[]; isShare: boolean; counts: LessonCounts }

function Told({ what, rows, isShare, counts }: ToldProps) {
  const known = rows.flatMap((row) => {
    const shown = shownOf(counts, row.arms, row.choice)
    return shown ? [{ ...row, ...shown }] : []
  })
  if (known.length === 0) return <p class="second">{t('learn.others.few', { least: LEAST_SHOWN })}</p>
  const { n: count } = known[0] ?? { n: 0 }
  const isSame = known.every(({ n }) => n === count)
  const kind = isShare ? 'share' : 'mean'
  const most = isShare ? 1 : Math.max(1, ...known.map(({ mean }) => mean))
  return (
    <>
      <p class="second">
        {isSame ? t(`learn.others.${kind}Of`, { count, what }) : t(`learn.others.${kind}`, { what })}
      </p>
      <Bars
        rows={known.map(({ label, n, mean, mine }) => {
          const counted = isSame ? label : t('learn.others.row', { label, count: n })
          return {
            label: mine === undefined ? counted : t('experiment.besideYou', { label: counted, said: mine }),
            share: mean / most,
            text: isShare ? percent(mean) : decimal(mean),
          }
        })}
      />
    </>
  )
}
