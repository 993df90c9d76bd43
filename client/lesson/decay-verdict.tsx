// What each month of the story leaves of the yes, beside what 30 days left in the study: never a verdict.

import { publishedFigure } from '../../shared/reciprocity/published.ts'
import type { Judged } from '../../shared/scenarios/verdict.ts'
import { percent, whole } from '../text/figures.ts'
import { t } from '../text/i18n.ts'

/** @param figure the published one's id */
export function DecayVerdict({ judged: { verdict, own }, figure }: { judged: Judged; figure: string }) {
  const { n, figures } = publishedFigure(figure) ?? {}
  const left = figures?.['ratioPer30Days']
  const study =
    left !== undefined && n !== undefined
      ? t('experimentResult.decay.study', { n: whole(n), published: percent(left) })
      : ''
  if (verdict === 'builtTo')
    return (
      <p class="experiment-verdict">
        <b>{t('experimentResult.verdict.builtTo')}</b>{' '}
        {own && t('experimentResult.decay.bots', { own: percent(own.estimate) })} {study}
      </p>
    )
  return (
    <p class="experiment-verdict">
      {own?.interval && (
        <>
          <b>{t('experimentResult.decay.people', { own: percent(own.estimate) })}</b>{' '}
          {t('experimentResult.interval', { low: percent(own.interval.low), high: percent(own.interval.high) })}.{' '}
        </>
      )}
      {study} {t('experimentResult.decay.noVerdict')}
    </p>
  )
}
