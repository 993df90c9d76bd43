// An offer that came to nothing, in one line for one of the two.

import type { BygoneOffer, SeatId } from '../../shared/game/state.ts'
import { wholeOf } from '../../shared/game/terms.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

/** What was done in the player's name comes first: it declined, or nobody took what it offered. */
export function inVainWords(offer: BygoneOffer, me: SeatId, nameOf: (seat: SeatId) => string): string {
  const last = offer.versions.at(-1)
  const { gives, gets } = last ? wholeOf(last) : { gives: {}, gets: {} }
  const facts = { gives: bundleWords(gives), gets: bundleWords(gets) }
  if (offer.author === me) return t('away.inVain', { ...facts, name: nameOf(offer.to) })
  const { how, reason } = offer.ended
  const name = nameOf(offer.author)
  if (how !== 'declined') return t('away.unanswered', { ...facts, name })
  return t('away.declined', { ...facts, name, reason: t(`offer.reason.${reason ?? 'notNow'}`).toLowerCase() })
}
