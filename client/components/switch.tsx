// Something that is on or off: the knob, the colour and a word say which.

import './switch.css'
import { t } from '../text/i18n.ts'

type Props = {
  label: string
  on: boolean
  /** Asked for, not yet answered. */
  pending?: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, on, pending = false, disabled = false, onChange }: Props) {
  return (
    <label class={pending ? 'switch pending' : 'switch'}>
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={on ? 'switch-track on' : 'switch-track'} aria-hidden="true" />
      <b aria-hidden="true">{t(`settings.switches.${on ? 'on' : 'off'}`).toLowerCase()}</b>
    </label>
  )
}
