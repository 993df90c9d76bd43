// One line at the bottom for three seconds, at most one at a time. Said to screen readers too.

import './toast.css'
import { signal } from '@preact/signals'
import type { GlyphName } from '../icons/glyphs.ts'
import { Glyph } from './glyph.tsx'

/** Source: look design, section 8. */
const SHOWN_MS = 3000

type Shown = { readonly text: string; readonly glyph: GlyphName | undefined }
const shown = signal<Shown | undefined>(undefined)
let timer: ReturnType<typeof setTimeout> | undefined

export function toast(text: string, glyph?: GlyphName): void {
  clearTimeout(timer)
  shown.value = { text, glyph }
  timer = setTimeout(() => {
    shown.value = undefined
  }, SHOWN_MS)
}

export function Toast() {
  const now = shown.value
  return (
    <div class="toast-place" role="status">
      {now && (
        <div class="toast" key={now.text}>
          {now.glyph && <Glyph name={now.glyph} size={16} />}
          {now.text}
        </div>
      )}
    </div>
  )
}
