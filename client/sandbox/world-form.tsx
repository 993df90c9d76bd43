// The world the cast lives in, and how often it is played.

import { Choice } from '../components/choice.tsx'
import { Slider } from '../components/slider.tsx'
import { percent } from '../text/figures.ts'
import { t } from '../text/i18n.ts'
import { matchesOfAMeeting, ordersOf } from './run-setting.ts'
import { ranges, type Setting, strategiesOf } from './setting.ts'
import { mutationWords } from './strategy-words.ts'

/** Where the number of rounds was hidden, this many are a whole match. Source: game design, section 2, the middle of the hidden range. */
const USUAL_ROUNDS = 8

type Props = { setting: Setting; onChange: (setting: Setting) => void }

export function WorldForm({ setting, onChange }: Props) {
  const set = (part: Partial<Setting>) => onChange({ ...setting, ...part })
  const { noise, reputation, shocks, rounds, matches, view, beside } = setting
  return (
    <fieldset class="sandbox-group">
      <legend>{t('sandbox.world')}</legend>
      <Slider
        label={t('sandbox.noise')}
        words={percent(noise / 100)}
        value={noise}
        help={t('sandbox.noiseHelp')}
        {...ranges.noise}
        onChange={(noise) => set({ noise })}
      />
      {view === 'generations' && (
        <Choice
          label={t('sandbox.beside')}
          value={beside}
          options={(['nothing', 'reputationOff'] as const).map((value) => ({
            value,
            label: t(`sandbox.besides.${value}`),
          }))}
          onChange={(beside) => set({ beside })}
        />
      )}
      {view === 'generations' && beside === 'reputationOff' ? (
        <p class="second">{t('sandbox.reputationBoth')}</p>
      ) : (
        <Choice
          label={t('sandbox.reputation')}
          value={reputation}
          options={(['visible', 'hidden', 'off'] as const).map((value) => ({
            value,
            label: t(`sandbox.reputations.${value}`),
          }))}
          onChange={(reputation) => set({ reputation })}
        />
      )}
      <Choice
        label={t('sandbox.shocks')}
        value={shocks}
        options={(['usual', 'heavy'] as const).map((value) => ({ value, label: t(`sandbox.shock.${value}`) }))}
        onChange={(shocks) => set({ shocks })}
      />
      <p class="second">{t('sandbox.shocksHelp')}</p>
      <Choice
        label={t('sandbox.rounds')}
        value={rounds === 'hidden' ? 'hidden' : 'number'}
        options={[
          { value: 'hidden', label: t('sandbox.roundsHidden') },
          { value: 'number', label: t('sandbox.roundsNumber') },
        ]}
        onChange={(kind) => set({ rounds: kind === 'hidden' ? 'hidden' : USUAL_ROUNDS })}
      />
      {rounds !== 'hidden' && (
        <Slider
          label={t('sandbox.roundsNumber')}
          words={String(rounds)}
          value={rounds}
          {...ranges.rounds}
          onChange={(rounds) => set({ rounds })}
        />
      )}
      <Slider
        label={t('sandbox.matches')}
        words={matchesWords(setting)}
        value={matches}
        {...ranges.matches}
        onChange={(matches) => set({ matches })}
      />
      {view === 'generations' && <GenerationSliders setting={setting} onChange={onChange} />}
    </fieldset>
  )
}

function matchesWords(setting: Setting): string {
  const count = ordersOf(setting).length
  return setting.view === 'generations' && strategiesOf(setting.cast).length > 1
    ? t('sandbox.meetingsValue', { count, each: matchesOfAMeeting(setting) })
    : t('sandbox.matchesValue', { count: setting.matches })
}

/** What needs no new matches: the picture follows at once. */
function GenerationSliders({ setting, onChange }: Props) {
  const set = (part: Partial<Setting>) => onChange({ ...setting, ...part })
  const { mutation, generations } = setting
  return (
    <>
      <Slider
        label={t('sandbox.mutation')}
        words={t('sandbox.mutationValue', { percent: mutationWords(mutation) })}
        value={mutation}
        {...ranges.mutation}
        onChange={(mutation) => set({ mutation })}
      />
      <Slider
        label={t('sandbox.generations')}
        words={String(generations)}
        value={generations}
        {...ranges.generations}
        onChange={(generations) => set({ generations })}
      />
    </>
  )
}
