// A player who does one thing after the other, never quicker than a person, and keeps a diary of it.

import type { Bot } from '../../bots/bot.ts'
import { beginRound, freshMemory, noteRefusal } from '../../bots/memory.ts'
import { openNeeds, type Situation } from '../../bots/situation.ts'
import { offerId } from '../../game/open-offers.ts'
import { suggest } from '../../game/suggest.ts'
import type { Diary } from './diary.ts'
import { isSettled, nextAct } from './person-acts.ts'
import type { Telling } from './telling.ts'

export function personPaced(diary: Diary, tells: Telling): Bot {
  return {
    id: 'person',
    create(seat, chance) {
      const memory = freshMemory()
      const seen = new Set<string>()
      let freeAtMs = 0
      let usefulMs = 0

      function write(s: Situation): void {
        const { market, atMs } = s
        diary.marketMs += 1_000
        for (const { id, version, to } of market.offers.values()) {
          const key = `${id}:${version}`
          if (to !== seat || seen.has(key)) continue
          seen.add(key)
          diary.incoming++
        }
        // Waiting for an answer to one's own offer is being in the middle of something.
        const settled = openNeeds(s).every(({ good }) => isSettled(s, good))
        if (suggest(market)?.act !== 'done' || settled || market.offers.size > 0) usefulMs = atMs
        diary.longestIdleMs = Math.max(diary.longestIdleMs, atMs - usefulMs)
      }

      return {
        turn(market, atMs) {
          const me = market.seats.get(seat)
          if (!me?.own) return 'wait'
          if (memory.round !== market.round) {
            beginRound(memory, market, chance)
            usefulMs = atMs
          }
          const s: Situation = { market, me, own: me.own, atMs, memory, chance, noise: 0, goesByNames: false }
          noteEndings(s)
          const act = nextAct(s, tells)
          write(s)
          if (!act || atMs < freeAtMs) return 'wait'
          freeAtMs = atMs + act.takesMs
          if (act.sends) memory.sent.set(offerId(market, seat, act.sends.to), { ...act.sends, atMs })
          if (!act.forced) diary.decisions++
          return { action: act.action, reason: act.reason }
        },
      }
    },
  }
}

function noteEndings({ market, memory, me }: Situation): void {
  for (const [id, sent] of memory.sent) {
    if (market.offers.has(id)) continue
    memory.sent.delete(id)
    const got = market.exchanges.some(({ author, atMs }) => author === me.id && atMs >= sent.atMs)
    if (!got) noteRefusal(memory, sent)
  }
}
