// Turns what happens into news for the player: a line, a face that changes, a sound, a buzz.

import type { EventOf, MarketEvent } from '../../shared/game/events/index.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { toast } from '../components/toast.tsx'
import { buzz, play } from '../sound/sounds.ts'
import type { Mood } from '../village/village-model.ts'
import type { Desk } from './desk.ts'
import { headline } from './headline.ts'
import { moodsAfter } from './mood-after.ts'
import type { Table } from './table.ts'

const MOST_LINES = 20
/** Source: look design, section 4. */
const MOOD_MS = 2_000

/** Listens until the answer is called. */
export function openNewsRoom(table: Table, desk: Desk): () => void {
  let key = 0
  const hear = (event: MarketEvent, before: Market) => {
    const news = headline(event, before, table.me)
    for (const [seat, mood] of moodsAfter(event)) showMood(desk, seat, mood)
    if (event.type === 'weighed') stopClock(desk, event, before)
    if (event.type === 'spoiled') desk.spoiled.value = event.goods
    if (event.type === 'morningCame') desk.spoiled.value = {}
    if (!news) return
    if (news.text)
      desk.feed.value = [{ ...news, key: key++, round: before.round }, ...desk.feed.value].slice(0, MOST_LINES)
    // A page that catches up after sleep makes no noise.
    if (document.hidden) return
    if (news.sound) play(news.sound, news.mine ? 'mine' : 'others')
    if (news.mine && news.text && !isOnThePage(before)) react(event, news.text)
  }
  return table.onNews(hear)
}

/** A stage of an experiment tells on its page what happens in it. */
function isOnThePage({ stage }: Market): boolean {
  return stage !== undefined && stage.kind !== 'market'
}

function react(event: MarketEvent, text: string): void {
  switch (event.type) {
    case 'offerMade':
    case 'offerWoke':
    case 'sleepAsked':
      buzz([20])
      break
    case 'gave':
    case 'exchanged':
    case 'delivered':
      buzz([30])
      toast(text)
      break
    case 'needChanged':
      buzz([20, 40, 20])
      toast(text)
      break
    case 'offerEnded':
    case 'offerAccepted':
    case 'giftUndone':
    case 'pledgeDeferred':
    case 'fined':
    case 'offerSlept':
    case 'couponIssued':
      toast(text)
  }
}

/** By as much as the offer now lives longer. */
function stopClock(desk: Desk, { offer, atMs, expiresAtMs }: EventOf<'weighed'>, before: Market): void {
  const was = before.offers.get(offer)?.expiresAtMs ?? expiresAtMs
  desk.weighing.value = new Map([...desk.weighing.value, [offer, atMs + expiresAtMs - was]])
}

function showMood(desk: Desk, seat: SeatId, mood: Mood): void {
  desk.moods.value = new Map([...desk.moods.value, [seat, mood]])
  setTimeout(() => {
    if (desk.moods.value.get(seat) === mood)
      desk.moods.value = new Map([...desk.moods.value].filter(([one]) => one !== seat))
  }, MOOD_MS)
}
