// A small word with its sign: a kind of exchange, a status.

import './chip.css'
import type { ComponentChildren } from 'preact'
import type { Label } from '../../shared/reciprocity/label.ts'
import type { GlyphName } from '../icons/glyphs.ts'
import { t } from '../text/i18n.ts'
import { Glyph } from './glyph.tsx'

/** Shape first: every kind has its own sign, whatever its colour. */
export const kindGlyphs = { generalized: 'heart', balanced: 'scales', negative: 'spike', neutral: 'swap' } as const
export type Kind = Label | 'neutral'

export function Chip({ glyph, children }: { glyph?: GlyphName; children: ComponentChildren }) {
  return (
    <span class="chip">
      {glyph && <Glyph name={glyph} size={14} />}
      {children}
    </span>
  )
}

export function KindChip({ kind }: { kind: Label }) {
  return (
    <span class={`chip kind-${kind}`}>
      <Glyph name={kindGlyphs[kind]} size={16} />
      {t(`gauge.${kind}`)}
    </span>
  )
}

/** The sign of a kind in a small square, before a line of news. */
export function KindBadge({ kind }: { kind: Kind }) {
  return (
    <span class={`kind-badge kind-${kind}`}>
      <Glyph name={kindGlyphs[kind]} size={15} />
    </span>
  )
}
