// Why a bot did what it did, in its own words.

import { reasonIds } from '../../shared/bots/reasons.ts'
import type { EventOf } from '../../shared/game/events/index.ts'
import { goods } from '../../shared/game/goods.ts'
import type { SeatId } from '../../shared/game/state.ts'
import { t } from './i18n.ts'

/** Undefined: a log of another version knows a reason that this page does not. */
export function whyWords(
  { reason, facts = {} }: Pick<EventOf<'reasoned'>, 'reason' | 'facts'>,
  nameOf: (seat: SeatId) => string,
): string | undefined {
  const id = reasonIds.find((known) => known === reason)
  const good = goods.find((one) => one === facts['good'])
  const { seat } = facts
  return (
    id &&
    t(`bots.reason.${id}`, {
      ...facts,
      seat: typeof seat === 'string' ? nameOf(seat) : '',
      good: good ? t(`item.${good}`) : '',
    })
  )
}
