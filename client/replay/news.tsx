// What happens at this event, when in the match that is, and what came before.

import type { Market } from '../../shared/game/state.ts'
import { KindBadge } from '../components/chip.tsx'
import { Glyph } from '../components/glyph.tsx'
import { shownRound } from '../market/shown-round.ts'
import { t } from '../text/i18n.ts'
import type { Frame } from './frames.ts'

/** More would not be read. */
const LINES = 12

/** The round, the part of the day, and in the market what is left of it. */
export function whenWords({ atMs, round, phase }: Frame, market: Market): string {
  if (phase === 'gathering' || phase === 'over') return t(`phase.${phase}`)
  // Of an experiment the parts are counted, and its market days apart.
  const when =
    market.scenario === undefined || market.stage?.kind === 'market'
      ? t('replay.round', { round: shownRound(market, round), phase: t(`phase.${phase}`) })
      : t('experiment.part', { number: round })
  const seconds = Math.max(0, Math.ceil((market.endsAtMs - atMs) / 1000))
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return phase === 'market' ? `${when} · ${t('replay.left', { time })}` : when
}

/** @param isQuiet while the match plays by itself, a screen reader is not told of every line */
export function NowLine({ frame, isQuiet }: { frame: Frame; isQuiet: boolean }) {
  return (
    <div class="replay-now" role="status" aria-live={isQuiet ? 'off' : 'polite'}>
      <Sign frame={frame} />
      <Told frame={frame} />
    </div>
  )
}

export function Before({ frames, at }: { frames: readonly Frame[]; at: number }) {
  const lines: { readonly key: number; readonly frame: Frame }[] = []
  for (let key = at - 2; key >= 0 && lines.length < LINES; key--) {
    const frame = frames[key]
    if (frame?.isNews) lines.push({ key, frame })
  }
  return (
    <section class="replay-before" aria-labelledby="replay-before">
      <h2 id="replay-before">{t('replay.before')}</h2>
      {lines.length === 0 ? (
        <p class="second">{t('replay.nothingBefore')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too.
        <ul tabIndex={0} aria-labelledby="replay-before">
          {lines.map(({ key, frame }) => (
            <li key={key}>
              <Sign frame={frame} />
              <Told frame={frame} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What happened and, of a bot's move, why. */
function Told({ frame: { text, why } }: { frame: Frame }) {
  return (
    <span>
      {text}
      {why && <span class="replay-why second">{t('company.why', { why })}</span>}
    </span>
  )
}

function Sign({ frame: { kind, glyph } }: { frame: Frame }) {
  if (kind) return <KindBadge kind={kind} />
  return (
    <span class="kind-badge kind-neutral">
      <Glyph name={glyph} size={15} />
    </span>
  )
}
