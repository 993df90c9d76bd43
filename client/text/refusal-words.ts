// The sentence for a refusal.

import type { Refusal } from '../../shared/protocol/messages.ts'
import { t } from './i18n.ts'

export function refusalWords({ reason, facts }: Refusal): string {
  const item = facts?.item ? t(`item.${facts.item}`) : ''
  return t(`refusal.${reason}`, { item, have: facts?.have ?? 0, seconds: facts?.seconds ?? 1 })
}
