// Right now: the shares of the three kinds with their trend, deals a minute, needs met, and pairs that flow one way.

import { type Label, labels } from '../../../shared/reciprocity/label.ts'
import { kindGlyphs } from '../../components/chip.tsx'
import { Glyph } from '../../components/glyph.tsx'
import { t } from '../../text/i18n.ts'
import { desk } from '../desk-session.ts'
import { tab } from '../desk-sheet.ts'
import { Sparkline } from './sparkline.tsx'

const percent = (share: number) => Math.round(share * 100)

export function NowCard() {
  const figures = desk.figures.value
  const clock = desk.classClock.value
  // Needs are met in the evening: before the first one there is nothing to count.
  const hasEvening = clock !== undefined && (clock.round > 1 || clock.phase === 'evening' || clock.phase === 'over')
  const nothing = !figures || labels.every((kind) => figures.shares[kind] === 0)
  return (
    <section class="card desk-card now-card" aria-label={t('desk.now.title')}>
      <h2>{t('desk.now.title')}</h2>
      {labels.map((kind) => (
        <KindLine
          key={kind}
          kind={kind}
          share={nothing ? undefined : figures.shares[kind]}
          byRound={figures?.byRound.map((shares) => shares[kind]) ?? []}
        />
      ))}
      <p class="tray now-figures">
        <span>
          <b class="number">{figures?.dealsPerMinute ?? 0}</b> {t('desk.now.dealsAMinute')}
        </span>
        <span>
          <b class="number">{figures && hasEvening ? `${percent(figures.needsMet)}%` : '–'}</b> {t('desk.now.needsMet')}
        </span>
      </p>
      {figures && figures.oneWay.length > 0 && (
        <button
          type="button"
          class="one-way"
          onClick={() => {
            tab.value = 'markets'
          }}
        >
          {t('desk.now.oneWay', { count: figures.oneWay.length })}
          <Glyph name="next" size={16} />
        </button>
      )}
    </section>
  )
}

function KindLine({ kind, share, byRound }: { kind: Label; share: number | undefined; byRound: readonly number[] }) {
  const values = byRound.map((one) => `${percent(one)}%`).join(', ')
  return (
    <div class="kind-line">
      <span class={`kind-badge kind-${kind}`}>
        <Glyph name={kindGlyphs[kind]} size={18} />
      </span>
      <b>{t(`desk.now.${kind}`)}</b>
      <Sparkline
        kind={kind}
        values={byRound}
        label={t('desk.now.trend', { kind: t(`desk.now.${kind}`), values: values === '' ? '–' : values })}
      />
      <b class="number">{share === undefined ? '–' : `${percent(share)}%`}</b>
    </div>
  )
}
