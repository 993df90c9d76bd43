// The live gauge of a deal: how it would be called, from what the composer's owner may see.

import './gauge.css'
import { type Label, labels, simpleLabel } from '../../shared/reciprocity/simple-label.ts'
import { t } from '../text/i18n.ts'
import { KindChip, kindGlyphs } from './chip.tsx'
import { Glyph } from './glyph.tsx'

type Props = {
  given: number
  got: number
  /** False where labels come only after the match: then the gauge shows values alone. */
  live: boolean
}

export function Gauge({ given, got, live }: Props) {
  const label = given === 0 ? undefined : simpleLabel(given, got)
  const sentence = live ? sentenceFor(given, got, label) : t('gauge.worths', { given, got })
  const at = label === undefined ? 50 : pointer(given, got)
  const shownLabel = live ? label : undefined
  return (
    <div class="gauge">
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element shows its own bar and cannot hold the three bands. */}
      <div
        role="meter"
        class="gauge-bands"
        aria-label={t('gauge.name')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at)}
        aria-valuetext={shownLabel ? `${t(`gauge.${shownLabel}`)}. ${sentence}` : sentence}
      >
        {labels.map((kind) => (
          <div key={kind} class={`band band-${kind} ${shownLabel === kind ? 'on' : ''}`}>
            <Glyph name={kindGlyphs[kind]} size={15} />
            <span>{t(`gauge.${kind}Low`)}</span>
          </div>
        ))}
        {shownLabel && <span class="gauge-pointer" style={{ left: `${at}%` }} />}
      </div>
      <p class="gauge-line" aria-live="polite">
        {shownLabel && <KindChip kind={shownLabel} />}
        <span>{sentence}</span>
      </p>
    </div>
  )
}

function sentenceFor(given: number, got: number, label: Label | undefined): string {
  if (label === undefined) return got > 0 ? t('gauge.half') : t('gauge.empty')
  if (got === 0) return t('gauge.gift')
  if (got > given) return t('gauge.askMore', { count: got - given })
  return given > got ? t('gauge.giveMore', { count: given - got }) : t('gauge.even')
}

/** Percent of the width. The bands meet where the simple rule turns: a third more on either side, in the logarithm of the ratio. */
function pointer(given: number, got: number): number {
  if (got === 0) return BAND / 2
  const edge = Math.log(4 / 3)
  const ratio = Math.log(got / given) / edge
  const inside = 50 + (ratio * (100 - 2 * BAND)) / 2
  return Math.max(4, Math.min(96, inside))
}

/** Percent of the width of the two outer bands. */
const BAND = 29
