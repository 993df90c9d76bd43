// What is between offers: gifts just received, promises, the player's own open offers, the barn, and the news.

import './affairs.css'
import { covers, missing } from '../../shared/game/bundle.ts'
import { BARN_WELLBEING, barnPart } from '../../shared/game/events/barn.ts'
import type { Deal, Exchange, Pledge } from '../../shared/game/state.ts'
import { wholeOf } from '../../shared/game/terms.ts'
import { GIFT_DECLINE_MS } from '../../shared/game/timing.ts'
import { Button } from '../components/button.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { tick } from '../device/ticker.ts'
import { bundleWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { useAllowed } from './allowed.ts'
import { Coupons } from './coupons.tsx'
import { Feed } from './feed.tsx'
import { GranaryLine } from './granary.tsx'
import { shownRound } from './shown-round.ts'
import { SleepingOffers } from './sleeping.tsx'
import { nameOf, usePlace } from './table.ts'

export function Affairs() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too.
    <div class="affairs" tabIndex={0}>
      <ReceivedGifts />
      <Promises />
      <MyOffers />
      <Coupons />
      <SleepingOffers />
      <HouseholdLine />
      <BarnLine />
      <GranaryLine />
      <Feed />
    </div>
  )
}

/** A gift may be declined for ten seconds, and handed back in the same round. */
function ReceivedGifts() {
  const { market, table } = usePlace()
  void tick.value
  if (market.phase !== 'market') return null
  const atMs = table.atMs()
  const gifts = market.exchanges.filter(
    ({ kind, other, round, undone }) =>
      (kind === 'gift' || kind === 'wellGift') && other === table.me && round === market.round && !undone,
  )
  return (
    <>
      {gifts.map((gift) => (
        <GiftLine key={gift.id} gift={gift} fresh={atMs - gift.atMs <= GIFT_DECLINE_MS} />
      ))}
    </>
  )
}

function GiftLine({ gift, fresh }: { gift: Exchange; fresh: boolean }) {
  const { market, table, own } = usePlace()
  const { help = 0, ...goods } = gift.gives
  if (own.helped < help || !covers(own.held, goods)) return null
  const facts = { name: nameOf(market, gift.author), what: bundleWords(gift.gives) }
  const how = fresh ? 'declined' : 'handedBack'
  const pending = table.pending.value.some(({ action }) => action.type === 'undoGift' && action.exchange === gift.id)
  return (
    <div class="affair">
      <span>{t('gift.from', facts)}</span>
      <Button
        pending={pending}
        disabled={pending}
        aria-label={t(fresh ? 'gift.declineSay' : 'gift.handBackSay', facts)}
        onClick={() => table.act({ type: 'undoGift', exchange: gift.id, how })}
      >
        {t(fresh ? 'gift.decline' : 'gift.handBack')}
      </Button>
    </div>
  )
}

function Promises() {
  const { market } = usePlace()
  const open = [...market.deals.values()].flatMap((deal) =>
    deal.pledges.filter(({ outcome }) => outcome === 'open').map((pledge) => ({ deal, pledge })),
  )
  if (open.length === 0) return null
  return (
    <section aria-label={t('region.promises')}>
      <ul>
        {open.map(({ deal, pledge }) => (
          <PromiseLine key={deal.id + pledge.debtor} deal={deal} pledge={pledge} />
        ))}
      </ul>
    </section>
  )
}

function PromiseLine({ deal, pledge }: { deal: Deal; pledge: Pledge }) {
  const { market, table, own, desk } = usePlace()
  const may = useAllowed()
  const rest = missing(pledge.owed, pledge.delivered)
  const mine = pledge.debtor === table.me
  const facts = { name: nameOf(market, mine ? pledge.creditor : pledge.debtor), what: bundleWords(rest) }
  const due =
    pledge.due <= market.round ? t('promise.dueTonight') : t('promise.due', { round: shownRound(market, pledge.due) })
  const pending = table.pending.value.some(({ action }) => 'deal' in action && action.deal === deal.id)
  const canDeliver = covers(own.held, rest) && market.phase === 'market'
  return (
    <li class="affair">
      <span>
        {t(mine ? 'promise.iOwe' : 'promise.theyOwe', facts)}{' '}
        <span class="second">{pledge.late ? `${due}, ${t('promise.late')}` : due}</span>
        {mine && pledge.withheld && <span class="second"> {t('promise.withheld')}</span>}
      </span>
      {mine && (
        <div class="affair-acts">
          <Button
            pending={pending}
            disabled={pending || !canDeliver}
            onClick={() => table.act({ type: 'deliver', deal: deal.id, goods: rest })}
          >
            {t('promise.deliver')}
          </Button>
          <Button
            disabled={pending}
            onClick={() => table.act({ type: 'withhold', deal: deal.id, withheld: !pledge.withheld })}
          >
            {t(pledge.withheld ? 'promise.deliverAfterAll' : 'promise.keepBack')}
          </Button>
          {!canDeliver && may('offer') && (
            <Button
              onClick={() => {
                desk.sheet.value = { kind: 'settle', deal: deal.id, to: pledge.creditor }
              }}
            >
              {t('stall.settle')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function MyOffers() {
  const { market, table, desk } = usePlace()
  const mine = [...market.offers.values()].filter(({ author }) => author === table.me)
  if (mine.length === 0) return null
  return (
    <section aria-label={t('region.mine')}>
      <ul>
        {mine.map((offer) => {
          const { gives, gets } = wholeOf(offer)
          const facts = { name: nameOf(market, offer.to), gives: bundleWords(gives), wants: bundleWords(gets) }
          const pending = table.pending.value.some(({ action }) => 'offer' in action && action.offer === offer.id)
          return (
            <li class="affair" key={offer.id}>
              <span>{offer.kind === 'ask' ? t('offer.mineAsk', facts) : t('offer.mineTo', facts)}</span>
              <div class="affair-acts">
                {offer.kind === 'offer' && offer.settles === undefined && (
                  <Button
                    disabled={pending}
                    onClick={() => {
                      desk.sheet.value = { kind: 'amend', offer: offer.id }
                    }}
                  >
                    {t('offer.change')}
                  </Button>
                )}
                <Button
                  pending={pending}
                  disabled={pending}
                  onClick={() => table.act({ type: 'withdraw', offer: offer.id })}
                >
                  {t('offer.withdraw')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Said while everything is new; afterwards the house signs say it. */
const HOUSEHOLD_ROUNDS = 1

function HouseholdLine() {
  const { market, mine } = usePlace()
  if (!market.settings.households || market.round > HOUSEHOLD_ROUNDS) return null
  const { household } = mine
  return (
    <p class="affair">
      <span>
        <Glyph name="house" size={18} />{' '}
        {household === undefined ? t('household.alone') : t('household.with', { name: nameOf(market, household) })}
      </span>
    </p>
  )
}

function BarnLine() {
  const { market, table, own } = usePlace()
  const { barn } = market
  if (barn?.state !== 'open') return null
  const lent = barn.parts.includes(table.me)
  const pending = table.pending.value.some(({ action }) => action.type === 'lendAHand')
  return (
    <section class="affair" aria-label={t('region.barn')}>
      <span>
        <Icon name="wood" size={18} /> {t('barn.say', { parts: barn.parts.length, needed: barn.needed })},{' '}
        {t('barn.until', { round: shownRound(market, barn.untilRound) })}.{' '}
        <span class="second">{lent ? t('barn.lent') : t('barn.gain', { wellbeing: BARN_WELLBEING })}</span>
      </span>
      {!lent && (
        <Button
          pending={pending}
          disabled={pending || !covers(own.held, barnPart) || market.phase !== 'market'}
          onClick={() => table.act({ type: 'lendAHand' })}
        >
          {t('barn.lend')}
        </Button>
      )}
    </section>
  )
}
