// What an event means to this player, in one line, with its kind and its sound; undefined when it is no news.

import { BARN_WELLBEING } from '../../shared/game/events/barn.ts'
import type { EventOf, MarketEvent } from '../../shared/game/events/index.ts'
import { goodFacts } from '../../shared/game/goods.ts'
import type { Market, SeatId } from '../../shared/game/state.ts'
import { wholeOf } from '../../shared/game/terms.ts'
import type { Label } from '../../shared/reciprocity/label.ts'
import type { Kind } from '../components/chip.tsx'
import type { GlyphName } from '../icons/glyphs.ts'
import type { SoundName } from '../sound/sounds.ts'
import { amountWords, bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { dealNews } from './deal-news.ts'
import { fined, isAmongStrangers } from './fine-headline.ts'
import { giftWords } from './gift-words.ts'
import { shownRound } from './shown-round.ts'

export type Headline = {
  readonly text: string
  readonly kind: Kind | undefined
  /** The sign where no kind is. */
  readonly glyph: GlyphName
  /** It touches this player. */
  readonly mine: boolean
  readonly sound: SoundName | undefined
}

const glyphs: { readonly [T in MarketEvent['type']]?: GlyphName } = {
  needShared: 'share',
  needChanged: 'swap',
  said: 'people',
  chatted: 'message',
  kept: 'bot',
  lentAHand: 'people',
  barnOpened: 'people',
  barnEnded: 'people',
  householdsDrawn: 'people',
  fined: 'x',
  granaryFilled: 'heart',
  granaryShared: 'people',
  offerEnded: 'x',
  pledgeDeferred: 'clock',
}

/** @param before the market as it was before the event */
export function headline(event: MarketEvent, before: Market, me: SeatId): Headline | undefined {
  const name = (seat: SeatId) => before.seats.get(seat)?.name ?? '?'
  const glyph = glyphs[event.type] ?? 'swap'
  const line = (text: string, mine: boolean, sound?: SoundName, kind?: Kind): Headline => ({
    text,
    mine,
    kind,
    sound,
    glyph,
  })
  switch (event.type) {
    case 'gave':
      return gave(event, name, me)
    case 'exchanged':
      return exchanged(event, name, me)
    case 'passed':
      return line(t('feed.passed', { from: name(event.author), to: name(event.other) }), false, undefined, 'neutral')
    case 'giftUndone': {
      const facts = { from: name(event.to), to: name(event.from) }
      const base = event.how === 'handedBack' ? 'feed.handedBack' : 'feed.giftDeclined'
      if (event.to === me) return line(t(`${base}Me`, facts), true)
      return event.from === me ? line(t(`${base}ToMe`, facts), true, 'decline') : line(t(base, facts), false)
    }
    case 'offerMade': {
      if (event.to !== me) return undefined
      const { gives, gets } = wholeOf(event)
      const facts = { name: name(event.author), gives: bundleWords(gives), wants: bundleWords(gets) }
      return line(t(event.kind === 'ask' ? 'feed.askIn' : 'feed.offerIn', facts), true, 'offer')
    }
    case 'offerEnded':
      if (event.how === 'lapsed')
        return event.author === me
          ? line(t('feed.lapsedMine', { name: name(event.to) }), true)
          : line(t('feed.lapsed', { name: name(event.author) }), true)
      if (event.author !== me) return undefined
      if (event.how === 'declined') {
        const reason = t(`offer.reason.${event.reason ?? 'notNow'}`)
        return line(t('feed.declined', { name: name(event.to), reason: reason.toLowerCase() }), true, 'decline')
      }
      if (event.how !== 'expired') return undefined
      return line(
        t(before.offers.get(event.offer)?.kind === 'ask' ? 'feed.askExpired' : 'feed.expired', {
          name: name(event.to),
        }),
        true,
      )
    case 'offerAccepted': {
      const offer = before.offers.get(event.offer)
      if (offer?.due === undefined) return undefined
      const mineToo = event.author === me
      const { gives, gets } = wholeOf(offer)
      const facts = {
        from: name(mineToo ? event.to : event.author),
        gives: bundleWords(mineToo ? gives : gets),
        gets: bundleWords(mineToo ? gets : gives),
        round: shownRound(before, offer.due),
      }
      return line(t('feed.promised', facts), true, 'coin', 'neutral')
    }
    case 'delivered': {
      const facts = { from: name(event.debtor), to: name(event.creditor), what: bundleWords(event.goods) }
      return line(t(event.debtor === me ? 'feed.deliveredMe' : 'feed.delivered', facts), true, 'kept')
    }
    case 'pledgeDeferred': {
      const facts = { from: name(event.debtor), to: name(event.creditor), round: shownRound(before, event.due) }
      return line(t(event.debtor === me ? 'feed.lateMe' : 'feed.late', facts), true)
    }
    case 'needShared': {
      if (event.seat === me) return line('', true, 'shared')
      const what = amountWords(event.need.good, goodFacts[event.need.good].lot)
      const urgent = event.need.level === 3
      return line(t(urgent ? 'feed.needsUrgent' : 'feed.needs', { name: name(event.seat), what }), false, 'shared')
    }
    case 'needChanged':
      if (event.seat !== me || !event.to) return undefined
      return line(t('feed.myNeedChanged', { what: amountWords(event.to.good, goodFacts[event.to.good].lot) }), true)
    case 'said': {
      if (isMuted(before, me, event.seat)) return undefined
      const phrase = t(`phrase.${event.phrase}`)
      return event.seat === me
        ? line(t('feed.saidMe', { phrase }), true)
        : line(t('feed.said', { name: name(event.seat), phrase }), event.to === me)
    }
    case 'chatted': {
      const { seat, to, text: phrase } = event
      if (seat === me) return line(t('feed.saidMe', { phrase }), true)
      return line(t('feed.said', { name: name(seat), phrase }), to === me)
    }
    case 'bellRang':
    case 'clockHurried':
      return isTrading(before) ? villageNews(event, before, me) : undefined
    default:
      return villageNews(event, before, me)
  }
}

function villageNews(event: MarketEvent, before: Market, me: SeatId): Headline | undefined {
  const name = (seat: SeatId) => before.seats.get(seat)?.name ?? '?'
  const glyph = glyphs[event.type] ?? 'bell'
  const line = (text: string, sound?: SoundName): Headline => ({ text, mine: false, kind: undefined, sound, glyph })
  switch (event.type) {
    case 'barnOpened':
      return line(t('feed.barnOpened', { needed: event.needed }))
    case 'lentAHand':
      return line(event.seat === me ? t('feed.lentMe') : t('feed.lent', { name: name(event.seat) }))
    case 'barnEnded':
      return event.built ? line(t('feed.barnBuilt', { wellbeing: BARN_WELLBEING }), 'kept') : line(t('feed.barnFallen'))
    case 'householdsDrawn': {
      const mine = event.pairs.find((pair) => pair.includes(me))
      const housemate = mine?.find((seat) => seat !== me)
      if (housemate !== undefined) return line(t('feed.householdMine', { name: name(housemate) }))
      const pairs = event.pairs.map(([a, b]) => `${name(a)} + ${name(b)}`).join(', ')
      return line(t('feed.households', { pairs }))
    }
    case 'fined':
      return fined(event, before, me)
    case 'granaryFilled': {
      if (event.seat !== me && isAmongStrangers(event, before)) return undefined
      const facts = { name: name(event.seat), what: amountWords('coins', event.coins) }
      return line(t(event.seat === me ? 'feed.granaryFilledMe' : 'feed.granaryFilled', facts), 'coin')
    }
    case 'granaryShared': {
      const { given, coins, wellbeing } = event
      const facts = { given: amountWords('coins', given), coins: amountWords('coins', coins), wellbeing }
      return line(t('feed.granaryShared', facts), 'kept')
    }
    case 'kept':
      if (event.seat === me || event.keeper === 'bot') return undefined
      return line(t(event.keeper === 'cover' ? 'feed.covered' : 'feed.back', { name: event.name ?? name(event.seat) }))
    case 'morningCame':
      return line(t('feed.morning', { round: shownRound(before, event.round) }), 'morning')
    case 'marketBegan':
      return line(t('feed.market'))
    case 'bellRang':
      return line(t('feed.bell'), 'bell')
    case 'clockHurried':
      return line(t('feed.hurried'))
    default:
      return dealNews(event, name, me)
  }
}

/** The story of an experiment has a clock too, and no market that could close. */
function isTrading({ stage }: Market): boolean {
  return stage === undefined || stage.kind === 'market'
}

function gave(
  { from, to, goods, atWell, label, word }: EventOf<'gave'>,
  name: (seat: SeatId) => string,
  me: SeatId,
): Headline {
  const facts = { from: name(from), to: name(to), what: bundleWords(goods) }
  const text = giftWords(facts, from === me ? 'Me' : to === me ? 'ToMe' : '', atWell, word)
  return {
    text,
    kind: label ?? 'neutral',
    mine: from === me || to === me,
    sound: label ? 'gift' : 'coin',
    glyph: 'heart',
  }
}

function exchanged(event: EventOf<'exchanged'>, name: (seat: SeatId) => string, me: SeatId): Headline {
  const { kind, author, other, gives, gets, outcome, against, label } = event
  const mine = author === me || other === me
  const made = (text: string, sound: SoundName | undefined): Headline => ({
    text,
    kind: label ?? 'neutral',
    mine,
    sound,
    glyph: 'swap',
  })
  if (kind === 'grantedAsk') {
    const facts = { from: name(other), to: name(author), what: bundleWords(gets) }
    const text =
      other === me
        ? t('feed.grantedMe', facts)
        : author === me
          ? t('feed.grantedToMe', facts)
          : t('feed.granted', facts)
    return made(text, 'gift')
  }
  const facts = { from: name(author), to: name(other), gives: bundleWords(gives), gets: bundleWords(gets) }
  if (kind === 'swap' || kind === 'coupon') {
    const base = kind === 'swap' ? 'feed.swap' : 'feed.couponSwap'
    const side = author === me ? 'Me' : other === me ? 'ToMe' : ''
    return made(t(`${base}${side}`, facts), soundOf(label))
  }
  if (outcome === 'broken') {
    const breaker = against ?? author
    const wronged = breaker === author ? other : author
    const who = { against: name(breaker), other: name(wronged) }
    const text =
      breaker === me
        ? t('feed.dealBrokenMe', who)
        : wronged === me
          ? t('feed.dealBrokenToMe', who)
          : t('feed.dealBroken', who)
    return made(text, 'broken')
  }
  if (outcome === 'lapsed') return made(t('feed.dealLapsed', facts), undefined)
  if (!mine) return made(t('feed.dealKept', facts), 'kept')
  const swapped = author === me ? facts : { ...facts, gives: facts.gets, gets: facts.gives }
  return made(t('feed.dealKeptMine', { ...swapped, other: name(author === me ? other : author) }), 'kept')
}

/** Where labels come after the match, a trade sounds like a trade and nothing more. */
function soundOf(label: Label | undefined): SoundName {
  if (label === undefined) return 'coin'
  return label === 'negative' ? 'gouge' : label === 'generalized' ? 'gift' : 'balanced'
}

/** What a muted seat says to all is not heard either. */
export function isMuted(market: Market, me: SeatId, seat: SeatId): boolean {
  return market.seats.get(me)?.own?.muted.has(seat) ?? false
}
