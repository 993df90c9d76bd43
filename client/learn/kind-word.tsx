// A kind by the name that the field gives it, with its sign.

import type { Label } from '../../shared/reciprocity/label.ts'
import { kindGlyphs } from '../components/chip.tsx'
import { Glyph } from '../components/glyph.tsx'
import { t } from '../text/i18n.ts'

export function KindWord({ kind }: { kind: Label }) {
  return (
    <span class={`chip kind-${kind}`}>
      <Glyph name={kindGlyphs[kind]} size={16} />
      {t(`learn.kind.${kind}`)}
    </span>
  )
}
