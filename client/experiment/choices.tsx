// What one may say or offer here: the experiment has a few lines, those that can be said now, and no more.

import type { Choice } from '../../shared/scenarios/scenario.ts'
import { Button } from '../components/button.tsx'
import { usePlace } from '../market/table.ts'
import { experimentWords } from '../text/experiments/words-of.ts'
import { t } from '../text/i18n.ts'
import { linesNow, openOffer } from './lines.ts'

export function Choices() {
  const { market, table } = usePlace()
  const words = experimentWords(market.scenario ?? '')
  const mine = openOffer(market, table.me)
  const busy = table.pending.value.length > 0
  const lines = linesNow(market, table.me)
  const say = ({ action, amends }: Choice) => {
    if (!amends) return table.act(action)
    if (!mine || action.type !== 'offer') return
    const { to: _, type: __, ...terms } = action
    table.act({ type: 'amend', offer: mine.id, ...terms })
  }
  if (lines.length === 0) return null
  return (
    <fieldset class={lines.length > 4 ? 'experiment-choices many' : 'experiment-choices'}>
      <legend class="second">{t('experiment.youMay')}</legend>
      {lines.map((line) => (
        <Button key={line.id} pending={busy} disabled={busy} onClick={() => say(line)}>
          {words?.choices?.[line.id] ?? line.id}
        </Button>
      ))}
    </fieldset>
  )
}
