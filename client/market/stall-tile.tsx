// A stall without the picture: face, name, what it makes, what it needs; and the same in words.

import './stall-tile.css'
import type { Market, Seat } from '../../shared/game/state.ts'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { Icon } from '../components/icon.tsx'
import { itemWords } from '../text/amounts.ts'
import { t } from '../text/i18n.ts'
import type { Mood } from '../village/village-model.ts'
import { householdWords, houseOf } from './households.ts'
import { restingMood } from './mood-after.ts'
import { toldNeeds } from './village-view.ts'

/** @param net what the ledger expects between the two, where it is live: above zero the player owes */
export function stallWords(seat: Seat, market: Market, net?: number): string {
  const facts = [
    seat.name,
    seat.id === market.viewer ? t('stall.me') : undefined,
    t('stall.makes', { crafts: itemWords(seat.crafts) }),
    ...needWords(seat, market),
    seat.reputation === undefined ? undefined : t('stall.reputation', { count: seat.reputation }),
    householdWords(seat, market),
    net === undefined ? undefined : owedWords(net),
    seat.keeper === 'bot' ? t('stall.bot') : seat.keeper === 'cover' ? t('stall.cover') : undefined,
    seat.done ? t('stall.done') : undefined,
  ]
  return facts.filter((fact) => fact !== undefined).join(', ')
}

/** What it shared and still lacks, the urgent first and in a sentence of its own. */
export function needWords(seat: Seat, market: Market): string[] {
  return ([3, 2] as const).flatMap((level) => {
    const goods = toldNeeds(seat, market).flatMap((need) => (need.level === level ? [need.good] : []))
    return goods.length === 0 ? [] : [t(level === 3 ? 'stall.urgent' : 'stall.needs', { goods: itemWords(goods) })]
  })
}

type Props = { seat: Seat; market: Market; mood: Mood | undefined; net: number | undefined }

export function StallTile({ seat, market, mood, net }: Props) {
  return (
    <>
      <Face face={seat.face} mood={mood ?? restingMood(seat, market)} size={40} />
      <span class="stall-name">
        {seat.keeper !== 'person' && <Glyph name="bot" size={13} />}
        {seat.id === market.viewer ? t('stall.me') : seat.name}
        <HouseSign house={houseOf(market, seat.id)} />
      </span>
      <span class="stall-goods">
        {seat.crafts.map((craft) => (
          <Icon key={craft} name={craft} size={20} />
        ))}
        {seat.id !== market.viewer &&
          toldNeeds(seat, market).map(({ id, good, level }) => (
            <span key={id} class={level === 3 ? 'wants urgent' : 'wants'}>
              <Icon name={good} size={16} />
            </span>
          ))}
      </span>
      {net !== undefined && (
        <span class={net > 0 ? 'knot mine' : 'knot'}>
          <Glyph name="knot" size={15} />
        </span>
      )}
      {seat.reputation !== undefined && seat.reputation !== 0 && (
        <span
          class={seat.reputation > 0 ? 'standing good-name' : 'standing bad-name'}
          data-sign={`${seat.reputation > 0 ? '+' : '−'}${Math.abs(seat.reputation)}`}
        />
      )}
    </>
  )
}

function HouseSign({ house }: { house: number | undefined }) {
  return house === undefined ? null : (
    <span class="house-sign">
      <Glyph name="house" size={14} />
      {house}
    </span>
  )
}

/** The knot of a thread, in words. */
function owedWords(net: number): string {
  return t(net > 0 ? 'ledger.iOweShort' : 'ledger.theyOweShort', { count: Math.max(1, Math.round(Math.abs(net))) })
}
