// Play, pause, one event back or on, and how fast.

import { Button } from '../components/button.tsx'
import { Choice } from '../components/choice.tsx'
import { t } from '../text/i18n.ts'
import { type Player, speeds } from './player.ts'

export function Controls({ player, length }: { player: Player; length: number }) {
  const at = player.at.value
  const isPlaying = player.playing.value
  return (
    <div class="replay-controls">
      <Button
        tone="plain"
        class="square"
        glyph="back"
        aria-label={t('replay.back')}
        disabled={at <= 1}
        onClick={() => {
          player.pause()
          player.to(at - 1)
        }}
      />
      <Button
        tone="lantern"
        class="replay-play"
        glyph={isPlaying ? 'pause' : 'play'}
        onClick={isPlaying ? player.pause : player.play}
      >
        {t(isPlaying ? 'replay.pause' : 'replay.play')}
      </Button>
      <Button
        class="square"
        glyph="next"
        aria-label={t('replay.on')}
        disabled={at >= length}
        onClick={() => player.show(at + 1)}
      />
      <Choice
        label={t('replay.speed')}
        quiet
        value={player.speed.value}
        options={speeds.map((value) => ({ value, label: t('replay.times', { count: value }) }))}
        onChange={player.setSpeed}
      />
    </div>
  )
}
