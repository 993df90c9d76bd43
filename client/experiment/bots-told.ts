// Who of those one met was a bot, by name: in a class it is told once the experiment is over.

import type { Market, SeatId } from '../../shared/game/state.ts'
import { listed } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

/** Undefined: all the others were people. */
export function botsTold({ seats }: Market, me: SeatId): string | undefined {
  const names = [...seats.values()].filter(({ id, keeper }) => id !== me && keeper === 'bot').map(({ name }) => name)
  return names.length === 0 ? undefined : t('experiment.wereBots', { count: names.length, names: listed(names) })
}
