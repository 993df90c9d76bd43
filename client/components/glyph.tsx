// A one-colour glyph in the colour of its text.

import { type GlyphName, glyphSvg } from '../icons/glyphs.ts'

export function Glyph({ name, size = 18 }: { name: GlyphName; size?: number }) {
  return <span class="glyph" aria-hidden="true" dangerouslySetInnerHTML={{ __html: glyphSvg(name, size) }} />
}
