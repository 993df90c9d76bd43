// What passed in the stages before: beside a question about the other one, and at the end where nothing else is told of oneself.

import { usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'
import { passedBefore } from './happenings.ts'

/** Whom one is asked about may have given a moment ago, while the page went on. */
export function PassedBefore() {
  const { market, table } = usePlace()
  const lines = passedBefore(market, table.me)
  if (lines.length === 0) return null
  return (
    <ul class="experiment-feed">
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  )
}

/** Of a part in which nothing is measured. */
export function Passed() {
  const { market, table } = usePlace()
  if (passedBefore(market, table.me).length === 0) return null
  return (
    <>
      <h2>{t('experiment.yours')}</h2>
      <PassedBefore />
    </>
  )
}
