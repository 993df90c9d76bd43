// What was published, beside what was measured here: both figures, the verdict, and where it stands.

import './published-beside.css'
import type { Beside } from '../../shared/debrief/beside-published.ts'
import { publishedFigure } from '../../shared/reciprocity/published.ts'
import { Chip } from '../components/chip.tsx'
import { percent } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { FilledBar } from './charts/fills.tsx'

export function PublishedBeside({ beside }: { beside: readonly Beside[] }) {
  return (
    <section class="published" aria-label={t('published.title')}>
      {beside.map((one) => (
        <Figure key={one.figure} beside={one} />
      ))}
    </section>
  )
}

function Figure({ beside: { figure, showing, published, own, verdict } }: { beside: Beside }) {
  const known = publishedFigure(figure)
  return (
    <div class="published-one">
      <p class="published-head">
        <b>{t(`published.figures.${figure}.what`)}</b>
        <Chip>{t(`published.verdict.${verdict}`)}</Chip>
        {showing === 'unchecked' && <Chip>{t('published.unchecked')}</Chip>}
      </p>
      {published && own && (
        <dl class="published-bars">
          <Bar
            words={t(figure === 'S10' ? 'published.taps' : 'published.villages', { count: own.n })}
            figure={own}
            fill="lantern"
          />
          <Bar words={t(`published.figures.${figure}.there`, { count: published.n })} figure={published} fill="plain" />
        </dl>
      )}
      {!own && <p>{t(`published.figures.${figure}.there`, { count: published?.n ?? 0 })}</p>}
      <p class="second">
        {t(`published.figures.${figure}.caveat`)} {known?.source}{' '}
        {showing === 'asReported' && known?.reportedBy && t('published.reportedBy', { whom: known.reportedBy })}
      </p>
    </div>
  )
}

type BarProps = { words: string; figure: NonNullable<Beside['own']>; fill: 'lantern' | 'plain' }

function Bar({ words, figure: { value, low, high }, fill }: BarProps) {
  return (
    <>
      <dt>{words}</dt>
      <dd>
        <FilledBar fill={fill} share={value} height={14} />
        <b class="number">{percent(value)}</b>
        {low !== undefined && high !== undefined && (
          <span class="second number">{t('published.range', { low: percent(low), high: percent(high) })}</span>
        )}
      </dd>
    </>
  )
}
