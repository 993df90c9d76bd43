// The longest chain of gifts: each given by the receiver of the one before, each meeting a need.

import type { SeatId } from '../../game/state.ts'
import type { Draft } from './exchange-drafts.ts'
import { isOneWay, LINK_S, wayOf } from './gift-links.ts'

type Link = { readonly gift: Draft; readonly before: Link | undefined; readonly length: number }

/**
 * Gifts that met a need and were not given with a sale in mind; no seat comes twice. Each gift goes on from the longest chain that reached its giver
 * within the link time; of two as long the earlier wins.
 */
export function longestGiftChain(drafts: readonly Draft[]): readonly Draft[] {
  const reaching = new Map<SeatId, Link[]>()
  let longest: Link | undefined
  for (const gift of drafts) {
    if (!isOneWay(gift) || gift.flags.includes('instrumental_gift') || !metNeed(gift)) continue
    const { giver, receiver } = wayOf(gift)
    let before: Link | undefined
    for (const link of reaching.get(giver) ?? []) {
      if (gift.openS - link.gift.openS > LINK_S || visits(link, receiver)) continue
      if (!before || link.length > before.length) before = link
    }
    const link = { gift, before, length: (before?.length ?? 0) + 1 }
    const list = reaching.get(receiver) ?? []
    reaching.set(receiver, list)
    list.push(link)
    if (!longest || link.length > longest.length) longest = link
  }
  const chain: Draft[] = []
  for (let link = longest; link; link = link.before) chain.unshift(link.gift)
  return chain
}

function metNeed({ kind, facts }: Draft): boolean {
  return (kind === 'grantedAsk' ? facts.needOfAuthor : facts.needOfOther) >= 2
}

function visits(last: Link, seat: SeatId): boolean {
  for (let link: Link | undefined = last; link; link = link.before) if (wayOf(link.gift).giver === seat) return true
  return false
}
