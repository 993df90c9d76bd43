// A button: the same shape everywhere, its tone says how much it matters.

import './button.css'
import type { ComponentChildren, JSX } from 'preact'
import type { GlyphName } from '../icons/glyphs.ts'
import { Glyph } from './glyph.tsx'

type Props = Omit<JSX.IntrinsicElements['button'], 'icon' | 'size'> & {
  tone?: 'plain' | 'primary' | 'lantern' | 'gift' | 'balanced' | 'ghost' | 'danger'
  glyph?: GlyphName
  /** Asked for, not yet answered. */
  pending?: boolean
  children?: ComponentChildren
}

export function Button({ tone = 'plain', glyph, pending = false, children, class: extra, ...rest }: Props) {
  const classes = ['button', tone, pending ? 'pending' : '', typeof extra === 'string' ? extra : '']
  return (
    <button type="button" class={classes.filter(Boolean).join(' ')} aria-busy={pending || undefined} {...rest}>
      {glyph && <Glyph name={glyph} size={children === undefined ? 22 : 18} />}
      {children}
    </button>
  )
}
