// The live gauge of a deal: how it would be called, from what the composer's owner may see, and how sure that is.

import './gauge.css'
import { labels } from '../../shared/reciprocity/label.ts'
import { t } from '../text/i18n.ts'
import { KindChip, kindGlyphs } from './chip.tsx'
import { bandsOf, evenBands } from './gauge-bands.ts'
import { gaugeSentence, type Reading } from './gauge-sentence.ts'
import { Glyph } from './glyph.tsx'
import { TiltScale } from './tilt-scale.tsx'

type Props = {
  given: number
  /** Undefined: a gift, for which nothing can come back. */
  got: number | undefined
  /** Undefined where labels come only after the match: then the gauge shows values alone. */
  reading: Reading | undefined
}

/** Up to here another word would fit about as well. Source: science notes, part A: what is certain there has .8 and more. */
const SURE = 0.7

/** Another word would fit about as well. */
export function isUnsure({ label, confidence }: Reading): boolean {
  return label !== undefined && confidence <= SURE
}

export function Gauge({ given, got, reading }: Props) {
  const sentence = gaugeSentence(given, got, reading)
  if (!reading) return <Values given={given} got={got ?? 0} sentence={sentence} />
  const { label, soft } = reading
  const unsure = isUnsure(reading)
  const either = unsure ? t('gauge.either') : undefined
  const { widths, at } = label ? bandsOf(label, soft) : evenBands
  return (
    <div class="gauge">
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element shows its own bar and cannot hold the three bands. */}
      <div
        role="meter"
        class="gauge-bands"
        style={{ gridTemplateColumns: labels.map((kind) => `${widths[kind]}fr`).join(' ') }}
        aria-label={t('gauge.name')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at)}
        aria-valuetext={label ? [t(`gauge.${label}`), either, sentence].filter(Boolean).join('. ') : sentence}
      >
        {labels.map((kind) => (
          <div key={kind} class={`band band-${kind} ${label === kind ? 'on' : ''}`}>
            <Glyph name={kindGlyphs[kind]} size={15} />
            <span>{t(`gauge.${kind}Low`)}</span>
          </div>
        ))}
        {label && <span class={unsure ? 'gauge-pointer unsure' : 'gauge-pointer'} style={{ left: `${at}%` }} />}
      </div>
      <p class="gauge-line" aria-live="polite">
        {label && <KindChip kind={label} />}
        <span>
          {sentence}
          {either && <i> {either}</i>}
        </span>
      </p>
    </div>
  )
}

/** Labels come after the match: amounts and a pair of scales, in neutral ink. */
function Values({ given, got, sentence }: { given: number; got: number; sentence: string }) {
  const all = given + got
  return (
    <div class="gauge">
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element shows its own bar and cannot hold a pair of scales. */}
      <div
        role="meter"
        class="gauge-values tray"
        aria-label={t('gauge.name')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={all > 0 ? Math.round((100 * got) / all) : 50}
        aria-valuetext={sentence}
      >
        <TiltScale left={got} right={given} />
      </div>
      <p class="gauge-line" aria-live="polite">
        {sentence}
      </p>
    </div>
  )
}
