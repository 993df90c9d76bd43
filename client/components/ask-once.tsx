// A button for what cannot be taken back: the first press asks, the second does it; left alone it forgets.

import type { ComponentProps } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from './button.tsx'

/** Guess: long enough to read four words, short enough not to be found armed. */
const ARMED_MS = 5_000

type Props = Omit<ComponentProps<typeof Button>, 'onClick' | 'children'> & {
  words: string
  sure: string
  onSure: () => void
}

export function AskOnce({ words, sure, onSure, ...rest }: Props) {
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    if (!armed) return
    const timer = setTimeout(() => setArmed(false), ARMED_MS)
    return () => clearTimeout(timer)
  }, [armed])
  return (
    <Button
      {...rest}
      {...(armed ? { tone: 'danger' as const } : {})}
      onClick={() => {
        setArmed(!armed)
        if (armed) onSure()
      }}
      onBlur={() => setArmed(false)}
    >
      <span aria-live="polite">{armed ? sure : words}</span>
    </Button>
  )
}
