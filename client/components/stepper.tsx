// A number that steps: minus, a number to type, plus. The number is a spinbutton; holding a button repeats.

import './stepper.css'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../text/i18n.ts'
import { Glyph } from './glyph.tsx'

/** Source: look design, section 8. */
const HOLD_MS = 350
const REPEAT_MS = 90

type Props = {
  /** The accessible name of the number. */
  label: string
  /** What is counted, for the two buttons. */
  what: string
  value: number
  most: number
  /** What the two buttons step by. */
  step: number
  onChange: (value: number) => void
}

export function Stepper({ label, what, value, most, step, onChange }: Props) {
  const clamp = (next: number) => Math.max(0, Math.min(most, next))
  const current = useRef(value)
  current.current = value
  const by = (delta: number) => () => onChange(clamp(current.current + delta))
  const typed = (text: string) => {
    const number = Number.parseInt(text, 10)
    onChange(clamp(Number.isFinite(number) ? number : 0))
  }
  return (
    <span class="stepper">
      <Holding name={t('compose.less', { item: what })} glyph="minus" disabled={value <= 0} onStep={by(-step)} />
      <input
        type="number"
        class="number"
        inputMode="numeric"
        aria-label={label}
        min={0}
        max={most}
        value={value}
        onInput={(event) => typed(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Holding name={t('compose.more', { item: what })} glyph="plus" disabled={value >= most} onStep={by(step)} />
    </span>
  )
}

type HoldingProps = { name: string; glyph: 'minus' | 'plus'; disabled: boolean; onStep: () => void }

/** Steps at once, and again and again while it is held. */
function Holding({ name, glyph, disabled, onStep }: HoldingProps) {
  const step = useRef(onStep)
  step.current = onStep
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stop = () => clearTimeout(timer.current)
  const repeat = () => {
    step.current()
    timer.current = setTimeout(repeat, REPEAT_MS)
  }
  useEffect(() => stop, [])
  return (
    <button
      type="button"
      class="step"
      aria-label={name}
      tabIndex={-1}
      disabled={disabled}
      onClick={() => step.current()}
      onPointerDown={() => {
        stop()
        timer.current = setTimeout(repeat, HOLD_MS)
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
    >
      <Glyph name={glyph} size={18} />
    </button>
  )
}
