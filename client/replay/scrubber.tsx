// The scrubber: a slider over all events, with the rounds marked on it. Arrows go by events, page keys by rounds.

import type { Market } from '../../shared/game/state.ts'
import { Glyph } from '../components/glyph.tsx'
import type { GlyphName } from '../icons/glyphs.ts'
import { shownRound } from '../market/shown-round.ts'
import { t } from '../text/i18n.ts'
import { whenWords } from './news.tsx'
import type { Show } from './replay.tsx'

export function Scrubber({ show, market }: { show: Show; market: Market }) {
  const { player, frames, landmarks } = show
  const { length } = frames
  const at = player.at.value
  const frame = frames[at - 1]
  if (!frame) return null
  const line = `${whenWords(frame, market)}. ${frame.text}`
  const byRounds = (event: KeyboardEvent) => {
    const step = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const places = [1, ...landmarks.rounds.map((round) => round.at), length]
    const next = step > 0 ? places.find((place) => place > at) : places.findLast((place) => place < at)
    if (next !== undefined) player.to(next)
  }
  const move = (to: number) => (to === at + 1 ? player.show(to) : player.to(to))
  const part = (place: number) => (length > 1 ? (place - 1) / (length - 1) : 0)
  const signs: readonly (readonly [GlyphName, string, number | undefined])[] = [
    ['spike', 'negative', landmarks.firstGouge],
    ['x', 'neutral', landmarks.brokenPledge],
    ...landmarks.chain.map((place) => ['heart', 'generalized', place] as const),
  ]
  return (
    <div class="scrubber">
      <div class="scrubber-marks" aria-hidden="true">
        {landmarks.rounds.map((mark) => (
          <span key={mark.round} style={{ '--part': part(mark.at) }}>
            {shownRound(market, mark.round)}
          </span>
        ))}
      </div>
      <input
        type="range"
        min={1}
        max={length}
        step={1}
        value={at}
        aria-label={t('replay.bar')}
        aria-valuetext={t('replay.position', { at, count: length, line })}
        style={{ '--part': part(at) }}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
        onKeyDown={byRounds}
      />
      <div class="scrubber-signs" aria-hidden="true">
        {signs.map(
          ([glyph, kind, place]) =>
            place !== undefined && (
              <span key={glyph + place} class={`sign-${kind}`} style={{ '--part': part(place) }}>
                <Glyph name={glyph} size={11} />
              </span>
            ),
        )}
      </div>
    </div>
  )
}
