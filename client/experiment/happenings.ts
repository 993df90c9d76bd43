// What has happened at this stall in this stage, in a line each.

import { type Bundle, together } from '../../shared/game/bundle.ts'
import type { BygoneOffer, Exchange, Market, SeatId } from '../../shared/game/state.ts'
import { nameOf } from '../market/table.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'

/** A line of the feed, with the stage it is from. */
type Told = { readonly key: number; readonly text: string; readonly glyph: string; readonly round: number }
type Line = { readonly key: string; readonly text: string }

/** @param feed what was said is kept nowhere else */
export function happenings(market: Market, me: SeatId, feed: readonly Told[]): Line[] {
  const touchesMe = (one: SeatId, other: SeatId) => one === me || other === me
  const grows = market.stage?.grows ?? 1
  const all = market.exchanges.filter(
    ({ round, kind, author, other }) => round === market.round && kind === 'gift' && touchesMe(author, other),
  )
  const gifts = all
    // What one gives bit by bit is one line, where the first of it stands.
    .filter(({ author, other }, at) => author !== me || all.findIndex((one) => isFrom(one, me, other)) === at)
    .map(({ id, author, other, gives: one }) => {
      const mine = all.filter((gift) => isFrom(gift, me, other))
      const gives = author === me ? mine.reduce<Bundle>((sum, gift) => together(sum, gift.gives), {}) : one
      const facts = { name: nameOf(market, author === me ? other : author), goods: bundleWords(gives) }
      if (author === me) return { key: id, text: t('experiment.youGave', facts) }
      return grows === 1
        ? { key: id, text: t('experiment.gaveYou', facts) }
        : { key: id, text: t('experiment.gaveYouGrown', { ...facts, arrives: (gives.coins ?? 0) * grows }) }
    })
  const kept = market.exchanges
    .filter(
      ({ round, kind, outcome, other }) =>
        round === market.round && kind === 'deal' && outcome === 'kept' && other === me,
    )
    .map(({ id, author, gets }) => ({
      key: `kept ${id}`,
      text: t('experiment.youGave', { name: nameOf(market, author), goods: bundleWords(gets) }),
    }))
  const answers = market.bygone
    .filter(({ round, author, to }) => round === market.round && touchesMe(author, to))
    .map((offer) => ({ key: offer.id, text: answered(offer, market, me) }))
  const said = feed
    .filter(({ glyph, round }) => glyph === 'people' && round === market.round)
    .slice(0, 1)
    .map(({ key, text }) => ({ key: `said ${key}`, text }))
  return [...said, ...gifts, ...kept, ...answers]
}

function isFrom(gift: Exchange, author: SeatId, to: SeatId): boolean {
  return gift.author === author && gift.other === to
}

/** What was agreed before this stage; and to who gave first, what came back, or that nothing did. Who returned something knows it, and what it grew from is kept nowhere. */
export function passedBefore(market: Market, me: SeatId): Line[] {
  const isBefore = (round: number, one: SeatId, other: SeatId) => round < market.round && (one === me || other === me)
  const answers = market.bygone
    .filter(({ round, author, to }) => isBefore(round, author, to))
    .map((offer) => ({ key: offer.id, text: answered(offer, market, me) }))
  const gifts = market.exchanges.filter(
    ({ kind, undone, round, author, other }) => kind === 'gift' && !undone && isBefore(round, author, other),
  )
  const [first] = gifts
  if (first?.author !== me) return answers
  const told: Line[] = gifts.map(({ id, author, other, gives }) => ({
    key: id,
    text: t(author === me ? 'experiment.youGave' : 'experiment.gaveYou', {
      name: nameOf(market, author === me ? other : author),
      goods: bundleWords(gives),
    }),
  }))
  if (gifts.every(({ author }) => author === me))
    told.push({ key: 'nothing', text: t('experiment.gaveNothing', { name: nameOf(market, first.other) }) })
  return [...told, ...answers]
}

function answered({ author, to, kind, ended, versions }: BygoneOffer, market: Market, me: SeatId): string {
  const last = versions.at(-1)
  const wants = { ...last?.wants, ...last?.wantsLater }
  const facts = {
    name: nameOf(market, author === me ? to : author),
    goods: bundleWords(kind === 'ask' || author !== me ? (kind === 'ask' ? wants : (last?.gives ?? {})) : wants),
  }
  if (ended.how === 'withdrawn') return t('experiment.withdrawn', { name: nameOf(market, author) })
  // What ran out was not refused. (SPEC: SCE-6)
  if (ended.how === 'expired' || ended.how === 'bell')
    return t(author === me ? 'experiment.theyLetItPass' : 'experiment.youLetItPass', facts)
  const yes = ended.how === 'accepted'
  if (author === me) return t(yes ? 'experiment.theySaidYes' : 'experiment.theySaidNo', facts)
  return t(yes ? 'experiment.youSaidYes' : 'experiment.youSaidNo', facts)
}
