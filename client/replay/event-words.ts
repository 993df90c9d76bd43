// What truly happened, in one line for who watches: also what only two, or one, knew at the time.

import type { Bundle } from '../../shared/game/bundle.ts'
import { together } from '../../shared/game/bundle.ts'
import type { EventOf, MarketEvent } from '../../shared/game/events/index.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { wholeOf } from '../../shared/game/terms.ts'
import type { GlyphName } from '../icons/glyphs.ts'
import { headline } from '../market/headline.ts'
import { bundleWords, itemWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { whyWords } from '../text/why-words.ts'

export type Line = {
  readonly text: string
  readonly glyph: GlyphName
  /** Something between people, or of the whole village; else a detail of somebody's day. */
  readonly isNews: boolean
}

/** Nobody who plays has this id: every line of news is a third person's. */
const nobody = ''

/** @param before the truth as it was before the event */
export function eventWords(event: MarketEvent, before: Market): Line {
  const name = (seat: SeatId) => before.seats.get(seat)?.name ?? seat
  const news = (text: string, glyph: GlyphName): Line => ({ text, glyph, isNews: true })
  const detail = (text: string, glyph: GlyphName): Line => ({ text, glyph, isNews: false })
  switch (event.type) {
    case 'opened':
      return news(t('replay.event.opened'), 'people')
    case 'sealed':
      return detail(t('replay.event.sealed', { count: event.rounds }), 'hourglass')
    case 'closed':
      return news(t('replay.event.closed'), 'bell')
    case 'yielded':
      return detail(t('replay.event.yielded', { name: name(event.seat), goods: bundleWords(event.goods) }), 'sunrise')
    case 'granted':
      return detail(t('replay.event.handedOut', { name: name(event.seat), goods: bundleWords(event.goods) }), 'sunrise')
    case 'stageBegan':
      return news(t('replay.event.stage', { count: event.round }), 'bell')
    case 'noonStruck':
      return news(t('replay.event.noon'), 'bell')
    case 'clockSet':
      return detail(t(event.running ? 'replay.event.resumed' : 'replay.event.paused'), 'clock')
    case 'doneSet':
      return detail(t(event.done ? 'replay.event.done' : 'replay.event.notDone', { name: name(event.seat) }), 'check')
    case 'spoiled': {
      const goods = withHelp(event.goods, event.helped)
      const isNothing = Object.keys(goods).length === 0
      const facts = { name: name(event.seat), goods: bundleWords(goods) }
      return detail(t(isNothing ? 'replay.event.nothingSpoiled' : 'replay.event.spoiled', facts), 'moon')
    }
    case 'reckoned':
      return news(t('replay.event.reckoned', event), 'moon')
    case 'reputationChanged': {
      const standing = event.to > 0 ? `+${event.to}` : `${event.to}`.replace('-', '−')
      return detail(t('replay.event.reputation', { name: name(event.seat), standing }), 'people')
    }
    case 'needsDealt':
    case 'needCovered':
    case 'needChanged':
    case 'needsMet':
      return detail(needWords(event, before, name(event.seat)), 'ask')
    case 'couponIssued':
    case 'couponRedeemed':
      return news(couponWords(event, { from: name(event.seller), to: name(event.buyer) }), 'ticket')
    case 'delivered':
    case 'withholdSet':
    case 'pledgeDeferred':
    case 'pledgeEnded':
      return promise(event, { from: name(event.debtor), to: name(event.creditor) })
    case 'scriptPlayed':
      return detail(
        t('replay.event.script', {
          from: name(event.seat),
          to: name(event.to),
          script: t(event.script === 'plain' ? 'debrief.plainSale' : `debrief.term.${event.script}`),
        }),
        'ticket',
      )
    case 'muted':
    case 'feltSet':
    case 'trustSet':
    case 'caredSet':
    case 'rated':
    case 'chatted':
    case 'botsGuessed':
      // Never sent; said without a fact if it ever were.
      return detail(t('replay.event.tap'), 'x')
    case 'reasoned':
      // Said with what it is the reason for.
      return detail(t('company.why', { why: whyWords(event, name) ?? event.reason }), 'bot')
    default: {
      const offer = isOfOffer(event) ? offerWords(event, before, name) : undefined
      if (offer) return offer
      const told = headline(event, before, nobody)
      return told ? news(told.text, told.glyph) : detail(t('replay.event.resumed'), 'people')
    }
  }
}

type OfferEvent = EventOf<
  'offerMade' | 'offerAmended' | 'offerEnded' | 'offerAccepted' | 'weighed' | 'sleepAsked' | 'offerSlept' | 'offerWoke'
>

function isOfOffer(event: MarketEvent): event is OfferEvent {
  return 'offer' in event && 'to' in event && 'author' in event
}

function offerWords(event: OfferEvent, before: Market, name: (seat: SeatId) => string): Line {
  const facts = { from: name(event.author), to: name(event.to) }
  const news = (text: string, glyph: GlyphName): Line => ({ text, glyph, isNews: true })
  switch (event.type) {
    case 'offerMade':
    case 'offerAmended': {
      const { gives, gets } = wholeOf(event)
      const terms = { ...facts, gives: bundleWords(gives), gets: bundleWords(gets) }
      const made = event.type === 'offerAmended' ? 'amended' : event.kind === 'ask' ? 'ask' : 'offer'
      const line = t(`replay.event.${made}`, terms)
      const whole = event.due === undefined ? line : t('replay.event.later', { line, round: event.due })
      return news(whole, made === 'ask' ? 'ask' : 'swap')
    }
    case 'offerEnded': {
      const reason = t(`offer.reason.${event.reason ?? 'notNow'}`).toLowerCase()
      return news(t(`replay.event.ended.${event.how}`, { ...facts, reason }), 'x')
    }
    case 'offerAccepted': {
      const isAsk = before.offers.get(event.offer)?.kind === 'ask'
      return news(t(isAsk ? 'replay.event.granted' : 'replay.event.accepted', facts), 'check')
    }
    case 'weighed':
      return news(t('replay.event.weighed', facts), 'hourglass')
    case 'sleepAsked':
      return news(t('replay.event.sleepAsked', facts), 'moon')
    case 'offerSlept':
      return news(t('replay.event.slept', facts), 'moon')
    case 'offerWoke':
      return news(t('replay.event.woke', facts), 'sunrise')
  }
}

type NeedEvent = EventOf<'needsDealt' | 'needCovered' | 'needChanged' | 'needsMet'>

function needWords(event: NeedEvent, before: Market, name: string): string {
  switch (event.type) {
    case 'needsDealt':
      return t('replay.event.needsDealt', { name, goods: itemWords(event.needs.map(({ good }) => good)) })
    case 'needCovered': {
      const need = before.seats.get(event.seat)?.needs.find(({ id }) => id === event.need)
      const good = need ? t(`item.${need.good}`) : '?'
      return t(event.covered ? 'replay.event.covered' : 'replay.event.uncovered', { name, good })
    }
    case 'needChanged':
      if (!event.to) return t('replay.event.needGone', { name })
      return t('replay.event.needChanged', { name, good: t(`item.${event.to.good}`) })
    case 'needsMet':
      return t('replay.event.needsMet', { name, count: event.met.length, wellbeing: event.wellbeing })
  }
}

type Two = { readonly from: string; readonly to: string }

function couponWords(event: EventOf<'couponIssued' | 'couponRedeemed'>, facts: Two): string {
  if (event.type === 'couponIssued')
    return t('replay.event.coupon', { ...facts, percent: event.percent, good: t(`item.${event.good}`) })
  return t('replay.event.redeemed', { ...facts, gives: bundleWords(event.goods), gets: bundleWords(event.pays) })
}

function promise(event: EventOf<'delivered' | 'withholdSet' | 'pledgeDeferred' | 'pledgeEnded'>, facts: Two): Line {
  switch (event.type) {
    case 'delivered':
      return {
        text: t('replay.event.delivered', { ...facts, goods: bundleWords(event.goods) }),
        glyph: 'check',
        isNews: true,
      }
    case 'withholdSet':
      return {
        text: t(event.withheld ? 'replay.event.withheld' : 'replay.event.notWithheld', facts),
        glyph: 'knot',
        isNews: false,
      }
    case 'pledgeDeferred':
      return { text: t('replay.event.deferred', { ...facts, round: event.due }), glyph: 'clock', isNews: true }
    case 'pledgeEnded':
      return {
        text: t(event.outcome === 'kept' ? 'replay.event.kept' : 'replay.event.broken', facts),
        glyph: event.outcome === 'kept' ? 'check' : 'x',
        isNews: true,
      }
  }
}

function withHelp(goods: Bundle, hours: number): Bundle {
  return together(goods, hours > 0 ? { help: hours } : {})
}
