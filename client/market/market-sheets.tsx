// The sheet that is open over the market, if one is.

import type { Bundle } from '../../shared/game/bundle.ts'
import { goodFacts, type Item } from '../../shared/game/goods.ts'
import type { Seat } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Icon } from '../components/icon.tsx'
import { Sheet } from '../components/sheet.tsx'
import { itemWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import { useAllowed } from './allowed.ts'
import { AskSheet } from './ask-sheet.tsx'
import { ComfortSheet } from './comfort-sheet.tsx'
import { Composer } from './composer.tsx'
import { draftFrom, emptyDraft } from './composer-draft.ts'
import { CouponSheet } from './coupon-sheet.tsx'
import type { Doubt, OpenSheet } from './desk.ts'
import { FineSheet } from './fine-sheet.tsx'
import { GranarySheet } from './granary.tsx'
import { StallSheet } from './stall-sheet.tsx'
import { needWords } from './stall-tile.tsx'
import { nameOf, usePlace } from './table.ts'
import { TalkSheet } from './talk-sheet.tsx'
import { openNeeds } from './village-view.ts'

/** @param menu what the menu holds differs: a match has a room around it, the first trade has none */
export function MarketSheets({ menu: Menu }: { menu: (props: { onClose: () => void }) => preact.JSX.Element }) {
  const { desk } = usePlace()
  const close = () => {
    desk.sheet.value = undefined
  }
  const sheet = desk.sheet.value
  const doubt = desk.doubt.value
  if (doubt) return <DoubtSheet doubt={doubt} />
  if (!sheet) return null
  switch (sheet.kind) {
    case 'stall':
      return <StallSheet seat={sheet.seat} onClose={close} />
    case 'ask':
      return <AskSheet to={sheet.to} onClose={close} />
    case 'comfort':
      return <ComfortSheet to={sheet.to} onClose={close} />
    case 'coupon':
      return <CouponSheet to={sheet.to} onClose={close} />
    case 'fine':
      return <FineSheet to={sheet.to} onClose={close} />
    case 'granary':
      return <GranarySheet onClose={close} />
    case 'talk':
      return <TalkSheet to={sheet.to} onClose={close} />
    case 'menu':
      return <Menu onClose={close} />
    default:
      return <ComposeSheet key={JSON.stringify(sheet)} sheet={sheet} onClose={close} />
  }
}

type Composing = Extract<OpenSheet, { kind: 'offer' | 'give' | 'counter' | 'amend' | 'settle' }>

function ComposeSheet({ sheet, onClose }: { sheet: Composing; onClose: () => void }) {
  const { market, table } = usePlace()
  const may = useAllowed()
  const offer = sheet.kind === 'counter' || sheet.kind === 'amend' ? market.offers.get(sheet.offer) : undefined
  const toId = sheet.kind === 'counter' ? offer?.author : sheet.kind === 'amend' ? offer?.to : sheet.to
  const other = toId === undefined || toId === 'well' ? undefined : market.seats.get(toId)
  // The offer ended while it was being answered: nothing is left to compose.
  if (market.phase !== 'market' || toId === undefined) return <Gone onClose={onClose} />
  const act = (action: Parameters<typeof table.act>[0]) => {
    table.act(action)
    onClose()
  }
  const give = (goods: Bundle) => act({ type: 'give', to: toId, goods })
  switch (sheet.kind) {
    case 'give': {
      const atWell = sheet.to === 'well'
      return (
        <Sheet
          height="low"
          title={atWell ? t('stall.wellTitle') : t('compose.giveTo', { name: nameOf(market, sheet.to) })}
          lead={other && <Face face={other.face} size={48} />}
          second={atWell ? t('stall.wellLead') : other && <About seat={other} />}
          onClose={onClose}
        >
          <Composer
            other={other}
            mode="gift"
            start={{ ...emptyDraft, give: likelyGift(other) }}
            onSend={({ gives }) => give(gives)}
          />
        </Sheet>
      )
    }
    case 'settle':
      return (
        <Framed title={t('compose.settleWith', { name: nameOf(market, sheet.to) })} other={other} onClose={onClose}>
          <Composer
            other={other}
            mode="settlement"
            start={emptyDraft}
            onSend={({ gives }) => act({ type: 'offer', to: sheet.to, gives, wants: {}, settles: sheet.deal })}
          />
        </Framed>
      )
    case 'offer':
      return (
        <Framed title={t('compose.offerTo', { name: nameOf(market, sheet.to) })} other={other} onClose={onClose}>
          <Composer
            other={other}
            mode="offer"
            start={emptyDraft}
            onSend={(terms) => act({ type: 'offer', to: sheet.to, ...terms })}
            {...(may('give') ? { onJustGive: give } : {})}
          />
        </Framed>
      )
    case 'counter':
      return offer ? (
        <Framed title={t('compose.counterTo', { name: nameOf(market, offer.author) })} other={other} onClose={onClose}>
          <Composer
            other={other}
            mode="offer"
            start={draftFrom(offer, 'to', market)}
            onSend={(terms) => act({ type: 'counter', offer: offer.id, version: sheet.version, ...terms })}
          />
        </Framed>
      ) : (
        <Gone onClose={onClose} />
      )
    case 'amend':
      return offer ? (
        <Framed title={t('compose.changeTo', { name: nameOf(market, offer.to) })} other={other} onClose={onClose}>
          <Composer
            other={other}
            mode="offer"
            aside={offer.gives}
            start={draftFrom(offer, 'author', market)}
            onSend={(terms) => act({ type: 'amend', offer: offer.id, ...terms })}
          />
        </Framed>
      ) : (
        <Gone onClose={onClose} />
      )
  }
}

type FramedProps = { title: string; other: Seat | undefined; onClose: () => void; children: preact.ComponentChildren }

function Framed({ title, other, onClose, children }: FramedProps) {
  return (
    <Sheet
      height="full"
      title={title}
      lead={other && <Face face={other.face} size={48} />}
      second={other && <About seat={other} />}
      onClose={onClose}
    >
      {children}
    </Sheet>
  )
}

function About({ seat }: { seat: Seat }) {
  const { market } = usePlace()
  return <>{[t('stall.makes', { crafts: itemWords(seat.crafts) }), ...needWords(seat, market)].join(' · ')}</>
}

/** A lot of what they shared a need for and I hold. */
function likelyGift(other: Seat | undefined): Bundle {
  const { own } = usePlace()
  const need = other && openNeeds(other).find(({ good }) => own.held[good] >= goodFacts[good].lot)
  return need ? { [need.good]: goodFacts[need.good].lot } : {}
}

function Gone({ onClose }: { onClose: () => void }) {
  const { market } = usePlace()
  const text = market.phase === 'market' ? t('refusal.noSuchOffer') : t('refusal.marketClosed')
  return (
    <Sheet title={text} onClose={onClose}>
      <Button onClick={onClose}>{t('action.back')}</Button>
    </Sheet>
  )
}

/** Asked once, when a gift is most of what its giver holds. */
function DoubtSheet({ doubt: { to, item, units } }: { doubt: Doubt }) {
  const { table, desk } = usePlace()
  const close = () => {
    desk.doubt.value = undefined
  }
  return (
    <Sheet title={t('compose.most', { item: itemName(item) })} lead={<Icon name={item} size={40} />} onClose={close}>
      <div class="stall-acts">
        <Button onClick={close}>{t('compose.mostNo')}</Button>
        <Button
          tone="gift"
          glyph="heart"
          onClick={() => {
            table.act({ type: 'give', to, goods: { [item]: units } })
            close()
          }}
        >
          {t('compose.mostYes')}
        </Button>
      </div>
    </Sheet>
  )
}

function itemName(item: Item): string {
  return t(`item.${item}`)
}
