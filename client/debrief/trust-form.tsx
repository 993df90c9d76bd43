// Once the match is over, and for this player alone: whom one trusts, 0 to 7, and who cared. A tap keeps it.

import './trust-form.css'
import { useState } from 'preact/hooks'
import type { Market, Seat, SeatId } from '../../shared/game/state.ts'
import { Button } from '../components/button.tsx'
import { Face } from '../components/face.tsx'
import { Glyph } from '../components/glyph.tsx'
import { usePlace } from '../market/table.ts'
import { t } from '../text/i18n.ts'

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7] as const
/** More are behind a tap: in a village of 24 nobody judges 23 in one go. */
const SHOWN_AT_FIRST = 5

export function TrustForm() {
  const { market, table } = usePlace()
  const [showsAll, setShowsAll] = useState(false)
  const all = byDealings(market, table.me)
  const shown = showsAll ? all : all.slice(0, SHOWN_AT_FIRST)
  return (
    <section class="card trust-form" aria-labelledby="trust-title">
      <h2 id="trust-title">{t('trust.title')}</h2>
      <p class="second">{t('trust.lead')}</p>
      <h3>
        {t('trust.trust')} <small class="second">{t('trust.trustScale')}</small>
      </h3>
      <ul class="trust-list">
        {shown.map((seat) => (
          <TrustLine key={seat.id} seat={seat} />
        ))}
      </ul>
      <h3>
        {t('trust.cared')} <small class="second">{t('trust.nobody')}</small>
      </h3>
      <ul class="cared-list">
        {shown.map((seat) => (
          <CaredFace key={seat.id} seat={seat} />
        ))}
      </ul>
      {shown.length < all.length && (
        <Button tone="ghost" onClick={() => setShowsAll(true)}>
          {t('trust.more', { count: all.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function TrustLine({ seat: { id, name, face } }: { seat: Seat }) {
  const { table, own } = usePlace()
  const asked = table.pending.value.findLast(({ action }) => action.type === 'trust' && action.to === id)?.action
  const level = asked?.type === 'trust' ? asked.level : own.trust.get(id)
  return (
    <li class="trust-line">
      <Face face={face} size={40} />
      <fieldset>
        <legend dir="auto">{name}</legend>
        <div class="trust-levels">
          {LEVELS.map((value) => (
            <button
              key={value}
              type="button"
              class={value === level ? 'number on' : 'number'}
              aria-pressed={value === level}
              aria-busy={(asked !== undefined && value === level) || undefined}
              aria-label={t('trust.level', { name, level: value })}
              onClick={() => table.act({ type: 'trust', to: id, level: value })}
            >
              {value}
            </button>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

function CaredFace({ seat: { id, name, face } }: { seat: Seat }) {
  const { table, own } = usePlace()
  // What is on its way counts: two quick taps are two.
  const asked = table.pending.value.findLast(({ action }) => action.type === 'cared')?.action
  const cared = asked?.type === 'cared' ? asked.seats : (own.cared ?? [])
  const on = cared.includes(id)
  return (
    <li>
      <button
        type="button"
        class={on ? 'cared-face on' : 'cared-face'}
        aria-pressed={on}
        aria-busy={asked !== undefined || undefined}
        onClick={() => table.act({ type: 'cared', seats: on ? cared.filter((one) => one !== id) : [...cared, id] })}
      >
        <Face face={face} mood={on ? 'happy' : 'calm'} size={48} />
        <span dir="auto">{name}</span>
        {on && (
          <i>
            <Glyph name="check" size={13} />
          </i>
        )}
      </button>
    </li>
  )
}

/** Those one had most to do with come first. */
function byDealings({ seats, exchanges }: Market, me: SeatId): readonly Seat[] {
  const dealings = ({ id }: Seat) =>
    exchanges.filter(({ author, other }) => (author === me && other === id) || (author === id && other === me)).length
  return [...seats.values()].filter(({ id }) => id !== me).sort((a, b) => dealings(b) - dealings(a))
}
