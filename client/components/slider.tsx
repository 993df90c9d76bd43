// A number on a slider, with its value in words beside its name.

import './slider.css'
import { useId } from 'preact/hooks'

type Props = {
  label: string
  /** The value as it is read, by eye and by screen reader. */
  words: string
  value: number
  least: number
  most: number
  step: number
  /** What the number means, in a sentence. */
  help?: string
  onChange: (value: number) => void
}

export function Slider({ label, words, value, least, most, step, help, onChange }: Props) {
  const id = useId()
  return (
    <div class="slider">
      <label htmlFor={id}>{label}</label>
      <output class="number" htmlFor={id}>
        {words}
      </output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={words}
        aria-describedby={help ? `${id}-help` : undefined}
        onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
      {help && (
        <p id={`${id}-help`} class="second">
          {help}
        </p>
      )}
    </div>
  )
}
