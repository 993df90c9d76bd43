// What was arranged in an experiment, and what was written and found: the same for everyone.

import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'

export function Told({ scenario }: { scenario: string }) {
  const words = experimentWords(scenario)
  if (!words) return null
  return (
    <>
      <h2>{t('experiment.arranged')}</h2>
      <p>{words.script}</p>
      <Findings scenario={scenario} />
    </>
  )
}

export function Findings({ scenario }: { scenario: string }) {
  const words = experimentWords(scenario)
  if (!words) return null
  return (
    <>
      <h2>{t('experiment.article')}</h2>
      <p>{words.article}</p>
      <h2>{t('experiment.paper')}</h2>
      <p>{words.paper}</p>
    </>
  )
}
