// Tabs: one of a few pages in the same place. Arrows, Home and End go from one to the next.

import './tabs.css'
import { useRef } from 'preact/hooks'

type Props<T extends string> = {
  label: string
  value: T
  options: readonly { readonly value: T; readonly label: string }[]
  onChange: (value: T) => void
}

export const tabId = (value: string) => `tab-${value}`
export const panelId = (value: string) => `panel-${value}`

/** The page of a tab is an element with `role="tabpanel"`, `panelId(value)` as its id and `tabId(value)` as its label. */
export function Tabs<T extends string>({ label, value, options, onChange }: Props<T>) {
  const row = useRef<HTMLDivElement>(null)
  const to = (index: number) => {
    const { length } = options
    const next = options[(index + length) % length]
    if (!next) return
    onChange(next.value)
    row.current?.querySelector<HTMLElement>(`#${tabId(next.value)}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = options.findIndex((option) => option.value === value)
    const rightwards = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1 // the listener's own element
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + rightwards,
      ArrowLeft: at - rightwards,
      Home: 0,
      End: options.length - 1,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    to(step)
  }
  return (
    <div ref={row} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option) => {
        const on = option.value === value
        return (
          <button
            key={option.value}
            type="button"
            role="tab"
            id={tabId(option.value)}
            aria-selected={on}
            aria-controls={on ? panelId(option.value) : undefined}
            tabIndex={on ? 0 : -1}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </button>
        )
      })}
    </div>
  )
}
