// One village on the projector: the same drawing as on the phones, with nobody's own stall.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { WallView } from '../../shared/protocol/class.ts'
import { isDark, isStill } from '../device/preferences.ts'
import { tick } from '../device/ticker.ts'
import { t } from '../text/i18n.ts'
import { createVillage } from '../village/create-village.ts'
import type { Village, VillageModel } from '../village/village-model.ts'
import { Mosaic } from './mosaic.tsx'
import type { WallConnection } from './wall-connection.ts'

type Market = WallView['markets'][number]
type Props = { market: Market; view: WallView; connection: WallConnection }

/** The longest a market usually lasts; only the light of the picture depends on it. Source: game design, section 2. */
const MARKET_MS = 75_000

export function WallVillage({ market, view, connection }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [village, setVillage] = useState<Village | undefined>(undefined)
  const [gaveUp, setGaveUp] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let made: Village | undefined
    let over = false
    const giveUp = () => setGaveUp(true)
    createVillage(
      element,
      { onPlaces: () => undefined, onGiveUp: giveUp },
      { dark: isDark.peek(), reducedMotion: isStill.peek() },
    ).then((next) => {
      if (over) return next.destroy()
      made = next
      setVillage(next)
    }, giveUp)
    const stop = connection.onFlights((flights) => {
      for (const { market: where, ...flight } of flights) if (where === market.id) made?.fly(flight)
    })
    return () => {
      over = true
      stop()
      made?.destroy()
    }
  }, [])
  void tick.value
  const model = modelOf(market, view, connection.clock.now())
  const told = JSON.stringify(model)
  useEffect(() => village?.show(model), [village, told])
  if (gaveUp) return <Mosaic view={{ ...view, markets: [market] }} connection={connection} />
  return <div class="picture" ref={box} role="img" aria-label={model.label} />
}

function modelOf({ stalls, name }: Market, { clock }: WallView, nowMs: number): VillageModel {
  const phase = clock?.phase === 'morning' || clock?.phase === 'market' ? clock.phase : 'evening'
  const left = clock && phase === 'market' ? (clock.endsAtMs - nowMs) / MARKET_MS : phase === 'morning' ? 1 : 0
  return {
    stalls: stalls.map((stall) => ({
      id: stall.id,
      name: stall.name ?? '',
      face: stall.face,
      mood: 'calm',
      crafts: stall.crafts,
      keeper: stall.keeper,
      me: false,
      house: undefined,
      reputation: undefined,
      needs: [],
      ribbon: undefined,
      stock: 2,
      done: false,
    })),
    phase,
    marketLeft: Math.max(0, Math.min(1, Math.ceil(left * 20) / 20)),
    barn: undefined,
    threads: [],
    label: t('wall.villageOf', { name }),
  }
}
