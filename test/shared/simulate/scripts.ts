// Players made of a few lines: who accepts all, declines all, or plays at a person's pace.

import type { Bot, Move } from '../../../shared/bots/bot.ts'
import { freshMemory, noteRefusal, timesRefused } from '../../../shared/bots/memory.ts'
import {
  knownNeed,
  lotCoins,
  makes,
  openNeeds,
  others,
  type Situation,
  spareLots,
} from '../../../shared/bots/situation.ts'
import { isSoldOut } from '../../../shared/bots/sold-out.ts'
import { covers } from '../../../shared/game/bundle.ts'
import type { Chance } from '../../../shared/game/chance.ts'
import { type Good, goodFacts, goods } from '../../../shared/game/goods.ts'
import { openOffersOf } from '../../../shared/game/open-offers.ts'
import type { Market, Need, Offer, Seat } from '../../../shared/game/state.ts'

/** An answer takes a person about 3 s, a gift 3 s, an offer 4 s. Source: game design, section 8, statement 9. */
const ANSWER_MS = 3_000
const GIFT_MS = 3_000
const OFFER_MS = 4_000
/** A need met is worth 12, so a lot is bought for anything less. */
const MOST_COINS = 11

const why = { id: 'meetsMyNeed' } as const

type Telling = 'all' | 'urgent' | 'nothing'

/** Tells so much of its needs, then answers everything the same way and does nothing else. */
export function answersAll(how: 'accept' | 'decline', tells: Telling): Bot {
  return {
    id: `${how}s-all`,
    create: (seat) => ({
      turn(market, atMs) {
        return share(market, seat, tells) ?? answerTo(market, seat, atMs, () => how) ?? 'wait'
      },
    }),
  }
}

function share(market: Market, seat: string, tells: Telling): Move | undefined {
  const told = (market.seats.get(seat)?.needs ?? []).filter(
    (need) => need.shared !== 'all' && (tells === 'all' || (tells === 'urgent' && need.level === 3)),
  )
  if (told.length === 0) return undefined
  return { action: { type: 'share', needs: told.map(({ id }) => id), with: 'all' }, reason: why }
}

/** The same bot, but it never promises to pay later. */
export function withoutPromises(bot: Bot): Bot {
  return {
    id: bot.id,
    create(seat, chance) {
      const mind = bot.create(seat, chance)
      return {
        turn(view, atMs) {
          const move = mind.turn(view, atMs)
          const promises = move !== 'wait' && move.action.type === 'offer' && move.action.givesLater
          return promises ? 'wait' : move
        },
      }
    },
  }
}

function answerTo(
  market: Market,
  seat: string,
  atMs: number,
  how: (offer: Offer) => 'accept' | 'decline',
): Move | undefined {
  for (const offer of market.offers.values()) {
    if (offer.to !== seat || atMs - offer.atMs < ANSWER_MS) continue
    const { id, version } = offer
    const held = market.seats.get(seat)?.own?.held
    return how(offer) === 'accept' && held && covers(held, offer.wants)
      ? { action: { type: 'accept', offer: id, version }, reason: why }
      : { action: { type: 'decline', offer: id, version, reason: 'notNow' }, reason: why }
  }
  return undefined
}

/** What a person at a stall went through. */
export type Diary = {
  /** What it began, and answers that could have gone either way. */
  decisions: number
  incoming: number
  marketMs: number
  /** The longest time without anything useful to do while a need was open, in each market. */
  readonly longestIdleMs: number[]
}

export function emptyDiary(): Diary {
  return { decisions: 0, incoming: 0, marketMs: 0, longestIdleMs: [] }
}

/** Tells, answers, gives what would spoil, buys what it needs and sells the rest, one act after the other, never quicker than a person. */
export function personPaced(diary: Diary, tells: Telling = 'all'): Bot {
  return {
    id: 'person',
    create(seat, chance) {
      const memory = freshMemory()
      const seen = new Set<string>()
      let freeAtMs = 0
      let usefulMs = 0
      let round = 0
      return {
        turn(market, atMs) {
          const me = market.seats.get(seat)
          if (!me?.own) return 'wait'
          if (round !== market.round) {
            round = market.round
            memory.refusals.clear()
            memory.sent.clear()
            usefulMs = atMs
            diary.longestIdleMs.push(0)
          }
          diary.marketMs += 1_000
          for (const offer of market.offers.values()) {
            const key = `${offer.id}:${offer.version}`
            if (offer.to !== seat || seen.has(key)) continue
            seen.add(key)
            diary.incoming++
          }
          const s: Situation = { market, me, own: me.own, atMs, memory, chance, noise: 0 }
          noteEndings(s)
          const act = nextAct(s, chance, tells)
          // Waiting for an answer to one's own offer is being in the middle of something.
          const settled = openNeeds(s).every(({ good }) => isSettled(s, good))
          if (act || settled || market.offers.size > 0) usefulMs = atMs
          const last = diary.longestIdleMs.length - 1
          diary.longestIdleMs[last] = Math.max(diary.longestIdleMs[last] ?? 0, atMs - usefulMs)
          if (!act || atMs < freeAtMs) return 'wait'
          freeAtMs = atMs + act.takesMs
          act.commit?.()
          if (!act.forced) diary.decisions++
          return act.move
        },
      }
    },
  }
}

type Plan = { readonly move: Move; readonly takesMs: number; readonly forced?: boolean; readonly commit?: () => void }

function noteEndings({ market, memory, own, me }: Situation): void {
  for (const [id, sent] of memory.sent) {
    if (market.offers.has(id)) continue
    memory.sent.delete(id)
    const got = market.exchanges.some(({ author, atMs }) => author === me.id && atMs >= sent.atMs)
    if (!got && own) noteRefusal(memory, sent)
  }
}

function nextAct(s: Situation, chance: Chance, tells: Telling): Plan | undefined {
  const { market, me } = s
  const shared = share(market, me.id, tells)
  if (shared) return { move: shared, takesMs: GIFT_MS }
  const answered = answerTo(market, me.id, s.atMs, (offer) => fairAnswer(s, offer))
  if (answered) return { move: answered, takesMs: ANSWER_MS, forced: isForced(s, answered) }
  // A person waits for one answer before the next offer.
  if (openOffersOf(market, me.id).length > 0) return undefined
  return buyAct(s, chance, 'coins') ?? sellAct(s) ?? giveAct(s) ?? buyAct(s, chance, 'promise') ?? askAct(s, chance)
}

/** It declines what it could not pay with anything it has: no choice in that. */
function isForced({ market, own }: Situation, move: Move): boolean {
  if (move === 'wait' || move.action.type !== 'decline') return false
  const offer = market.offers.get(move.action.offer)
  return offer !== undefined && !covers(own.held, offer.wants)
}

function fairAnswer(s: Situation, { gives, wants }: Offer): 'accept' | 'decline' {
  const bought = goods.find((good) => gives[good])
  const sold = goods.find((good) => wants[good])
  if (bought)
    return openNeeds(s).some(({ good }) => good === bought) && (wants.coins ?? 0) <= MOST_COINS ? 'accept' : 'decline'
  return sold && spareLots(s, sold) > 0 && (gives.coins ?? 0) >= 5 ? 'accept' : 'decline'
}

function buyAct(s: Situation, chance: Chance, pays: 'coins' | 'promise'): Plan | undefined {
  const { memory, own, atMs, me } = s
  for (const { good } of openNeeds(s)) {
    const coins = lotCoins(good) + timesRefused(memory, `buy:${good}`)
    if (isSettled(s, good) || (pays === 'coins' && own.held.coins < coins)) continue
    if ([...memory.sent.values()].some((sent) => sent.good === good)) continue
    const seller = chance.pick(others(s).filter((seat) => makes(seat, good) && !isSoldOut(s, seat, good)))
    if (!seller) continue
    const id = `${me.id}-${seller.id}-${(own.madeTo.get(seller.id) ?? 0) + 1}`
    return {
      move: {
        // Where coins are short it promises them.
        action: {
          type: 'offer',
          to: seller.id,
          wants: { [good]: goodFacts[good].lot },
          ...(pays === 'coins' ? { gives: { coins } } : { gives: {}, givesLater: { coins }, dueIn: 1 }),
        },
        reason: why,
      },
      takesMs: OFFER_MS,
      commit: () => memory.sent.set(id, { to: seller.id, good, buying: true, atMs }),
    }
  }
  return undefined
}

function giveAct(s: Situation): Plan | undefined {
  for (const good of goods) {
    if (!goodFacts[good].spoils || spareLots(s, good) === 0) continue
    const to = others(s).find(
      (seat) => knownNeed(seat, good) && s.atMs - (s.own.lastGiftAtMs.get(seat.id) ?? -1e9) > 5_000,
    )
    if (!to) continue
    return {
      move: { action: { type: 'give', to: to.id, goods: { [good]: goodFacts[good].lot } }, reason: why },
      takesMs: GIFT_MS,
    }
  }
  return undefined
}

function sellAct(s: Situation): Plan | undefined {
  const { memory, own, me, atMs } = s
  for (const good of goods) {
    if (spareLots(s, good) === 0) continue
    const to = others(s).find((seat) => knownNeed(seat, good) && timesRefused(memory, `sell:${good}:${seat.id}`) === 0)
    if (!to) continue
    const id = `${me.id}-${to.id}-${(own.madeTo.get(to.id) ?? 0) + 1}`
    return {
      move: {
        action: { type: 'offer', to: to.id, gives: { [good]: goodFacts[good].lot }, wants: { coins: lotCoins(good) } },
        reason: why,
      },
      takesMs: OFFER_MS,
      commit: () => memory.sent.set(id, { to: to.id, good, buying: false, atMs }),
    }
  }
  return undefined
}

/** Where coins are short: asking is free. */
function askAct(s: Situation, chance: Chance): Plan | undefined {
  for (const need of openNeeds(s)) {
    const to = s.own.held.coins < lotCoins(need.good) ? chance.pick(notAskedYet(s, need)) : undefined
    if (to) return { move: { action: { type: 'ask', to: to.id, need: need.id }, reason: why }, takesMs: GIFT_MS }
  }
  return undefined
}

/** Two refusals, or nobody left who could have any. */
function isSettled(s: Situation, good: Good): boolean {
  return (
    timesRefused(s.memory, `buy:${good}`) >= 2 ||
    others(s).every((seat) => !makes(seat, good) || isSoldOut(s, seat, good))
  )
}

function notAskedYet(s: Situation, { good }: Need): Seat[] {
  return others(s).filter((seat) => makes(seat, good) && !s.own.asked.has(`${seat.id}:${good}`))
}
