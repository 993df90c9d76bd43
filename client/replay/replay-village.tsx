// The village from outside: every stall alike, as things truly stood; without the picture the stalls stand in a grid.

import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { isLite } from '../device/preferences.ts'
import { StallTile, stallWords } from '../market/stall-tile.tsx'
import { placed } from '../market/village-region.tsx'
import { inRing, villageModel } from '../market/village-view.ts'
import { t } from '../text/i18n.ts'
import { useVillage } from '../village/use-village.ts'
import type { Place } from '../village/village-model.ts'
import type { Frame } from './frames.ts'
import type { Show } from './replay.tsx'

type Props = {
  show: Show
  market: Market
  frame: Frame
  chosen: SeatId | undefined
  onChoose: (seat: SeatId) => void
}

export function ReplayVillage({ show, market, frame, chosen, onChoose }: Props) {
  const [places] = useState(() => signal<readonly Place[]>([]))
  const lite = isLite.value
  const byId = new Map(places.value.map((place) => [place.id, place]))
  return (
    <section class={lite ? 'village lite' : 'village'} aria-label={t('region.village')}>
      {!lite && <Picture show={show} market={market} frame={frame} onPlaces={(next) => (places.value = next)} />}
      <ul class="stalls">
        {inRing(market).map((seat) => (
          <li key={seat.id}>
            <button
              type="button"
              class={seat.id === chosen ? 'stall over' : 'stall'}
              data-stall={seat.id}
              aria-label={stallWords(seat, market)}
              style={lite ? {} : placed(byId.get(seat.id))}
              onClick={() => onChoose(seat.id)}
            >
              {lite && <StallTile seat={seat} market={market} mood={frame.moods.get(seat.id)} net={undefined} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type PictureProps = { show: Show; market: Market; frame: Frame; onPlaces: (places: readonly Place[]) => void }

function Picture({ show: { player, frames }, market, frame, onPlaces }: PictureProps) {
  const { box, village } = useVillage(onPlaces)
  const view = villageModel(market, frame.moods, frame.atMs, [])
  const told = JSON.stringify(view)
  const due = useRef<Frame[]>([])
  useEffect(() => village?.show(view), [village, told])
  useEffect(
    () =>
      player.onShown((at) => {
        const shown = frames[at - 1]
        if (shown) due.current.push(shown)
      }),
    [player],
  )
  // Goods fly over the village as it is then, so it is told first.
  useEffect(() => {
    const happened = due.current
    due.current = []
    if (document.hidden) return
    for (const { flights, said } of happened) {
      for (const flight of flights) village?.fly(flight)
      if (said) village?.say(said.seat, said.text)
    }
  })
  return <div class="picture" ref={box} aria-hidden="true" />
}
