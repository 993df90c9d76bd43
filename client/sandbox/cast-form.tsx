// Who sits in the village: a number for each strategy, or a cast that is ready.

import { type BotId, botIds } from '../../shared/bots/index.ts'
import { MOST_SEATS } from '../../shared/game/settings.ts'
import { Button } from '../components/button.tsx'
import { Stepper } from '../components/stepper.tsx'
import { fillOf } from '../debrief/charts/fills.tsx'
import { t } from '../text/i18n.ts'
import { castIds, castOf, sameCast } from './presets.ts'
import { type Counts, seatsOf, withCount } from './setting.ts'
import { strategyFill } from './strategy-fills.tsx'
import { strategyLine, strategyName } from './strategy-words.ts'

type Props = { cast: Counts; onChange: (cast: Counts) => void }

export function CastForm({ cast, onChange }: Props) {
  const taken = seatsOf(cast).length
  return (
    <fieldset class="sandbox-group">
      <legend>{t('sandbox.cast')}</legend>
      <fieldset class="sandbox-ready">
        <legend class="unseen">{t('sandbox.casts')}</legend>
        {castIds.map((id) => (
          <Button key={id} aria-pressed={sameCast(cast, castOf(id))} onClick={() => onChange(castOf(id))}>
            {t(`sandbox.castNames.${id}`)}
          </Button>
        ))}
      </fieldset>
      <ul class="sandbox-cast">
        {botIds.map((id) => (
          <Row key={id} id={id} count={cast[id] ?? 0} onChange={(count) => onChange(withCount(cast, id, count))} />
        ))}
      </ul>
      <p class="second" role="status">
        {t('sandbox.seats', { count: taken, most: MOST_SEATS })}
      </p>
    </fieldset>
  )
}

function Row({ id, count, onChange }: { id: BotId; count: number; onChange: (count: number) => void }) {
  const name = strategyName(id)
  return (
    <li>
      <svg width="18" height="18" aria-hidden="true">
        <rect width="18" height="18" rx="5" fill={fillOf(strategyFill(id))} />
      </svg>
      <span>
        <b>{name}</b>
        <span class="second">{strategyLine(id)}</span>
      </span>
      <Stepper
        label={t('sandbox.seatsOf', { name })}
        what={name}
        value={count}
        most={MOST_SEATS}
        step={1}
        onChange={onChange}
      />
    </li>
  )
}
