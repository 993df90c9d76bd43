// Taking notice: what came in since the last turn, and how one's own offers ended.

import { goods } from '../game/goods.ts'
import type { Exchange, Offer } from '../game/state.ts'
import { noteRefusal, type Sent, uniformMs } from './memory.ts'
import { ANSWER_S } from './pace.ts'
import type { Situation } from './situation.ts'

export function notice(s: Situation): void {
  noticeOffers(s)
  noticeWoken(s)
  noticeEndings(s)
  noticeExchanges(s)
}

export function versionOf({ id, version }: Offer): string {
  return `${id}:${version}`
}

function noticeOffers({ market, me, memory, atMs, chance }: Situation): void {
  for (const offer of market.offers.values()) {
    if (offer.to !== me.id || memory.answerAtMs.has(versionOf(offer))) continue
    memory.answerAtMs.set(versionOf(offer), offer.atMs + uniformMs(chance, ANSWER_S))
    memory.lastMessageMs = atMs
  }
}

/** An offer of one's own that was slept on waits for its answer again. */
function noticeWoken({ market, me, memory }: Situation): void {
  for (const { id, author, to, sleep, wants, gives, atMs } of market.offers.values()) {
    if (author !== me.id || sleep !== 'slept' || memory.sent.has(id)) continue
    const bought = goods.find((good) => wants[good])
    const good = bought ?? goods.find((good) => gives[good])
    if (good) memory.sent.set(id, { to, good, buying: bought !== undefined, atMs })
  }
}

/** An offer of one's own that is gone was accepted, or refused: a counter is a no to its terms, and so is no answer. */
function noticeEndings({ market, me, memory, atMs }: Situation): void {
  for (const [id, sent] of memory.sent) {
    if (market.offers.has(id)) continue
    memory.sent.delete(id)
    memory.lastMessageMs = atMs
    if (market.sleeping.has(id)) continue
    const countered = [...market.offers.values()].some(({ author, to }) => author === sent.to && to === me.id)
    if (sent.forNothing) continue
    if (countered || (!market.deals.has(id) && !cameOff(market.exchanges, me.id, sent))) noteRefusal(memory, sent)
  }
}

function cameOff(exchanges: readonly Exchange[], me: string, { to, good, buying, atMs }: Sent): boolean {
  for (let i = exchanges.length - 1; i >= 0; i--) {
    const exchange = exchanges[i]
    if (!exchange || exchange.atMs < atMs) return false
    if (exchange.author !== me || exchange.other !== to) continue
    if ((buying ? exchange.gets : exchange.gives)[good]) return true
  }
  return false
}

function noticeExchanges({ market, me, memory, atMs }: Situation): void {
  for (; memory.exchangesSeen < market.exchanges.length; memory.exchangesSeen++) {
    const exchange = market.exchanges[memory.exchangesSeen]
    if (exchange?.other === me.id || exchange?.author === me.id) memory.lastMessageMs = atMs
    if (exchange?.kind === 'gift' && exchange.other === me.id)
      memory.thanks = { to: exchange.author, sinceMs: exchange.atMs }
  }
}
