// Answering an offer or an ask: people first, then in the order their time comes.

import { lacking, worth } from '../game/bundle.ts'
import { type Good, goods, type Thing } from '../game/goods.ts'
import { offerId } from '../game/open-offers.ts'
import type { Offer } from '../game/state.ts'
import type { Act } from './bot.ts'
import { type Character, no, type Verdict, yes } from './character.ts'
import { distrust, isShunned } from './distrust.ts'
import { noteRefusal } from './memory.ts'
import { answerAfterNoise } from './noise.ts'
import { versionOf } from './notice.ts'
import { type Deal, dealFromTheirs } from './own-worth.ts'
import { payingInKind } from './pay-in-kind.ts'
import { personFirst, type Situation } from './situation.ts'

export function answer(character: Character, s: Situation): Act | undefined {
  const offer = due(s)
  if (!offer) return undefined
  return asAct(s, offer, answerAfterNoise(s, offer, verdictOn(character, s, offer)))
}

function due({ market, me, memory, atMs }: Situation): Offer | undefined {
  let first: Offer | undefined
  for (const offer of market.offers.values()) {
    if (offer.to !== me.id || (memory.answerAtMs.get(versionOf(offer)) ?? atMs) > atMs) continue
    const rank = (one: Offer) => personFirst(market.seats.get(one.author))
    if (!first || rank(offer) > rank(first)) first = offer
  }
  return first
}

function verdictOn(character: Character, s: Situation, offer: Offer): Verdict {
  if (offer.settles !== undefined) return settlement(s, offer)
  const short = lacking(s.own.held, offer.wants)
  if (short) {
    const inKind = (deal: Deal) => character.judge(s, deal, offer)
    const mayPay = character.paysInKind !== false && !isShunned(s, offer.author)
    return (mayPay && payingInKind(s, offer, inKind)) || tooLittleOf(short)
  }
  if (isShunned(s, offer.author)) return no('noTrust', 'badName', { seat: offer.author })
  if (offer.kind === 'ask') return character.judgeAsk(s, offer)
  const deal = dealFromTheirs(offer)
  return distrust(s, offer.author, deal) ?? character.judge(s, deal, offer)
}

function tooLittleOf(thing: Thing): Verdict {
  const good = goods.find((one) => one === thing)
  return good ? no('notNow', 'hasNoneLeft', { good }) : no('notNow', 'hasTooLittle')
}

/** Something else for a promise will do if it is worth as much as what is owed, about. Source: R_BAL of the science notes, part A. */
function settlement({ market, me }: Situation, { gives, settles = '' }: Offer): Verdict {
  const pledge = market.deals.get(settles)?.pledges.find(({ creditor }) => creditor === me.id)
  return pledge && 5 * worth(gives) >= 4 * worth(pledge.owed) ? yes('fairSettlement') : no('tooDear', 'poorSettlement')
}

function asAct(s: Situation, offer: Offer, verdict: Verdict): Act {
  const { market, me, memory, atMs } = s
  const { id, version, author, thread } = offer
  const { reason } = verdict
  switch (verdict.say) {
    case 'yes':
      return { action: { type: 'accept', offer: id, version }, reason }
    case 'no': {
      // A counter to one's own offer, refused: the other had said no to what was asked.
      const good = wantedGood(offer)
      if (thread !== id && good) noteRefusal(memory, { to: author, ...good })
      return { action: { type: 'decline', offer: id, version, reason: verdict.because }, reason }
    }
    case 'instead': {
      memory.countered.add(thread)
      const { gives, wants } = verdict
      const good = wantedGood(offer)
      if (good) memory.sent.set(offerId(market, me.id, author), { to: author, ...good, atMs })
      return { action: { type: 'counter', offer: id, version, gives, wants }, reason }
    }
  }
}

/** The good that this offer is about, and whether the answering side would be its buyer. */
function wantedGood({ gives, wants }: Offer): { good: Good; buying: boolean } | undefined {
  const bought = goods.find((good) => gives[good])
  if (bought) return { good: bought, buying: true }
  const sold = goods.find((good) => wants[good])
  return sold && { good: sold, buying: false }
}
