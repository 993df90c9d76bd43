// What can be set on this device.

import './settings-form.css'
import type { Signal } from '@preact/signals'
import { Choice } from '../components/choice.tsx'
import { deviceKept } from '../device/kept.ts'
import {
  liteVisit,
  motion,
  motions,
  palette,
  palettes,
  picture,
  type Switch,
  sound,
  theme,
  themes,
} from '../device/preferences.ts'
import { language, languages, t } from '../text/i18n.ts'

export function SettingsForm() {
  return (
    <div class="settings-form">
      <Choice
        label={t('settings.theme')}
        value={theme.value}
        options={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        onChange={(value) => {
          theme.value = value
        }}
      />
      <Choice
        label={t('settings.palette')}
        value={palette.value}
        options={palettes.map((value) => ({ value, label: t(`settings.palettes.${value}`) }))}
        onChange={(value) => {
          palette.value = value
        }}
      />
      <Choice
        label={t('settings.motion')}
        value={motion.value}
        options={motions.map((value) => ({ value, label: t(`settings.motions.${value}`) }))}
        onChange={(value) => {
          motion.value = value
        }}
      />
      <SwitchChoice label={t('settings.sound')} of={sound} />
      <SwitchChoice
        label={t('settings.picture')}
        of={picture}
        after={() => {
          liteVisit.value = false
        }}
      />
      {languages.length > 1 && (
        <Choice
          label={t('settings.language')}
          value={language}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => {
            deviceKept.write('language', code)
            location.reload()
          }}
        />
      )}
    </div>
  )
}

function SwitchChoice({ label, of, after }: { label: string; of: Signal<Switch>; after?: () => void }) {
  return (
    <Choice
      label={label}
      value={of.value}
      options={(['on', 'off'] as const).map((value) => ({ value, label: t(`settings.switches.${value}`) }))}
      onChange={(value) => {
        of.value = value
        after?.()
      }}
    />
  )
}
