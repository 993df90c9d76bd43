// A match that has ended, again: the village from outside, and a scrubber over everything that happened.

import './replay.css'
import { useEffect, useState } from 'preact/hooks'
import type { LoggedEvent } from '../../shared/debrief/match-record.ts'
import { recordMatch } from '../../shared/debrief/record-match.ts'
import { type Replay, replayOf } from '../../shared/debrief/replay.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { Awning } from '../components/awning.tsx'
import { Button } from '../components/button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { go, hostPath, replayPath, roomPath } from '../router.ts'
import { t } from '../text/i18n.ts'
import { Controls } from './controls.tsx'
import { type Frame, framesOf } from './frames.ts'
import { Holdings } from './holdings.tsx'
import { Jumps } from './jumps.tsx'
import { type Landmarks, landmarksOf } from './landmarks.ts'
import { Before, NowLine, whenWords } from './news.tsx'
import { makePlayer, type Player } from './player.ts'
import { ReplayVillage } from './replay-village.tsx'
import { Scrubber } from './scrubber.tsx'

/** A match ready to be shown. */
export type Show = {
  readonly replay: Replay
  readonly frames: readonly Frame[]
  readonly landmarks: Landmarks
  readonly player: Player
}

/** @throws when the log is not that of a whole match */
export function showOf(log: readonly LoggedEvent[]): Show {
  const record = recordMatch(log)
  const frames = framesOf(log, record)
  return {
    replay: replayOf(log),
    frames,
    landmarks: landmarksOf(log, record),
    player: makePlayer(frames.map(({ atMs }) => atMs)),
  }
}

type ScreenProps = {
  code: string
  show: Show
  /** Of a class, for whoever steers it: this one, and the names of all. */
  market: number | undefined
  markets: readonly string[]
}

export function ReplayScreen({ code, show, market: shown, markets }: ScreenProps) {
  const { player, replay, frames } = show
  const [chosen, setChosen] = useState<SeatId | undefined>(undefined)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const hide = () => document.hidden && player.pause()
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      player.destroy()
    }
  }, [player])
  const at = player.at.value
  const market = replay.at(at)
  const frame = frames[at - 1]
  if (!frame) return null
  const choose = (seat: SeatId) => {
    setChosen(seat)
    // Where the list has no place beside the village it comes over it.
    if (!matchMedia('(min-width: 900px)').matches) setOpen(true)
  }
  return (
    <main class="replay">
      <header class="replay-bar">
        <Button
          tone="ghost"
          class="square"
          glyph="back"
          aria-label={t(shown === undefined ? 'replay.room' : 'replay.desk')}
          onClick={() => go(shown === undefined ? roomPath(code) : hostPath(code))}
        />
        <div class="replay-head">
          <h1>{t('replay.title')}</h1>
          <p class="second">{whenWords(frame, market)}</p>
        </div>
        <span class="spread" />
        {shown !== undefined && markets.length > 1 && (
          <select
            class="field replay-market"
            aria-label={t('replay.market')}
            value={shown}
            onChange={(event) => go(replayPath(code, Number(event.currentTarget.value)))}
          >
            {markets.map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </select>
        )}
        <Button class="replay-more" glyph="table" onClick={() => setOpen(true)}>
          {t('replay.holdingsShort')}
        </Button>
      </header>
      <ReplayVillage show={show} market={market} frame={frame} chosen={chosen} onChoose={choose} />
      <div class="replay-panel">
        <Awning />
        <NowLine frame={frame} isQuiet={player.playing.value} />
        <section class="replay-side" aria-labelledby="replay-holdings">
          <h2 id="replay-holdings">{t('replay.holdings')}</h2>
          <Holdings market={market} chosen={chosen} />
        </section>
        <Before frames={frames} at={at} />
      </div>
      <section class="replay-foot" aria-label={t('replay.controls')}>
        <Scrubber show={show} market={market} />
        <Controls player={player} length={replay.length} />
        <Jumps landmarks={show.landmarks} player={player} />
      </section>
      {isOpen && (
        <Sheet title={t('replay.holdings')} second={whenWords(frame, market)} onClose={() => setOpen(false)}>
          <Holdings market={market} chosen={chosen} />
        </Sheet>
      )}
    </main>
  )
}
