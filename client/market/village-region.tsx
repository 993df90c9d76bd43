// The village: the picture, and over it a button for every stall and the well. Without the picture the same buttons stand in a grid.

import './village-region.css'
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Seat } from '../../shared/game/state.ts'
import { px } from '../components/px.ts'
import { isLite } from '../device/preferences.ts'
import { tick } from '../device/ticker.ts'
import { t } from '../text/i18n.ts'
import { useVillage } from '../village/use-village.ts'
import type { Place } from '../village/village-model.ts'
import { useAllowed } from './allowed.ts'
import { flightsOf } from './flights-of.ts'
import { giveLot } from './giving.ts'
import { isMuted } from './headline.ts'
import { ledgerOf } from './ledger.ts'
import { StallTile, stallWords } from './stall-tile.tsx'
import { usePlace } from './table.ts'
import { inRing, villageView } from './village-view.ts'

export function VillageRegion() {
  const seated = usePlace()
  const { market } = seated
  const ledger = ledgerOf(seated)
  const [places] = useState(() => signal<readonly Place[]>([]))
  const lite = isLite.value
  const byId = new Map(places.value.map((place) => [place.id, place]))
  return (
    <section class={lite ? 'village lite' : 'village'} aria-label={t('region.village')}>
      {!lite && <Picture onPlaces={(next) => (places.value = next)} />}
      <ul class="stalls">
        {inRing(market).map((seat) => (
          <StallItem key={seat.id} seat={seat} place={byId.get(seat.id)} lite={lite} net={ledger.get(seat.id)} />
        ))}
        <WellItem place={byId.get('well')} lite={lite} />
      </ul>
    </section>
  )
}

type StallProps = { seat: Seat; place: Place | undefined; lite: boolean; net: number | undefined }

function StallItem({ seat, place, lite, net }: StallProps) {
  const { market, table, desk, own } = usePlace()
  const me = seat.id === table.me
  const over = desk.dragged.value?.over === seat.id
  const open = () => {
    const picked = desk.picked.value
    if (picked && !me) giveLot(table, desk, own, picked, seat.id)
    else desk.sheet.value = me ? { kind: 'talk', to: 'all' } : { kind: 'stall', seat: seat.id }
  }
  return (
    <li>
      <button
        type="button"
        class={['stall', over ? 'over' : '', me ? 'me' : ''].join(' ')}
        data-stall={seat.id}
        aria-label={stallWords(seat, market, net)}
        style={lite ? {} : placed(place)}
        onClick={open}
      >
        {lite && <StallTile seat={seat} market={market} mood={desk.moods.value.get(seat.id)} net={net} />}
      </button>
    </li>
  )
}

function WellItem({ place, lite }: { place: Place | undefined; lite: boolean }) {
  const { table, desk, own } = usePlace()
  const may = useAllowed()
  if (!may('give')) return null
  const open = () => {
    const picked = desk.picked.value
    if (picked) giveLot(table, desk, own, picked, 'well')
    else desk.sheet.value = { kind: 'give', to: 'well' }
  }
  const over = desk.dragged.value?.over === 'well'
  return (
    <li>
      <button
        type="button"
        class={over ? 'stall well over' : 'stall well'}
        data-stall="well"
        aria-label={t('stall.well')}
        style={lite ? {} : placed(place)}
        onClick={open}
      >
        {lite && <span class="stall-name">{t('stall.wellTitle')}</span>}
      </button>
    </li>
  )
}

/** Before the first layout the buttons are there for keyboard and screen reader, and nowhere to be tapped. */
export function placed(place: Place | undefined) {
  if (!place) return { left: px(0), top: px(0), width: px(1), height: px(1) }
  return { left: px(place.x), top: px(place.y), width: px(place.width), height: px(place.height) }
}

function Picture({ onPlaces }: { onPlaces: (places: readonly Place[]) => void }) {
  const place = usePlace()
  const { table, desk } = place
  const { box, village } = useVillage(onPlaces)
  useEffect(
    () =>
      village &&
      table.onNews((event, before) => {
        if (document.hidden) return
        for (const flight of flightsOf(event, before)) village.fly(flight)
        if (event.type === 'said' && !isMuted(before, table.me, event.seat))
          village.say(event.seat, t(`phrase.${event.phrase}`))
        if (event.type === 'chatted') village.say(event.seat, event.text)
      }),
    [village],
  )
  // The light moves with the clock; the picture is told only what is new, as every word wakes it.
  void tick.value
  const view = villageView(place)
  const told = JSON.stringify(view)
  useEffect(() => village?.show(view), [village, told])
  const dragged = desk.dragged.value
  const dragging = dragged !== undefined
  const over = dragged?.over
  useEffect(() => village?.aim({ dragging, over }), [village, dragging, over])
  const sheet = desk.sheet.value
  const acted = sheet?.kind === 'stall' ? sheet.seat : undefined
  useEffect(() => {
    if (acted !== undefined) village?.reveal(acted)
  }, [acted])
  return <div class="picture" ref={box} aria-hidden="true" />
}
