// A running match: seats the player at its table, tells the news, and shows the screen of the hour.

import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { clockAt, type Market, type SeatId } from '../../shared/game/state.ts'
import { toast } from '../components/toast.tsx'
import type { Connection } from '../connection/connection.ts'
import { Debrief } from '../debrief/debrief.tsx'
import { EveningCard } from '../evening/evening-card.tsx'
import { Experiment } from '../experiment/experiment.tsx'
import { t } from '../text/i18n.ts'
import { AwayCard } from './away-card.tsx'
import { freshDesk } from './desk.ts'
import { MarketScreen } from './market-screen.tsx'
import { MarketSheets } from './market-sheets.tsx'
import { MatchMenu } from './match-menu.tsx'
import { openNewsRoom } from './news-room.ts'
import { PlaceContext, type Table } from './table.ts'

type Props = { connection: Connection; market: ReadonlySignal<Market | undefined>; me: SeatId }

/** Keyed by match and seat: another one is another table. */
export function Match({ connection, market, me }: Props) {
  const [place] = useState(() => ({ table: seatAt(connection, market, me), desk: freshDesk() }))
  useEffect(() => openNewsRoom(place.table, place.desk), [place])
  const { phase, scenario, stage } = place.table.market.value
  const isExperiment = scenario !== undefined
  const isMarket = stage === undefined || stage.kind === 'market'
  useEffect(() => {
    // What was open belongs to the hour that is over.
    place.desk.sheet.value = undefined
    place.desk.picked.value = undefined
    place.desk.doubt.value = undefined
  }, [phase])
  useEffect(() => {
    const { settings, seats, phase } = place.table.market.peek()
    // Who is alone in an experiment knows that bots keep the other stalls.
    if (settings.botSeats === 'shown' || phase === 'over' || isExperiment) return
    toast(t('company.alias', { name: seats.get(me)?.name ?? '' }))
  }, [place])
  if (phase === 'gathering') return null
  return (
    <PlaceContext.Provider value={place}>
      {isExperiment ? <Experiment /> : phase === 'over' ? <Debrief /> : <MarketScreen />}
      {phase === 'evening' && isMarket && <EveningCard />}
      {phase !== 'over' && isMarket && <AwayCard />}
      <MarketSheets menu={MatchMenu} />
    </PlaceContext.Provider>
  )
}

function seatAt(connection: Connection, market: ReadonlySignal<Market | undefined>, me: SeatId): Table {
  const last = market.peek()
  if (!last) throw new Error('no match to sit down at')
  // The last one known stays on the screen while the page is taken down.
  let known = last
  const current = computed(() => {
    known = market.value ?? known
    return known
  })
  const actedRound = signal(0)
  return {
    market: current,
    me,
    pending: connection.pending,
    actedRound,
    act(action) {
      actedRound.value = current.peek().round
      connection.act(action)
    },
    atMs: () => clockAt(current.peek(), connection.clock.now()),
    onNews: connection.store.onNews,
  }
}
