// The colours of the drawing that do not change with the light. Source: the design's look, section 2.

import type { Craft } from '../../shared/game/goods.ts'
import type { GlyphName } from '../icons/glyphs.ts'
import type { FlightKind } from './village-model.ts'

/** Plum instead of black. */
export const INK = '#2C1B2F'
export const SHADOW = '#2A1020'
export const GOLD = '#F5B13D'
export const PAPER = '#FFFCF2'

/** Awnings: the light stripe and the cloth behind. */
export const craftColours: Readonly<Record<Craft, { readonly light: string; readonly dark: string }>> = {
  bread: { light: '#C4842A', dark: '#8A5714' },
  wood: { light: '#6E7A3E', dark: '#4A5426' },
  fish: { light: '#3A8391', dark: '#235A66' },
  cloth: { light: '#8A5290', dark: '#5F3466' },
  tool: { light: '#5A6780', dark: '#3B4559' },
  medicine: { light: '#B6566A', dark: '#7F3346' },
}

type KindLook = {
  /** The disc behind the glyph, and the trail by day. */
  readonly ink: string
  /** The token's edge and the sign over the taker. */
  readonly rim: string
  /** The trail by night. */
  readonly bright: string
  readonly glyph: GlyphName | undefined
}

/** How each kind of exchange looks: never by colour alone, so each has its glyph, and `neutral` has none. */
export const kindLooks: Readonly<Record<FlightKind, KindLook>> = {
  generalized: { ink: '#2E6B34', rim: '#4E9A3A', bright: '#8FD672', glyph: 'heart' },
  balanced: { ink: '#1E5A94', rim: '#2F7BC0', bright: '#8FC6FF', glyph: 'scales' },
  negative: { ink: '#A8361C', rim: '#D0492A', bright: '#FF9270', glyph: 'spike' },
  neutral: { ink: '#5E4758', rim: '#8D7D8B', bright: '#C9B8CE', glyph: undefined },
}

/** `#rrggbb` as the number that Phaser's graphics want. */
export function numberOf(colour: string): number {
  return Number.parseInt(colour.slice(1), 16)
}
