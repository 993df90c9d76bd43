// One of a few: buttons in a row that behave as radio buttons.

import './choice.css'
import { useId } from 'preact/hooks'

type Props<T extends string | number> = {
  label: string
  /** The label is for screen readers only. */
  quiet?: boolean
  value: T
  options: readonly { readonly value: T; readonly label: string }[]
  disabled?: boolean
  onChange: (value: T) => void
}

export function Choice<T extends string | number>({
  label,
  quiet = false,
  value,
  options,
  disabled,
  onChange,
}: Props<T>) {
  const name = useId()
  return (
    <fieldset class="choice" disabled={disabled ?? false}>
      <legend class={quiet ? 'unseen' : ''}>{label}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'on' : ''}>
            <input
              class="unseen"
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
