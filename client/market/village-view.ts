// The village as plain data for its drawing, made from the player's view of the market.

import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import { t } from '../text/i18n.ts'
import type { Mood, StallModel, ThreadModel, VillageModel } from '../village/village-model.ts'
import { houseOf, sideBySide } from './households.ts'
import { ledgerOf, threadsOf } from './ledger.ts'
import { restingMood } from './mood-after.ts'
import type { Place } from './table.ts'

export function villageView(place: Place): VillageModel {
  const { market, desk, table } = place
  return villageModel(market, desk.moods.value, table.atMs(), threadsOf(table.me, ledgerOf(place)))
}

/**
 * @param market a player's view; or the truth, for who watches a match that has ended
 * @param moods faces that changed just now
 */
export function villageModel(
  market: Market,
  moods: ReadonlyMap<SeatId, Mood>,
  atMs: number,
  threads: readonly ThreadModel[],
): VillageModel {
  const { barn, phase, round, phaseStartedAtMs, endsAtMs } = market
  const shown = phase === 'gathering' ? 'morning' : phase === 'over' ? 'evening' : phase
  const left =
    phase === 'market' ? (endsAtMs - atMs) / Math.max(1, endsAtMs - phaseStartedAtMs) : shown === 'morning' ? 1 : 0
  return {
    stalls: inRing(market).map((seat) => stallModel(seat, market, moods.get(seat.id))),
    phase: shown,
    // Twentieths: the light need not be told of every tick.
    marketLeft: Math.max(0, Math.min(1, Math.ceil(left * 20) / 20)),
    barn:
      barn && barn.state !== 'fallen'
        ? { parts: barn.parts.length, needed: barn.needed, built: barn.state === 'built' }
        : undefined,
    threads,
    label: t('phase.line', { phase: t(`phase.${phase}`), round }),
  }
}

/** The viewer's stall first, the others after it in the order of their seats; who lives together stands side by side. */
export function inRing({ seats, viewer }: Market): Seat[] {
  const all = [...seats.values()]
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === viewer),
  )
  return sideBySide([...all.slice(at), ...all.slice(0, at)])
}

function stallModel(seat: Seat, market: Market, mood: Mood | undefined): StallModel {
  const me = seat.id === market.viewer
  const { own } = seat
  return {
    id: seat.id,
    name: me ? t('stall.me') : seat.name,
    face: seat.face,
    mood: mood ?? restingMood(seat, market),
    crafts: seat.crafts,
    keeper: seat.keeper,
    me,
    house: houseOf(market, seat.id),
    reputation: seat.reputation,
    needs: me ? [] : toldNeeds(seat, market).map(({ good, level }) => ({ good, urgent: level === 3 })),
    ribbon: ribbonOf(seat.id, market),
    stock: own
      ? Math.min(
          3,
          seat.crafts.reduce((sum, craft) => sum + own.held[craft], 0),
        )
      : 2,
    done: seat.done,
  }
}

/** What this seat shared with the viewer and still lacks, urgent first. */
export function openNeeds({ needs }: Seat) {
  return needs.filter((need) => !need.covered && !need.met).sort((a, b) => b.level - a.level)
}

/** The truth knows every need; at the stalls stand those that somebody was told. */
export function toldNeeds(seat: Seat, { viewer }: Market) {
  const open = openNeeds(seat)
  return viewer === undefined ? open.filter(({ shared }) => shared === 'all' || shared.length > 0) : open
}

function ribbonOf(seat: SeatId, { deals, viewer }: Market): StallModel['ribbon'] {
  for (const { pledges } of deals.values()) {
    for (const { debtor, creditor, due, late, outcome } of pledges) {
      // Without a viewer every promise is seen, at the stall of who made it.
      const between =
        (debtor === seat && (viewer === undefined || creditor === viewer)) || (creditor === seat && debtor === viewer)
      if (between && outcome === 'open') return { due, late }
    }
  }
  return undefined
}
