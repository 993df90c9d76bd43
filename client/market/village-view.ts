// The village as plain data for its drawing, made from the player's view of the market.

import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import { t } from '../text/i18n.ts'
import type { Mood, StallModel, VillageModel } from '../village/village-model.ts'
import { ledgerOf, threadsOf } from './ledger.ts'
import { restingMood } from './mood-after.ts'
import type { Place } from './table.ts'

export function villageView(place: Place): VillageModel {
  const { market, desk, table } = place
  const [moods, atMs] = [desk.moods.value, table.atMs()]
  const { barn, phase, round, phaseStartedAtMs, endsAtMs } = market
  const shown = phase === 'morning' || phase === 'market' ? phase : 'evening'
  const left =
    phase === 'market' ? (endsAtMs - atMs) / Math.max(1, endsAtMs - phaseStartedAtMs) : phase === 'morning' ? 1 : 0
  return {
    stalls: inRing(market).map((seat) => stallModel(seat, market, moods.get(seat.id))),
    phase: shown,
    // Twentieths: the light need not be told of every tick.
    marketLeft: Math.max(0, Math.min(1, Math.ceil(left * 20) / 20)),
    barn:
      barn && barn.state !== 'fallen'
        ? { parts: barn.parts.length, needed: barn.needed, built: barn.state === 'built' }
        : undefined,
    threads: threadsOf(table.me, ledgerOf(place)),
    label: t('phase.line', { phase: t(`phase.${phase}`), round }),
  }
}

/** The viewer's stall first, the others after it in the order of their seats. */
export function inRing({ seats, viewer }: Market): Seat[] {
  const all = [...seats.values()]
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === viewer),
  )
  return [...all.slice(at), ...all.slice(0, at)]
}

function stallModel(seat: Seat, market: Market, mood: Mood | undefined): StallModel {
  const me = seat.id === market.viewer
  return {
    id: seat.id,
    name: me ? t('stall.me') : seat.name,
    face: seat.face,
    mood: mood ?? restingMood(seat, market),
    crafts: seat.crafts,
    keeper: seat.keeper,
    me,
    reputation: seat.reputation,
    needs: me ? [] : openNeeds(seat).map(({ good, level }) => ({ good, urgent: level === 3 })),
    ribbon: ribbonOf(seat.id, market),
    stock: me
      ? Math.min(
          3,
          seat.crafts.reduce((sum, craft) => sum + (seat.own?.held[craft] ?? 0), 0),
        )
      : 2,
    done: seat.done,
  }
}

/** What this seat shared with the viewer and still lacks, urgent first. */
export function openNeeds({ needs }: Seat) {
  return needs.filter((need) => !need.covered && !need.met).sort((a, b) => b.level - a.level)
}

function ribbonOf(seat: SeatId, { deals, viewer }: Market): StallModel['ribbon'] {
  for (const { pledges } of deals.values()) {
    for (const { debtor, creditor, due, late, outcome } of pledges) {
      const between = (debtor === seat && creditor === viewer) || (creditor === seat && debtor === viewer)
      if (between && outcome === 'open') return { due, late }
    }
  }
  return undefined
}
